package org.cadregraph.succession;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Somebody who may take a post.
 *
 * @param cadre id of the cadre
 * @param score what the move is worth; may be negative
 * @param leaves ids of the posts that the cadre leaves by it, each open from the same day; in order of the ids
 */
record Candidate(String cadre, int score, List<String> leaves) {

    /** By cadre; of one cadre the better move first. */
    static final Comparator<Candidate> ORDER = Comparator.comparing(Candidate::cadre)
            .thenComparing(Comparator.comparingInt(Candidate::score).reversed())
            .thenComparing(candidate -> candidate.leaves().toArray(String[]::new), Arrays::compare);

    Candidate {
        leaves = leaves.stream().sorted().toList();
    }
}
