package org.cadregraph.planning;

/** How soon somebody could take a post, the soonest first. */
public enum Readiness {
    /** Sẵn sàng ngay. */
    READY_NOW,
    /** Sau 1–2 năm. */
    IN_1_TO_2_YEARS,
    /** Sau 3–5 năm. */
    IN_3_TO_5_YEARS
}
