package org.cadregraph.rule;

/** The posts that a rule is about. */
public enum PostGroup {
    /** All. */
    ALL,
    /** Leadership titles (chức danh lãnh đạo, quản lý), not seats of a committee. */
    LEADERSHIP,
    /** Heads (người đứng đầu, cấp trưởng). */
    HEADS,
    /** Seats of a party committee (cấp ủy viên). */
    COMMITTEE_SEATS
}
