package org.cadregraph.rule;

/** How one title stands to another. */
public enum TitleRelation {
    /** The same. */
    SAME,
    /** Tương đương. */
    EQUIVALENT,
    /** Cao hơn. */
    HIGHER
}
