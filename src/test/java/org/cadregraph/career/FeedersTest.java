package org.cadregraph.career;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.cadregraph.career.Feeders.Feeder;
import org.cadregraph.career.Feeders.Start;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FeedersTest {

    private static final String POST = "p0";
    private static final LocalDate FIRST = LocalDate.of(2010, 1, 1);
    private static final int LAST = 12;

    private static Start start(String cadre, String post, int day) {
        return new Start(cadre, post, FIRST.plusDays(day));
    }

    /** Careers of some cadres, each with the post in it and no two starts in one post on one day. */
    @Provide
    Arbitrary<List<Start>> careers() {
        return Combinators.combine(
                        Arbitraries.of("a", "b", "c", "d", "e"),
                        Arbitraries.of(POST, POST, "north", "west", "south"),
                        Arbitraries.integers().between(0, LAST))
                .as(FeedersTest::start)
                .list()
                .uniqueElements()
                .ofMaxSize(24)
                .map(starts -> starts.stream()
                        .filter(start -> !days(starts, start.cadreId(), POST).isEmpty())
                        .toList());
    }

    private static Set<LocalDate> days(List<Start> starts, String cadre, String post) {
        return starts.stream()
                .filter(start -> start.cadreId().equals(cadre))
                .filter(start -> start.positionId().equals(post))
                .map(Start::from)
                .collect(Collectors.toSet());
    }

    private static Set<String> posts(List<Start> starts, String cadre, LocalDate day) {
        return starts.stream()
                .filter(start -> start.equals(new Start(cadre, start.positionId(), day)))
                .map(Start::positionId)
                .collect(Collectors.toSet());
    }

    /** Walks through the days of each cadre: up to the arrival, and back from there. */
    private static Feeders byWalking(List<Start> starts, @Nullable LocalDate asOf) {
        int holders = 0;
        int withoutPrior = 0;
        TreeMap<String, Integer> counts = new TreeMap<>();
        for (String cadre : List.of("a", "b", "c", "d", "e")) {
            LocalDate arrival = FIRST;
            LocalDate end = asOf == null ? FIRST.plusDays(LAST) : asOf;
            while (!arrival.isAfter(end) && !posts(starts, cadre, arrival).contains(POST)) {
                arrival = arrival.plusDays(1);
            }
            if (arrival.isAfter(end)) {
                continue;
            }
            holders++;
            LocalDate before = arrival.minusDays(1);
            while (!before.isBefore(FIRST) && posts(starts, cadre, before).isEmpty()) {
                before = before.minusDays(1);
            }
            if (before.isBefore(FIRST)) {
                withoutPrior++;
            }
            posts(starts, cadre, before).forEach(post -> counts.merge(post, 1, Integer::sum));
        }
        List<Feeder> feeders = new ArrayList<>();
        for (int count = 5; count > 0; count--) {
            for (String post : counts.keySet()) {
                if (counts.getOrDefault(post, 0) == count) {
                    feeders.add(new Feeder(post, count));
                }
            }
        }
        return new Feeders(holders, withoutPrior, feeders);
    }

    @Property(tries = 1000)
    void eachHolderCountsThePostThatBeganLastBeforeTheFirstArrival(
            @ForAll("careers") List<Start> starts, @ForAll("asOf") Optional<LocalDate> asOf) {
        LocalDate day = asOf.orElse(null);

        assertThat(Feeders.of(POST, starts, day)).isEqualTo(byWalking(starts, day));
    }

    @Provide
    Arbitrary<Optional<LocalDate>> asOf() {
        return Arbitraries.integers().between(-1, LAST + 1).map(FIRST::plusDays).optional(0.7);
    }

    @Test
    void aPostThatNobodyHeldHasNoFeeders() {
        assertThat(Feeders.of(POST, List.of(), null)).isEqualTo(Feeders.NONE);
    }

    @Test
    void postsThatBeganOnOneDayCountEach() {
        List<Start> starts =
                List.of(start("a", "south", 1), start("a", "north", 1), start("a", "west", 0), start("a", POST, 5));

        assertThat(Feeders.of(POST, starts, null))
                .isEqualTo(new Feeders(1, 0, List.of(new Feeder("north", 1), new Feeder("south", 1))));
    }

    @Test
    void aPostThatBeganOnTheDayOfTheArrivalIsNotAPriorOne() {
        List<Start> starts = List.of(start("a", "north", 5), start("a", POST, 5));

        assertThat(Feeders.of(POST, starts, null)).isEqualTo(new Feeders(1, 1, List.of()));
    }

    @Test
    void whoComesBackToThePostCountsOnceWithTheFirstArrival() {
        List<Start> starts =
                List.of(start("a", POST, 9), start("a", "west", 7), start("a", POST, 5), start("a", "north", 3));

        assertThat(Feeders.of(POST, starts, null)).isEqualTo(new Feeders(1, 0, List.of(new Feeder("north", 1))));
    }

    @Test
    void whoComesOnTheDayItselfHasCome() {
        List<Start> starts = List.of(start("a", POST, 5));

        assertThat(Feeders.of(POST, starts, FIRST.plusDays(4)).holders()).isZero();
        assertThat(Feeders.of(POST, starts, FIRST.plusDays(5)).holders()).isOne();
    }

    @Test
    void aCareerWithoutThePostIsAMistakeOfTheCaller() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Feeders.of(POST, List.of(start("a", "north", 1)), null))
                .withMessageContaining(POST);
    }
}
