package org.cadregraph.dossier;

import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.cadregraph.api.Ask;
import org.cadregraph.api.Connection;
import org.cadregraph.api.PageRequest;
import org.cadregraph.api.RecordKind;
import org.cadregraph.api.Viewers;
import org.cadregraph.cadre.Cadre;
import org.cadregraph.graph.Viewer;
import org.cadregraph.organisation.Organisation;
import org.cadregraph.organisation.Position;
import org.dataloader.DataLoader;
import org.springframework.core.ResolvableType;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;
import org.springframework.stereotype.Component;

/**
 * Answers the fields that every kind of record has: its lists on cadres, organisations and positions, what it names, and
 * the mutations that enter, correct and withdraw it. The schema says which there are; a field that it says and nobody
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
        all.forEach(dossiers -> register(dossiers, loaders));
    }

    /** Which page of an organisation's records. */
    private record Page(boolean subtree, PageRequest request) {}

    private static <R extends DossierRecord> void register(Dossiers<R> dossiers, BatchLoaderRegistry loaders) {
        String list = dossiers.of().list();
        Ask.<Optional<OffsetDateTime>, List<R>>register(
                loaders,
                list + " of cadres",
                List.of(),
                (viewer, ids, knownAt) -> dossiers.ofCadres(viewer, ids, knownAt.orElse(null)));
        Ask.<Boolean, List<R>>register(
                loaders, list + " of positions", List.of(), (viewer, ids, about) -> dossiers.ofPositions(viewer, ids));
        Ask.registerById(loaders, list, dossiers::byIds);
        Ask.<Page, Connection<R>>register(
                loaders,
                list + " of organisations",
                Connection.empty(),
                (viewer, ids, page) -> dossiers.ofOrganisations(viewer, ids, page.subtree(), page.request()));
    }

    @Override
    public void configure(RuntimeWiring.Builder wiring) {
        all.forEach(dossiers -> wire(dossiers, wiring));
    }

    private <R extends DossierRecord> void wire(Dossiers<R> dossiers, RuntimeWiring.Builder wiring) {
        DossierKind<R> kind = dossiers.of();
        String list = kind.list();
        HEADS.forEach((field, head) -> answer(
                wiring,
                kind.label(),
                field,
                ResolvableType.forClass(head.type()),
                environment -> head.of().apply(head(environment))));
        kind.references()
                .forEach(reference -> answer(
                        wiring,
                        kind.label(),
                        reference.name(),
                        reference.several()
                                ? ResolvableType.forClassWithGenerics(
                                        List.class, reference.target().type())
                                : ResolvableType.forClass(reference.target().type()),
                        environment -> named(environment, reference)));
        ResolvableType several = ResolvableType.forClassWithGenerics(List.class, kind.type());
        if (kind.ofCadres()) {
            answer(wiring, "Cadre", list, several, environment -> {
                Optional<OffsetDateTime> knownAt = Optional.ofNullable(environment.getArgument("knownAt"));
                return load(environment, list + " of cadres", new Ask<>(id(environment), knownAt));
            });
        }
        if (kind.leads(Field.Reference.FOR, RecordKind.POSITION)) {
            answer(
                    wiring,
                    "Position",
                    list,
                    several,
                    environment -> load(environment, list + " of positions", Ask.of(id(environment))));
        }
        if (kind.references().anyMatch(reference -> reference.kind() == RecordKind.ORGANISATION)) {
            answer(
                    wiring,
                    "Organisation",
                    list,
                    ResolvableType.forClassWithGenerics(Connection.class, kind.type()),
                    environment -> load(
                            environment, list + " of organisations", new Ask<>(id(environment), page(environment))));
        }
        wire(desk.edits(dossiers), kind, wiring);
    }

    private static <R extends DossierRecord> void wire(
            DossierEdits<R> edits, DossierKind<R> kind, RuntimeWiring.Builder wiring) {
        ResolvableType change = ResolvableType.forClassWithGenerics(DossierChange.class, kind.type());
        Map<String, Edit<R>> mutations =
                Map.of("create", edits::create, "correct", edits::correct, "withdraw", edits::withdraw);
        mutations.forEach((verb, edit) -> answer(
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

    private static void answer(
            RuntimeWiring.Builder wiring, String type, String field, ResolvableType answer, DataFetcher<?> fetcher) {
        wiring.type(type, builder -> builder.dataFetcher(field, new DossierFetcher(answer, fetcher)));
    }

    /** The id of whom or what the list is asked. */
    private static String id(DataFetchingEnvironment environment) {
        return switch (environment.<Object>getSource()) {
            case Cadre cadre -> cadre.id();
            case Organisation organisation -> organisation.id();
            case Position position -> position.id();
            case null -> throw new IllegalStateException("A list of records of nothing");
            default -> throw new IllegalStateException("No list of records of " + environment.getSource());
        };
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

    private static <A> CompletableFuture<Object> load(DataFetchingEnvironment environment, String loader, Ask<A> ask) {
        return Objects.requireNonNull(environment.<Ask<A>, Object>getDataLoader(loader))
                .load(ask);
    }

    private static Page page(DataFetchingEnvironment environment) {
        return new Page(
                Boolean.TRUE.equals(environment.getArgument("subtree")),
                PageRequest.of(
                        environment.getArgument("first"),
                        environment.getArgument("after"),
                        environment.getArgument("last"),
                        environment.getArgument("before")));
    }
}
