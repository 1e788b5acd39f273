package org.cadregraph.planning;

/** Why somebody was taken out of planning. */
public enum PlanningRemoval {
    /** Đã được bổ nhiệm, bầu vào chức danh quy hoạch. */
    PROMOTED,
    /** Chuyển công tác. */
    MOVED,
    /** Nghỉ hưu. */
    RETIRED,
    /** Quá tuổi. */
    OVER_AGE,
    /** Bị kỷ luật. */
    DISCIPLINED,
    /** Không còn đủ tiêu chuẩn, điều kiện. */
    NO_LONGER_QUALIFIED,
    /** Chức danh không còn. */
    POSITION_ABOLISHED,
    /** Hết nhiệm kỳ quy hoạch. */
    TERM_ENDED,
    /** Theo nguyện vọng cá nhân. */
    OWN_WISH,
    /** Lý do khác. */
    OTHER
}
