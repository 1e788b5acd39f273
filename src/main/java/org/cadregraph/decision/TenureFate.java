package org.cadregraph.decision;

/** What becomes of a tenure by a reorganisation. */
public enum TenureFate {
    /** Another begins on the day, in the post that carries this one on, or where the cadre goes instead. */
    CONTINUES,
    /** The cadre is in the other post anyway, by another tenure of theirs. */
    JOINS,
    /** It ends, and none follows. */
    ENDS,
    /** The record does not tell for sure that it runs on the day: it stays as it is. */
    LEFT
}
