package org.cadregraph.eligibility;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.cadregraph.organisation.Position;
import org.cadregraph.tenure.Tenure;
import org.cadregraph.time.Period.Span;
import org.jspecify.annotations.Nullable;

/** Adds up times in posts. */
final class TimesInPost {

    /** Days of a month that is not whole. */
    private static final int DAYS_OF_A_MONTH = 30;

    private TimesInPost() {}

    /**
     * The year in which the present time in a post began; of several, the latest. Absent when the cadre does not hold it for
     * sure on the day, or nobody knows since which year.
     */
    static @Nullable Integer beginningOf(Facts facts, Position position, LocalDate day) {
        @Nullable Tenure present = null;
        for (Tenure tenure : facts.tenures()) {
            if (tenure.position().id().equals(position.id())
                    && !tenure.acting()
                    && tenure.period().certain().contains(day)
                    && (present == null
                            || !tenure.period()
                                    .earliestFrom()
                                    .isBefore(present.period().earliestFrom()))) {
                present = tenure;
            }
        }
        if (present == null || present.from() == null) {
            return null;
        }
        return present.from().earliest().getYear();
    }

    /** Whole months of these days up to a day, what is twice counted once; days beyond whole months add up too. */
    static int months(List<Span> spans, LocalDate until) {
        List<Span> merged = new ArrayList<>();
        spans.stream()
                .map(span -> new Span(span.from(), span.to().isBefore(until) ? span.to() : until))
                .filter(span -> span.from().isBefore(span.to()))
                .sorted(Comparator.comparing(Span::from))
                .forEach(span -> {
                    Span last = merged.isEmpty() ? Span.EMPTY : merged.getLast();
                    if (merged.isEmpty() || span.from().isAfter(last.to())) {
                        merged.add(span);
                    } else if (span.to().isAfter(last.to())) {
                        merged.set(merged.size() - 1, new Span(last.from(), span.to()));
                    }
                });
        long days = 0;
        for (Span span : merged) {
            long whole = ChronoUnit.MONTHS.between(span.from(), span.to());
            long more = ChronoUnit.DAYS.between(span.from().plusMonths(whole), span.to());
            // Thirty days of one time are no month where that has thirty-one.
            days += whole * DAYS_OF_A_MONTH + Math.min(more, DAYS_OF_A_MONTH - 1);
        }
        return (int) (days / DAYS_OF_A_MONTH);
    }
}
