package org.cadregraph.decision;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.cadregraph.api.Identified;
import org.cadregraph.api.Personal;
import org.cadregraph.rule.CitedRule;
import org.cadregraph.rule.Norm;
import org.cadregraph.rule.Outcome;
import org.cadregraph.rule.Rules;
import org.cadregraph.rule.Words;
import org.cadregraph.rule.WorkingDays;
import org.cadregraph.time.Certainty;
import org.cadregraph.time.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * How far a personnel case is on a day (tiến độ quy trình nhân sự).
 *
 * @param found the rules that lay the steps down, what counts first before the others; none when none does
 * @param steps in order; of a case without a rule, those that are on record
 */
record CaseProgress(
        PersonnelCase of,
        LocalDate asOf,
        List<Rules.Found<Norm.Steps>> found,
        List<ProcessStep> steps,
        WorkingDays calendar)
        implements Personal {

    static CaseProgress of(
            PersonnelCase of,
            List<ProcessStep.Held> held,
            List<Rules.Found<Norm.Steps>> found,
            WorkingDays calendar,
            LocalDate asOf) {
        int recorded = held.stream().mapToInt(ProcessStep.Held::number).max().orElse(0);
        int count = found.isEmpty() ? recorded : found.getFirst().provision().count();
        List<Words> names = found.stream()
                .map(rule -> rule.provision().names())
                .filter(each -> each.size() == count)
                .findFirst()
                .orElse(List.of());
        List<ProcessStep> steps = IntStream.rangeClosed(1, count)
                .mapToObj(number ->
                        ProcessStep.of(number, number > names.size() ? null : names.get(number - 1), held, asOf))
                .filter(step -> !found.isEmpty() || step.on() != null)
                .toList();
        return new CaseProgress(of, asOf, found, steps, calendar);
    }

    @Override
    public Identified person() {
        return of.person();
    }

    public @Nullable CitedRule rule() {
        return found.isEmpty() ? null : found.getFirst().cited();
    }

    public @Nullable Certainty certainty() {
        return found.isEmpty() ? null : found.getFirst().certainty();
    }

    /** The first step that is not surely done; absent when all are, when the case is closed, or when no rule tells. */
    public @Nullable ProcessStep next() {
        PartialDate closed = of.closedOn();
        if (found.isEmpty() || (closed != null && !closed.latest().isAfter(asOf))) {
            return null;
        }
        return steps.stream()
                .filter(step -> step.done() != Outcome.PASS)
                .findFirst()
                .orElse(null);
    }

    /** Steps that were done before an earlier one. */
    public List<ProcessStep> outOfOrder() {
        return steps.stream()
                .filter(step ->
                        steps.stream().anyMatch(earlier -> earlier.number() < step.number() && step.isBefore(earlier)))
                .toList();
    }

    public @Nullable CaseDeadline policyDue() {
        return due(Norm.Steps::policyWithin, of.policyApprovedOn());
    }

    public @Nullable CaseDeadline finishDue() {
        return due(Norm.Steps::finishedWithin, finishedOn());
    }

    /** By the first rule that sets such a deadline. */
    private @Nullable CaseDeadline due(Function<Norm.Steps, @Nullable Integer> within, @Nullable PartialDate doneOn) {
        for (Rules.Found<Norm.Steps> rule : found) {
            Integer days = within.apply(rule.provision());
            if (days != null) {
                return CaseDeadline.of(rule.cited(), days, of.on(), doneOn, calendar, asOf);
            }
        }
        return null;
    }

    /** When the last step was done, if all are, or else when the case was closed. */
    private @Nullable PartialDate finishedOn() {
        List<PartialDate> done =
                steps.stream().flatMap(step -> Stream.ofNullable(step.on())).toList();
        return done.size() == steps.size()
                ? done.stream().max(ProcessStep.LATEST).orElse(of.closedOn())
                : of.closedOn();
    }
}
