package org.cadregraph.training;

/** Political theory (lý luận chính trị), the lowest first. */
public enum PoliticalTheory {
    /** Sơ cấp. */
    ELEMENTARY,
    /** Trung cấp. */
    INTERMEDIATE,
    /** Cao cấp. */
    ADVANCED,
    /** Cử nhân. */
    BACHELOR
}
