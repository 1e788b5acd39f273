package org.cadregraph.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import org.cadregraph.graph.Row;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the audit log: somebody read something confidential.
 *
 * @param number from 1 on, without a gap
 * @param at when
 * @param who the name of whoever read it
 * @param part what was read, as the table of rules calls it
 * @param operation the name of the operation with which it was read, if it had one
 * @param records ids of the records of which it was read, or which were found by it, in alphabetical order
 * @param digest over the entry and the digest of the one before
 */
record AuditEntry(
        int number,
        OffsetDateTime at,
        String who,
        String part,
        @Nullable String operation,
        List<String> records,
        String digest) {

    /** Before the first entry. */
    static final String START = "";

    static AuditEntry of(Row row) {
        return new AuditEntry(
                row.integer("number"),
                row.moment("at"),
                row.text("who"),
                row.text("part"),
                row.optionalText("operation"),
                row.texts("records"),
                row.text("digest"));
    }

    /** The digest that an entry with these values has when it follows one with that digest: SHA-256, hexadecimal. */
    static String digest(
            String before,
            int number,
            OffsetDateTime at,
            String who,
            String part,
            @Nullable String operation,
            List<String> records) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            // Each value with its length, so that no two entries have one text.
            for (String value : List.of(
                    before,
                    Integer.toString(number),
                    at.withOffsetSameInstant(ZoneOffset.UTC).toString(),
                    who,
                    part,
                    operation == null ? "" : operation,
                    String.join(" ", records))) {
                sha.update((value.length() + ":" + value).getBytes(StandardCharsets.UTF_8));
            }
            return HexFormat.of().formatHex(sha.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whether it says what it said when it was written after an entry with that digest. */
    boolean follows(String before) {
        return digest.equals(digest(before, number, at, who, part, operation, records));
    }
}
