package org.cadregraph.training;

/** Whether learners are freed from their work (hình thức học). */
public enum StudyMode {
    /** Tập trung. */
    FULL_TIME,
    /** Không tập trung. */
    PART_TIME
}
