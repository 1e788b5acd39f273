package org.cadregraph.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
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
 * @param records ids of the records of which it was read, or which were found by it
 * @param digest over the entry and the digest of the one before
 * @param seal what the digest covers beside what is shown
 */
record AuditEntry(
        int number,
        OffsetDateTime at,
        String who,
        String part,
        @Nullable String operation,
        List<String> records,
        String digest,
        Seal seal) {

    /**
     * What the digest of an entry covers in the place of ids, so that an id can be replaced when a person is erased. The
     * first entries ever had none: their digests cover the ids themselves.
     *
     * @param form 1 for those, 2 since
     * @param commitments one for each of the records: the SHA-256 of a salt, which is kept with the record, and the id
     * @param attested what this entry says of earlier ones that had ids replaced: for each replaced commitment itself
     *     and the new id; for each such entry of form 1 its number and the digest that it would have now; and which
     *     entries were removed when their time was over
     */
    record Seal(int form, List<String> commitments, List<String> attested) {

        static final int FORM = 2;

        static Seal of(Row row, List<String> commitments) {
            Integer form = row.optionalInteger("form");
            return new Seal(form == null ? 1 : form, commitments, row.texts("attested"));
        }
    }

    /** Before the first entry. */
    static final String START = "";

    /** What a statement returns of an {@code entry}, as {@code said}: what was read is kept once, as a set. */
    static final String SAID = """
            OPTIONAL MATCH (entry)-[:OF]->(set:AuditedSet)
            RETURN entry {.*, read: set {.records, .commitments}} AS said
            """;

    static AuditEntry of(Row row) {
        Row read = row.optionalRow("read");
        return new AuditEntry(
                row.integer("number"),
                row.moment("at"),
                row.text("who"),
                row.text("part"),
                row.optionalText("operation"),
                read == null ? List.of() : read.texts("records"),
                row.text("digest"),
                Seal.of(row, read == null ? List.of() : read.texts("commitments")));
    }

    /** The digest that an entry with these values has when it follows one with that digest: SHA-256, hexadecimal. */
    static String digest(
            String before,
            int number,
            OffsetDateTime at,
            String who,
            String part,
            @Nullable String operation,
            List<String> records,
            Seal seal) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            // Each value with its length, so that no two entries have one text.
            List<String> values = new ArrayList<>(List.of(
                    before,
                    Integer.toString(number),
                    at.withOffsetSameInstant(ZoneOffset.UTC).toString(),
                    who,
                    part,
                    operation == null ? "" : operation,
                    String.join(" ", seal.form() == 1 ? records : seal.commitments())));
            if (seal.form() > 1) {
                values.add("form " + seal.form());
                values.add(String.join("\n", seal.attested()));
            }
            for (String value : values) {
                sha.update((value.length() + ":" + value).getBytes(StandardCharsets.UTF_8));
            }
            return HexFormat.of().formatHex(sha.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Up to which number it says that entries were removed, when their time was over; absent when it does not. */
    public @Nullable Integer removedUpTo() {
        return AuditChain.removedUpTo(seal);
    }

    /** The same with other ids; the seal stays. */
    AuditEntry withRecords(Map<String, String> others) {
        List<String> replaced =
                records.stream().map(id -> others.getOrDefault(id, id)).toList();
        return new AuditEntry(number, at, who, part, operation, replaced, digest, seal);
    }

    /** The digest that it has as it stands, after an entry with that digest. */
    String digestAfter(String before) {
        return digest(before, number, at, who, part, operation, records, seal);
    }
}
