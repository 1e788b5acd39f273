package org.cadregraph.privacy;

import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything that the graph holds on a person.
 *
 * @param takenAt when
 * @param items one for each thing that is held
 */
record PersonalExtract(OffsetDateTime takenAt, List<Item> items) {

    /**
     * Something that is held.
     *
     * @param kind what it is
     * @param id by which it is known, if it has one
     * @param recordedFrom since when it is held
     * @param recordedTo until when the record said so; absent while it does
     * @param values all that it says, in order of name
     */
    record Item(
            String kind,
            @Nullable String id,
            @Nullable OffsetDateTime recordedFrom,
            @Nullable OffsetDateTime recordedTo,
            List<Value> values) {}

    /** One value, in readable text. */
    record Value(String name, String value) {}
}
