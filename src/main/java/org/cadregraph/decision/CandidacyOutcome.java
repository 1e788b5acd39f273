package org.cadregraph.decision;

/** What came of a candidacy (kết quả bầu cử). */
public enum CandidacyOutcome {
    /** Đang ứng cử: nothing has come of it yet. */
    STANDING,
    /** Trúng cử. */
    ELECTED,
    /** Không trúng cử. */
    NOT_ELECTED,
    /** Rút khỏi danh sách. */
    WITHDRAWN
}
