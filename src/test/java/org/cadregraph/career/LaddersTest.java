package org.cadregraph.career;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.cadregraph.career.CareerWorld.Stay;
import org.jspecify.annotations.Nullable;

/** What is told of all careers, against random histories that are looked at one by one. */
class LaddersTest {

    private static final String TARGET = "the target";
    private static final String SOURCE = "the source";

    /** A random world and question, with what the definition says of each career. */
    private static final class Case {

        private final CareerWorld world;
        private final CareerUnit unit;
        private final boolean acrossLineage;
        private final boolean beside;
        private final LocalDate asOf;
        private final LocalDate known;
        private final LocalDate from;
        private final LocalDate before;
        private final CareerQuestion question;
        private final @Nullable Integer source;
        private final int target;

        Case(long seed, boolean both) {
            Random random = new Random(seed);
            world = CareerWorld.random(random, 12);
            unit = List.of(CareerUnit.values()).get(random.nextInt(CareerUnit.values().length));
            acrossLineage = random.nextBoolean();
            beside = random.nextBoolean();
            asOf = LocalDate.of(1990, 1, 1).plusDays(random.nextInt(200));
            known = asOf.minusDays(random.nextInt(3) == 0 ? random.nextInt(40) : -10);
            from = LocalDate.of(1990, 1, 1).plusDays(random.nextInt(60));
            before = from.plusDays(random.nextInt(120));
            BitSet seen = new BitSet();
            IntStream.range(0, world.posts().size())
                    .filter(any -> random.nextInt(6) > 0)
                    .forEach(seen::set);
            CareerTable table = world.table();
            BitSet seenNumbers = new BitSet();
            seen.stream().forEach(post -> seenNumbers.set(number(table, post)));
            CareerView view = new CareerView(table, new CareerView.Seen(seenNumbers, Set.of()));
            target = random.nextInt(world.posts().size());
            source = both ? (target + 1) % world.posts().size() : null;
            Places places = Places.of(view, unit, acrossLineage ? CareerTable.day(asOf) : Places.NO_LINEAGE, beside);
            if (source != null) {
                places = places.with(bits(number(table, source)), new CareerPlace(unit, SOURCE, SOURCE, null));
            }
            places = places.with(bits(number(table, target)), new CareerPlace(unit, TARGET, TARGET, null));
            question = new CareerQuestion(
                    view,
                    places,
                    CareerTable.day(asOf),
                    CareerTable.day(known),
                    CareerTable.day(from),
                    CareerTable.day(before),
                    new Cells(1));
            this.seen = seen;
        }

        private final BitSet seen;

        private static int number(CareerTable table, int post) {
            return table.required("p" + post);
        }

        private static BitSet bits(int post) {
            BitSet bits = new BitSet();
            bits.set(post);
            return bits;
        }

        @Nullable String name(CareerTable.Post post) {
            int number = Integer.parseInt(post.id().substring(1));
            if (!seen.get(number)) {
                return null;
            }
            if (number == target) {
                return TARGET;
            }
            return source != null && number == source
                    ? SOURCE
                    : name(CareerPlace.of(unit, acrossLineage ? last(post) : post));
        }

        /** The one that carries on the post, and the one that carries on that: as far as there is one, and it is seen. */
        private CareerTable.Post last(CareerTable.Post post) {
            List<CareerTable.Post> way = new ArrayList<>(List.of(post));
            while (true) {
                List<CareerTable.Post> next = world.posts().stream()
                        .filter(each -> way.getLast().carriedOn().contains(each.id())
                                && way.getLast().carriedOnFrom().getFirst() <= CareerTable.day(asOf))
                        .filter(each -> seen.get(Integer.parseInt(each.id().substring(1))))
                        .toList();
                if (next.size() != 1) {
                    return way.getLast();
                }
                if (way.contains(next.getFirst())) {
                    return post;
                }
                way.add(next.getFirst());
            }
        }

        static String name(CareerPlace place) {
            return switch (place.unit()) {
                case POSITION -> String.valueOf(place.positionId());
                case KIND -> String.valueOf(place.kind());
                case RANK ->
                    TARGET.equals(place.kind()) || SOURCE.equals(place.kind())
                            ? String.valueOf(place.kind())
                            : String.valueOf(place.rank());
            };
        }

        List<List<Stay>> careers() {
            return world.careers().stream()
                    .map(career -> world.stays(career, asOf, this::name, beside))
                    .toList();
        }

        boolean inPeriod(Stay stay) {
            return !stay.start().isBefore(from) && stay.start().isBefore(before);
        }
    }

