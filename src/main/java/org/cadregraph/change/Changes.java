package org.cadregraph.change;

import java.time.OffsetDateTime;
import java.util.List;

/**
 * What was changed since the event before.
 *
 * @param cursor after which a later subscription may go on
 * @param at the moment that the latest of the changed facts carry
 * @param records as they stand now, those that the viewer may see
 */
record Changes(String cursor, OffsetDateTime at, List<Object> records) {}
