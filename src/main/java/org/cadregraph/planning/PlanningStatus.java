package org.cadregraph.planning;

/** How a planning entry stands on a day. */
enum PlanningStatus {
    /** Its first day is still to come. */
    TO_COME,
    /** It stands, or may stand. */
    STANDING,
    /** It was taken out, or never counted. */
    REMOVED
}
