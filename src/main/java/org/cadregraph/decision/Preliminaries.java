package org.cadregraph.decision;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.cadregraph.api.InputProblems;
import org.cadregraph.api.Problem;
import org.cadregraph.api.RecordKind;
import org.cadregraph.graph.Viewer;
import org.cadregraph.organisation.Position;
import org.cadregraph.rule.Action;
import org.cadregraph.rule.Language;
import org.cadregraph.rule.Norm;
import org.cadregraph.rule.Outcome;
import org.cadregraph.rule.Rules;
import org.cadregraph.rule.WorkingDays;
import org.cadregraph.time.PartialDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Whether what has to lead to an action has been gone through: the steps of a personnel case where the rules lay such down,
 * and the election where somebody was elected.
 */
@Component
class Preliminaries {

    private final CaseRules rules;
    private final CaseRecords records;
    private final ElectionResults elections;
    private final WorkingDays calendar;

    Preliminaries(CaseRules rules, CaseRecords records, ElectionResults elections, WorkingDays calendar) {
        this.rules = rules;
        this.records = records;
        this.elections = elections;
        this.calendar = calendar;
    }

    /**
     * Notes what has not been gone through by the day on which a decision is signed.
     *
     * @param posts those that the actions name, by key
     */
    void check(
            Viewer viewer, LocalDate signed, List<Order> orders, Map<String, Position> posts, InputProblems problems) {
        Map<String, CaseRecords.Steps> steps = records.steps(
                viewer,
                orders.stream()
                        .flatMap(order -> Stream.ofNullable(order.personnelCase()))
                        .map(PersonnelCase::id)
                        .distinct()
                        .toList());
        Map<String, CaseRecords.Results> votes = records.results(
                viewer,
                steps.values().stream()
                        .flatMap(each -> last(each).stream())
                        .map(CaseStep::id)
                        .toList());
        Map<String, List<Candidacy>> stood = elections.ranking(
                viewer,
                orders.stream()
                        .flatMap(order -> Stream.ofNullable(order.election()))
                        .map(Election::id)
                        .distinct()
                        .toList());
        for (Order order : orders) {
            Stream.concat(led(order, signed, posts, steps, votes).stream(), elected(order, stood).stream())
                    .forEach(fault -> fault.into(problems));
        }
    }

    /** What is wrong with the case of an action. */
    private Optional<Fault> led(
            Order order,
            LocalDate signed,
            Map<String, Position> posts,
            Map<String, CaseRecords.Steps> steps,
            Map<String, CaseRecords.Results> votes) {
        PersonnelCase led = order.personnelCase();
        if (led == null) {
            return order.kind() == ActionKind.APPOINT ? missing(order, signed, posts) : Optional.empty();
        }
        if (led.action() != order.kind().judged() || !names(led, order)) {
            return fault(
                    Problem.Code.CONTRADICTION,
                    "The case is about another action, or another post",
                    order,
                    Part.PERSONNEL_CASE);
        }
        CaseRecords.Steps held = steps.getOrDefault(led.id(), CaseRecords.Steps.NONE);
        CaseProgress progress = CaseProgress.of(
                led, held.held(), rules.steps(led, held.classification(), Optional.empty()), calendar, signed);
        Optional<ProcessStep> open = progress.steps().stream()
                .filter(step -> step.done() != Outcome.PASS)
                .findFirst();
        if (open.isPresent() || progress.steps().isEmpty()) {
            return fault(
                    Problem.Code.PROCESS_INCOMPLETE,
                    open.map(step -> "Step " + step.number() + name(step) + " is not done by " + signed
                                    + ", or not for sure")
                            .orElse("No step of the case is on record"),
                    order,
                    Part.PERSONNEL_CASE);
        }
        if (!progress.outOfOrder().isEmpty()) {
            return fault(
                    Problem.Code.PROCESS_INCOMPLETE,
                    "Step " + progress.outOfOrder().getFirst().number() + " was done before an earlier one",
                    order,
                    Part.PERSONNEL_CASE);
        }
        return chosen(order, last(held).map(step -> votes.get(step.id())).orElse(null));
    }

    /** In the last step they have to have been chosen; where no rule says how, to have had votes. */
    private Optional<Fault> chosen(Order order, CaseRecords.@Nullable Results results) {
        String cadre = RecordKind.CADRE.id(Objects.requireNonNull(order.cadre()));
        boolean stood = results != null
                && results.all().stream().anyMatch(result -> cadre.equals(result.cadre()) && result.votes() > 0);
        return stood
                ? Optional.empty()
                : fault(
                        Problem.Code.PROCESS_INCOMPLETE,
                        "The record tells of no votes for them in the last step of the case",
                        order,
                        Part.CADRE);
    }

    /** An appointment needs a case wherever rules may lay steps down for it. */
    private Optional<Fault> missing(Order order, LocalDate signed, Map<String, Position> posts) {
        Position post = Objects.requireNonNull(posts.get(Objects.requireNonNull(order.position())));
        List<Rules.Found<Norm.Steps>> laid = rules.laid(Action.APPOINT, PartialDate.of(signed), post);
        return laid.isEmpty()
                ? Optional.empty()
                : fault(
                        Problem.Code.PROCESS_INCOMPLETE,
                        "Rules lay steps down that have to lead to it ("
                                + laid.getFirst().cited().ruleSet().number()
                                + "): name the personnel case in which they were gone through",
                        order,
                        Part.PERSONNEL_CASE);
    }

    private static Optional<Fault> elected(Order order, Map<String, List<Candidacy>> stood) {
        Election election = order.election();
        if (election == null) {
            return Optional.empty();
        }
        String cadre = RecordKind.CADRE.id(Objects.requireNonNull(order.cadre()));
        List<Candidacy> own = stood.getOrDefault(election.id(), List.of()).stream()
                .filter(candidacy -> candidacy.person().id().equals(cadre))
                .toList();
        if (order.kind() == ActionKind.NOMINATE) {
            return own.stream().allMatch(candidacy -> candidacy.outcome() == CandidacyOutcome.WITHDRAWN)
                    ? Optional.empty()
                    : fault(Problem.Code.ALREADY_DONE, "They stand in this election already", order, Part.ELECTION);
        }
        return own.stream().anyMatch(candidacy -> candidacy.outcome() == CandidacyOutcome.ELECTED)
                ? Optional.empty()
                : fault(
                        Problem.Code.PROCESS_INCOMPLETE,
                        "The record does not tell that they were elected: enter what came of it first",
                        order,
                        Part.ELECTION);
    }

    private static boolean names(PersonnelCase led, Order order) {
        return led.head()
                .references()
                .getOrDefault("position", List.of())
                .contains(RecordKind.POSITION.id(Objects.requireNonNull(order.position())));
    }

    private static Optional<CaseStep> last(CaseRecords.Steps steps) {
        return steps.held().stream()
                .map(ProcessStep.Held::step)
                .filter(Objects::nonNull)
                .max(Comparator.comparingInt(CaseStep::number));
    }

    private static String name(ProcessStep step) {
        return step.name() == null ? "" : " (" + step.name().in(Language.EN) + ")";
    }

    private static Optional<Fault> fault(Problem.Code code, String message, Order order, Part part) {
        return Optional.of(new Fault(code, message, order.place(), part));
    }
}
