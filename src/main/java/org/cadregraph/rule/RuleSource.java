package org.cadregraph.rule;

/** Where a rule set comes from. */
public enum RuleSource {
    /** It ships with the product. */
    SHIPPED,
    /** A file of the office stands in the place of a shipped one. */
    REPLACED,
    /** A file of the office adds it. */
    ADDED
}
