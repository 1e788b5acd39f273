package org.cadregraph.organisation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.cadregraph.api.Ask;
import org.cadregraph.graph.Viewer;
import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.stereotype.Controller;

/** Answers how organisations stand to each other. */
@Controller
class TreeController {

    private final OrganisationTree tree;
    private final Clock clock;

    TreeController(OrganisationTree tree, Clock clock, BatchLoaderRegistry loaders) {
        this.tree = tree;
        this.clock = clock;
        Ask.register(loaders, "parents", List.<Organisation>of(), tree::parents);
        Ask.register(loaders, "units", List.<Organisation>of(), tree::units);
    }

    @SchemaMapping(typeName = "Organisation")
    CompletableFuture<@Nullable Organisation> partOf(
            Organisation organisation,
            @Argument @Nullable LocalDate asOf,
            DataLoader<Ask<LocalDate>, List<Organisation>> parents) {
        return parents.load(new Ask<>(organisation.id(), day(asOf)))
                .thenApply(found -> found.isEmpty() ? null : found.getFirst());
    }

    @SchemaMapping(typeName = "Organisation")
    CompletableFuture<List<Organisation>> units(
            Organisation organisation,
            @Argument @Nullable LocalDate asOf,
            DataLoader<Ask<LocalDate>, List<Organisation>> units) {
        return units.load(new Ask<>(organisation.id(), day(asOf)));
    }

    @BatchMapping(typeName = "Organisation")
    List<List<OrganisationChange>> predecessors(List<Organisation> organisations, @ContextValue Viewer viewer) {
        return Ask.each(organisations, Organisation::id, List.of(), ids -> tree.predecessors(viewer, ids));
    }

    @BatchMapping(typeName = "Organisation")
    List<List<OrganisationChange>> successors(List<Organisation> organisations, @ContextValue Viewer viewer) {
        return Ask.each(organisations, Organisation::id, List.of(), ids -> tree.successors(viewer, ids));
    }

    @BatchMapping(typeName = "Organisation")
    List<List<Organisation>> today(List<Organisation> organisations, @ContextValue Viewer viewer) {
        return Ask.each(organisations, Organisation::id, List.of(), ids -> tree.today(viewer, ids));
    }

    private LocalDate day(@Nullable LocalDate asOf) {
        return asOf == null ? LocalDate.now(clock) : asOf;
    }
}
