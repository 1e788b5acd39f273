package org.cadregraph.rule;

import java.util.Optional;
import java.util.stream.Stream;
import org.cadregraph.time.Certainty;

/** What a criterion answers. Unknown is not pass, and not fail. */
public enum Outcome {
    PASS,
    FAIL,
    /** A fact that it takes is not recorded, or not precisely enough. */
    UNKNOWN;

    public static Outcome of(boolean passed) {
        return passed ? PASS : FAIL;
    }

    /** Something that is certain, possible, or not so. */
    public static Outcome of(Optional<Certainty> certainty) {
        return certainty.map(sure -> sure == Certainty.CERTAIN ? PASS : UNKNOWN).orElse(FAIL);
    }

    /** Something that is so on every reading, on some, or on none. */
    public static Outcome of(boolean always, boolean ever) {
        return always ? PASS : ever ? UNKNOWN : FAIL;
    }

    public Outcome not() {
        return switch (this) {
            case PASS -> FAIL;
            case FAIL -> PASS;
            case UNKNOWN -> UNKNOWN;
        };
    }

    public Outcome and(Outcome other) {
        return this == FAIL || other == FAIL ? FAIL : this == PASS ? other : UNKNOWN;
    }

    public Outcome or(Outcome other) {
        return not().and(other.not()).not();
    }

    /** Pass when all pass, and when there are none. */
    public static Outcome all(Stream<Outcome> outcomes) {
        return outcomes.reduce(PASS, Outcome::and);
    }

    /** Pass when one passes; fail when there are none. */
    public static Outcome any(Stream<Outcome> outcomes) {
        return outcomes.reduce(FAIL, Outcome::or);
    }
}
