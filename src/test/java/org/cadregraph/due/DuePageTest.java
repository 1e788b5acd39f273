package org.cadregraph.due;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.cadregraph.api.Connection;
import org.cadregraph.api.PageRequest;
import org.cadregraph.rule.RuledPost;
import org.cadregraph.tenure.Belief;
import org.cadregraph.time.Certainty;
import org.jspecify.annotations.Nullable;

/** Pages of items that come in any order, held against the whole list in order. */
class DuePageTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);

    /** What comes due on a day is told by its number: the same number is the same item, seen through another post. */
    @Provide
    Arbitrary<List<DueItem>> items() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 30),
                        Arbitraries.integers().between(0, 3),
                        Arbitraries.of(Certainty.class))
                .as((number, post, certainty) -> item(number, "p" + post, certainty))
                .list()
                .ofMaxSize(60);
    }

    private static DueItem item(int number, String post, Certainty certainty) {
        LocalDate day = FIRST.plusDays(number % 7);
        return new DueItem(
                DueKind.RETIREMENT,
                "c" + number,
                new DueDays(day, day),
                certainty,
                new DueItem.Concerned("c" + number, List.of(post), List.of(post), null, RuledPost.classified(null)),
                List.of(),
                null,
                Belief.PRESENT);
    }

    @Property(tries = 300)
    void pageByPageEachItemStandsOnceInOrder(
            @ForAll("items") List<DueItem> items, @ForAll @IntRange(min = 1, max = 5) int size) {
        Map<String, DueItem> once = new TreeMap<>();
        items.forEach(item -> once.merge(item.id(), item, DuePageTest::both));
        List<DueItem> whole = once.values().stream()
                .sorted(Comparator.comparing(DueItem::day).thenComparing(DueItem::id))
                .toList();
        assertThat(walk(items, size, false)).isEqualTo(whole);
        assertThat(walk(items, size, true)).isEqualTo(whole);
    }

    private static DueItem both(DueItem one, DueItem other) {
        List<String> posts = List.of(one, other).stream()
                .flatMap(item -> item.concerned().positions().stream())
                .collect(Collectors.toSet())
                .stream()
                .sorted()
                .toList();
        boolean sure = one.certainty() == Certainty.CERTAIN || other.certainty() == Certainty.CERTAIN;
        return new DueItem(
                one.kind(),
                one.id(),
                one.days(),
                sure ? Certainty.CERTAIN : Certainty.POSSIBLE,
                new DueItem.Concerned(one.id(), posts, posts, null, RuledPost.classified(null)),
                List.of(),
                null,
                Belief.PRESENT);
    }

    private static List<DueItem> walk(List<DueItem> items, int size, boolean backward) {
        List<DueItem> walked = new ArrayList<>();
        @Nullable String cursor = null;
        boolean more = true;
        while (more) {
            DuePage page = new DuePage(
                    backward ? PageRequest.of(null, null, size, cursor) : PageRequest.of(size, cursor, null, null));
            DuePage second = new DuePage(
                    backward ? PageRequest.of(null, null, size, cursor) : PageRequest.of(size, cursor, null, null));
            items.subList(0, items.size() / 2).forEach(page::add);
            items.subList(items.size() / 2, items.size()).forEach(second::add);
            page.addAll(second);
            Connection<DueItem> found = page.connection();
            assertThat(found.totalCount())
                    .isEqualTo((int) items.stream().map(DueItem::id).distinct().count());
            walked.addAll(backward ? 0 : walked.size(), found.nodes());
            Connection.PageInfo info = found.pageInfo();
            cursor = backward ? info.startCursor() : info.endCursor();
            more = backward ? info.hasPreviousPage() : info.hasNextPage();
        }
        return walked;
    }
}
