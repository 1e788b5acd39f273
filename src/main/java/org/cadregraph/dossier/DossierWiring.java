package org.cadregraph.dossier;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.cadregraph.api.Ask;
import org.cadregraph.api.Viewers;
import org.cadregraph.graph.Viewer;
import org.dataloader.DataLoader;
import org.springframework.core.ResolvableType;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;
import org.springframework.stereotype.Component;

/**
 * Answers the fields that every kind of record has, what it names, and the mutations that enter, correct and withdraw it.
 * The schema says which there are; a field that it says and nobody
 * answers is found by the schema's inspection.
 */
@Component
class DossierWiring implements RuntimeWiringConfigurer {

    /** What every record has. */
    private static final Map<String, Head> HEADS = Map.of(
            "id", new Head(String.class, DossierHead::id),
            "key", new Head(String.class, DossierHead::key),
            "version", new Head(String.class, DossierHead::version),
            "recordedFrom", new Head(OffsetDateTime.class, DossierHead::recordedFrom));

    private record Head(Class<?> type, Function<DossierHead, Object> of) {}

    private final Collection<Dossiers<?>> all;
    private final DossierDesk desk;

    DossierWiring(Collection<Dossiers<?>> all, DossierDesk desk, BatchLoaderRegistry loaders) {
        this.all = all;
        this.desk = desk;
        all.forEach(dossiers -> Ask.registerById(loaders, dossiers.of().list(), dossiers::byIds));
    }

    @Override
    public void configure(RuntimeWiring.Builder wiring) {
        all.forEach(dossiers -> wire(dossiers, wiring));
    }

    private <R extends DossierRecord> void wire(Dossiers<R> dossiers, RuntimeWiring.Builder wiring) {
        DossierKind<R> kind = dossiers.of();
        HEADS.forEach((field, head) -> DossierFetcher.wire(
                wiring,
                kind.label(),
                field,
                ResolvableType.forClass(head.type()),
                environment -> head.of().apply(head(environment))));
        kind.references()
                .forEach(reference -> DossierFetcher.wire(
                        wiring,
                        kind.label(),
                        reference.name(),
                        reference.several()
                                ? ResolvableType.forClassWithGenerics(
                                        List.class, reference.target().type())
                                : ResolvableType.forClass(reference.target().type()),
                        environment -> named(environment, reference)));
        wire(desk.edits(dossiers), kind, wiring);
    }

    private static <R extends DossierRecord> void wire(
            DossierEdits<R> edits, DossierKind<R> kind, RuntimeWiring.Builder wiring) {
        ResolvableType change = ResolvableType.forClassWithGenerics(DossierChange.class, kind.type());
        Map<String, Edit<R>> mutations =
                Map.of("create", edits::create, "correct", edits::correct, "withdraw", edits::withdraw);
        mutations.forEach((verb, edit) -> DossierFetcher.wire(
                wiring,
                "Mutation",
                verb + kind.label(),
                change,
                environment -> edit.make(Viewers.of(environment.getGraphQlContext()), environment)));
    }

    /** One of the mutations of a kind. */
    private interface Edit<R> {
        DossierChange<R> make(Viewer viewer, DataFetchingEnvironment environment);
    }

    private static DossierHead head(DataFetchingEnvironment environment) {
        return Objects.requireNonNull(environment.<DossierRecord>getSource()).head();
    }

    private static CompletableFuture<?> named(DataFetchingEnvironment environment, Field.Reference reference) {
        List<String> ids = head(environment).references().getOrDefault(reference.name(), List.of());
        DataLoader<Ask<Boolean>, List<Object>> loader = Objects.requireNonNull(
                environment.getDataLoader(reference.target().loader()));
        return reference.several()
                ? loader.loadMany(ids.stream().map(Ask::of).toList())
                        .thenApply(found -> found.stream().flatMap(List::stream).toList())
                : Ask.one(ids.isEmpty() ? null : ids.getFirst(), loader);
    }
}
