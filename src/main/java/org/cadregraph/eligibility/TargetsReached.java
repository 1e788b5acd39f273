package org.cadregraph.eligibility;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.cadregraph.assessment.Evaluation;
import org.cadregraph.assessment.TargetsExcuse;
import org.cadregraph.organisation.Position;
import org.cadregraph.rule.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * Enough of the targets of the last year that is over are met. The calendar year in which the time in the post began is its
 * first, and does not count, nor does one in which force majeure is recorded.
 */
record TargetsReached(Facts facts, Position position, int percent) implements Judgement {

    @Override
    public Finding on(LocalDate day) {
        if (!facts.evaluations().open()) {
            return Finding.unknown(Missing.closed(FactKind.TARGETS), List.of());
        }
        int year = day.getYear() - 1;
        @Nullable Integer first = TimesInPost.beginningOf(facts, position, day);
        if (first == null) {
            return Finding.unknown(FactKind.POST);
        }
        if (year <= first) {
            return new Finding(Outcome.PASS, Map.of("has", Said.phrase("first-year")), List.of(), null);
        }
        List<Evaluation> told = YearlyEvaluations.of(facts, year, day).stream()
                .filter(each -> each.targetsMet() != null || each.targetsExcuse() != null)
                .toList();
        List<UsedFact> used = told.stream()
                .map(each -> new UsedFact(FactKind.TARGETS, said(each), each.id()))
                .toList();
        if (told.isEmpty() || told.stream().noneMatch(each -> YearlyEvaluations.surely(each, day))) {
            return Finding.unknown(Missing.of(FactKind.TARGETS, Integer.toString(year)), used);
        }
        return Finding.of(
                Outcome.of(told.stream().allMatch(this::enough), told.stream().anyMatch(this::enough)),
                Map.of("has", Said.list(used.stream().map(UsedFact::value).toList(), "first-year")),
                used,
                Missing.of(FactKind.TARGETS, Integer.toString(year)));
    }

    private boolean enough(Evaluation evaluation) {
        Double met = evaluation.targetsMet();
        return evaluation.targetsExcuse() != null || (met != null && met >= percent);
    }

    private static Said said(Evaluation evaluation) {
        Double met = evaluation.targetsMet();
        TargetsExcuse excuse = evaluation.targetsExcuse();
        if (excuse != null) {
            return Said.number(evaluation.year()).colon(Said.constant(excuse));
        }
        String share = met == null ? "?" : met == Math.rint(met) ? Long.toString(Math.round(met)) : met.toString();
        return Said.number(evaluation.year()).colon(Said.text(share + " %"));
    }

    @Override
    public Stream<LocalDate> days() {
        Stream<LocalDate> years = facts.evaluations().records().stream()
                .flatMapToInt(each -> IntStream.rangeClosed(each.year(), each.year() + 2))
                .mapToObj(year -> LocalDate.of(year, 1, 1));
        // The year after the first one begins to count when it is over.
        Stream<LocalDate> firstYears = facts.days()
                .filter(day -> day.getYear() > 1 && day.getYear() < 9998)
                .flatMap(day -> Stream.of(LocalDate.of(day.getYear() + 2, 1, 1)));
        return Stream.of(years, firstYears, YearlyEvaluations.days(facts), facts.days())
                .flatMap(days -> days);
    }
}