    private static int first(List<Stay> stays, String place, int from) {
        return IntStream.range(from, stays.size())
                .filter(index -> stays.get(index).place().equals(place))
                .findFirst()
                .orElse(-1);
    }

    private static int days(Stay from, Stay to) {
        return Math.toIntExact(ChronoUnit.DAYS.between(from.start(), to.start()));
    }

    @Property(tries = 3000)
    void laddersAreThoseThatCountingCareerByCareerGives(@ForAll long seed) {
        Case random = new Case(seed, false);
        int most = 1 + new Random(seed).nextInt(3);
        Map<String, List<List<Integer>>> ways = new TreeMap<>();
        int arrivals = 0;
        int withoutPrior = 0;
        for (List<Stay> stays : random.careers()) {
            int arrival = first(stays, TARGET, 0);
            if (arrival < 0 || !random.inPeriod(stays.get(arrival))) {
                continue;
            }
            arrivals++;
            withoutPrior += arrival == 0 ? 1 : 0;
            if (arrival > 0) {
                List<Stay> path = stays.subList(Math.max(0, arrival - most), arrival + 1);
                List<Integer> days = new ArrayList<>();
                for (int step = 1; step < path.size(); step++) {
                    days.add(days(path.get(step - 1), path.get(step)));
                }
                ways.computeIfAbsent(
                                path.stream().map(Stay::place).collect(Collectors.joining(" > ")),
                                any -> new ArrayList<>())
                        .add(days);
            }
        }
        Ladders ladders = Ladders.of(random.question, random.question.places().size() - 1, most);
        assertThat(ladders.arrivals()).isEqualTo(arrivals);
        assertThat(ladders.withoutPrior()).isEqualTo(withoutPrior);
        Map<String, Ladders.Ladder> told = new TreeMap<>();
        ladders.paths()
                .forEach(ladder -> told.put(
                        ladder.steps().stream()
                                .map(step -> Case.name(step.place()) + " > ")
                                .collect(Collectors.joining("", "", TARGET)),
                        ladder));
        assertThat(told.keySet()).isEqualTo(ways.keySet());
        int came = arrivals - withoutPrior;
        told.forEach((path, ladder) -> {
            List<List<Integer>> days = ways.getOrDefault(path, List.of());
            assertThat(ladder.count()).isEqualTo(days.size());
            assertThat(ladder.share()).isEqualTo(Share.of(days.size(), came));
            for (int step = 0; step < ladder.steps().size(); step++) {
                int which = step;
                assertThat(ladder.steps().get(step).time().median())
                        .isEqualTo(median(
                                days.stream().map(each -> each.get(which)).toList()));
            }
            assertThat(ladder.time().median())
                    .isEqualTo(median(days.stream()
                            .map(each ->
                                    each.stream().mapToInt(Integer::intValue).sum())
                            .toList()));
        });
        assertThat(ladders.paths()).isSortedAccordingTo((one, other) -> Integer.compare(other.count(), one.count()));
    }

    /** The first day within which half of all came to the end. */
    private static int median(List<Integer> days) {
        List<Integer> sorted = days.stream().sorted().toList();
        return sorted.get((sorted.size() + 1) / 2 - 1);
    }

    @Property(tries = 3000)
    void nextStepsAreThoseThatCountingStayByStayGives(@ForAll long seed) {
        Case random = new Case(seed, false);
        DaysTaken untilNext = new DaysTaken();
        DaysTaken stayed = new DaysTaken();
        Map<String, Integer> next = new TreeMap<>();
        int left = 0;
        for (List<Stay> stays : random.careers()) {
            for (int index = 0; index < stays.size(); index++) {
                Stay stay = stays.get(index);
                if (!stay.place().equals(TARGET) || !random.inPeriod(stay)) {
                    continue;
                }
                LocalDate end = stay.end().end();
                boolean ended = end != null && !end.isAfter(random.asOf);
                LocalDate known = stay.end().unknown()
                        ? stay.tenures().stream()
                                .map(CareerWorld.Held::start)
                                .max(LocalDate::compareTo)
                                .orElseThrow()
                        : ended && end != null ? end : random.known.isBefore(random.asOf) ? random.known : random.asOf;
                LocalDate lastStart = stay.tenures().stream()
                        .map(CareerWorld.Held::start)
                        .max(LocalDate::compareTo)
                        .orElseThrow();
                LocalDate until = known.isBefore(lastStart) ? lastStart : known;
                int days = Math.toIntExact(ChronoUnit.DAYS.between(stay.start(), until));
                stayed.add(days, ended);
                boolean moved = index + 1 < stays.size();
                untilNext.add(moved ? days(stay, stays.get(index + 1)) : days, moved);
                if (moved) {
                    next.merge(stays.get(index + 1).place(), 1, Integer::sum);
                } else {
                    left += ended ? 1 : 0;
                }
            }
        }
        NextSteps steps = NextSteps.of(random.question, random.question.places().size() - 1);
        assertThat(steps.count()).isEqualTo(untilNext.size());
        assertThat(steps.moved()).isEqualTo(untilNext.ended());
        assertThat(steps.left()).isEqualTo(left);
        assertThat(steps.staying()).isEqualTo(untilNext.size() - untilNext.ended() - left);
        assertThat(steps.untilNext()).isEqualTo(TimeTaken.of(untilNext, new Cells(1)));
        assertThat(steps.stay()).isEqualTo(TimeTaken.of(stayed, new Cells(1)));
        Map<String, Integer> told = new TreeMap<>();
        steps.places().forEach(each -> told.put(Case.name(each.place()), each.count()));
        assertThat(told).isEqualTo(next);
        steps.places().forEach(each -> assertThat(each.share()).isEqualTo(Share.of(each.count(), untilNext.ended())));
    }

