package org.cadregraph.career;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.cadregraph.api.Ask;
import org.cadregraph.organisation.Position;
import org.cadregraph.tenure.Belief;
import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.stereotype.Controller;

/** Answers how people got to a post. */
@Controller
class FeederController {

    FeederController(Careers careers, BatchLoaderRegistry loaders) {
        Ask.<Careers.Question, Feeders>register(loaders, "feeders", Feeders.NONE, careers::feeders);
    }

    @SchemaMapping
    CompletableFuture<Feeders> feeders(
            Position position,
            @Argument @Nullable LocalDate asOf,
            @Argument @Nullable OffsetDateTime knownAt,
            DataLoader<Ask<Careers.Question>, Feeders> feeders) {
        return feeders.load(new Ask<>(position.id(), new Careers.Question(asOf, new Belief(knownAt))));
    }

    @SchemaMapping(typeName = "Feeder")
    CompletableFuture<Position> position(Feeders.Feeder feeder, DataLoader<Ask<Boolean>, List<Position>> positions) {
        return positions.load(Ask.of(feeder.positionId())).thenApply(List::getFirst);
    }
}
