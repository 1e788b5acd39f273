package org.cadregraph.organisation;

import java.time.OffsetDateTime;
import org.cadregraph.api.Identified;
import org.cadregraph.api.Name;
import org.cadregraph.graph.Row;
import org.cadregraph.time.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * An organisation (tổ chức, cơ quan, đơn vị).
 *
 * @param id its global id
 * @param key the key by which its source knows it
 * @param name its present, or last, name
 * @param classification what its source calls its kind
 * @param founded when it came into being
 * @param dissolved the first day on which it is no more
 * @param folded its name without case and diacritics
 * @param recordedFrom since when the record says so
 */
public record Organisation(
        String id,
        String key,
        String name,
        @Nullable String classification,
        @Nullable PartialDate founded,
        @Nullable PartialDate dissolved,
        String folded,
        OffsetDateTime recordedFrom)
        implements Identified {

    /** What a statement returns of an organisation, as a map projection. */
    public static final String FIELDS =
            "{.id, .key, .name, .classification, .founded, .dissolved, .folded, .recordedFrom}";

    public static Organisation of(Row row) {
        return new Organisation(
                row.text("id"),
                row.text("key"),
                row.text("name"),
                row.optionalText("classification"),
                Name.date(row, "founded"),
                Name.date(row, "dissolved"),
                row.text("folded"),
                row.moment("recordedFrom"));
    }
}
