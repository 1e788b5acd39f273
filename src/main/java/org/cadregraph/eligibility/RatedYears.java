package org.cadregraph.eligibility;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.cadregraph.assessment.Evaluation;
import org.cadregraph.organisation.Position;
import org.cadregraph.rule.Criterion;
import org.cadregraph.rule.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * Every year was rated well enough: the last ones that are over, or those since the present time in the post began. A rating
 * counts from the day on which it was decided; where several were decided for a year and differ, it is unknown.
 */
record RatedYears(Facts facts, Position position, Criterion.RatedAtLeast asked) implements Judgement {

    @Override
    public Finding on(LocalDate day) {
        if (!facts.evaluations().open()) {
            return Finding.unknown(Missing.closed(FactKind.EVALUATION), List.of());
        }
        @Nullable Integer first = firstYear(day);
        if (first == null) {
            return Finding.unknown(FactKind.POST);
        }
        Outcome outcome = Outcome.PASS;
        List<Said> ratings = new ArrayList<>();
        List<UsedFact> used = new ArrayList<>();
        @Nullable Integer lacking = null;
        for (int year = first; year < day.getYear(); year++) {
            List<Evaluation> decided = YearlyEvaluations.of(facts, year, day);
            Outcome its = decided.isEmpty()
                    ? Outcome.UNKNOWN
                    : Outcome.of(
                            decided.stream().allMatch(each -> enough(each) && YearlyEvaluations.surely(each, day)),
                            decided.stream().anyMatch(this::enough)
                                    || decided.stream().noneMatch(each -> YearlyEvaluations.surely(each, day)));
            if (its == Outcome.UNKNOWN && lacking == null) {
                lacking = year;
            }
            outcome = outcome.and(its);
            decided.forEach(each -> {
                Said said = Said.number(each.year()).colon(Said.constant(each.rating()));
                ratings.add(said);
                used.add(new UsedFact(FactKind.EVALUATION, said, each.id()));
            });
        }
        Missing missing = Missing.of(FactKind.EVALUATION, lacking == null ? "" : lacking.toString());
        return Finding.of(
                outcome,
                Map.of("rating", Said.constant(asked.rating()), "has", Said.list(ratings, "no-year-yet")),
                used,
                missing);
    }

    private boolean enough(Evaluation evaluation) {
        return evaluation.rating().compareTo(asked.rating()) >= 0;
    }

    /** Absent when the cadre does not hold the post, or nobody knows since when. */
    private @Nullable Integer firstYear(LocalDate day) {
        Integer years = asked.years();
        return years == null ? TimesInPost.beginningOf(facts, position, day) : Integer.valueOf(day.getYear() - years);
    }

    @Override
    public Stream<LocalDate> days() {
        Stream<LocalDate> years = facts.evaluations().records().stream()
                .flatMapToInt(each -> IntStream.rangeClosed(each.year(), each.year() + 1 + window()))
                .mapToObj(year -> LocalDate.of(year, 1, 1));
        return Stream.of(years, YearlyEvaluations.days(facts), facts.days()).flatMap(days -> days);
    }

    private int window() {
        Integer years = asked.years();
        return years == null ? 1 : years;
    }
}
