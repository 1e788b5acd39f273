package org.cadregraph.career;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How the holders of a post got there.
 *
 * @param holders how many cadres held the post
 * @param withoutPrior how many of them had no recorded post before
 * @param posts the posts they had just before, the most frequent first
 */
record Feeders(int holders, int withoutPrior, List<Feeder> posts) {

    static final Feeders NONE = new Feeders(0, 0, List.of());

    /**
     * A post from which cadres came.
     *
     * @param positionId of that post
     * @param count how many holders had it just before
     */
    record Feeder(String positionId, int count) {}

    /**
     * The start of a tenure.
     *
     * @param cadreId whose
     * @param positionId where
     * @param from the earliest day on which it may have begun
     */
    record Start(String cadreId, String positionId, LocalDate from) {}

    /**
     * Counts, for each holder, the post that began last before the holder's first arrival; where several began on that
     * day, each of them.
     *
     * @param positionId the post
     * @param starts all tenures of all its holders that are not reversed
     * @param asOf only holders who had come by this day; all when absent
     */
    static Feeders of(String positionId, List<Start> starts, @Nullable LocalDate asOf) {
        Map<String, List<Start>> careers = starts.stream().collect(Collectors.groupingBy(Start::cadreId));
        Map<String, Integer> counts = new HashMap<>();
        int holders = 0;
        int withoutPrior = 0;
        for (List<Start> career : careers.values()) {
            LocalDate arrival = arrival(positionId, career);
            if (asOf != null && arrival.isAfter(asOf)) {
                continue;
            }
            holders++;
            List<Start> before = career.stream()
                    .filter(start -> !start.positionId().equals(positionId))
                    .filter(start -> start.from().isBefore(arrival))
                    .toList();
            Optional<LocalDate> last = before.stream().map(Start::from).max(Comparator.naturalOrder());
            if (last.isEmpty()) {
                withoutPrior++;
            }
            before.stream()
                    .filter(start -> start.from().equals(last.orElseThrow()))
                    .map(Start::positionId)
                    .distinct()
                    .forEach(position -> counts.merge(position, 1, Integer::sum));
        }
        List<Feeder> posts = counts.entrySet().stream()
                .map(entry -> new Feeder(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparingInt(Feeder::count).reversed().thenComparing(Feeder::positionId))
                .toList();
        return new Feeders(holders, withoutPrior, posts);
    }

    private static LocalDate arrival(String positionId, List<Start> career) {
        return career.stream()
                .filter(start -> start.positionId().equals(positionId))
                .map(Start::from)
                .min(Comparator.naturalOrder())
                .orElseThrow(() -> new IllegalArgumentException("A career without the post " + positionId));
    }
}
