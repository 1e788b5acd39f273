package org.cadregraph.time;

/** How sure an answer about a day is when dates are known only in part. */
public enum Certainty {
    /** True on every reading of the dates. */
    CERTAIN,
    /** True on some reading of the dates, not on every one. */
    POSSIBLE
}
