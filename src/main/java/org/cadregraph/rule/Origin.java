package org.cadregraph.rule;

/** From where somebody comes to a post. */
public enum Origin {
    /** From anywhere. */
    ANY,
    /** From the organisation itself (nguồn nhân sự tại chỗ). */
    IN_PLACE,
    /** From another one (nguồn nhân sự từ nơi khác). */
    OUTSIDE
}
