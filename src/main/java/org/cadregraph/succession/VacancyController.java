package org.cadregraph.succession;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.cadregraph.graph.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.Arguments;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Answers what follows when posts fall vacant. */
@Controller
class VacancyController {

    private final VacancyPlans plans;

    VacancyController(VacancyPlans plans) {
        this.plans = plans;
    }

    /** Which plans are wanted. */
    record Wanted(
            List<VacancyQuestion.OpeningInput> openings,
            int depth,
            int count,
            @Nullable Boolean unknown,
            @Nullable List<String> mustStay,
            @Nullable List<String> mustMove,
            @Nullable List<VacancyQuestion.ChoiceInput> choices) {

        private VacancyQuestion question() {
            return new VacancyQuestion(
                    openings,
                    depth,
                    count,
                    !Boolean.FALSE.equals(unknown),
                    ids(mustStay),
                    ids(mustMove),
                    VacancyQuestion.choices(choices));
        }

        private static Set<String> ids(@Nullable List<String> given) {
            return Set.copyOf(Objects.requireNonNullElse(given, List.of()));
        }
    }

    @QueryMapping
    VacancyPlans.Result vacancyPlans(
            @Arguments Wanted wanted,
            @Arguments PlannedArguments arguments,
            @Argument @Nullable Weights weights,
            @ContextValue Viewer viewer) {
        return plans.of(viewer, wanted.question(), arguments, Objects.requireNonNullElse(weights, Weights.USUAL));
    }
}
