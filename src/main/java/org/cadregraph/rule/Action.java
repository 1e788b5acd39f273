package org.cadregraph.rule;

/** What an office does with a cadre, or about one, that rules speak of. */
public enum Action {
    /** Takes into a plan (đưa vào quy hoạch). */
    PLAN,
    /** Looks through a plan again, and takes out of it (rà soát quy hoạch). */
    REVIEW_PLAN,
    /** Appoints (bổ nhiệm). */
    APPOINT,
    /** Appoints again when a term of office ends (bổ nhiệm lại). */
    REAPPOINT,
    /** Rotates (luân chuyển). */
    ROTATE,
    /** Nominates for an election (giới thiệu ứng cử). */
    NOMINATE,
    /** Keeps in the post (tiếp tục giữ chức vụ). */
    REMAIN,
    /** Evaluates (đánh giá, xếp loại). */
    EVALUATE,
    /** Holds a vote of trust (lấy phiếu tín nhiệm). */
    TRUST_VOTE,
    /** Retires (nghỉ hưu). */
    RETIRE
}
