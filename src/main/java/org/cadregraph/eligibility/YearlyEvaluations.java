package org.cadregraph.eligibility;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.cadregraph.assessment.Evaluation;

/** The evaluations of whole years, as far as they are decided on a day. */
final class YearlyEvaluations {

    private YearlyEvaluations() {}

    /** Those that may be decided by then. */
    static List<Evaluation> of(Facts facts, int year, LocalDate day) {
        return facts.evaluations().records().stream()
                .filter(each -> each.quarter() == null && each.year() == year)
                .filter(each -> !each.on().earliest().isAfter(day))
                .toList();
    }

    static boolean surely(Evaluation evaluation, LocalDate day) {
        return !evaluation.on().latest().isAfter(day);
    }

    /** The days on which they are decided. */
    static Stream<LocalDate> days(Facts facts) {
        return facts.evaluations().records().stream()
                .flatMap(each -> Stream.of(each.on().earliest(), each.on().latest()));
    }
}
