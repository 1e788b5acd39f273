package org.cadregraph.organisation;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.cadregraph.api.Ask;
import org.cadregraph.api.Connection;
import org.cadregraph.api.Identifier;
import org.cadregraph.api.Name;
import org.cadregraph.api.PageRequest;
import org.cadregraph.api.RecordKey;
import org.cadregraph.graph.Viewer;
import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.stereotype.Controller;

/** Answers for organisations and their names. */
@Controller
class OrganisationController {

    private final Organisations organisations;
    private final Positions positions;

    OrganisationController(Organisations organisations, Positions positions, BatchLoaderRegistry loaders) {
        this.organisations = organisations;
        this.positions = positions;
        Ask.registerById(loaders, "organisations", organisations::byIds);
        Ask.registerById(loaders, "positions", positions::byIds);
        Ask.register(
                loaders,
                "organisationNames",
                List.<Name>of(),
                (viewer, ids, about) -> organisations.names(viewer, ids));
    }

    @QueryMapping
    @Nullable Organisation organisation(@Argument RecordKey by, @ContextValue Viewer viewer) {
        return organisations.one(viewer, by);
    }

    @QueryMapping
    Connection<Organisation> organisations(
            @Argument @Nullable OrganisationFilter filter,
            @Argument @Nullable Integer first,
            @Argument @Nullable String after,
            @Argument @Nullable Integer last,
            @Argument @Nullable String before,
            @ContextValue Viewer viewer) {
        return organisations.page(
                viewer, filter == null ? OrganisationFilter.ALL : filter, PageRequest.of(first, after, last, before));
    }

    @SchemaMapping(typeName = "Organisation")
    CompletableFuture<String> name(
            Organisation organisation,
            @Argument @Nullable LocalDate asOf,
            DataLoader<Ask<Boolean>, List<Name>> organisationNames) {
        return asOf == null
                ? CompletableFuture.completedFuture(organisation.name())
                : organisationNames
                        .load(Ask.of(organisation.id()))
                        .thenApply(names -> Name.on(asOf, organisation.name(), names));
    }

    @BatchMapping(typeName = "Organisation")
    List<List<Name>> names(List<Organisation> organisations, @ContextValue Viewer viewer) {
        return Ask.each(organisations, Organisation::id, List.of(), ids -> this.organisations.names(viewer, ids));
    }

    @BatchMapping(typeName = "Organisation")
    List<List<Identifier>> identifiers(List<Organisation> organisations, @ContextValue Viewer viewer) {
        return Ask.each(organisations, Organisation::id, List.of(), ids -> this.organisations.identifiers(viewer, ids));
    }

    @BatchMapping(typeName = "Organisation")
    List<List<Position>> positions(List<Organisation> organisations, @ContextValue Viewer viewer) {
        return Ask.each(organisations, Organisation::id, List.of(), ids -> positions.ofOrganisations(viewer, ids));
    }
}
