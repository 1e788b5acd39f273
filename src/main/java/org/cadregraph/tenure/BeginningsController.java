package org.cadregraph.tenure;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.concurrent.CompletableFuture;
import org.cadregraph.api.Ask;
import org.cadregraph.api.Connection;
import org.cadregraph.api.PageRequest;
import org.cadregraph.api.RecordKey;
import org.cadregraph.api.RecordKind;
import org.cadregraph.graph.Viewer;
import org.cadregraph.organisation.Organisation;
import org.cadregraph.organisation.Organisations;
import org.cadregraph.organisation.UnitTimes;
import org.cadregraph.time.Certainty;
import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.stereotype.Controller;

/** Answers what begins in the posts of organisations in a period. */
@Controller
class BeginningsController {

    /** No record has this id. */
    private static final String NOTHING = "";

    private final Organisations organisations;

    BeginningsController(Organisations organisations, BegunTenures begun, BatchLoaderRegistry loaders) {
        this.organisations = organisations;
        Ask.<Beginnings.Asked, BegunTenures.Count>register(
                loaders, "begunCounts", BegunTenures.Count.NONE, begun::count);
        Ask.<BegunTenures.Page, Connection<Tenure>>register(loaders, "begunPages", Connection.empty(), begun::page);
    }

    @SchemaMapping
    Beginnings beginnings(
            Organisation organisation,
            @Argument LocalDate from,
            @Argument LocalDate to,
            @Argument @Nullable Boolean subtree,
            @Argument @Nullable BeginningFilter where,
            @Argument @Nullable OffsetDateTime knownAt,
            @ContextValue Viewer viewer) {
        BeginningFilter filter = where == null ? BeginningFilter.ALL : where;
        return new Beginnings(
                organisation.id(),
                new Beginnings.Asked(
                        UnitTimes.period(from, to),
                        Boolean.TRUE.equals(subtree),
                        filter,
                        manager(viewer, filter.managedBy()),
                        term(filter.term()),
                        new Belief(knownAt)));
    }

    private @Nullable String manager(Viewer viewer, @Nullable RecordKey named) {
        if (named == null) {
            return null;
        }
        Organisation manager = organisations.one(viewer, named);
        return manager == null ? NOTHING : manager.id();
    }

    private static @Nullable String term(@Nullable RecordKey named) {
        String id = named == null ? null : named.id(RecordKind.TERM);
        return named != null && id == null ? NOTHING : id;
    }

    @SchemaMapping
    CompletableFuture<Integer> certain(
            Beginnings beginnings, DataLoader<Ask<Beginnings.Asked>, BegunTenures.Count> begunCounts) {
        return count(beginnings, begunCounts).thenApply(BegunTenures.Count::certain);
    }

    @SchemaMapping
    CompletableFuture<Integer> possible(
            Beginnings beginnings, DataLoader<Ask<Beginnings.Asked>, BegunTenures.Count> begunCounts) {
        return count(beginnings, begunCounts).thenApply(BegunTenures.Count::possible);
    }

    @SchemaMapping
    CompletableFuture<Integer> cadreCount(
            Beginnings beginnings, DataLoader<Ask<Beginnings.Asked>, BegunTenures.Count> begunCounts) {
        return count(beginnings, begunCounts).thenApply(BegunTenures.Count::cadres);
    }

    private static CompletableFuture<BegunTenures.Count> count(
            Beginnings beginnings, DataLoader<Ask<Beginnings.Asked>, BegunTenures.Count> counts) {
        return counts.load(new Ask<>(beginnings.id(), beginnings.asked()));
    }

    @SchemaMapping
    CompletableFuture<Connection<Tenure>> tenures(
            Beginnings beginnings,
            @Argument @Nullable Certainty certainty,
            @Argument @Nullable Integer first,
            @Argument @Nullable String after,
            @Argument @Nullable Integer last,
            @Argument @Nullable String before,
            DataLoader<Ask<BegunTenures.Page>, Connection<Tenure>> begunPages) {
        PageRequest request = PageRequest.of(first, after, last, before);
        return begunPages.load(
                new Ask<>(beginnings.id(), new BegunTenures.Page(beginnings.asked(), certainty, request)));
    }
}
