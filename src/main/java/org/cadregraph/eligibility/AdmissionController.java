package org.cadregraph.eligibility;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.cadregraph.api.Ask;
import org.cadregraph.organisation.Organisation;
import org.cadregraph.rule.Outcome;
import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.Arguments;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.stereotype.Controller;

/** Answers how what was taken into plans stood by the rules when it was. */
@Controller
class AdmissionController {

    AdmissionController(AdmissionReviews reviews, BatchLoaderRegistry loaders) {
        Ask.<AdmissionArguments, Optional<PlanAdmissions>>register(
                loaders, "planAdmissions", Optional.empty(), (viewer, ids, arguments) -> {
                    Map<String, Optional<PlanAdmissions>> found = new HashMap<>();
                    reviews.of(viewer, ids, arguments).forEach((id, made) -> found.put(id, Optional.of(made)));
                    return found;
                });
    }

    @SchemaMapping
    CompletableFuture<PlanAdmissions> planAdmissions(
            Organisation organisation,
            @Arguments AdmissionArguments arguments,
            DataLoader<Ask<AdmissionArguments>, Optional<PlanAdmissions>> planAdmissions) {
        return planAdmissions.load(new Ask<>(organisation.id(), arguments)).thenApply(Optional::orElseThrow);
    }

    @SchemaMapping
    List<ReviewedEntry> entries(PlanAdmissions admissions, @Argument @Nullable List<Outcome> only) {
        return admissions.reviewed().get().stream()
                .filter(entry -> only == null || only.contains(entry.outcome()))
                .toList();
    }

    @SchemaMapping
    int count(PlanAdmissions admissions, @Argument Outcome outcome) {
        return (int) admissions.reviewed().get().stream()
                .filter(entry -> entry.outcome() == outcome)
                .count();
    }
}
