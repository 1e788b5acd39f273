package org.cadregraph.succession;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.cadregraph.api.Ask;
import org.cadregraph.api.Problem;
import org.cadregraph.organisation.Organisation;
import org.cadregraph.rule.Outcome;
import org.cadregraph.rule.PostGroup;
import org.cadregraph.rule.RuleSets;
import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.Arguments;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.stereotype.Controller;

/** Answers whether those who are planned are enough, by one rule set or two. */
@Controller
class CoverageController {

    private final RuleSets sets;

    /** Which posts are lost. */
    enum Loss {
        DUE,
        ALL
    }

    CoverageController(Coverages coverages, RuleSets sets, BatchLoaderRegistry loaders) {
        this.sets = sets;
        Ask.<Coverages.Question, List<Coverage>>register(loaders, "coverages", List.of(), (viewer, ids, question) -> {
            if (ids.size() > 1) {
                throw new Problem(
                        Problem.Code.LIMIT_EXCEEDED,
                        "The coverage of one organisation is looked at at a time, not of " + ids.size());
            }
            return Map.of(ids.getFirst(), List.of(coverages.of(viewer, ids.getFirst(), question)));
        });
    }

    @SchemaMapping
    CompletableFuture<@Nullable Coverage> coverage(
            Organisation organisation,
            @Argument LocalDate by,
            @Argument @Nullable Boolean subtree,
            @Argument PostGroup posts,
            @Argument Loss loss,
            @Argument @Nullable Boolean unknown,
            @Arguments PlannedArguments arguments,
            DataLoader<Ask<Coverages.Question>, List<Coverage>> coverages) {
        Coverages.Question question = new Coverages.Question(
                by, Boolean.TRUE.equals(subtree), posts, loss == Loss.ALL, Boolean.TRUE.equals(unknown), arguments);
        return coverages
                .load(new Ask<>(organisation.id(), question))
                .thenApply(found -> found.isEmpty() ? null : found.getFirst());
    }

    @SchemaMapping
    CoverageDifferences against(Coverage coverage, @Argument String ruleSet) {
        return new CoverageDifferences(
                sets.named(ruleSet), coverage, coverage.byRuleSet().apply(ruleSet));
    }

    @SchemaMapping(typeName = "PostBench")
    int count(Coverage.PostBench bench, @Argument Outcome outcome) {
        return bench.count(outcome);
    }

    @SchemaMapping
    List<Coverage.Shortage> shortfalls(Coverage coverage, @Argument int first) {
        return coverage.shortfalls().stream().limit(Math.max(0, first)).toList();
    }

    @SchemaMapping
    List<Coverage.PostBench> benches(Coverage coverage, @Argument @Nullable Boolean uncovered) {
        return coverage.benches().stream()
                .filter(bench -> uncovered == null || uncovered == bench.uncovered() > 0)
                .toList();
    }
}
