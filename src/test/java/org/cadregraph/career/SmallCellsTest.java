package org.cadregraph.career;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/**
 * Somebody who knows how numbers are told tries to find a group that is there and too small to be told, from one answer or
 * from two: what a total leaves beside the parts that are told, and what one answer has more than another that it holds.
 */
class SmallCellsTest {

    private static final LocalDate FIRST = LocalDate.of(1990, 1, 1);
    private static final int MOST = 400;

    /** The true numbers that would be told so, and the sum or difference of several such. */
    private record Between(int low, int high) {

        Between plus(Between other) {
            return new Between(low + other.low, high + other.high);
        }

        Between minus(Between other) {
            return new Between(low - other.high, high - other.low);
        }

        /** Whether it is known that there is somebody, and that they are fewer than the size. */
        boolean reveals(int smallest) {
            return Math.max(0, low) >= 1 && high < smallest;
        }
    }

    /**
     * How numbers are told, and what can be concluded from them.
     *
     * @param bottomUp whether a total is the sum of its parts as told; else it is told as any number
     */
    private record Telling(IntUnaryOperator told, boolean bottomUp) {

        Between of(int count) {
            int number = told.applyAsInt(count);
            int[] fit = IntStream.range(0, MOST)
                    .filter(each -> told.applyAsInt(each) == number)
                    .toArray();
            return new Between(fit[0], fit[fit.length - 1]);
        }

        private List<Integer> shown(List<Integer> parts) {
            return parts.stream().filter(part -> told.applyAsInt(part) > 0).toList();
        }

        /** What is known of the parts together that are not told. */
        Between rest(List<Integer> parts) {
            return bottomUp ? of(sum(parts) - sum(shown(parts))) : beside(sum(parts), parts);
        }

        Between total(List<Integer> parts) {
            if (!bottomUp) {
                return of(sum(parts));
            }
            Between total = rest(parts);
            for (int part : shown(parts)) {
                total = total.plus(of(part));
            }
            return total;
        }

        /** What is known of what one number has beside those of others that are told. */
        Between beside(int whole, List<Integer> others) {
            Between rest = of(whole);
            for (int other : shown(others)) {
                rest = rest.minus(of(other));
            }
            return rest;
        }

        private static int sum(List<Integer> parts) {
            return parts.stream().mapToInt(Integer::intValue).sum();
        }
    }

    /** A question and its true answer, by the names of its numbers. */
    private record Answer(Map<String, Integer> numbers) {

        int number(String name) {
            return numbers.getOrDefault(name, 0);
        }

        List<Integer> parts(String prefix) {
            return numbers.entrySet().stream()
                    .filter(each -> each.getKey().startsWith(prefix))
                    .map(Map.Entry::getValue)
                    .toList();
        }
    }

    private static final class World {

        private final CareerTable table;
        private final int posts;

        World(Random random) {
            CareerWorld world = CareerWorld.random(random, 60);
            table = world.table();
            posts = world.posts().size();
        }

        /** All numbers of the questions about one group of posts; true ones, as each is told by itself. */
        Answer ask(CareerUnit unit, BitSet target, LocalDate asOf, LocalDate before, int steps) {
            CareerView view = new CareerView(table, null);
            Places places = Places.of(view, unit, Places.NO_LINEAGE, false)
                    .with(target, new CareerPlace(CareerUnit.KIND, null, "the target", null));
            CareerQuestion question = new CareerQuestion(
                    view,
                    places,
                    CareerTable.day(asOf),
                    CareerTable.day(asOf),
                    Integer.MIN_VALUE,
                    CareerTable.day(before),
                    new Cells(1));
            Map<String, Integer> numbers = new TreeMap<>();
            Ladders ladders = Ladders.of(question, places.size() - 1, steps);
            numbers.put("without prior", ladders.withoutPrior());
            ladders.paths().forEach(path -> numbers.put("path of " + names(path), path.count()));
            NextSteps next = NextSteps.of(question, places.size() - 1);
            numbers.put("left", next.left());
            numbers.put("staying", next.staying());
            next.places().forEach(each -> numbers.put("to " + each.place(), each.count()));
            return new Answer(numbers);
        }

