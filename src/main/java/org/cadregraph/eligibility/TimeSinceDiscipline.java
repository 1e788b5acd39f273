package org.cadregraph.eligibility;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.cadregraph.assessment.Discipline;
import org.cadregraph.rule.Criterion;
import org.cadregraph.rule.DisciplineForm;
import org.cadregraph.rule.Outcome;
import org.jspecify.annotations.Nullable;

/** Enough months since each decision on discipline. One that is not decided yet on a day does not count then. */
record TimeSinceDiscipline(Facts facts, Criterion.SinceDiscipline asked) implements Judgement {

    @Override
    public Finding on(LocalDate day) {
        if (!facts.disciplines().open()) {
            return Finding.unknown(Missing.closed(FactKind.DISCIPLINE), List.of());
        }
        List<Discipline> decided = facts.disciplines().records().stream()
                .filter(each -> !each.on().earliest().isAfter(day))
                .toList();
        List<UsedFact> used = decided.stream().map(DisciplineWords::used).toList();
        @Nullable Discipline worst = null;
        Outcome outcome = Outcome.PASS;
        for (Discipline each : decided) {
            Outcome its = outcome(each, day);
            if (its == Outcome.FAIL
                    && (worst == null || outcome != Outcome.FAIL || enough(each).isAfter(enough(worst)))) {
                worst = each;
            } else if (its == Outcome.UNKNOWN && outcome == Outcome.PASS) {
                worst = each;
            }
            outcome = outcome.and(its);
        }
        if (worst == null) {
            return new Finding(Outcome.PASS, Map.of("has", Said.list(sayings(decided), "no-discipline")), used, null);
        }
        long months = Math.max(0, ChronoUnit.MONTHS.between(worst.on().latest(), day));
        return Finding.of(
                outcome,
                Map.of(
                        "form", Said.constant(worst.form()),
                        "has", Said.months(months),
                        "on", Said.day(months(worst.form()) == null ? day : enough(worst))),
                used,
                Missing.of(months(worst.form()) == null ? FactKind.DISCIPLINE_MONTHS : FactKind.DISCIPLINE));
    }

    private static List<Said> sayings(List<Discipline> decided) {
        return decided.stream()
                .sorted(Comparator.comparing(each -> each.on().earliest()))
                .map(DisciplineWords::said)
                .toList();
    }

    /** Whether one stands in the way no more, or not yet. */
    private Outcome outcome(Discipline discipline, LocalDate day) {
        Outcome passed = months(discipline.form()) == null
                ? Outcome.UNKNOWN
                : Outcome.of(
                        !day.isBefore(enough(discipline)),
                        !day.isBefore(enough(discipline, discipline.on().earliest())));
        return passed.or(
                Outcome.of(!discipline.on().latest().isAfter(day), true).not());
    }

    private LocalDate enough(Discipline discipline) {
        return enough(discipline, discipline.on().latest());
    }

    /** The first day on which it was long enough ago, if it was decided then. */
    private LocalDate enough(Discipline discipline, LocalDate decided) {
        Integer months = months(discipline.form());
        LocalDate full = decided.plusMonths(months == null ? 0 : months);
        return asked.more() ? full.plusDays(1) : full;
    }

    private @Nullable Integer months(DisciplineForm form) {
        Integer its = asked.months().get(form);
        return its == null ? asked.months().get(DisciplineForm.OTHER) : its;
    }

    @Override
    public Stream<LocalDate> days() {
        return facts.disciplines().records().stream()
                .flatMap(each -> Stream.of(
                        each.on().earliest(),
                        each.on().latest(),
                        enough(each, each.on().earliest()),
                        enough(each)));
    }
}
