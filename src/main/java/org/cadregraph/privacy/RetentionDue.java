package org.cadregraph.privacy;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How much is due.
 *
 * @param next the day on which more will be; absent when there is nothing else
 */
record RetentionDue(int now, @Nullable LocalDate next) {}
