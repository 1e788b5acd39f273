package org.cadregraph.career;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.cadregraph.api.Ask;
import org.cadregraph.api.Connection;
import org.cadregraph.api.PageRequest;
import org.cadregraph.api.RecordKey;
import org.cadregraph.graph.Viewer;
import org.cadregraph.organisation.Organisation;
import org.cadregraph.organisation.Organisations;
import org.cadregraph.organisation.Position;
import org.cadregraph.tenure.Belief;
import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.stereotype.Controller;

/** Answers how often cadres go from kind to kind and from post to post. */
@Controller
class TransitionController {

    /** No record has this id. */
    private static final String NOTHING = "";

    private final Organisations organisations;

    TransitionController(Moves moves, Organisations organisations, BatchLoaderRegistry loaders) {
        this.organisations = organisations;
        // One reading answers all fields that ask about the same moves.
        Ask.<Transitions, MoveCounts>register(
                loaders,
                "moves",
                new MoveCounts(new MoveCollector(Transitions.all(TransitionMethod.BY_START), null, null), Map.of()),
                (viewer, ids, question) -> Map.of(ids.getFirst(), moves.of(viewer, question)));
    }

    @QueryMapping
    Transitions transitions(
            @Argument TransitionMethod method,
            @Argument @Nullable TransitionFilter filter,
            @Argument @Nullable OffsetDateTime knownAt,
            @ContextValue Viewer viewer) {
        TransitionFilter which = filter == null ? TransitionFilter.ALL : filter;
        return new Transitions(
                method,
                id(viewer, which.fromOrganisation()),
                id(viewer, which.toOrganisation()),
                Boolean.TRUE.equals(which.subtree()),
                which.begunFrom(),
                which.begunTo(),
                new Belief(knownAt));
    }

    private @Nullable String id(Viewer viewer, @Nullable RecordKey by) {
        if (by == null) {
            return null;
        }
        Organisation organisation = organisations.one(viewer, by);
        return organisation == null ? NOTHING : organisation.id();
    }

    @SchemaMapping
    CompletableFuture<Integer> total(Transitions transitions, DataLoader<Ask<Transitions>, MoveCounts> moves) {
        return counts(transitions, moves).thenApply(MoveCounts::total);
    }

    @SchemaMapping
    CompletableFuture<Connection<KindTransition>> kinds(
            Transitions transitions,
            @Argument @Nullable Integer first,
            @Argument @Nullable String after,
            @Argument @Nullable Integer last,
            @Argument @Nullable String before,
            DataLoader<Ask<Transitions>, MoveCounts> moves) {
        PageRequest request = PageRequest.of(first, after, last, before);
        return counts(transitions, moves).thenApply(counts -> counts.kinds(request));
    }

    @SchemaMapping
    CompletableFuture<Connection<PositionTransition>> positions(
            Transitions transitions,
            @Argument @Nullable Integer first,
            @Argument @Nullable String after,
            @Argument @Nullable Integer last,
            @Argument @Nullable String before,
            DataLoader<Ask<Transitions>, MoveCounts> moves) {
        PageRequest request = PageRequest.of(first, after, last, before);
        return counts(transitions, moves).thenApply(counts -> counts.positions(request));
    }

    private static CompletableFuture<MoveCounts> counts(
            Transitions transitions, DataLoader<Ask<Transitions>, MoveCounts> moves) {
        return moves.load(new Ask<>(NOTHING, transitions));
    }

    @SchemaMapping
    CompletableFuture<Position> from(
            PositionTransition transition, DataLoader<Ask<Boolean>, List<Position>> positions) {
        return positions.load(Ask.of(transition.from().id())).thenApply(List::getFirst);
    }

    @SchemaMapping
    CompletableFuture<Position> to(PositionTransition transition, DataLoader<Ask<Boolean>, List<Position>> positions) {
        return positions.load(Ask.of(transition.to().id())).thenApply(List::getFirst);
    }
}
