package org.cadregraph.due;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.concurrent.CompletableFuture;
import org.cadregraph.api.Ask;
import org.cadregraph.api.Connection;
import org.cadregraph.api.PageRequest;
import org.cadregraph.api.Problem;
import org.cadregraph.organisation.Organisation;
import org.cadregraph.tenure.Belief;
import org.cadregraph.tenure.Moment;
import org.cadregraph.time.Period;
import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.stereotype.Controller;

/** Answers what comes due in organisations. */
@Controller
class DueController {

    private static final int MOST_YEARS = 100;

    private final Clock clock;

    DueController(Dues dues, Clock clock, BatchLoaderRegistry loaders) {
        this.clock = clock;
        Ask.<DueQuestion, Connection<DueItem>>register(loaders, "duePages", Connection.empty(), dues::pages);
    }

    @SchemaMapping
    CompletableFuture<Connection<DueItem>> retirements(
            Organisation organisation,
            @Argument @Nullable LocalDate from,
            @Argument @Nullable LocalDate to,
            @Argument @Nullable Boolean subtree,
            @Argument @Nullable LocalDate asOf,
            @Argument @Nullable OffsetDateTime knownAt,
            @Argument @Nullable Integer first,
            @Argument @Nullable String after,
            @Argument @Nullable Integer last,
            @Argument @Nullable String before,
            DataLoader<Ask<DueQuestion>, Connection<DueItem>> duePages) {
        return duePages.load(new Ask<>(
                organisation.id(),
                inPeriod(
                        DueQuestion.Of.RETIREMENTS,
                        new Between(from, to),
                        subtree,
                        moment(asOf, knownAt),
                        PageRequest.of(first, after, last, before))));
    }

    @SchemaMapping
    CompletableFuture<Connection<DueItem>> expiringTerms(
            Organisation organisation,
            @Argument @Nullable LocalDate from,
            @Argument @Nullable LocalDate to,
            @Argument @Nullable Boolean subtree,
            @Argument @Nullable LocalDate asOf,
            @Argument @Nullable OffsetDateTime knownAt,
            @Argument @Nullable Integer first,
            @Argument @Nullable String after,
            @Argument @Nullable Integer last,
            @Argument @Nullable String before,
            DataLoader<Ask<DueQuestion>, Connection<DueItem>> duePages) {
        return duePages.load(new Ask<>(
                organisation.id(),
                inPeriod(
                        DueQuestion.Of.EXPIRING_TERMS,
                        new Between(from, to),
                        subtree,
                        moment(asOf, knownAt),
                        PageRequest.of(first, after, last, before))));
    }

    @SchemaMapping
    CompletableFuture<Connection<DueItem>> rotationsDueBack(
            Organisation organisation,
            @Argument @Nullable LocalDate from,
            @Argument @Nullable LocalDate to,
            @Argument @Nullable Boolean subtree,
            @Argument @Nullable LocalDate asOf,
            @Argument @Nullable OffsetDateTime knownAt,
            @Argument @Nullable Integer first,
            @Argument @Nullable String after,
            @Argument @Nullable Integer last,
            @Argument @Nullable String before,
            DataLoader<Ask<DueQuestion>, Connection<DueItem>> duePages) {
        return duePages.load(new Ask<>(
                organisation.id(),
                inPeriod(
                        DueQuestion.Of.ROTATIONS_DUE_BACK,
                        new Between(from, to),
                        subtree,
                        moment(asOf, knownAt),
                        PageRequest.of(first, after, last, before))));
    }

    @SchemaMapping
    CompletableFuture<Connection<DueItem>> heldTooLong(
            Organisation organisation,
            @Argument @Nullable Integer years,
            @Argument @Nullable Boolean subtree,
            @Argument @Nullable LocalDate asOf,
            @Argument @Nullable OffsetDateTime knownAt,
            @Argument @Nullable Integer first,
            @Argument @Nullable String after,
            @Argument @Nullable Integer last,
            @Argument @Nullable String before,
            DataLoader<Ask<DueQuestion>, Connection<DueItem>> duePages) {
        if (years != null && (years < 1 || years > MOST_YEARS)) {
            throw new Problem(
                    Problem.Code.INVALID_ARGUMENT,
                    "'years' must be from 1 to " + MOST_YEARS + ", not " + years
                            + ": leave it out for what the rules in force say");
        }
        return duePages.load(new Ask<>(
                organisation.id(),
                new DueQuestion(
                        DueQuestion.Of.HELD_TOO_LONG,
                        Boolean.TRUE.equals(subtree),
                        moment(asOf, knownAt),
                        new Period.Span(Period.BEGINNING, Period.FOREVER),
                        years,
                        PageRequest.of(first, after, last, before))));
    }

    private Moment moment(@Nullable LocalDate asOf, @Nullable OffsetDateTime knownAt) {
        return new Moment(asOf == null ? LocalDate.now(clock) : asOf, new Belief(knownAt));
    }

    private static DueQuestion inPeriod(
            DueQuestion.Of of, Between between, @Nullable Boolean subtree, Moment moment, PageRequest request) {
        return new DueQuestion(of, Boolean.TRUE.equals(subtree), moment, between.from(moment.asOf()), null, request);
    }

    /** The period that is asked about, as far as the arguments say. */
    private record Between(
            @Nullable LocalDate from, @Nullable LocalDate to) {

        private Period.Span from(LocalDate asOf) {
            Period.Span span = new Period.Span(from == null ? asOf : from, to == null ? Period.FOREVER : to);
            if (!span.from().isBefore(span.to())) {
                throw new Problem(
                        Problem.Code.INVALID_ARGUMENT,
                        "No day lies from " + span.from() + " on and before " + span.to()
                                + ": let 'from', which is 'asOf' when absent, lie before 'to'");
            }
            return span;
        }
    }
}
