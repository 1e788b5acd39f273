package org.cadregraph.due;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.cadregraph.api.Name;
import org.cadregraph.eligibility.CadreRetirement;
import org.cadregraph.graph.Row;
import org.cadregraph.rule.Action;
import org.cadregraph.rule.CitedRule;
import org.cadregraph.rule.Norm;
import org.cadregraph.rule.Retirement;
import org.cadregraph.rule.RetirementAge;
import org.cadregraph.rule.RuleSets;
import org.cadregraph.time.Certainty;
import org.cadregraph.time.Period;

/** Tells which of those who hold a post retire in a period. */
final class Retirings {

    private static final int LAST_YEAR = 9999;

    private final Retirement retirement;
    private final int youngest;
    private final int oldest;

    /** Years of birth, both included. */
    record Births(int first, int last) {}

    Retirings(RuleSets sets, Retirement retirement) {
        this.retirement = retirement;
        List<java.time.Period> ages = sets.all().stream()
                .flatMap(set -> set.rules().stream())
                .flatMap(rule -> rule.provision() instanceof Norm.RetirementAges norm
                        ? norm.ages().stream()
                        : Stream.<Norm.AgesOfYear>empty())
                .flatMap(ofYear -> Stream.of(ofYear.men(), ofYear.women()))
                .toList();
        youngest = ages.stream().mapToInt(java.time.Period::getYears).min().orElse(0);
        oldest = ages.stream().mapToInt(java.time.Period::getYears).max().orElse(0) + 1;
    }

    /** Nobody born in another year retires in the period, whoever they are. */
    Births births(Period.Span within) {
        return new Births(
                Math.clamp((long) within.from().getYear() - oldest - 1, 0, LAST_YEAR),
                Math.clamp((long) within.to().getYear() - youngest, 0, LAST_YEAR));
    }

    /**
     * The retirement of whoever has a tenure, if it falls into the period of the question.
     *
     * @param row of {@link Running#PROJECTION}
     * @param posts of the question
     */
    Optional<DueItem> of(Row row, ToldPosts posts, DueQuestion question) {
        Running running = Running.of(row, posts);
        CadreRetirement retires = CadreRetirement.of(
                row.optionalText("gender"), Name.date(row, "birthDate"), Name.date(row, "deathDate"), retirement);
        List<RetirementAge> readings = retires.readings();
        Optional<Certainty> held = running.period().on(question.asOf());
        long within = readings.stream()
                .filter(reading -> question.within().contains(reading.lastDay()))
                .count();
        if (within == 0 || held.isEmpty()) {
            return Optional.empty();
        }
        boolean sure = within == readings.size() && retires.alive() && held.get() == Certainty.CERTAIN;
        return Optional.of(new DueItem(
                DueKind.RETIREMENT,
                running.cadre(),
                new DueDays(readings.getFirst().lastDay(), readings.getLast().lastDay()),
                sure ? Certainty.CERTAIN : Certainty.POSSIBLE,
                running.concerned(),
                readings.stream()
                        .map(reading -> new CitedRule(reading.ruleSet(), reading.rule()))
                        .distinct()
                        .toList(),
                Action.RETIRE,
                question.belief()));
    }
}
