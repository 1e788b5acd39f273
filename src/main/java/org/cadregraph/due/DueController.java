package org.cadregraph.due;

import java.time.Clock;
import java.time.LocalDate;
import java.util.concurrent.CompletableFuture;
import org.cadregraph.api.Ask;
import org.cadregraph.api.Connection;
import org.cadregraph.organisation.Organisation;
import org.dataloader.DataLoader;
import org.springframework.graphql.data.method.annotation.Arguments;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.stereotype.Controller;

/** Answers what comes due in organisations. */
@Controller
class DueController {

    private final Clock clock;

    DueController(Dues dues, Clock clock, BatchLoaderRegistry loaders) {
        this.clock = clock;
        Ask.<DueQuestion, Connection<DueItem>>register(loaders, "duePages", Connection.empty(), dues::pages);
    }

    @SchemaMapping
    CompletableFuture<Connection<DueItem>> retirements(
            Organisation organisation,
            @Arguments DueArguments arguments,
            DataLoader<Ask<DueQuestion>, Connection<DueItem>> duePages) {
        return load(duePages, organisation, arguments.inPeriod(DueQuestion.Of.RETIREMENTS, today()));
    }

    @SchemaMapping
    CompletableFuture<Connection<DueItem>> expiringTerms(
            Organisation organisation,
            @Arguments DueArguments arguments,
            DataLoader<Ask<DueQuestion>, Connection<DueItem>> duePages) {
        return load(duePages, organisation, arguments.inPeriod(DueQuestion.Of.EXPIRING_TERMS, today()));
    }

    @SchemaMapping
    CompletableFuture<Connection<DueItem>> rotationsDueBack(
            Organisation organisation,
            @Arguments DueArguments arguments,
            DataLoader<Ask<DueQuestion>, Connection<DueItem>> duePages) {
        return load(duePages, organisation, arguments.inPeriod(DueQuestion.Of.ROTATIONS_DUE_BACK, today()));
    }

    @SchemaMapping
    CompletableFuture<Connection<DueItem>> heldTooLong(
            Organisation organisation,
            @Arguments DueArguments arguments,
            DataLoader<Ask<DueQuestion>, Connection<DueItem>> duePages) {
        return load(duePages, organisation, arguments.tooLong(DueQuestion.Of.HELD_TOO_LONG, today()));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private static CompletableFuture<Connection<DueItem>> load(
            DataLoader<Ask<DueQuestion>, Connection<DueItem>> duePages,
            Organisation organisation,
            DueQuestion question) {
        return duePages.load(new Ask<>(organisation.id(), question));
    }
}
