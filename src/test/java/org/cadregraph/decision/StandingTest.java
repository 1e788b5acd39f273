package org.cadregraph.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.time.api.Dates;
import org.cadregraph.api.Problem;
import org.cadregraph.dossier.DossierHead;
import org.cadregraph.eligibility.Objection;
import org.cadregraph.rule.CitedRule;
import org.cadregraph.rule.Outcome;
import org.cadregraph.rule.RuleSet;
import org.cadregraph.rule.RuleSets;
import org.cadregraph.time.PartialDate;
import org.jspecify.annotations.Nullable;

/** What waivers lift, and what stays whatever they say. */
class StandingTest {

    private static final OffsetDateTime RECORDED = OffsetDateTime.parse("2020-01-01T00:00:00Z");
    private static final String CHAIR = "p1";
    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);

    /** Two of one rule set, and one of the same id in another. */
    private static final List<CitedRule> RULES = List.of(
            rule("80-qd-tw-2022", "after-discipline"),
            rule("377-qd-tw-2025", "after-discipline"),
            rule("377-qd-tw-2025", "two-terms"));

    private static CitedRule rule(String ruleSet, String id) {
        RuleSet set = RuleSets.shipped().byId(ruleSet).orElseThrow();
        return new CitedRule(
                set,
                set.rules().stream()
                        .filter(rule -> rule.id().equals(id))
                        .findFirst()
                        .orElseThrow());
    }

    private static Objection objection(@Nullable CitedRule rule, Outcome outcome, boolean refuses) {
        return new Objection(rule, outcome, refuses, "words");
    }

    private static Waiver waiver(
            CitedRule rule, WaiverEffect effect, @Nullable String position, String on, @Nullable String until) {
        Map<String, List<String>> references = new HashMap<>(Map.of("cadre", List.of("c1")));
        if (position != null) {
            references.put("position", List.of(position));
        }
        return new Waiver(
                new DossierHead("g1", "1", "1", RECORDED, references),
                rule.ruleSet().id(),
                rule.rule().id(),
                effect,
                "reason",
                "1",
                PartialDate.of(on),
                until == null ? null : PartialDate.of(until));
    }

    private static boolean lifts(Waiver waiver, CitedRule rule, Outcome outcome) {
        return Standing.of(List.of(objection(rule, outcome, true)), List.of(waiver), CHAIR, DAY)
                .isEmpty();
    }

    @Example
    void anExemptionLiftsAFailAndADocumentADoubtAlone() {
        CitedRule rule = RULES.getFirst();
        assertThat(lifts(waiver(rule, WaiverEffect.EXEMPTS, CHAIR, "2026-03-01", null), rule, Outcome.FAIL))
                .isTrue();
        assertThat(lifts(waiver(rule, WaiverEffect.EXEMPTS, null, "2026-02", "2026-03-01"), rule, Outcome.UNKNOWN))
                .as("on its last day")
                .isTrue();
        assertThat(lifts(waiver(rule, WaiverEffect.SETTLES, null, "2025", null), rule, Outcome.UNKNOWN))
                .isTrue();
        assertThat(lifts(waiver(rule, WaiverEffect.SETTLES, null, "2025", null), rule, Outcome.FAIL))
                .isFalse();
    }

    @Example
    void oneForSomethingElseLiftsNothing() {
        CitedRule rule = RULES.get(1);
        Outcome fail = Outcome.FAIL;
        assertThat(lifts(waiver(RULES.get(0), WaiverEffect.EXEMPTS, null, "2025", null), rule, fail))
                .as("of another rule set")
                .isFalse();
        assertThat(lifts(waiver(RULES.get(2), WaiverEffect.EXEMPTS, null, "2025", null), rule, fail))
                .as("for another criterion")
                .isFalse();
        assertThat(lifts(waiver(rule, WaiverEffect.EXEMPTS, "p2", "2025", null), rule, fail))
                .as("for another post")
                .isFalse();
        assertThat(lifts(waiver(rule, WaiverEffect.EXEMPTS, null, "2026-03-02", null), rule, fail))
                .as("not yet")
                .isFalse();
        assertThat(lifts(waiver(rule, WaiverEffect.EXEMPTS, null, "2026-03", null), rule, fail))
                .as("perhaps not yet")
                .isFalse();
        assertThat(lifts(waiver(rule, WaiverEffect.EXEMPTS, null, "2025", "2026-02-28"), rule, fail))
                .as("no longer")
                .isFalse();
        assertThat(lifts(waiver(rule, WaiverEffect.EXEMPTS, null, "2025", "2026"), rule, fail))
                .as("perhaps no longer")
                .isFalse();
    }

    @Example
    void aFailWhereExceptionsMayBeDecidedIsAnOpenQuestion() {
        CitedRule rule = RULES.getFirst();
        assertThat(Standing.code(objection(rule, Outcome.FAIL, true))).isEqualTo(Problem.Code.NOT_ELIGIBLE);
        assertThat(Standing.code(objection(rule, Outcome.FAIL, false))).isEqualTo(Problem.Code.ELIGIBILITY_UNKNOWN);
        assertThat(Standing.code(objection(rule, Outcome.UNKNOWN, true))).isEqualTo(Problem.Code.ELIGIBILITY_UNKNOWN);
        assertThat(Standing.code(objection(null, Outcome.FAIL, true))).isEqualTo(Problem.Code.NOT_ELIGIBLE);
    }

    private static Arbitrary<String> dates() {
        return Dates.dates()
                .between(LocalDate.of(2026, 2, 20), LocalDate.of(2026, 3, 10))
                .flatMap(day -> Arbitraries.of(
                        day.toString(), YearMonth.from(day).toString(), Integer.toString(day.getYear() - 1)));
    }

    @Provide
    Arbitrary<List<Objection>> objections() {
        return Combinators.combine(
                        Arbitraries.of(RULES).injectNull(0.2),
                        Arbitraries.of(Outcome.FAIL, Outcome.UNKNOWN),
                        Arbitraries.of(true, false))
                .as(StandingTest::objection)
                .list()
                .ofMaxSize(4);
    }

    @Provide
    Arbitrary<List<Waiver>> waivers() {
        return Combinators.combine(
                        Arbitraries.of(RULES),
                        Arbitraries.of(WaiverEffect.class),
                        Arbitraries.of(CHAIR, "p2").injectNull(0.5),
                        dates(),
                        dates().injectNull(0.5))
                .as(StandingTest::waiver)
                .list()
                .ofMaxSize(4);
    }

    /** Whether on this reading of its dates a waiver runs on the day. */
    private static boolean runs(LocalDate on, @Nullable LocalDate until) {
        return !DAY.isBefore(on) && (until == null || !DAY.isAfter(until));
    }

    private static boolean runsOnEveryReading(Waiver waiver) {
        PartialDate until = waiver.until();
        return waiver.on()
                .earliest()
                .datesUntil(waiver.on().latest().plusDays(1))
                .allMatch(on -> until == null
                        ? runs(on, null)
                        : until.earliest()
                                .datesUntil(until.latest().plusDays(1))
                                .allMatch(end -> runs(on, end)));
    }

    private static boolean liftedBy(Objection objection, Waiver waiver) {
        CitedRule rule = objection.rule();
        if (rule == null) {
            return false;
        }
        List<String> posts = waiver.head().references().getOrDefault("position", List.of(CHAIR));
        return rule.ruleSet().id().equals(waiver.ruleSet())
                && rule.rule().id().equals(waiver.criterion())
                && posts.contains(CHAIR)
                && runsOnEveryReading(waiver)
                && (objection.outcome() == Outcome.UNKNOWN || waiver.effect() == WaiverEffect.EXEMPTS);
    }

    @Property(tries = 500)
    void staysWhateverNoWaiverSurelyLifts(
            @ForAll("objections") List<Objection> objections, @ForAll("waivers") List<Waiver> waivers) {
        List<Objection> expected = new ArrayList<>();
        for (Objection objection : objections) {
            boolean lifted = false;
            for (Waiver waiver : waivers) {
                lifted |= liftedBy(objection, waiver);
            }
            if (!lifted) {
                expected.add(objection);
            }
        }
        assertThat(Standing.of(objections, waivers, CHAIR, DAY)).isEqualTo(expected);
        assertThat(Standing.of(objections, List.of(), CHAIR, DAY))
                .as("without a waiver nothing passes")
                .isEqualTo(objections);
    }
}
