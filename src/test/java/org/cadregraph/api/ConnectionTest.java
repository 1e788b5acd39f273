package org.cadregraph.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ConnectionTest {

    /** A record that stands in order of its name, then of its id; names are shared, ids are not. */
    record Person(String name, String id) {

        static final Comparator<Person> ORDER =
                Comparator.comparing(Person::name).thenComparing(Person::id);

        List<String> position() {
            return List.of(name, id);
        }
    }

    @Provide
    Arbitrary<List<Person>> people() {
        return Combinators.combine(
                        Arbitraries.of("", "do muoi", "vo van kiet", "đ", "\uff00"),
                        Arbitraries.integers().between(0, 99).map(number -> "c" + number))
                .as(Person::new)
                .list()
                .uniqueElements(Person::id)
                .ofMaxSize(30)
                .map(people -> people.stream().sorted(Person.ORDER).toList());
    }

    /** What a statement does: records beyond the position, in the order asked for, one more than the page holds. */
    private static List<Person> found(List<Person> all, PageRequest request) {
        Person position = request.position() == null
                ? null
                : new Person(request.position(0, "none"), request.position(1, "none"));
        return (request.backward() ? all.reversed() : all)
                .stream()
                        .filter(person -> position == null
                                || (request.backward()
                                        ? Person.ORDER.compare(person, position) < 0
                                        : Person.ORDER.compare(person, position) > 0))
                        .limit(request.size() + 1L)
                        .toList();
    }

    private static Connection<Person> page(List<Person> all, PageRequest request) {
        return Connection.of(request, found(all, request), Person::position, all::size);
    }

    private static int size(List<Integer> sizes, int page) {
        return sizes.get(page % sizes.size());
    }

    @Property(tries = 400)
    void goingForwardEachRecordIsVisitedOnceInOrder(
            @ForAll("people") List<Person> all,
            @ForAll @Size(min = 1, max = 6) List<@IntRange(min = 1, max = 12) Integer> sizes) {
        List<Person> visited = new ArrayList<>();
        String cursor = null;
        for (int number = 0; ; number++) {
            Connection<Person> page = page(all, PageRequest.of(size(sizes, number), cursor, null, null));
            assertThat(page.nodes()).hasSizeLessThanOrEqualTo(size(sizes, number));
            assertEnds(page);
            assertThat(page.pageInfo().hasPreviousPage()).isEqualTo(!visited.isEmpty());
            visited.addAll(page.nodes());
            assertThat(page.pageInfo().hasNextPage()).isEqualTo(visited.size() < all.size());
            assertThat(visited).isEqualTo(all.subList(0, visited.size()));
            if (!page.pageInfo().hasNextPage()) {
                break;
            }
            assertThat(page.nodes()).hasSize(size(sizes, number));
            cursor = page.pageInfo().endCursor();
        }
        assertThat(visited).isEqualTo(all);
    }

    @Property(tries = 400)
    void goingBackwardEachRecordIsVisitedOnceInOrder(
            @ForAll("people") List<Person> all,
            @ForAll @Size(min = 1, max = 6) List<@IntRange(min = 1, max = 12) Integer> sizes) {
        List<Person> visited = new ArrayList<>();
        String cursor = null;
        for (int number = 0; ; number++) {
            Connection<Person> page = page(all, PageRequest.of(null, null, size(sizes, number), cursor));
            assertThat(page.nodes()).hasSizeLessThanOrEqualTo(size(sizes, number));
            assertEnds(page);
            assertThat(page.pageInfo().hasNextPage()).isEqualTo(!visited.isEmpty());
            visited.addAll(0, page.nodes());
            assertThat(page.pageInfo().hasPreviousPage()).isEqualTo(visited.size() < all.size());
            assertThat(visited).isEqualTo(all.subList(all.size() - visited.size(), all.size()));
            if (!page.pageInfo().hasPreviousPage()) {
                break;
            }
            assertThat(page.nodes()).hasSize(size(sizes, number));
            cursor = page.pageInfo().startCursor();
        }
        assertThat(visited).isEqualTo(all);
    }

    private static void assertEnds(Connection<Person> page) {
        @Nullable String first = page.edges().isEmpty() ? null : page.edges().getFirst().cursor();
        @Nullable String last = page.edges().isEmpty() ? null : page.edges().getLast().cursor();

        assertThat(page.pageInfo().startCursor()).isEqualTo(first);
        assertThat(page.pageInfo().endCursor()).isEqualTo(last);
    }

    @Property(tries = 200)
    void fromTheCursorOfAnyRecordTheListGoesOnBothWays(@ForAll("people") List<Person> all) {
        for (Connection.Edge<Person> edge :
                page(all, PageRequest.of(500, null, null, null)).edges()) {
            int place = all.indexOf(edge.node());

            assertThat(page(all, PageRequest.of(500, edge.cursor(), null, null)).nodes())
                    .isEqualTo(all.subList(place + 1, all.size()));
            assertThat(page(all, PageRequest.of(null, null, 500, edge.cursor())).nodes())
                    .isEqualTo(all.subList(0, place));
        }
    }

    @Property(tries = 100)
    void aPageOfNothingStillTellsWhetherThereIsSomething(@ForAll("people") List<Person> all) {
        Connection<Person> page = page(all, PageRequest.of(0, null, null, null));

        assertThat(page.nodes()).isEmpty();
        assertThat(page.pageInfo()).isEqualTo(new Connection.PageInfo(!all.isEmpty(), false, null, null));
        assertThat(page.totalCount()).isEqualTo(all.size());
    }

    @Test
    void theWholeListIsCountedOnlyWhenSomebodyAsks() {
        AtomicInteger asked = new AtomicInteger();
        Connection<Person> page = Connection.of(
                PageRequest.of(1, null, null, null),
                List.of(new Person("do muoi", "c1"), new Person("vo van kiet", "c2")),
                Person::position,
                asked::incrementAndGet);

        assertThat(page.nodes()).hasSize(1);
        assertThat(page.pageInfo().hasNextPage()).isTrue();
        assertThat(asked).hasValue(0);
        assertThat(page.totalCount()).isEqualTo(1);
        assertThat(asked).hasValue(1);
    }

    @Test
    void aListWithNothingInItHasOnePageWithNothingInIt() {
        Connection<Person> empty = Connection.empty();

        assertThat(empty.nodes()).isEmpty();
        assertThat(empty.totalCount()).isZero();
        assertThat(empty.pageInfo()).isEqualTo(new Connection.PageInfo(false, false, null, null));
    }
}
