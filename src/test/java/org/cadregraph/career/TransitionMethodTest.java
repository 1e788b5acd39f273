package org.cadregraph.career;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.cadregraph.api.PageRequest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Each method finds the pairs that trying every two tenures of a career against its words finds. */
class TransitionMethodTest {

    private static final LocalDate FIRST = LocalDate.of(2010, 1, 1);

    private static @Nullable LocalDate day(int number) {
        return number < 0 ? null : FIRST.plusDays(number);
    }

    @Provide
    Arbitrary<List<Held>> careers() {
        Arbitrary<Integer> days = Arbitraries.integers().between(-1, 8);
        return Combinators.combine(Arbitraries.of("north", "south", "west"), days, days)
                .as((post, start, end) -> new Held(post, day(start), day(end)))
                .list()
                .ofMaxSize(8);
    }

    private static boolean follows(TransitionMethod method, List<Held> career, int before, int after) {
        LocalDate start = career.get(after).start();
        LocalDate end = career.get(before).end();
        LocalDate began = career.get(before).start();
        if (before == after || start == null) {
            return false;
        }
        LocalDate from = method == TransitionMethod.BY_START ? (began == null ? null : began.plusDays(1)) : end;
        if (from == null || start.isBefore(from)) {
            return false;
        }
        boolean sooner = IntStream.range(0, career.size())
                .filter(other -> other != before)
                .mapToObj(career::get)
                .flatMap(other -> Stream.ofNullable(other.start()))
                .anyMatch(day -> !day.isBefore(from) && day.isBefore(start));
        return !sooner
                && (method != TransitionMethod.AFTER_END_WITHIN_ONE_DAY || ChronoUnit.DAYS.between(from, start) <= 1);
    }

    @Property(tries = 1000)
    void everyPairThatFollows(@ForAll("careers") List<Held> career, @ForAll TransitionMethod method) {
        List<String> expected = new ArrayList<>();
        for (int before = 0; before < career.size(); before++) {
            for (int after = 0; after < career.size(); after++) {
                if (follows(method, career, before, after)) {
                    expected.add(career.get(before) + " > " + career.get(after));
                }
            }
        }
        List<String> found = new ArrayList<>();
        method.moves(career, (before, after) -> found.add(before + " > " + after));
        assertThat(found).containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void aPageIsTheFirstOrLastOfAllThatLieBehindTheCursor() {
        List<Counted> all = Stream.of("a", "b", "c")
                .flatMap(from -> Stream.of("d", "e")
                        .flatMap(to -> Stream.of(new Counted(from, to, from.length() + to.hashCode() % 2))))
                .toList();
        List<Counted> ordered = all.stream()
                .sorted(Comparator.comparingInt((Counted it) -> -it.count()).thenComparing(it -> it.from() + it.to()))
                .toList();
        assertThat(Counted.page(all.stream(), PageRequest.of(2, null, null, null)))
                .isEqualTo(ordered.subList(0, 3));
        assertThat(Counted.page(all.stream(), PageRequest.of(null, null, 9, null)))
                .isEqualTo(ordered.reversed());
    }
}
