package org.cadregraph.due;

/** What comes due. */
enum DueKind {
    RETIREMENT,
    TERM,
    TIME_IN_POST,
    ROTATION,
    HELD_TOO_LONG
}
