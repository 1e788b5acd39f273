package org.cadregraph.career;

/** By what the places of a career are told apart. */
enum CareerUnit {
    POSITION,
    KIND,
    RANK
}
