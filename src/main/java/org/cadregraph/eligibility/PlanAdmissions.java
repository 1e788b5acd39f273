package org.cadregraph.eligibility;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import org.cadregraph.api.PersonalOfSeveral;
import org.cadregraph.cadre.Cadre;
import org.cadregraph.rule.Action;
import org.cadregraph.time.Period;
import org.jspecify.annotations.Nullable;
import org.springframework.util.function.SingletonSupplier;

/**
 * What was taken into plans in a period, each entry as of its first day.
 *
 * @param lines one for each entry
 * @param reviewed the entries, judged once, when somebody asks first
 */
record PlanAdmissions(Period.Span within, List<PlanLine> lines, Supplier<List<ReviewedEntry>> reviewed)
        implements PersonalOfSeveral {

    static PlanAdmissions of(Period.Span within, List<PlanLine> lines, @Nullable String ruleSet, Reviewer reviewer) {
        return new PlanAdmissions(
                within,
                lines,
                SingletonSupplier.of(() -> lines.stream()
                        .map(line -> reviewer.review(
                                line, line.question(Action.PLAN, AdmissionReviews.day(line.entry()), ruleSet)))
                        .toList()));
    }

    @Override
    public List<Cadre> people() {
        return lines.stream().map(PlanLine::cadre).toList();
    }

    public LocalDate from() {
        return within.from();
    }

    public LocalDate to() {
        return within.to();
    }

    public int total() {
        return lines.size();
    }
}
