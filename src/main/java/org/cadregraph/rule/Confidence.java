package org.cadregraph.rule;

/** How well the value of a rule is known, the surest first. */
public enum Confidence {
    /** Read in a published text, or in several reports of it. */
    HIGH,
    /** From one report, or a local rule. */
    MEDIUM,
    /** General knowledge. */
    LOW,
    /** Made up for the demonstration. */
    ILLUSTRATIVE
}
