package org.cadregraph.graph;

import java.time.OffsetDateTime;
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
        return of(said(row), row.moment("recordedFrom"));
    }

    /** What a record says, as a digest: from it the version is told when somebody asks for it. */
    public static String said(Row row) {
        String corrected = row.optionalText("corrected");
        return corrected == null ? row.text("digest") : corrected;
    }

    /**
     * Tells the version.
     *
     * @param said what {@link #said} found
     * @param recordedFrom since when the record says so
     */
    public static String of(String said, OffsetDateTime recordedFrom) {
        return Digest.of(Map.of("said", said, "at", recordedFrom.toInstant().toEpochMilli()))
                .substring(0, LENGTH);
    }
}
