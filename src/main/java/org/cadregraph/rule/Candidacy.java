package org.cadregraph.rule;

/** Whether somebody stands for a title for the first time. */
public enum Candidacy {
    /** Either way. */
    ANY,
    /** Lần đầu. */
    FIRST_TIME,
    /** Tái cử. */
    RE_ELECTION
}
