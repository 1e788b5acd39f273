package org.cadregraph.tenure;

/** How a tenure began. */
public enum TenureKind {
    /** Bổ nhiệm. */
    APPOINTMENT,
    /** Bổ nhiệm lại. */
    REAPPOINTMENT,
    /** Bầu. */
    ELECTION,
    /** Điều động. */
    TRANSFER,
    /** Biệt phái. */
    SECONDMENT,
    /** Luân chuyển: for a stated time, with a post of origin. */
    ROTATION
}
