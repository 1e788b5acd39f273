package org.cadregraph.eligibility;

/** Why nobody can say when a cadre retires. The first that applies. */
public enum RetirementUnknown {
    BIRTH_UNKNOWN,
    GENDER_UNKNOWN,
    NO_RULE,
    DIED_BEFORE
}
