package org.cadregraph.sample;

/** What renews the holders of a post every few years. */
enum Cycle {
    /** A Party congress (đại hội đảng bộ). */
    PARTY,
    /** The first session of a newly elected People's Council (kỳ họp thứ nhất của HĐND). */
    COUNCIL,
    /** The congress of a mass organisation. */
    MASS,
    /** Nothing: the post is filled by appointment, for five years at a time. */
    NONE
}
