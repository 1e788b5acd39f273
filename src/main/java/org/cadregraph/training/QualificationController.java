package org.cadregraph.training;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.cadregraph.api.Ask;
import org.cadregraph.cadre.Cadre;
import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.stereotype.Controller;

/** Answers which levels a cadre had reached on a day. */
@Controller
class QualificationController {

    private final Clock clock;

    QualificationController(Certificates certificates, Clock clock, BatchLoaderRegistry loaders) {
        this.clock = clock;
        Ask.<Optional<OffsetDateTime>, List<Certificate>>register(
                loaders,
                "certificates",
                List.of(),
                (viewer, ids, knownAt) -> certificates.of(viewer, ids, knownAt.orElse(null)));
    }

    @SchemaMapping
    CompletableFuture<Qualifications> qualifications(
            Cadre cadre,
            @Argument @Nullable LocalDate asOf,
            @Argument @Nullable OffsetDateTime knownAt,
            DataLoader<Ask<Optional<OffsetDateTime>>, List<Certificate>> certificates) {
        LocalDate day = asOf == null ? LocalDate.now(clock) : asOf;
        return certificates
                .load(new Ask<>(cadre.id(), Optional.ofNullable(knownAt)))
                .thenApply(found -> Qualifications.on(day, found));
    }
}
