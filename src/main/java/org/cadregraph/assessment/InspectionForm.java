package org.cadregraph.assessment;

/** Kinds of control. */
public enum InspectionForm {
    /** Kiểm tra. */
    INSPECTION,
    /** Giám sát. */
    SUPERVISION
}
