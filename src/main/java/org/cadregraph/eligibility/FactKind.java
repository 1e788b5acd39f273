package org.cadregraph.eligibility;

/** What a criterion reads, or lacks. */
enum FactKind {
    BIRTH_DATE,
    GENDER,
    /** When the cadre retires. */
    RETIREMENT,
    /** Start and length of a term. */
    TERM,
    /** A post that the cadre holds or held, and when. */
    POST,
    /** The rank of titles. */
    RANK,
    /** Posts in organisations that whoever asks does not see. */
    POSTS_ELSEWHERE,
    DISCIPLINE,
    /** When a discipline ceases to have effect. */
    DISCIPLINE_EXPIRY,
    /** For how long a form of discipline counts, where the rule does not say. */
    DISCIPLINE_MONTHS,
    /** Whether a discipline was weighed when the cadre was planned. */
    DISCIPLINE_WEIGHED,
    PLANNING_ENTRY,
    EVALUATION,
    EDUCATION,
    POLITICAL_THEORY,
    /** When a rotation begins and ends. */
    ROTATION,
    TRUST_VOTE,
    NATIVE_PLACE,
    /** How much of the year's targets was met. */
    TARGETS,
    /** At which level the organisation is. */
    LEVEL,
    /** Whether the post leads, or is a seat of a committee. */
    POST_GROUP,
    /** What kind of organisation it is. */
    CLASSIFICATION,
    /** Where age bands begin. */
    AGE_BANDS,
    /** How many hold a post at a time. */
    SEATS,
    /** From which group of people somebody is planned. */
    PLANNING_SOURCE,
    /** When the rule set is in force. */
    RULE_DATES
}
