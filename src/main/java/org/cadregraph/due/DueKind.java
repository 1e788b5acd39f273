package org.cadregraph.due;

/** What comes due. */
enum DueKind {
    RETIREMENT
}
