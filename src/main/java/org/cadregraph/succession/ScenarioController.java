package org.cadregraph.succession;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.cadregraph.api.Problem;
import org.cadregraph.api.RecordKey;
import org.cadregraph.decision.AssumedDecision;
import org.cadregraph.decision.Assumptions;
import org.cadregraph.graph.Viewer;
import org.cadregraph.organisation.Organisation;
import org.cadregraph.organisation.Organisations;
import org.cadregraph.rule.PostGroup;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.Arguments;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Compares scenarios: each is supposed by itself, one after the other. */
@Controller
class ScenarioController {

    private final Assumptions assumptions;
    private final Coverages coverages;
    private final Organisations organisations;
    private final Clock clock;

    ScenarioController(Assumptions assumptions, Coverages coverages, Organisations organisations, Clock clock) {
        this.assumptions = assumptions;
        this.coverages = coverages;
        this.organisations = organisations;
        this.clock = clock;
    }

    /** @throws Problem when a scenario cannot be: the first reason */
    @QueryMapping
    @Nullable ScenarioComparison compareScenarios(
            @Argument RecordKey organisation,
            @Argument List<AssumedDecision> scenario,
            @Argument @Nullable List<AssumedDecision> against,
            @Argument @Nullable LocalDate asOf,
            @Argument @Nullable Boolean subtree,
            @Argument PostGroup posts,
            @Argument @Nullable Boolean unknown,
            @Arguments PlannedArguments arguments,
            @ContextValue Viewer viewer) {
        Organisation of = organisations.one(viewer, organisation);
        if (of == null) {
            return null;
        }
        LocalDate day = asOf == null ? LocalDate.now(clock) : asOf;
        Coverages.Question question = new Coverages.Question(
                day, Boolean.TRUE.equals(subtree), posts, false, Boolean.TRUE.equals(unknown), arguments);
        ScenarioComparison.Side first = side(viewer, of.id(), question, "scenario", scenario);
        ScenarioComparison.Side other =
                side(viewer, of.id(), question, "against", Objects.requireNonNullElse(against, List.of()));
        return ScenarioComparison.of(day, first, other);
    }

    private ScenarioComparison.Side side(
            Viewer viewer,
            String organisation,
            Coverages.Question question,
            String argument,
            List<AssumedDecision> scenario) {
        try {
            return assumptions.within(viewer, scenario, () -> {
                List<LostPost> posts = coverages.posts(viewer, organisation, question);
                Coverage coverage = coverages.of(viewer, organisation, question, posts);
                return new ScenarioComparison.Side(posts, coverage.supposed());
            });
        } catch (Assumptions.Refused refused) {
            throw refused.asProblem(argument);
        }
    }
}
