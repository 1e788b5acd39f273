package org.cadregraph.tenure;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.concurrent.CompletableFuture;
import org.cadregraph.api.Ask;
import org.cadregraph.api.Connection;
import org.cadregraph.api.PageRequest;
import org.cadregraph.organisation.Organisation;
import org.cadregraph.time.Certainty;
import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.stereotype.Controller;

/** Answers who is in office on a day: everywhere, in an organisation or its subtree, in a term. */
@Controller
class InOfficeController {

    /** What an officer count is asked about, beside the record. */
    record Scope(Officers.Within within, Moment moment) {}

    private final Clock clock;

    InOfficeController(Officers officers, Clock clock, BatchLoaderRegistry loaders) {
        this.clock = clock;
        Ask.<Scope, Officers.Count>register(
                loaders,
                "officerCounts",
                Officers.Count.NONE,
                (viewer, ids, scope) -> officers.count(viewer, ids, scope.within(), scope.moment()));
        Ask.<Officers.Page, Connection<Holding>>register(loaders, "officerPages", Connection.empty(), officers::page);
    }

    @QueryMapping
    InOffice inOffice(@Argument @Nullable LocalDate asOf, @Argument @Nullable OffsetDateTime knownAt) {
        return new InOffice("", Officers.Within.EVERYTHING, moment(asOf, knownAt));
    }

    @SchemaMapping(typeName = "Organisation", field = "inOffice")
    InOffice ofOrganisation(
            Organisation organisation,
            @Argument @Nullable LocalDate asOf,
            @Argument @Nullable OffsetDateTime knownAt,
            @Argument @Nullable Boolean subtree) {
        Officers.Within within = Boolean.TRUE.equals(subtree) ? Officers.Within.SUBTREE : Officers.Within.ORGANISATION;
        return new InOffice(organisation.id(), within, moment(asOf, knownAt));
    }

    @SchemaMapping(typeName = "Term", field = "inOffice")
    InOffice ofTerm(Term term, @Argument @Nullable LocalDate asOf, @Argument @Nullable OffsetDateTime knownAt) {
        LocalDate day = asOf == null ? term.lastDay(LocalDate.now(clock)) : asOf;
        return new InOffice(term.id(), Officers.Within.TERM, moment(day, knownAt));
    }

    @SchemaMapping
    CompletableFuture<Integer> certain(InOffice inOffice, DataLoader<Ask<Scope>, Officers.Count> officerCounts) {
        return count(inOffice, officerCounts).thenApply(Officers.Count::certain);
    }

    @SchemaMapping
    CompletableFuture<Integer> possible(InOffice inOffice, DataLoader<Ask<Scope>, Officers.Count> officerCounts) {
        return count(inOffice, officerCounts).thenApply(Officers.Count::possible);
    }

    private static CompletableFuture<Officers.Count> count(
            InOffice inOffice, DataLoader<Ask<Scope>, Officers.Count> counts) {
        return counts.load(new Ask<>(inOffice.id(), new Scope(inOffice.within(), inOffice.moment())));
    }

    @SchemaMapping
    CompletableFuture<Connection<Holding>> holders(
            InOffice inOffice,
            @Argument @Nullable Certainty certainty,
            @Argument @Nullable Integer first,
            @Argument @Nullable String after,
            @Argument @Nullable Integer last,
            @Argument @Nullable String before,
            DataLoader<Ask<Officers.Page>, Connection<Holding>> officerPages) {
        PageRequest request = PageRequest.of(first, after, last, before);
        return officerPages.load(
                new Ask<>(inOffice.id(), new Officers.Page(inOffice.within(), inOffice.moment(), certainty, request)));
    }

    private Moment moment(@Nullable LocalDate asOf, @Nullable OffsetDateTime knownAt) {
        return new Moment(asOf == null ? LocalDate.now(clock) : asOf, new Belief(knownAt));
    }
}
