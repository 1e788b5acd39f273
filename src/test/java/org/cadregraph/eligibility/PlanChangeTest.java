package org.cadregraph.eligibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cadregraph.eligibility.Dossier.CHAIR;
import static org.cadregraph.eligibility.Dossier.DEPUTY;
import static org.cadregraph.eligibility.Dossier.OFFICE;
import static org.cadregraph.eligibility.Dossier.OTHER_CHAIR;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.cadregraph.organisation.Position;
import org.cadregraph.planning.PlanningEntry;
import org.cadregraph.rule.Level;
import org.cadregraph.rule.Outcome;
import org.cadregraph.rule.RuleSets;
import org.cadregraph.time.PartialDate;
import org.cadregraph.time.Period;
import org.jspecify.annotations.Nullable;

/** A plan never gets more than the rules allow by what is added to it, and what had more before gets no worse. */
class PlanChangeTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 1);
    private static final OffsetDateTime RECORDED = OffsetDateTime.parse("2026-02-01T00:00:00Z");
    private static final int MOST = 3;

    private final PlanLimits limits = new PlanLimits(RuleSets.shipped());

    /** An entry of somebody, told in short. */
    record Planned(
            int id, String cadre, Position post, @Nullable String term, Period period) {

        PlanLine line() {
            Facts facts = new Dossier().named(cadre).born("1985-01-01", "nữ").facts();
            PlanningEntry entry = new PlanningEntry(
                    "q" + id,
                    "q" + id,
                    facts.cadre(),
                    post.id(),
                    term,
                    null,
                    null,
                    null,
                    false,
                    period,
                    null,
                    null,
                    null,
                    RECORDED,
                    null,
                    "1");
            return new PlanLine(entry, new Post(post, Level.COMMUNE), facts, null, Outcome.PASS);
        }

        /** Where it does not say since when, since it was recorded. */
        boolean standsOn(LocalDate day) {
            PartialDate from = period.from();
            LocalDate first = from == null ? RECORDED.toLocalDate() : from.latest();
            return !day.isBefore(first) && day.isBefore(period.earliestTo());
        }
    }

    private List<PlanChange.Exceeded> exceeded(List<Planned> present, Planned wished) {
        return new PlanChange(
                        present.stream()
                                .filter(each -> each.post().equals(wished.post()))
                                .map(Planned::line)
                                .toList(),
                        present.stream()
                                .filter(each -> each.cadre().equals(wished.cadre()))
                                .map(Planned::line)
                                .toList(),
                        wished.line())
                .exceeded(limits, TODAY);
    }

    private static Period since(String from) {
        return Period.of(PartialDate.of(from), null);
    }

    private static List<Planned> planned(String... cadres) {
        List<Planned> planned = new ArrayList<>();
        for (String cadre : cadres) {
            planned.add(new Planned(planned.size(), cadre, CHAIR, null, since("2026-01-01")));
        }
        return planned;
    }

    @Example
    void aFourthIsTooManyAndAFifthMore() {
        Planned wished = new Planned(9, "x", CHAIR, null, since("2026-03-01"));
        assertThat(exceeded(planned("a", "b"), wished)).isEmpty();
        assertThat(exceeded(planned("a", "b", "c"), wished)).hasSize(1);
        assertThat(exceeded(planned("a", "b", "c", "d"), wished)).hasSize(1);
        assertThat(exceeded(planned("a", "b", "c"), new Planned(9, "x", CHAIR, "m1", since("2026-03-01"))))
                .as("in a term by itself, perhaps with others who say none")
                .isEmpty();
    }

    @Example
    void whatWasTooManyBeforeMayBeAsManyAfter() {
        List<Planned> planned = planned("a", "b", "c", "d");
        assertThat(exceeded(planned, new Planned(3, "d", CHAIR, null, since("2026-02-01"))))
                .isEmpty();
        assertThat(exceeded(planned, new Planned(3, "d", CHAIR, null, since("2025-12-01"))))
                .as("earlier than the others")
                .isEmpty();
        planned.set(
                0,
                new Planned(
                        0, "a", CHAIR, null, Period.of(PartialDate.of("2026-01-01"), PartialDate.of("2026-02-01"))));
        assertThat(exceeded(planned, planned.getFirst())).isEmpty();
        assertThat(exceeded(planned, new Planned(0, "a", CHAIR, null, since("2026-01-01"))))
                .as("on days on which there were not too many")
                .hasSize(1);
    }

    @Example
    void thoseToComeCountFromTheirFirstDay() {
        List<Planned> planned = new ArrayList<>(planned("a", "b"));
        planned.add(new Planned(2, "c", CHAIR, null, since("2027-01-01")));
        assertThat(exceeded(planned, new Planned(9, "x", CHAIR, null, since("2026-03-01"))))
                .singleElement()
                .extracting(PlanChange.Exceeded::day)
                .isEqualTo(LocalDate.of(2027, 1, 1));
        assertThat(exceeded(
                        planned,
                        new Planned(
                                9,
                                "x",
                                CHAIR,
                                null,
                                Period.of(PartialDate.of("2026-03-01"), PartialDate.of("2027-01-01")))))
                .isEmpty();
    }

    @Example
    void whoIsPlannedTwiceCountsBecauseOfTheSecondWhenTheFirstEnds() {
        List<Planned> planned = new ArrayList<>(planned("a", "b", "c"));
        planned.add(new Planned(
                3, "d", CHAIR, null, Period.of(PartialDate.of("2026-01-01"), PartialDate.of("2026-05-01"))));
        assertThat(exceeded(planned, new Planned(9, "d", CHAIR, null, since("2026-03-01"))))
                .singleElement()
                .extracting(PlanChange.Exceeded::day)
                .isEqualTo(LocalDate.of(2026, 5, 1));
    }

    @Provide
    Arbitrary<List<Planned>> entries() {
        return entry().list().ofMinSize(1).ofMaxSize(14).map(all -> {
            List<Planned> numbered = new ArrayList<>();
            all.forEach(each ->
                    numbered.add(new Planned(numbered.size(), each.cadre(), each.post(), each.term(), each.period())));
            return numbered;
        });
    }

    private static Arbitrary<Planned> entry() {
        Arbitrary<Period> periods = Combinators.combine(
                        Arbitraries.of("2025-11", "2025-12-01", "2026-02-10", "2026-03-01", "2026-05-01")
                                .injectNull(0.2),
                        Arbitraries.of("2026-03", "2026-05-01", "2027").injectNull(0.6))
                .as((from, to) ->
                        Period.of(from == null ? null : PartialDate.of(from), to == null ? null : PartialDate.of(to)));
        return Combinators.combine(
                        Arbitraries.of("a", "b", "c", "d", "e"),
                        Arbitraries.of(CHAIR, CHAIR, CHAIR, DEPUTY, OFFICE, OTHER_CHAIR),
                        Arbitraries.of("m1", "m1", "m2").injectNull(0.5),
                        periods)
                .as((cadre, post, term, period) -> new Planned(0, cadre, post, term, period));
    }

    /** How many different there are for sure on a day, of those that a cap counts with an entry. */
    private static int many(List<Planned> entries, Planned like, LocalDate day, boolean people) {
        Set<Object> different = new HashSet<>();
        for (Planned each : entries) {
            boolean counts = people
                    ? each.post().equals(like.post()) && Objects.equals(each.term(), like.term())
                    : each.cadre().equals(like.cadre());
            if (counts && each.standsOn(day)) {
                different.add(people ? each.cadre() : each.post());
            }
        }
        return different.size();
    }

    private static List<Planned> with(List<Planned> present, Planned wished) {
        return Stream.concat(present.stream().filter(each -> each.id() != wished.id()), Stream.of(wished))
                .toList();
    }

    /** Admitted one after the other, from an empty plan on, they are never too many on any day from today on. */
    @Property(tries = 120)
    void whatWasLetInIsNeverTooMany(@ForAll("entries") List<Planned> wishes) {
        List<Planned> plan = new ArrayList<>();
        for (Planned wish : wishes) {
            if (exceeded(plan, wish).isEmpty()) {
                plan.add(wish);
            }
        }
        assertThat(plan).isNotEmpty();
        for (LocalDate day = TODAY; day.isBefore(LocalDate.of(2027, 3, 1)); day = day.plusDays(1)) {
            for (Planned each : plan) {
                LocalDate when = day;
                assertThat(many(plan, each, when, true)).as("people, %s", when).isLessThanOrEqualTo(MOST);
                assertThat(many(plan, each, when, false)).as("titles, %s", when).isLessThanOrEqualTo(MOST);
            }
        }
    }

    /** Refused is what makes the count too large on some day from its first on, and larger than it was; nothing else. */
    @Property(tries = 300)
    void refusedIsWhatMakesItWorse(@ForAll("entries") List<Planned> entries, @ForAll boolean correction) {
        Planned last = entries.getLast();
        Planned wished = correction && entries.size() > 1
                ? new Planned(0, entries.getFirst().cadre(), entries.getFirst().post(), last.term(), last.period())
                : last;
        List<Planned> present = correction ? entries : entries.subList(0, entries.size() - 1);
        List<Planned> after = with(present, wished);
        Predicate<Boolean> worse = people -> TODAY.minusDays(130)
                .datesUntil(LocalDate.of(2027, 6, 1))
                .filter(day -> !day.isBefore(LocalDate.of(2025, 10, 8)) && wished.standsOn(day))
                .filter(day -> !day.isBefore(TODAY) || Objects.equals(day, first(wished)))
                .anyMatch(day -> many(after, wished, day, people) > Math.max(MOST, many(present, wished, day, people)));
        Set<String> expected = Stream.of("people-per-title", "titles-per-person")
                .filter(rule -> worse.test(rule.startsWith("people")))
                .collect(Collectors.toSet());
        Set<String> found = exceeded(present, wished).stream()
                .map(each -> each.cap().rule().id())
                .collect(Collectors.toSet());
        assertThat(found).as("%s into %s", wished, present).containsAll(expected);
        if (!found.equals(expected)) {
            // Before today only some days are looked at: those on which somebody comes to stand or ends.
            assertThat(exceeded(present, wished)).anyMatch(each -> each.day().isBefore(TODAY));
        }
    }

    private static LocalDate first(Planned entry) {
        PartialDate from = entry.period().from();
        return from == null ? RECORDED.toLocalDate() : from.latest();
    }
}
