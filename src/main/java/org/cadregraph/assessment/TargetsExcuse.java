package org.cadregraph.assessment;

/** Why it does not count that targets were not met. */
public enum TargetsExcuse {
    /** Bất khả kháng. */
    FORCE_MAJEURE
}
