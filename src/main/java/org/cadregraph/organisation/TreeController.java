package org.cadregraph.organisation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.cadregraph.api.Ask;
import org.cadregraph.graph.Viewer;
import org.cadregraph.time.PartialDate;
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
        return parents.load(new Ask<>(organisation.id(), day(organisation, asOf)))
                .thenApply(found -> found.isEmpty() ? null : found.getFirst());
    }

    @BatchMapping(typeName = "Organisation")
    List<List<FormerPlace>> formerlyPartOf(List<Organisation> organisations, @ContextValue Viewer viewer) {
        return Ask.each(organisations, Organisation::id, List.of(), ids -> tree.formerParents(viewer, ids));
    }

    @SchemaMapping(typeName = "Organisation")
    CompletableFuture<List<Organisation>> units(
            Organisation organisation,
            @Argument @Nullable LocalDate asOf,
            DataLoader<Ask<LocalDate>, List<Organisation>> units) {
        return units.load(new Ask<>(organisation.id(), day(organisation, asOf)));
    }

    @BatchMapping(typeName = "Organisation")
    List<List<OrganisationChange>> predecessors(List<Organisation> organisations, @ContextValue Viewer viewer) {
        return Ask.each(organisations, Organisation::id, List.of(), ids -> tree.predecessors(viewer, ids));
    }

    @BatchMapping(typeName = "Organisation")
    List<List<OrganisationChange>> successors(List<Organisation> organisations, @ContextValue Viewer viewer) {
        return Ask.each(organisations, Organisation::id, List.of(), ids -> tree.successors(viewer, ids));
    }

    /** Today, or the last day of an organisation that is no more. */
    private LocalDate day(Organisation organisation, @Nullable LocalDate asOf) {
        LocalDate today = LocalDate.now(clock);
        PartialDate dissolved = organisation.dissolved();
        LocalDate last = dissolved == null ? today : dissolved.latest().minusDays(1);
        return asOf != null ? asOf : last.isBefore(today) ? last : today;
    }
}
