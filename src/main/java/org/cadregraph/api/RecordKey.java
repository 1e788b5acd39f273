package org.cadregraph.api;

import org.jspecify.annotations.Nullable;

/**
 * Names one record: exactly one of the three is given (the schema sees to it).
 *
 * @param id its global id
 * @param key the key by which its source knows it
 * @param identifier its name in another register
 */
public record RecordKey(
        @Nullable String id, @Nullable String key, @Nullable Identifier identifier) {

    /** The id, when the record is named by id or by key; else it has to be looked up by identifier. */
    public @Nullable String id(RecordKind kind) {
        String sourceKey = key;
        return sourceKey == null ? id : kind.id(Text.kept(sourceKey));
    }
}
