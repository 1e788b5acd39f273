package org.cadregraph.organisation;

import graphql.schema.DataFetchingEnvironment;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.cadregraph.api.Ask;
import org.cadregraph.api.Connection;
import org.cadregraph.api.EditRequest;
import org.cadregraph.api.Edits;
import org.cadregraph.api.PageRequest;
import org.cadregraph.graph.Viewer;
import org.cadregraph.organisation.ManagementText.Asked;
import org.cadregraph.time.Certainty;
import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.stereotype.Controller;

/** Answers who manages which posts, and carries out what clients want changed in that. */
@Controller
class ManagementController {

    private final Managements managements;
    private final ManagementEdits edits;
    private final Clock clock;

    ManagementController(Managements managements, ManagementEdits edits, Clock clock, BatchLoaderRegistry loaders) {
        this.managements = managements;
        this.edits = edits;
        this.clock = clock;
        Ask.<Asked, List<PositionManagement>>register(loaders, "managedBy", List.of(), managements::ofPositions);
        Ask.<Managements.Page, Connection<PositionManagement>>register(
                loaders, "manages", Connection.empty(), managements::page);
    }

    @SchemaMapping
    CompletableFuture<List<PositionManagement>> managedBy(
            Position position,
            @Argument @Nullable LocalDate asOf,
            @Argument @Nullable OffsetDateTime knownAt,
            @Argument @Nullable Boolean ended,
            DataLoader<Ask<Asked>, List<PositionManagement>> managedBy) {
        return managedBy.load(new Ask<>(position.id(), asked(asOf, knownAt, ended)));
    }

    @SchemaMapping
    CompletableFuture<Connection<PositionManagement>> manages(
            Organisation organisation,
            @Argument @Nullable LocalDate asOf,
            @Argument @Nullable OffsetDateTime knownAt,
            @Argument @Nullable Boolean ended,
            @Argument @Nullable Integer first,
            @Argument @Nullable String after,
            @Argument @Nullable Integer last,
            @Argument @Nullable String before,
            DataLoader<Ask<Managements.Page>, Connection<PositionManagement>> manages) {
        PageRequest request = PageRequest.of(first, after, last, before);
        return manages.load(new Ask<>(organisation.id(), new Managements.Page(asked(asOf, knownAt, ended), request)));
    }

    private Asked asked(@Nullable LocalDate asOf, @Nullable OffsetDateTime knownAt, @Nullable Boolean ended) {
        return new Asked(asOf == null ? LocalDate.now(clock) : asOf, knownAt, Boolean.TRUE.equals(ended));
    }

    @SchemaMapping
    CompletableFuture<Position> position(
            PositionManagement management, DataLoader<Ask<Boolean>, List<Position>> positions) {
        // Whoever sees that it is managed sees the post.
        return positions.load(Ask.of(management.positionId())).thenApply(List::getFirst);
    }

    @SchemaMapping
    @Nullable Certainty certainty(PositionManagement management, @Argument @Nullable LocalDate asOf) {
        return management.on(asOf);
    }

    @MutationMapping
    PositionManagementPayload recordManagement(
            @Argument ManagementInput input, @ContextValue Viewer viewer, DataFetchingEnvironment environment) {
        EditRequest request = EditRequest.of(environment);
        return payload(viewer, request, edits.record(viewer, request, input), null);
    }

    @MutationMapping
    PositionManagementPayload correctManagement(
            @Argument ManagementInput input, @ContextValue Viewer viewer, DataFetchingEnvironment environment) {
        EditRequest request = EditRequest.of(environment);
        return payload(viewer, request, edits.correct(viewer, request, input), input.id());
    }

    private PositionManagementPayload payload(
            Viewer viewer, EditRequest request, Edits.Edit edit, @Nullable String named) {
        return new PositionManagementPayload(
                request.clientMutationId(), edit.record(named, viewer, managements::byIds), edit.problems());
    }
}
