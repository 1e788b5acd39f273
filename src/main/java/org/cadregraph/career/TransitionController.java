package org.cadregraph.career;

import java.time.OffsetDateTime;
import java.util.List;
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
import org.springframework.stereotype.Controller;

/** Answers how often cadres go from kind to kind and from post to post. */
@Controller
class TransitionController {

    /** No record has this id. */
    private static final String NOTHING = "";

    private final Moves moves;
    private final Organisations organisations;

    TransitionController(Moves moves, Organisations organisations) {
        this.moves = moves;
        this.organisations = organisations;
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
    int total(Transitions transitions, @ContextValue Viewer viewer) {
        return moves.total(viewer, transitions);
    }

    @SchemaMapping
    Connection<Transitions.OfKinds> kinds(
            Transitions transitions,
            @Argument @Nullable Integer first,
            @Argument @Nullable String after,
            @Argument @Nullable Integer last,
            @Argument @Nullable String before,
            @ContextValue Viewer viewer) {
        return moves.kinds(viewer, transitions, PageRequest.of(first, after, last, before));
    }

    @SchemaMapping
    Connection<Transitions.OfPositions> positions(
            Transitions transitions,
            @Argument @Nullable Integer first,
            @Argument @Nullable String after,
            @Argument @Nullable Integer last,
            @Argument @Nullable String before,
            @ContextValue Viewer viewer) {
        return moves.positions(viewer, transitions, PageRequest.of(first, after, last, before));
    }

    @SchemaMapping(typeName = "PositionTransition")
    CompletableFuture<Position> from(
            Transitions.OfPositions transition, DataLoader<Ask<Boolean>, List<Position>> positions) {
        return positions.load(Ask.of(transition.from().id())).thenApply(List::getFirst);
    }

    @SchemaMapping(typeName = "PositionTransition")
    CompletableFuture<Position> to(
            Transitions.OfPositions transition, DataLoader<Ask<Boolean>, List<Position>> positions) {
        return positions.load(Ask.of(transition.to().id())).thenApply(List::getFirst);
    }
}
