package org.cadregraph.organisation;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.cadregraph.api.Problem;
import org.cadregraph.time.Period;

/**
 * Part of a statement about what happened in a period in an organisation and its units: from {@code id} to each {@code unit}
 * that its viewer may see, with the {@code times} in which it was a part. Something that happened on a {@code day} counts when
 * {@link #CONTAIN} holds.
 */
public final class UnitTimes {

    /** Leads on from {@code id}. */
    public static final String MATCH = """
            MATCH (root:Organisation {id: id})
            MATCH (root)(()<-[step:PART_OF WHERE $subtree]-()){0,}(unit:Organisation)
            WITH unit, {
              since: reduce(day = $beginning, part IN step | CASE WHEN part.from > day THEN part.from ELSE day END),
              until: reduce(day = $forever, part IN step | CASE WHEN part.to < day THEN part.to ELSE day END)} AS time
            WHERE time.since < $to AND time.until > $from AND visibleOrganisation(unit)
            WITH unit, collect(time) AS times
            """;

    /** The condition on a {@code day}. */
    public static final String CONTAIN = "any(time IN times WHERE time.since <= day AND time.until > day)";

    private UnitTimes() {}

    /**
     * The days of a period.
     *
     * @throws Problem when there is none
     */
    public static Period.Span period(LocalDate from, LocalDate to) {
        if (!from.isBefore(to)) {
            throw new Problem(
                    Problem.Code.INVALID_ARGUMENT,
                    "No day lies from " + from + " on and before " + to + ": let 'from' lie before 'to'");
        }
        return new Period.Span(from, to);
    }

    /** What the text asks for beside {@code id}. */
    public static Map<String, Object> parameters(Period.Span within, boolean subtree) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("from", within.from());
        parameters.put("to", within.to());
        parameters.put("beginning", Period.BEGINNING);
        parameters.put("forever", Period.FOREVER);
        parameters.put("subtree", subtree);
        return parameters;
    }
}
