package org.cadregraph.tenure;

import java.time.LocalDate;

/**
 * The day that a question is about, and the version of the record that it is put to.
 *
 * @param asOf the day
 * @param belief the version
 */
public record Moment(LocalDate asOf, Belief belief) {}
