package org.cadregraph.graph;

/** What became of a record that was handed in. */
public enum Outcome {
    /** It was not known before. */
    ADDED,
    /** It was known otherwise; what was believed before is kept. */
    CHANGED,
    /** It was known just so. */
    UNCHANGED
}
