package org.cadregraph.due;

/** Why nobody can say when a cadre retires. The first that applies. */
enum RetirementUnknown {
    BIRTH_UNKNOWN,
    GENDER_UNKNOWN,
    NO_RULE,
    DIED_BEFORE
}
