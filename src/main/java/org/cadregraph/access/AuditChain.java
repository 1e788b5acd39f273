package org.cadregraph.access;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cadregraph.api.ErasedKeys;
import org.cadregraph.graph.Graph;
import org.cadregraph.graph.Row;
import org.jspecify.annotations.Nullable;

/**
 * Goes along the entries of the audit log in order, and looks whether each is there, and as it was written. An id that is
 * not the one that was written is in order where a later entry attests that it took the other's place. Where the oldest
 * are gone it begins after them, and a later entry has to attest that they went, and with which digest they ended.
 */
final class AuditChain implements Graph.Fold {

    private static final String REMOVED = "removed ";

    private final AuditLog.Bounds bounds;
    private int next;
    private int entries;
    private String digest;
    private @Nullable Integer firstBroken;

    /** What a later entry has to attest, with the number of the first entry that needs it. */
    private final Map<String, Integer> unattested = new HashMap<>();

    AuditChain(AuditLog.Bounds bounds) {
        this.bounds = bounds;
        next = bounds.removed() + 1;
        digest = bounds.removedDigest();
        if (bounds.removed() > 0) {
            unattested.put(removed(bounds.removed(), digest), next);
        }
    }

    /** What an entry attests: that all up to this one, which had this digest, were removed. */
    static String removed(int number, String digest) {
        return REMOVED + number + " " + digest;
    }

    /** Up to which number an entry attests that all were removed; absent when it does not. */
    static @Nullable Integer removedUpTo(AuditEntry.Seal seal) {
        return seal.attested().stream()
                .filter(attested -> attested.startsWith(REMOVED))
                .map(attested -> Integer.valueOf(attested.split(" ", -1)[1]))
                .findFirst()
                .orElse(null);
    }

    /** What an entry attests: that an id took the place of the one of this commitment. */
    static String replaced(String commitment, String id) {
        return commitment + " " + id;
    }

    /** What an entry attests: that this is the digest that an earlier one of form 1 would have with the ids of now. */
    static String rewritten(int number, String digest) {
        return number + " " + digest;
    }

    @Override
    public boolean add(Row row) {
        AuditEntry entry = AuditEntry.of(row.row("said"));
        entries++;
        if (firstBroken == null && entry.number() != next) {
            firstBroken = next;
        }
        next++;
        String now = entry.digestAfter(digest);
        if (entry.seal().form() == 1) {
            if (!now.equals(entry.digest())) {
                unattested.putIfAbsent(rewritten(entry.number(), now), entry.number());
            }
        } else if (firstBroken == null && !now.equals(entry.digest())) {
            firstBroken = entry.number();
        } else {
            compareIds(entry, row.rows("salts"));
        }
        unattested.keySet().removeAll(entry.seal().attested());
        digest = entry.digest();
        return true;
    }

    private void compareIds(AuditEntry entry, List<Row> audited) {
        Map<String, String> salts = new HashMap<>();
        audited.forEach(record -> {
            @Nullable String salt = record.optionalText("salt");
            if (salt != null) {
                salts.put(record.text("id"), salt);
            }
        });
        List<String> commitments = entry.seal().commitments();
        for (int index = 0; index < Math.max(commitments.size(), entry.records().size()); index++) {
            String commitment = index < commitments.size() ? commitments.get(index) : "";
            String id = index < entry.records().size() ? entry.records().get(index) : "";
            @Nullable String salt = salts.get(id);
            if (salt == null || !ErasedKeys.fingerprint(salt, id).equals(commitment)) {
                unattested.putIfAbsent(replaced(commitment, id), entry.number());
            }
        }
    }

    /** What was found. */
    AuditLog.Check check() {
        int broken = unattested.values().stream().min(Integer::compare).orElse(Integer.MAX_VALUE);
        if (firstBroken != null) {
            broken = Math.min(broken, firstBroken);
        }
        if (next <= bounds.written()) {
            broken = Math.min(broken, next);
        }
        boolean intact = broken == Integer.MAX_VALUE;
        return new AuditLog.Check(
                entries, intact, intact ? null : broken, bounds.removed() == 0 ? null : bounds.removed());
    }
}
