package org.cadregraph.training;

/** Professional qualification (trình độ chuyên môn), the lowest first. */
public enum Education {
    /** Trung cấp chuyên nghiệp. */
    VOCATIONAL_SECONDARY,
    /** Cao đẳng. */
    COLLEGE,
    /** Đại học. */
    DEGREE,
    /** Thạc sĩ. */
    MASTER,
    /** Tiến sĩ. */
    DOCTOR
}
