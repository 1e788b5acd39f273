package org.cadregraph.cadre;

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

/** Answers for cadres. */
@Controller
class CadreController {

    private final Cadres cadres;

    CadreController(Cadres cadres, BatchLoaderRegistry loaders) {
        this.cadres = cadres;
        Ask.registerById(loaders, "cadres", cadres::byIds);
        Ask.register(loaders, "cadreNames", List.<Name>of(), (viewer, ids, about) -> cadres.names(viewer, ids));
    }

    @QueryMapping
    @Nullable Cadre cadre(@Argument RecordKey by, @ContextValue Viewer viewer) {
        return cadres.one(viewer, by);
    }

    @QueryMapping
    Connection<Cadre> cadres(
            @Argument @Nullable CadreFilter filter,
            @Argument @Nullable Integer first,
            @Argument @Nullable String after,
            @Argument @Nullable Integer last,
            @Argument @Nullable String before,
            @ContextValue Viewer viewer) {
        return cadres.page(
                viewer, filter == null ? CadreFilter.ALL : filter, PageRequest.of(first, after, last, before));
    }

    @SchemaMapping(typeName = "Cadre")
    CompletableFuture<String> name(
            Cadre cadre, @Argument @Nullable LocalDate asOf, DataLoader<Ask<Boolean>, List<Name>> cadreNames) {
        return asOf == null
                ? CompletableFuture.completedFuture(cadre.name())
                : cadreNames.load(Ask.of(cadre.id())).thenApply(names -> Name.on(asOf, cadre.name(), names));
    }

    @BatchMapping(typeName = "Cadre")
    List<List<Name>> names(List<Cadre> cadres, @ContextValue Viewer viewer) {
        return Ask.each(cadres, Cadre::id, List.of(), ids -> this.cadres.names(viewer, ids));
    }

    @BatchMapping(typeName = "Cadre")
    List<List<Identifier>> identifiers(List<Cadre> cadres, @ContextValue Viewer viewer) {
        return Ask.each(cadres, Cadre::id, List.of(), ids -> this.cadres.identifiers(viewer, ids));
    }
}
