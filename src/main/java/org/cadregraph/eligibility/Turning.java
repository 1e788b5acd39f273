package org.cadregraph.eligibility;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Goes from day to day on which something turns. What did not turn on a day is not looked at again. */
final class Turning {

    private final List<Function<LocalDate, Optional<LocalDate>>> turns;
    private final Map<Integer, Optional<LocalDate>> next = new HashMap<>();
    private LocalDate day;

    /** @param turns each tells when it turns next after a day */
    Turning(List<Function<LocalDate, Optional<LocalDate>>> turns, LocalDate from) {
        this.turns = turns;
        this.day = from;
    }

    /** The next day; empty when nothing turns any more. */
    Optional<LocalDate> next() {
        for (int each = 0; each < turns.size(); each++) {
            Optional<LocalDate> its = next.get(each);
            if (its == null || its.filter(turn -> !turn.isAfter(day)).isPresent()) {
                next.put(each, turns.get(each).apply(day));
            }
        }
        Optional<LocalDate> first =
                next.values().stream().flatMap(Optional::stream).min(LocalDate::compareTo);
        first.ifPresent(turn -> day = turn);
        return first;
    }
}
