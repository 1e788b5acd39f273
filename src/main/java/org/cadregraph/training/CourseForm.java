package org.cadregraph.training;

/** Kinds of courses (loại hình đào tạo, bồi dưỡng). */
public enum CourseForm {
    /** Gives a professional qualification. */
    DEGREE,
    /** Lý luận chính trị. */
    POLITICAL_THEORY,
    /** Bồi dưỡng. */
    SHORT_COURSE
}