        private static String names(Ladders.Ladder ladder) {
            List<String> names = new ArrayList<>();
            ladder.steps().reversed().forEach(step -> names.add(step.place().toString()));
            return String.join(" < ", names) + " <";
        }
    }

    private static List<Integer> all(Answer answer) {
        List<Integer> all = new ArrayList<>(answer.parts("to "));
        all.add(answer.number("left"));
        all.add(answer.number("staying"));
        return all;
    }

    private static List<Integer> arrivals(Answer answer) {
        List<Integer> all = new ArrayList<>(answer.parts("path"));
        all.add(answer.number("without prior"));
        return all;
    }

    /** What the attacks of the list conclude of groups of a random world, each group told as the telling has it. */
    private static List<Between> attack(long seed, Telling telling) {
        Random random = new Random(seed);
        World world = new World(random);
        BitSet some = new BitSet();
        some.set(random.nextInt(world.posts));
        BitSet more = (BitSet) some.clone();
        more.set(random.nextInt(world.posts));
        LocalDate asOf = FIRST.plusDays(20 + random.nextInt(150));
        LocalDate before = FIRST.plusDays(20 + random.nextInt(150));
        Answer kinds = world.ask(CareerUnit.KIND, some, asOf, before, 1);
        List<Between> known = new ArrayList<>();
        kinds.numbers().values().forEach(number -> known.add(telling.of(number)));

        // Within one answer: what the totals leave.
        known.add(telling.rest(kinds.parts("path")));
        known.add(telling.rest(kinds.parts("to ")));
        known.add(telling.total(all(kinds)).minus(telling.total(kinds.parts("to "))));

        // Two answers, of which the one holds the other: a day more, a longer period, more posts.
        Answer nextDay = world.ask(CareerUnit.KIND, some, asOf.plusDays(1), before, 1);
        Answer longer = world.ask(CareerUnit.KIND, some, asOf, before.plusDays(10), 1);
        Answer wider = world.ask(CareerUnit.KIND, more, asOf, before, 1);
        for (Answer other : List.of(nextDay, longer)) {
            known.add(telling.total(all(other)).minus(telling.total(all(kinds))));
        }
        for (Answer other : List.of(nextDay, longer, wider)) {
            known.add(telling.total(arrivals(other)).minus(telling.total(arrivals(kinds))));
        }
        longer.numbers().forEach((name, number) -> known.add(telling.beside(number, List.of(kinds.number(name)))));

        // Two answers, of which the one tells the parts of the other: kinds by their posts, ways by the step before.
        Answer posts = world.ask(CareerUnit.POSITION, some, asOf, before, 1);
        known.add(telling.total(kinds.parts("to ")).minus(telling.total(posts.parts("to "))));
        kinds.numbers().forEach((name, number) -> {
            if (name.startsWith("to ")) {
                String kind = name.substring(name.indexOf("kind=")).replaceFirst(", rank=null]", "");
                known.add(telling.beside(
                        number,
                        posts.numbers().entrySet().stream()
                                .filter(each -> each.getKey().startsWith("to ")
                                        && each.getKey().contains(kind + ","))
                                .map(Map.Entry::getValue)
                                .toList()));
            }
        });
        Answer deeper = world.ask(CareerUnit.KIND, some, asOf, before, 2);
        kinds.numbers().forEach((name, number) -> {
            if (name.startsWith("path of ")) {
                known.add(telling.beside(number, deeper.parts(name)));
            }
        });
        return known;
    }

    @Property(tries = 1500)
    void noAnswerAndNoTwoTellOfAGroupThatIsTooSmall(
            @ForAll long seed, @ForAll @IntRange(min = 2, max = 8) int smallest) {
        Cells cells = new Cells(smallest);
        assertThat(attack(seed, new Telling(cells::told, true)))
                .noneMatch(between -> between.reveals(smallest))
                .hasSizeGreaterThan(12);
    }

