package org.cadregraph.api;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How much of a kind has been kept for as long as it may be.
 *
 * @param now how many
 * @param oldestLeft the day from which the time of the oldest of the others counts; absent when there are none
 */
public record Due(int now, @Nullable LocalDate oldestLeft) {}
