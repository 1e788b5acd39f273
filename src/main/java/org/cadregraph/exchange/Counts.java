package org.cadregraph.exchange;

import org.cadregraph.graph.Outcome;

/**
 * How many rows came in, and what became of them.
 *
 * @param in all of them; the sum of the others
 */
record Counts(int in, int added, int changed, int unchanged, int rejected) {

    static final Counts NONE = new Counts(0, 0, 0, 0, 0);
    static final Counts REJECTED = new Counts(1, 0, 0, 0, 1);

    static Counts of(Outcome outcome) {
        return switch (outcome) {
            case ADDED -> new Counts(1, 1, 0, 0, 0);
            case CHANGED -> new Counts(1, 0, 1, 0, 0);
            case UNCHANGED -> new Counts(1, 0, 0, 1, 0);
        };
    }

    Counts plus(Counts other) {
        return new Counts(
                in + other.in,
                added + other.added,
                changed + other.changed,
                unchanged + other.unchanged,
                rejected + other.rejected);
    }
}
