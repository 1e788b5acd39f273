package org.cadregraph.due;

/** Why there is no day of notice. */
enum NoticeUnknown {
    NO_RULE,
    NO_CALENDAR
}
