package org.cadregraph.eligibility;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.cadregraph.api.Ask;
import org.cadregraph.organisation.Organisation;
import org.cadregraph.rule.Language;
import org.cadregraph.rule.Outcome;
import org.cadregraph.rule.RuleSets;
import org.cadregraph.rule.Texts;
import org.cadregraph.tenure.Term;
import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.Arguments;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.stereotype.Controller;

/** Answers how a plan stands by the rules. */
@Controller
class PlanReviewController {

    private final RuleSets sets;
    private final Texts texts;

    PlanReviewController(PlanReviews reviews, RuleSets sets, Texts texts, BatchLoaderRegistry loaders) {
        this.sets = sets;
        this.texts = texts;
        Ask.<ReviewArguments, Optional<PlanReview>>register(
                loaders, "planReviews", Optional.empty(), (viewer, ids, arguments) -> {
                    Map<String, Optional<PlanReview>> found = new HashMap<>();
                    reviews.of(viewer, ids, arguments).forEach((id, review) -> found.put(id, Optional.of(review)));
                    return found;
                });
    }

    @SchemaMapping
    CompletableFuture<PlanReview> planReview(
            Organisation organisation,
            @Arguments ReviewArguments arguments,
            DataLoader<Ask<ReviewArguments>, Optional<PlanReview>> planReviews) {
        return planReviews
                .load(new Ask<>(organisation.id(), arguments))
                .thenApply(review -> review.orElseThrow(PlanReviews::tooMany));
    }

    @SchemaMapping
    List<ReviewedEntry> entries(PlanReview review, @Argument @Nullable List<Outcome> only) {
        return review.reviewed().get().stream()
                .filter(entry -> only == null || only.contains(entry.outcome()))
                .toList();
    }

    @SchemaMapping
    List<ReviewedEntry> stale(PlanReview review) {
        return review.reviewed().get().stream()
                .filter(entry -> !entry.stale().isEmpty())
                .toList();
    }

    @SchemaMapping
    List<LimitAnswer> limits(PlanReview review, @Argument @Nullable List<Outcome> only) {
        return review.limits().get().stream()
                .filter(limit -> only == null || only.contains(limit.outcome()))
                .toList();
    }

    @SchemaMapping
    int count(PlanReview review, @Argument Outcome outcome) {
        return (int) review.reviewed().get().stream()
                .filter(entry -> entry.outcome() == outcome)
                .count();
    }

    @SchemaMapping
    PlanDifferences against(PlanReview review, @Argument String ruleSet) {
        return review.against(sets.named(ruleSet));
    }

    @SchemaMapping(typeName = "PlanLimitAnswer")
    CompletableFuture<@Nullable Term> term(LimitAnswer answer, DataLoader<Ask<Boolean>, List<Term>> terms) {
        return Ask.one(answer.termId(), terms);
    }

    @SchemaMapping(typeName = "PlanLimitAnswer")
    String text(LimitAnswer answer, @Argument Language language) {
        return answer.text(language, texts);
    }
}
