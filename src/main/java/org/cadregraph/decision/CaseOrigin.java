package org.cadregraph.decision;

import org.cadregraph.rule.Origin;

/** From where people are considered for a post (nguồn nhân sự). */
public enum CaseOrigin {
    /** Nguồn nhân sự tại chỗ. */
    IN_PLACE,
    /** Nguồn nhân sự từ nơi khác. */
    OUTSIDE;

    /** Whether a rule for this origin is one for such a case. */
    boolean within(Origin origin) {
        return origin == Origin.ANY || origin.name().equals(name());
    }
}
