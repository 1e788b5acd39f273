package org.cadregraph.tenure;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.cadregraph.api.Ask;
import org.cadregraph.api.Name;
import org.cadregraph.cadre.Cadre;
import org.cadregraph.organisation.Organisation;
import org.cadregraph.organisation.Position;
import org.cadregraph.time.Certainty;
import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.stereotype.Controller;

/** Answers for tenures: careers, who holds a post, what a tenure names. */
@Controller
class TenureController {

    private final Clock clock;

    TenureController(Tenures tenures, Clock clock, BatchLoaderRegistry loaders) {
        this.clock = clock;
        Ask.<Belief, List<Tenure>>register(loaders, "careers", List.of(), tenures::ofCadres);
        Ask.<Belief, List<Tenure>>register(loaders, "positionTenures", List.of(), tenures::ofPositions);
        Ask.<Moment, List<Holding>>register(loaders, "postsOnDay", List.of(), tenures::postsOn);
        Ask.<Moment, List<Holding>>register(loaders, "holdersOnDay", List.of(), tenures::holdersOn);
        Ask.<Belief, List<Absence>>register(loaders, "absences", List.of(), tenures::absences);
    }

    @SchemaMapping
    CompletableFuture<List<Tenure>> career(
            Cadre cadre, @Argument @Nullable OffsetDateTime knownAt, DataLoader<Ask<Belief>, List<Tenure>> careers) {
        return careers.load(new Ask<>(cadre.id(), new Belief(knownAt)));
    }

    @SchemaMapping
    CompletableFuture<List<Holding>> posts(
            Cadre cadre,
            @Argument @Nullable LocalDate asOf,
            @Argument @Nullable OffsetDateTime knownAt,
            DataLoader<Ask<Moment>, List<Holding>> postsOnDay) {
        return postsOnDay.load(new Ask<>(cadre.id(), new Moment(day(asOf), new Belief(knownAt))));
    }

    @SchemaMapping
    CompletableFuture<List<Holding>> holders(
            Position position,
            @Argument @Nullable LocalDate asOf,
            @Argument @Nullable OffsetDateTime knownAt,
            DataLoader<Ask<Moment>, List<Holding>> holdersOnDay) {
        return holdersOnDay.load(new Ask<>(position.id(), new Moment(day(asOf), new Belief(knownAt))));
    }

    @SchemaMapping
    CompletableFuture<String> cadreName(Tenure tenure, DataLoader<Ask<Boolean>, List<Name>> cadreNames) {
        Cadre cadre = tenure.cadre();
        return cadreNames
                .load(Ask.of(cadre.id()))
                .thenApply(names -> Name.on(tenure.period().earliestFrom(), cadre.name(), names));
    }

    // Both are asked for at once: a question that waits for another's answer would not be put with its level.
    @SchemaMapping
    CompletableFuture<String> organisationName(
            Tenure tenure,
            DataLoader<Ask<Boolean>, List<Organisation>> organisations,
            DataLoader<Ask<Boolean>, List<Name>> organisationNames) {
        return organisation(tenure, organisations)
                .thenCombine(
                        organisationNames.load(Ask.of(organisationId(tenure))),
                        (organisation, names) -> Name.on(tenure.period().earliestFrom(), organisation.name(), names));
    }

    @SchemaMapping
    CompletableFuture<Organisation> organisation(
            Tenure tenure, DataLoader<Ask<Boolean>, List<Organisation>> organisations) {
        Organisation ofPosition = tenure.position().organisation();
        String named = organisationId(tenure);
        return named.equals(ofPosition.id())
                ? CompletableFuture.completedFuture(ofPosition)
                : organisations.load(Ask.of(named)).thenApply(found -> found.isEmpty() ? ofPosition : found.getFirst());
    }

    private static String organisationId(Tenure tenure) {
        String named = tenure.references().organisation();
        return named == null ? tenure.position().organisation().id() : named;
    }

    @SchemaMapping
    CompletableFuture<@Nullable Position> origin(Tenure tenure, DataLoader<Ask<Boolean>, List<Position>> positions) {
        return Ask.one(tenure.references().origin(), positions);
    }

    @SchemaMapping
    CompletableFuture<@Nullable Term> term(Tenure tenure, DataLoader<Ask<Boolean>, List<Term>> terms) {
        return Ask.one(tenure.references().term(), terms);
    }

    @SchemaMapping
    CompletableFuture<@Nullable Decision> begunBy(Tenure tenure, DataLoader<Ask<Boolean>, List<Decision>> decisions) {
        return Ask.one(tenure.references().begunBy(), decisions);
    }

    @SchemaMapping
    CompletableFuture<@Nullable Decision> endedBy(Tenure tenure, DataLoader<Ask<Boolean>, List<Decision>> decisions) {
        return Ask.one(tenure.references().endedBy(), decisions);
    }

    @SchemaMapping
    CompletableFuture<List<Absence>> absences(Tenure tenure, DataLoader<Ask<Belief>, List<Absence>> absences) {
        return absences.load(new Ask<>(tenure.id(), tenure.belief()));
    }

    @SchemaMapping
    CompletableFuture<@Nullable Absence> absence(Holding holding, DataLoader<Ask<Belief>, List<Absence>> absences) {
        return absences.load(new Ask<>(holding.tenure().id(), holding.tenure().belief()))
                .thenApply(found -> found.stream()
                        .filter(absence -> absence.on(holding.asOf()))
                        .findFirst()
                        .orElse(null));
    }

    @SchemaMapping
    @Nullable Certainty certainty(Tenure tenure, @Argument @Nullable LocalDate asOf) {
        return tenure.period().on(day(asOf)).orElse(null);
    }

    private LocalDate day(@Nullable LocalDate asOf) {
        return asOf == null ? LocalDate.now(clock) : asOf;
    }
}
