package org.cadregraph.graph;

import java.util.Map;

/**
 * The version of a record, for clients that correct it: a short text that changes whenever the record does, and tells
 * nothing else.
 */
public final class Version {

    /** What a statement returns of a record to tell its version, as a map projection. */
    public static final String FIELDS = "{.digest, .corrected, .recordedFrom}";

    private static final int LENGTH = 12;

    private Version() {}

    public static String of(Row row) {
        String corrected = row.optionalText("corrected");
        Object said = corrected == null ? row.text("digest") : corrected;
        return Digest.of(Map.of(
                        "said",
                        said,
                        "at",
                        row.moment("recordedFrom").toInstant().toEpochMilli()))
                .substring(0, LENGTH);
    }
}
