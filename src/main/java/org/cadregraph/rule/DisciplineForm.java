package org.cadregraph.rule;

/** Forms of discipline (hình thức kỷ luật), the lightest first. */
public enum DisciplineForm {
    /** Khiển trách. */
    REPRIMAND,
    /** Cảnh cáo, without removal from the post. */
    WARNING,
    /** Cách chức. */
    DISMISSAL,
    /** Any that a rule does not name. */
    OTHER
}
