package org.cadregraph.access;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What somebody read that is confidential, by one answer or event.
 *
 * @param at when
 * @param who the name of whoever read it
 * @param operation the name of the operation with which it was read, if it had one
 * @param recordsByPart ids of the records of each part, both in alphabetical order
 */
record Reading(Instant at, String who, @Nullable String operation, Map<String, Set<String>> recordsByPart) {

    /** How much there is to enter: the answer, and each record of which it tells. */
    int size() {
        return 1 + recordsByPart.values().stream().mapToInt(Set::size).sum();
    }

    /** The same in pieces of no more than so many records. */
    List<Reading> inPiecesOf(int most) {
        if (size() <= 1 + most) {
            return List.of(this);
        }
        List<Reading> pieces = new ArrayList<>();
        recordsByPart.forEach((part, records) -> {
            List<String> all = List.copyOf(records);
            for (int first = 0; first < Math.max(all.size(), 1); first += most) {
                Set<String> piece = new LinkedHashSet<>(all.subList(first, Math.min(first + most, all.size())));
                pieces.add(new Reading(at, who, operation, Map.of(part, piece)));
            }
        });
        return pieces;
    }

    /** The same without these records. */
    Reading without(Set<String> gone) {
        Map<String, Set<String>> left = new TreeMap<>();
        recordsByPart.forEach((part, records) -> {
            Set<String> others = new TreeSet<>(records);
            others.removeAll(gone);
            left.put(part, others);
        });
        return new Reading(at, who, operation, left);
    }
}
