package org.cadregraph.finding;

import java.util.Set;
import org.cadregraph.time.Certainty;
import org.jspecify.annotations.Nullable;

/**
 * Which findings are wanted.
 *
 * @param kinds of these kinds
 * @param certainty only those that are just so sure; all when absent
 * @param organisation id of the organisation concerned; all when absent
 * @param subtree its units too
 */
record Wanted(
        Set<FindingKind> kinds,
        @Nullable Certainty certainty,
        @Nullable String organisation,
        boolean subtree) {

    boolean has(Finding finding) {
        return kinds.contains(finding.kind()) && (certainty == null || certainty == finding.certainty());
    }

    boolean posts() {
        return kinds.stream().anyMatch(kind -> kind != FindingKind.NEAR_DUPLICATE);
    }

    boolean cadres() {
        return kinds.contains(FindingKind.NEAR_DUPLICATE);
    }
}
