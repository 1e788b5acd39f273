package org.cadregraph.privacy;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.cadregraph.api.Due;
import org.cadregraph.tenure.EndedCareers;
import org.jspecify.annotations.Nullable;

/**
 * How much is due.
 *
 * @param next the day on which more will be; absent when there is nothing else
 */
record RetentionDue(int now, @Nullable LocalDate next) {

    static RetentionDue of(Due due, RetentionPeriod period) {
        LocalDate left = due.oldestLeft();
        return new RetentionDue(due.now(), left == null ? null : period.due(left));
    }

    /** @param today when they were counted */
    static RetentionDue of(List<EndedCareers.Count> counts, LocalDate today, RetentionPeriod period) {
        int now = counts.stream()
                .filter(count -> count.settling() == 0)
                .mapToInt(EndedCareers.Count::ended)
                .sum();
        LocalDate next = counts.stream()
                .flatMap(count -> next(count, today.plusDays(count.settling()), period))
                .min(LocalDate::compareTo)
                .orElse(null);
        return new RetentionDue(now, next);
    }

    /** @param settled the day on which they are no longer left alone */
    private static Stream<LocalDate> next(EndedCareers.Count count, LocalDate settled, RetentionPeriod period) {
        Stream<LocalDate> ended = count.settling() > 0 && count.ended() > 0 ? Stream.of(settled) : Stream.empty();
        LocalDate left = count.oldestLeft();
        if (left == null) {
            return ended;
        }
        LocalDate due = period.due(left);
        return Stream.concat(ended, Stream.of(due.isBefore(settled) ? settled : due));
    }
}
