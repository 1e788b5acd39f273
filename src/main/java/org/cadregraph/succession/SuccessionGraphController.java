package org.cadregraph.succession;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.cadregraph.api.Ask;
import org.cadregraph.eligibility.Benches;
import org.cadregraph.organisation.Position;
import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.Arguments;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.stereotype.Controller;

/** Answers who could follow whom, as a graph. */
@Controller
class SuccessionGraphController {

    private final Clock clock;

    /** How deep, and how those planned are judged. */
    record Question(int depth, Benches.Asked asked) {}

    SuccessionGraphController(SuccessionGraphs graphs, Clock clock, BatchLoaderRegistry loaders) {
        this.clock = clock;
        Ask.<Question, List<SuccessionGraph>>register(
                loaders,
                "successionGraphs",
                List.of(),
                (viewer, ids, question) -> Map.of(
                        ids.getFirst(),
                        List.copyOf(graphs.of(viewer, ids, question.depth(), question.asked())
                                .values())));
    }

    @SchemaMapping
    CompletableFuture<@Nullable SuccessionGraph> successionGraph(
            Position position,
            @Argument int depth,
            @Argument @Nullable LocalDate asOf,
            @Arguments PlannedArguments arguments,
            DataLoader<Ask<Question>, List<SuccessionGraph>> successionGraphs) {
        LocalDate day = asOf == null ? LocalDate.now(clock) : asOf;
        return successionGraphs
                .load(new Ask<>(position.id(), new Question(depth, arguments.on(day))))
                .thenApply(found -> found.isEmpty() ? null : found.getFirst());
    }
}
