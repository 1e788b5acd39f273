package org.cadregraph.finding;

/** What is wrong, or may be. The schema says how each is counted. */
enum FindingKind {
    OVERLAP,
    GAP,
    OVER_CAPACITY,
    REVERSED,
    AFTER_ABOLITION,
    NEAR_DUPLICATE
}
