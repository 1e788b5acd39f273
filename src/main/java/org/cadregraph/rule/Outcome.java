package org.cadregraph.rule;

/** What a criterion answers. Unknown is not pass, and not fail. */
public enum Outcome {
    PASS,
    FAIL,
    /** A fact that it takes is not recorded, or not precisely enough. */
    UNKNOWN
}
