package org.cadregraph.decision;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.cadregraph.api.Ask;
import org.cadregraph.cadre.Cadre;
import org.cadregraph.rule.Language;
import org.cadregraph.rule.RuleSet;
import org.cadregraph.rule.Words;
import org.cadregraph.rule.WorkingDays;
import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.stereotype.Controller;

/** Answers how far personnel cases are, and what their ballots come to. */
@Controller
class CaseController {

    private final CaseRules rules;
    private final WorkingDays calendar;
    private final Clock clock;

    CaseController(
            CaseRecords records, CaseRules rules, WorkingDays calendar, Clock clock, BatchLoaderRegistry loaders) {
        this.rules = rules;
        this.calendar = calendar;
        this.clock = clock;
        Ask.<Boolean, CaseRecords.Steps>register(
                loaders, "stepsOfCases", CaseRecords.Steps.NONE, (viewer, ids, about) -> records.steps(viewer, ids));
        Ask.<Boolean, CaseRecords.Results>register(
                loaders,
                "resultsOfSteps",
                CaseRecords.Results.NONE,
                (viewer, ids, about) -> records.results(viewer, ids));
    }

    @SchemaMapping
    CompletableFuture<CaseProgress> progress(
            PersonnelCase personnelCase,
            @Argument @Nullable LocalDate asOf,
            @Argument @Nullable String ruleSet,
            DataLoader<Ask<Boolean>, CaseRecords.Steps> stepsOfCases) {
        Optional<RuleSet> named = rules.named(ruleSet);
        LocalDate day = asOf == null ? LocalDate.now(clock) : asOf;
        return stepsOfCases
                .load(Ask.of(personnelCase.id()))
                .thenApply(steps -> CaseProgress.of(
                        personnelCase,
                        steps.held(),
                        rules.steps(personnelCase, steps.classification(), named),
                        calendar,
                        day));
    }

    @SchemaMapping
    @Nullable String name(ProcessStep step, @Argument Language language) {
        Words name = step.name();
        return name == null ? null : name.in(language);
    }

    @SchemaMapping
    CompletableFuture<@Nullable StepBallot> ballot(
            CaseStep step,
            @Argument @Nullable String ruleSet,
            DataLoader<Ask<Boolean>, CaseRecords.Results> resultsOfSteps) {
        Optional<RuleSet> named = rules.named(ruleSet);
        return resultsOfSteps.load(Ask.of(step.id())).thenApply(results -> ballot(step, results, named));
    }

    private @Nullable StepBallot ballot(CaseStep step, CaseRecords.Results results, Optional<RuleSet> named) {
        return Optional.ofNullable(results.action())
                .flatMap(action -> rules.vote(action, step.on(), results.classification(), named))
                .map(found -> new StepBallot(step, found, results.all()))
                .orElse(null);
    }

    @SchemaMapping
    CompletableFuture<@Nullable Cadre> chosen(StepBallot ballot, DataLoader<Ask<Boolean>, List<Cadre>> cadres) {
        return Ask.one(ballot.chosen(), cadres);
    }
}
