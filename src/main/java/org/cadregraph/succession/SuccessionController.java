package org.cadregraph.succession;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.cadregraph.api.Ask;
import org.cadregraph.graph.Viewer;
import org.cadregraph.organisation.Position;
import org.cadregraph.tenure.Belief;
import org.cadregraph.tenure.Tenure;
import org.cadregraph.tenure.Tenures;
import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.stereotype.Controller;

/** Answers for succession chains. Each chain is read and made once a request, however many fields ask for it. */
@Controller
class SuccessionController {

    private final Tenures tenures;
    private final Clock clock;

    SuccessionController(Tenures tenures, Clock clock, BatchLoaderRegistry loaders) {
        this.tenures = tenures;
        this.clock = clock;
        Ask.<Belief, Chain>register(loaders, "chains", Chain.EMPTY, this::chains);
    }

    private Map<String, Chain> chains(Viewer viewer, List<String> positions, Belief belief) {
        return Chain.each(tenures.ofPositions(viewer, positions, belief), belief);
    }

    @SchemaMapping
    CompletableFuture<List<SuccessionEntry>> succession(
            Position position,
            @Argument @Nullable LocalDate asOf,
            @Argument @Nullable OffsetDateTime knownAt,
            DataLoader<Ask<Belief>, Chain> chains) {
        return chain(position, knownAt, chains).thenApply(chain -> chain.entries(position, asOf, day(asOf)));
    }

    @SchemaMapping
    CompletableFuture<List<Incumbency>> incumbencies(
            Position position,
            @Argument @Nullable LocalDate asOf,
            @Argument @Nullable OffsetDateTime knownAt,
            DataLoader<Ask<Belief>, Chain> chains) {
        return chain(position, knownAt, chains).thenApply(chain -> chain.incumbencies(asOf));
    }

    @SchemaMapping
    CompletableFuture<List<Vacancy>> vacancies(
            Position position,
            @Argument @Nullable LocalDate asOf,
            @Argument @Nullable OffsetDateTime knownAt,
            DataLoader<Ask<Belief>, Chain> chains) {
        return chain(position, knownAt, chains).thenApply(chain -> chain.vacancies(position, asOf, day(asOf)));
    }

    @SchemaMapping
    CompletableFuture<@Nullable Incumbency> firstIncumbency(
            Position position, @Argument @Nullable OffsetDateTime knownAt, DataLoader<Ask<Belief>, Chain> chains) {
        return chain(position, knownAt, chains).thenApply(Chain::first);
    }

    @SchemaMapping
    CompletableFuture<@Nullable Incumbency> predecessor(
            Tenure tenure, @Argument @Nullable OffsetDateTime knownAt, DataLoader<Ask<Belief>, Chain> chains) {
        return chain(tenure.position(), knownAt, chains).thenApply(chain -> chain.predecessor(tenure.id()));
    }

    @SchemaMapping
    CompletableFuture<@Nullable Incumbency> successor(
            Tenure tenure, @Argument @Nullable OffsetDateTime knownAt, DataLoader<Ask<Belief>, Chain> chains) {
        return chain(tenure.position(), knownAt, chains).thenApply(chain -> chain.successor(tenure.id()));
    }

    @SchemaMapping(typeName = "Incumbency", field = "predecessor")
    CompletableFuture<@Nullable Incumbency> before(Incumbency incumbency, DataLoader<Ask<Belief>, Chain> chains) {
        return chains.load(new Ask<>(incumbency.position().id(), incumbency.belief()))
                .thenApply(chain ->
                        chain.predecessor(incumbency.tenures().getFirst().id()));
    }

    @SchemaMapping(typeName = "Incumbency", field = "successor")
    CompletableFuture<@Nullable Incumbency> after(Incumbency incumbency, DataLoader<Ask<Belief>, Chain> chains) {
        return chains.load(new Ask<>(incumbency.position().id(), incumbency.belief()))
                .thenApply(
                        chain -> chain.successor(incumbency.tenures().getFirst().id()));
    }

    private static CompletableFuture<Chain> chain(
            Position position, @Nullable OffsetDateTime knownAt, DataLoader<Ask<Belief>, Chain> chains) {
        return chains.load(new Ask<>(position.id(), new Belief(knownAt)));
    }

    private LocalDate day(@Nullable LocalDate asOf) {
        return asOf == null ? LocalDate.now(clock) : asOf;
    }
}
