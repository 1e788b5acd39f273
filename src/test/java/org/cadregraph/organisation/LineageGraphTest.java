package org.cadregraph.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.cadregraph.time.PartialDate;
import org.cadregraph.time.Period;
import org.junit.jupiter.api.Test;

/** Following a lineage generation by generation finds what trying every way through the steps finds. */
class LineageGraphTest {

    private static final List<String> NAMES = List.of("a", "b", "c", "d", "e");
    private static final int MOST_STEPS = 7;

    @Provide
    Arbitrary<List<OrganisationStep>> steps() {
        Arbitrary<String> dates = Arbitraries.of("1990", "1990-06", "1990-06-15", "1995-01-01", "1995", "2000-02", "");
        return Combinators.combine(Arbitraries.of(NAMES), Arbitraries.of(NAMES), dates)
                .as((from, to, on) -> LineageFixture.step(from, to, "merger", on.isEmpty() ? null : on))
                .filter(step -> !step.fromId().equals(step.toId()))
                .list()
                .uniqueElements(OrganisationStep::key)
                .ofMaxSize(MOST_STEPS);
    }

    /** A way through the steps, none of them twice: once more would lead nowhere new. */
    private static List<List<OrganisationStep>> ways(
            List<OrganisationStep> steps, LineageDirection direction, String at, List<OrganisationStep> way) {
        List<List<OrganisationStep>> ways = new ArrayList<>();
        for (OrganisationStep step : steps) {
            boolean after = direction == LineageDirection.AFTER;
            if ((after ? step.fromId() : step.toId()).equals(at)
                    && !way.contains(step)
                    && way.stream().allMatch(earlier -> inOrder(after ? earlier : step, after ? step : earlier))) {
                List<OrganisationStep> longer = new ArrayList<>(way);
                longer.add(step);
                ways.add(longer);
                ways.addAll(ways(steps, direction, after ? step.toId() : step.fromId(), longer));
            }
        }
        return ways;
    }

    private static boolean inOrder(OrganisationStep one, OrganisationStep other) {
        PartialDate first = one.on();
        PartialDate second = other.on();
        return first == null || second == null || !first.earliest().isAfter(second.latest());
    }

    private static LocalDate day(LineageDirection direction, List<OrganisationStep> way) {
        LocalDate day = direction == LineageDirection.AFTER ? Period.BEGINNING : Period.FOREVER;
        for (OrganisationStep step : way) {
            if (step.on() != null) {
                LocalDate reading = direction == LineageDirection.AFTER
                        ? step.on().earliest()
                        : step.on().latest();
                boolean tighter = direction == LineageDirection.AFTER ? reading.isAfter(day) : reading.isBefore(day);
                day = tighter ? reading : day;
            }
        }
        return day;
    }

    @Property(tries = 1000)
    void findsWhatEveryWayFinds(@ForAll("steps") List<OrganisationStep> steps, @ForAll LineageDirection direction) {
        List<List<OrganisationStep>> ways = ways(steps, direction, "a", List.of());
        Map<String, Integer> distances = new HashMap<>();
        Map<String, Integer> fewest = new HashMap<>();
        Map<String, LocalDate> days = new HashMap<>();
        for (List<OrganisationStep> way : ways) {
            OrganisationStep last = way.getLast();
            distances.merge(last.key(), way.size(), Math::min);
            String end = direction == LineageDirection.AFTER ? last.toId() : last.fromId();
            if (!end.equals("a")) {
                fewest.merge(end, way.size(), Math::min);
                days.merge(
                        end,
                        day(direction, way),
                        (one, other) -> one.isBefore(other) == (direction == LineageDirection.AFTER) ? one : other);
            }
        }
        Lineage<OrganisationStep> lineage = new LineageGraph<>(direction, steps).of("a");
        Map<String, Integer> found = new HashMap<>();
        lineage.steps().forEach(step -> found.put(step.key(), step.distance()));
        assertThat(found).isEqualTo(distances);
        assertThat(lineage.steps()).hasSize(distances.size());
        Map<String, Integer> paths = new HashMap<>();
        Map<String, LocalDate> reachedOn = new HashMap<>();
        lineage.reached().forEach((id, reached) -> {
            paths.put(id, reached.way().steps().size());
            reachedOn.put(id, reached.day());
            assertThat(ways.stream()
                            .map(way -> way.stream().map(OrganisationStep::key).toList()))
                    .contains(reached.way().steps().stream()
                            .map(OrganisationStep::key)
                            .toList());
        });
        assertThat(paths).isEqualTo(fewest);
        assertThat(reachedOn).isEqualTo(days);
    }

    @Test
    void whatWasSplitOffBeforeAMergerDoesNotComeFromIt() {
        List<OrganisationStep> steps = List.of(
                LineageFixture.step("b", "c", "split", "1990"), LineageFixture.step("a", "b", "merger", "2000"));
        assertThat(new LineageGraph<>(LineageDirection.AFTER, steps).of("a").reached())
                .containsOnlyKeys("b");
        assertThat(new LineageGraph<>(LineageDirection.BEFORE, steps).of("c").reached())
                .containsOnlyKeys("b");
    }

    @Test
    void aLadderOfMergersAndSplitsIsFollowedOnce() {
        List<OrganisationStep> steps = new ArrayList<>();
        int rungs = 500;
        for (int rung = 0; rung < rungs; rung++) {
            for (String from : List.of("left", "right")) {
                for (String to : List.of("left", "right")) {
                    steps.add(LineageFixture.step(from + rung, to + (rung + 1), "merger", null));
                }
                steps.add(LineageFixture.step(from + (rung + 1), from + rung, "rename", null));
            }
        }
        Lineage<OrganisationStep> lineage = new LineageGraph<>(LineageDirection.AFTER, steps).of("left0");
        assertThat(lineage.steps()).hasSameSizeAs(steps);
        assertThat(lineage.reached().get("right" + rungs)).isNotNull();
    }
}
