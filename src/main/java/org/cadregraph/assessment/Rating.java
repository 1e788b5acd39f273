package org.cadregraph.assessment;

/** How well somebody did (mức xếp loại), the lowest first. */
public enum Rating {
    /** Không hoàn thành nhiệm vụ. */
    NOT_COMPLETED,
    /** Hoàn thành nhiệm vụ. */
    COMPLETED,
    /** Hoàn thành tốt nhiệm vụ. */
    GOOD,
    /** Hoàn thành xuất sắc nhiệm vụ. */
    EXCELLENT
}
