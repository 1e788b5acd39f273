package org.cadregraph.decision;

/** What becomes of a record by an action of a decision. */
public enum EffectKind {
    /** A tenure begins. */
    BEGINS,
    /** A tenure ends. */
    ENDS,
    /** A tenure is expected to last longer. */
    EXTENDS,
    /** Somebody is suspended from a post that stays theirs. */
    SUSPENDS,
    /** A post is abolished. */
    ABOLISHES,
    /** A post is abolished, and another carries it on. */
    CARRIES_ON,
    /** Somebody stands in an election. */
    NOMINATES;

    static EffectKind of(ActionKind kind, boolean begins) {
        return begins
                ? BEGINS
                : switch (kind) {
                    case EXTEND -> EXTENDS;
                    case SUSPEND -> SUSPENDS;
                    case ABOLISH -> ABOLISHES;
                    case NOMINATE -> NOMINATES;
                    default -> ENDS;
                };
    }
}
