package org.cadregraph.decision;

import org.cadregraph.rule.Outcome;

/** What a waiver does for a criterion (tác dụng). */
public enum WaiverEffect {
    /** Miễn tiêu chuẩn, điều kiện. */
    EXEMPTS,
    /** Tài liệu chứng minh đủ tiêu chuẩn, điều kiện. */
    SETTLES;

    /** Whether it does away with a criterion that fails, or is unknown. A document settles a doubt, and no fail. */
    boolean lifts(Outcome outcome) {
        return this == EXEMPTS || outcome == Outcome.UNKNOWN;
    }
}
