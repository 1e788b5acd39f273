package org.cadregraph.planning;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.cadregraph.api.Ask;
import org.cadregraph.api.Connection;
import org.cadregraph.api.PageRequest;
import org.cadregraph.api.RecordKey;
import org.cadregraph.api.RecordKind;
import org.cadregraph.cadre.Cadre;
import org.cadregraph.organisation.Organisation;
import org.cadregraph.organisation.Position;
import org.cadregraph.tenure.Belief;
import org.cadregraph.tenure.Moment;
import org.cadregraph.tenure.Term;
import org.cadregraph.time.Certainty;
import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.stereotype.Controller;

/** Answers who is planned for which post. */
@Controller
class PlanController {

    /** No term has it. */
    private static final String NO_TERM = "";

    private final Clock clock;

    PlanController(Plans plans, Clock clock, BatchLoaderRegistry loaders) {
        this.clock = clock;
        Ask.<Plans.Asked, List<PlanningEntry>>register(loaders, "planningEntries", List.of(), plans::ofCadres);
        Ask.<Plans.Asked, List<PlanningEntry>>register(loaders, "plannedSuccessors", List.of(), plans::forPositions);
        Ask.<Plans.Page, Connection<PlanningEntry>>register(loaders, "planPages", Connection.empty(), plans::page);
    }

    @SchemaMapping
    CompletableFuture<List<PlanningEntry>> planningEntries(
            Cadre cadre,
            @Argument @Nullable LocalDate asOf,
            @Argument @Nullable OffsetDateTime knownAt,
            @Argument @Nullable Boolean removed,
            DataLoader<Ask<Plans.Asked>, List<PlanningEntry>> planningEntries) {
        return planningEntries.load(new Ask<>(cadre.id(), asked(asOf, knownAt, null, removed)));
    }

    @SchemaMapping
    CompletableFuture<List<PlanningEntry>> plannedSuccessors(
            Position position,
            @Argument @Nullable LocalDate asOf,
            @Argument @Nullable OffsetDateTime knownAt,
            @Argument @Nullable RecordKey term,
            @Argument @Nullable Boolean removed,
            DataLoader<Ask<Plans.Asked>, List<PlanningEntry>> plannedSuccessors) {
        return plannedSuccessors.load(new Ask<>(position.id(), asked(asOf, knownAt, term, removed)));
    }

    @SchemaMapping
    CompletableFuture<Connection<PlanningEntry>> plan(
            Organisation organisation,
            @Argument @Nullable Boolean subtree,
            @Argument @Nullable LocalDate asOf,
            @Argument @Nullable OffsetDateTime knownAt,
            @Argument @Nullable RecordKey term,
            @Argument @Nullable Boolean removed,
            @Argument @Nullable Integer first,
            @Argument @Nullable String after,
            @Argument @Nullable Integer last,
            @Argument @Nullable String before,
            DataLoader<Ask<Plans.Page>, Connection<PlanningEntry>> planPages) {
        Plans.Within within = Boolean.TRUE.equals(subtree) ? Plans.Within.SUBTREE : Plans.Within.ORGANISATION;
        Plans.Page page =
                new Plans.Page(within, asked(asOf, knownAt, term, removed), PageRequest.of(first, after, last, before));
        return planPages.load(new Ask<>(organisation.id(), page));
    }

    private Plans.Asked asked(
            @Nullable LocalDate asOf,
            @Nullable OffsetDateTime knownAt,
            @Nullable RecordKey term,
            @Nullable Boolean removed) {
        String termId = term == null ? null : term.id(RecordKind.TERM);
        return new Plans.Asked(
                new Moment(day(asOf), new Belief(knownAt)),
                term != null && termId == null ? NO_TERM : termId,
                Boolean.TRUE.equals(removed));
    }

    @SchemaMapping
    CompletableFuture<Position> position(PlanningEntry entry, DataLoader<Ask<Boolean>, List<Position>> positions) {
        // Whoever sees an entry sees its post.
        return positions.load(Ask.of(entry.positionId())).thenApply(List::getFirst);
    }

    @SchemaMapping
    CompletableFuture<@Nullable Term> term(PlanningEntry entry, DataLoader<Ask<Boolean>, List<Term>> terms) {
        return Ask.one(entry.termId(), terms);
    }

    @SchemaMapping
    PlanningStatus status(PlanningEntry entry, @Argument @Nullable LocalDate asOf) {
        return entry.on(day(asOf));
    }

    @SchemaMapping
    @Nullable Certainty certainty(PlanningEntry entry, @Argument @Nullable LocalDate asOf) {
        return entry.period().on(day(asOf)).orElse(null);
    }

    private LocalDate day(@Nullable LocalDate asOf) {
        return asOf == null ? LocalDate.now(clock) : asOf;
    }
}
