package org.cadregraph.succession;

import java.util.List;

/**
 * What one reason counts for a move, or against it.
 *
 * @param points how much; negative against
 */
record ScorePart(Kind kind, int points) {

    /** The reasons. */
    enum Kind {
        /** How soon they could take the post. */
        READINESS,
        /** Their place among those planned for it. */
        RANK,
        /** Whether they would take it at once. */
        EMERGENCY,
        /** Whether they fit it by the rules. */
        VERDICT,
        /** That somebody moves at all. */
        MOVE,
        /** What becomes of a post that nobody takes. */
        ENDING
    }

    static int sum(List<ScorePart> parts) {
        return parts.stream().mapToInt(ScorePart::points).sum();
    }
}
