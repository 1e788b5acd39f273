package org.cadregraph.rule;

/** On whom no vote of trust is held. */
public enum VoteExemption {
    /** Who has been told of their retirement, or waits for it. */
    ABOUT_TO_RETIRE,
    /** Who was appointed in the year of the vote. */
    APPOINTED_THIS_YEAR
}