    @Test
    void theSameAttacksFindSmallGroupsWhereOnlySmallNumbersAreLeftOut() {
        int smallest = 5;
        Telling exact = new Telling(count -> count < smallest ? 0 : count, false);
        long found = IntStream.range(0, 50)
                .mapToLong(seed -> attack(seed, exact).stream()
                        .filter(between -> between.reveals(smallest))
                        .count())
                .sum();
        assertThat(found).isGreaterThan(50);
    }

    @Property
    void aNumberIsToldAsNoneOrAsTheNearestMultiple(
            @ForAll @IntRange(max = 10_000) int count, @ForAll @IntRange(min = 1, max = 50) int smallest) {
        int told = new Cells(smallest).told(count);
        if (count < smallest) {
            assertThat(told).isZero();
        } else {
            assertThat(told % smallest).isZero();
            assertThat(Math.abs(told - count) * 2).isLessThanOrEqualTo(smallest);
            assertThat(told).isGreaterThanOrEqualTo(smallest);
        }
    }

    /** What is told is what was asked with small cells left in, number by number, and nothing else. */
    @Property(tries = 500)
    void everyNumberOfAnAnswerIsToldSo(@ForAll long seed, @ForAll @IntRange(min = 1, max = 6) int smallest) {
        Random random = new Random(seed);
        CareerTable table = CareerWorld.random(random, 40).table();
        CareerView view = new CareerView(table, null);
        BitSet target = new BitSet();
        target.set(random.nextInt(3));
        Places places = Places.of(view, CareerUnit.KIND, Places.NO_LINEAGE, false)
                .with(target, new CareerPlace(CareerUnit.KIND, null, "t", null));
        int last = places.size() - 1;
        CareerQuestion exact = new CareerQuestion(
                view,
                places,
                CareerTable.day(FIRST.plusDays(120)),
                Integer.MAX_VALUE,
                Integer.MIN_VALUE,
                Integer.MAX_VALUE,
                new Cells(1));
        CareerQuestion small = new CareerQuestion(
                view, places, exact.asOf(), exact.known(), exact.from(), exact.before(), new Cells(smallest));
        Cells cells = small.cells();
        NextSteps all = NextSteps.of(exact, last);
        NextSteps told = NextSteps.of(small, last);
        assertThat(List.of(told.left(), told.staying()))
                .isEqualTo(List.of(cells.told(all.left()), cells.told(all.staying())));
        List<Integer> shown = all.places().stream()
                .map(NextSteps.NextStep::count)
                .filter(count -> count >= smallest)
                .toList();
        int rest = all.moved() - shown.stream().mapToInt(Integer::intValue).sum();
        assertThat(told.moved())
                .isEqualTo(
                        cells.told(rest) + shown.stream().mapToInt(cells::told).sum());
        assertThat(told.count()).isEqualTo(told.moved() + told.left() + told.staying());
        assertThat(told.places())
                .allSatisfy(each -> assertThat(each.count() % smallest).isZero());
        assertThat(told.places().stream().map(NextSteps.NextStep::place))
                .containsExactlyInAnyOrderElementsOf(all.places().stream()
                        .filter(each -> each.count() >= smallest)
                        .map(NextSteps.NextStep::place)
                        .toList());
        Ladders ladders = Ladders.of(small, last, 3);
        assertThat(ladders.withoutPrior())
                .isEqualTo(cells.told(Ladders.of(exact, last, 3).withoutPrior()));
        assertThat(ladders.arrivals() - ladders.withoutPrior())
                .isGreaterThanOrEqualTo(
                        ladders.paths().stream().mapToInt(Ladders.Ladder::count).sum())
                .matches(number -> number % smallest == 0);
        assertThat(ladders.paths()).allSatisfy(path -> {
            assertThat(path.count()).isGreaterThanOrEqualTo(smallest);
            assertThat(path.time().count() % smallest).isZero();
        });
        Bottlenecks bottlenecks = Bottlenecks.of(small, null);
        assertThat(bottlenecks.all())
                .allSatisfy(each -> assertThat(each.entered() % smallest + each.left() % smallest)
                        .isZero());
    }
}
