package org.cadregraph.succession;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.cadregraph.api.Ask;
import org.cadregraph.graph.Viewer;
import org.cadregraph.organisation.Lineage;
import org.cadregraph.organisation.LineageDirection;
import org.cadregraph.organisation.Position;
import org.cadregraph.organisation.PositionLineages;
import org.cadregraph.organisation.PositionStep;
import org.cadregraph.tenure.Belief;
import org.cadregraph.tenure.Tenures;
import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.stereotype.Controller;

/** Answers who held a post and those that it was before and became. */
@Controller
class LineageSuccessionController {

    private final PositionLineages lineages;
    private final Tenures tenures;
    private final Clock clock;

    LineageSuccessionController(PositionLineages lineages, Tenures tenures, Clock clock, BatchLoaderRegistry loaders) {
        this.lineages = lineages;
        this.tenures = tenures;
        this.clock = clock;
        Ask.<Question, LineageChain>register(loaders, "lineageChains", LineageChain.EMPTY, this::chains);
    }

    /** Which ways, and what version of the record. */
    record Question(List<LineageDirection> directions, Belief belief) {}

    // The posts are known only when the lineages are, so both are read here and not by a loader each.
    private Map<String, LineageChain> chains(Viewer viewer, List<String> ids, Question question) {
        Map<LineageDirection, Map<String, Lineage<PositionStep>>> found = new EnumMap<>(LineageDirection.class);
        Set<String> posts = new LinkedHashSet<>(ids);
        for (LineageDirection direction : question.directions()) {
            Map<String, Lineage<PositionStep>> ofDirection = lineages.of(viewer, ids, direction);
            ofDirection
                    .values()
                    .forEach(lineage -> posts.addAll(lineage.reached().keySet()));
            found.put(direction, ofDirection);
        }
        Belief belief = question.belief();
        Map<String, Chain> chains = Chain.each(tenures.ofPositions(viewer, List.copyOf(posts), belief), belief);
        Map<String, LineageChain> answers = new HashMap<>();
        for (String id : ids) {
            Map<LineageDirection, Lineage<PositionStep>> own = new EnumMap<>(LineageDirection.class);
            found.forEach((direction, ofDirection) -> {
                Lineage<PositionStep> lineage = ofDirection.get(id);
                if (lineage != null) {
                    own.put(direction, lineage);
                }
            });
            answers.put(id, new LineageChain(own, chains));
        }
        return answers;
    }

    @SchemaMapping
    CompletableFuture<List<LineageEntry>> successionAcrossLineage(
            Position position,
            @Argument @Nullable LineageDirection direction,
            @Argument @Nullable LocalDate asOf,
            @Argument @Nullable OffsetDateTime knownAt,
            DataLoader<Ask<Question>, LineageChain> lineageChains) {
        List<LineageDirection> directions = direction == null ? List.of(LineageDirection.values()) : List.of(direction);
        LocalDate day = asOf == null ? LocalDate.now(clock) : asOf;
        return lineageChains
                .load(new Ask<>(position.id(), new Question(directions, new Belief(knownAt))))
                .thenApply(chain -> chain.entries(position, asOf, day));
    }
}