    @Property(tries = 3000)
    void pathsAreThoseThatLookingAtEachCareerGives(@ForAll long seed) {
        Case random = new Case(seed, true);
        Map<String, Integer> ways = new TreeMap<>();
        Map<String, Integer> moves = new TreeMap<>();
        int count = 0;
        for (List<Stay> stays : random.careers()) {
            for (int index = 1; index < stays.size(); index++) {
                if (random.inPeriod(stays.get(index))) {
                    moves.merge(
                            stays.get(index - 1).place() + " > "
                                    + stays.get(index).place(),
                            1,
                            Integer::sum);
                }
            }
            int start = first(stays, SOURCE, 0);
            int end = start < 0 ? -1 : first(stays, TARGET, start);
            if (end < 0 || !random.inPeriod(stays.get(end))) {
                continue;
            }
            while (first(stays, SOURCE, start + 1) > 0 && first(stays, SOURCE, start + 1) < end) {
                start = first(stays, SOURCE, start + 1);
            }
            count++;
            ways.merge(
                    stays.subList(start, end + 1).stream().map(Stay::place).collect(Collectors.joining(" > ")),
                    1,
                    Integer::sum);
        }
        int size = random.question.places().size();
        CareerPaths paths = CareerPaths.of(random.question, size - 2, size - 1, 50);
        assertThat(paths.count()).isEqualTo(count);
        Map<String, Integer> told = new TreeMap<>();
        paths.paths()
                .forEach(path -> told.put(
                        path.places().stream()
                                .map(place -> " > " + Case.name(place))
                                .collect(Collectors.joining("", SOURCE, " > " + TARGET)),
                        path.count()));
        assertThat(told).isEqualTo(ways);
        shortestAreAllOfTheFewestMoves(paths, moves);
    }

    private static void shortestAreAllOfTheFewestMoves(CareerPaths paths, Map<String, Integer> moves) {
        List<List<String>> open = List.of(List.of(SOURCE));
        List<List<String>> found = List.of();
        for (int length = 0; length < 10 && found.isEmpty(); length++) {
            List<List<String>> further = new ArrayList<>();
            for (List<String> way : open) {
                moves.keySet().stream()
                        .map(move -> move.split(" > ", 2))
                        .filter(move -> move[0].equals(way.getLast()) && !way.contains(move[1]))
                        .forEach(move -> {
                            List<String> longer = new ArrayList<>(way);
                            longer.add(move[1]);
                            further.add(longer);
                        });
            }
            open = further;
            found = open.stream().filter(way -> way.getLast().equals(TARGET)).toList();
        }
        List<List<String>> expected = found;
        assertThat(paths.shortest().stream()
                        .map(path -> {
                            List<String> way = new ArrayList<>(List.of(SOURCE));
                            path.moves().forEach(move -> way.add(Case.name(move.to())));
                            return List.copyOf(way);
                        })
                        .toList())
                .containsExactlyInAnyOrderElementsOf(expected);
        paths.shortest().forEach(path -> {
            path.moves()
                    .forEach(move -> assertThat(move.count())
                            .isEqualTo(moves.get(Case.name(move.from()) + " > " + Case.name(move.to()))));
            assertThat(path.weakest())
                    .isEqualTo(path.moves().stream()
                            .mapToInt(CareerPaths.Move::count)
                            .min()
                            .orElseThrow());
        });
        assertThat(paths.shortest())
                .isSortedAccordingTo((one, other) -> Integer.compare(other.weakest(), one.weakest()));
    }
}
