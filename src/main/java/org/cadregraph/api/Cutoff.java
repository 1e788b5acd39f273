package org.cadregraph.api;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.Map;
import org.cadregraph.graph.Row;
import org.jspecify.annotations.Nullable;

/**
 * What is as old as this has been kept for as long as it may be.
 *
 * @param at the moment, in the time zone that decides what a day is
 */
public record Cutoff(ZonedDateTime at) {

    /** The day: what ended on it, or earlier, is due. */
    public LocalDate day() {
        return at.toLocalDate();
    }

    /** Whether what happened at this moment is due. */
    public boolean covers(OffsetDateTime moment) {
        return !moment.isAfter(at.toOffsetDateTime());
    }

    /** Parameters of a statement, and the moment as {@code $before}. */
    public Map<String, Object> with(Map<String, ?> others) {
        Map<String, Object> parameters = new HashMap<>(others);
        parameters.put("before", at.withZoneSameInstant(ZoneOffset.UTC));
        return parameters;
    }

    /** Reads from a row how much is {@code due}, with the moment {@code oldestLeft}. */
    public Due due(Row row) {
        @Nullable OffsetDateTime left = row.optionalMoment("oldestLeft");
        return new Due(
                row.integer("due"),
                left == null ? null : left.atZoneSameInstant(at.getZone()).toLocalDate());
    }
}
