package org.cadregraph.decision;

/** How a deadline stands (tình trạng thời hạn). */
public enum DeadlineState {
    /** Done in time (đúng hạn). */
    MET,
    /** Done too late, or not done yet and too late (quá hạn). */
    MISSED,
    /** Not done yet, and there is time (còn hạn). */
    OPEN,
    /** A date is not known well enough, or the calendar does not reach that far. */
    UNKNOWN
}
