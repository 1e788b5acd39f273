package org.cadregraph.dossier;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.cadregraph.api.Ask;
import org.cadregraph.api.Connection;
import org.cadregraph.api.Identified;
import org.cadregraph.api.PageRequest;
import org.cadregraph.api.RecordKind;
import org.springframework.core.ResolvableType;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;
import org.springframework.stereotype.Component;

/**
 * Answers the lists of records of each kind, which stand with whatever its fields lead to: cadres, positions,
 * organisations, records of another kind.
 */
@Component
class DossierLists implements RuntimeWiringConfigurer {

    private final Collection<Dossiers<?>> all;

    DossierLists(Collection<Dossiers<?>> all, BatchLoaderRegistry loaders) {
        this.all = all;
        all.forEach(dossiers -> register(dossiers, loaders));
    }

    /** Which page of an organisation's records. */
    private record Page(boolean subtree, PageRequest request) {}

    private static <R extends DossierRecord> void register(Dossiers<R> dossiers, BatchLoaderRegistry loaders) {
        String list = dossiers.of().list();
        DossierPages<R> pages = dossiers.pages();
        Ask.<Optional<OffsetDateTime>, List<R>>register(
                loaders,
                list + " of Cadre",
                List.of(),
                (viewer, ids, knownAt) -> dossiers.ofCadres(viewer, ids, knownAt.orElse(null)));
        Ask.<Boolean, List<R>>register(
                loaders, list + " of Position", List.of(), (viewer, ids, about) -> dossiers.ofPositions(viewer, ids));
        Ask.<Page, Connection<R>>register(
                loaders,
                list + " of Organisation",
                Connection.empty(),
                (viewer, ids, page) -> pages.ofOrganisations(viewer, ids, page.subtree(), page.request()));
        dossiers.of()
                .wholes()
                .forEach(whole -> Ask.<PageRequest, Connection<R>>register(
                        loaders,
                        list + " of " + whole.label(),
                        Connection.empty(),
                        (viewer, ids, request) -> pages.ofRecords(viewer, whole, ids, request)));
    }

    @Override
    public void configure(RuntimeWiring.Builder wiring) {
        all.forEach(dossiers -> wire(dossiers.of(), wiring));
    }

    private static void wire(DossierKind<?> kind, RuntimeWiring.Builder wiring) {
        ResolvableType several = ResolvableType.forClassWithGenerics(List.class, kind.type());
        ResolvableType pages = ResolvableType.forClassWithGenerics(Connection.class, kind.type());
        if (kind.ofCadres()) {
            wire(
                    wiring,
                    kind,
                    "Cadre",
                    several,
                    environment -> Optional.<OffsetDateTime>ofNullable(environment.getArgument("knownAt")));
        }
        if (kind.leads(Field.Reference.FOR, RecordKind.POSITION)) {
            wire(wiring, kind, "Position", several, environment -> true);
        }
        if (kind.references().anyMatch(reference -> reference.kind() == RecordKind.ORGANISATION)) {
            wire(
                    wiring,
                    kind,
                    "Organisation",
                    pages,
                    environment ->
                            new Page(Boolean.TRUE.equals(environment.getArgument("subtree")), request(environment)));
        }
        kind.wholes().forEach(whole -> wire(wiring, kind, whole.label(), pages, DossierLists::request));
    }

    /** Lets the list of a kind be answered where it stands with records of this type, asked with these arguments. */
    private static <A> void wire(
            RuntimeWiring.Builder wiring,
            DossierKind<?> kind,
            String type,
            ResolvableType answer,
            Function<DataFetchingEnvironment, A> about) {
        String loader = kind.list() + " of " + type;
        DossierFetcher.wire(
                wiring,
                type,
                kind.listOn(type),
                answer,
                environment -> load(environment, loader, about.apply(environment)));
    }

    private static <A> CompletableFuture<Object> load(DataFetchingEnvironment environment, String loader, A about) {
        Identified asked = Objects.requireNonNull(environment.getSource());
        return Objects.requireNonNull(environment.<Ask<A>, Object>getDataLoader(loader))
                .load(new Ask<>(asked.id(), about));
    }

    private static PageRequest request(DataFetchingEnvironment environment) {
        return PageRequest.of(
                environment.getArgument("first"),
                environment.getArgument("after"),
                environment.getArgument("last"),
                environment.getArgument("before"));
    }
}
