package org.cadregraph.privacy;

import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.function.BooleanSupplier;
import org.cadregraph.access.AuditRetention;
import org.cadregraph.api.ChangeLogRetention;
import org.cadregraph.api.Cutoff;
import org.cadregraph.cadre.VersionRetention;
import org.cadregraph.exchange.ReportRetention;
import org.cadregraph.graph.Change;
import org.cadregraph.graph.Graph;
import org.cadregraph.graph.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Counts what has been kept for as long as it may be, and removes it. Each feature removes what it keeps. */
@Component
class Retention {

    private final Clock clock;
    private final RetentionBatches batches;
    private final Keepers keepers;
    private final RetentionOfCadres ofCadres;

    Retention(Clock clock, RetentionBatches batches, Keepers keepers, RetentionOfCadres ofCadres) {
        this.clock = clock;
        this.batches = batches;
        this.keepers = keepers;
        this.ofCadres = ofCadres;
    }

    /** All that keep something that grows old by itself. */
    @Component
    record Keepers(
            ReportRetention reports, VersionRetention versions, ChangeLogRetention changes, AuditRetention audit) {}

    /** How much of a kind is due. */
    RetentionDue due(Viewer viewer, RetentionKind kind, RetentionPeriod period) {
        Cutoff cutoff = period.before(ZonedDateTime.now(clock));
        return switch (kind) {
            case IMPORT_REPORTS -> RetentionDue.of(keepers.reports().due(viewer, cutoff), period);
            case EARLIER_VERSIONS -> RetentionDue.of(keepers.versions().due(viewer, cutoff), period);
            case PERSONAL_IDENTIFIERS, CADRES -> ofCadres.due(viewer, kind, period);
            case CHANGE_LOG -> RetentionDue.of(keepers.changes().due(viewer, cutoff), period);
            case AUDIT_LOG -> RetentionDue.of(keepers.audit().due(viewer, cutoff), period);
        };
    }

    /** Removes something of a kind in a transaction; answers how much. */
    private interface Remover {
        int remove(Graph.Writer writer, Change change);
    }

    /**
     * Removes what is due of a kind, until nothing is left or the application stops.
     *
     * @param failures told of what could not be removed while the rest is
     * @throws RetentionOfCadres.Waits when it can only go on later
     */
    void remove(RetentionKind kind, RetentionPeriod period, BooleanSupplier stopping, Failures failures) {
        Cutoff cutoff = period.before(ZonedDateTime.now(clock));
        String why = "retention: " + kind + " for " + period;
        switch (kind) {
            case IMPORT_REPORTS ->
                remove(
                        kind,
                        why,
                        stopping,
                        (writer, change) -> keepers.reports().remove(writer, change, cutoff));
            case EARLIER_VERSIONS ->
                remove(
                        kind,
                        why,
                        stopping,
                        (writer, change) -> keepers.versions().remove(writer, cutoff));
            case PERSONAL_IDENTIFIERS, CADRES -> ofCadres.remove(kind, period, why, stopping, failures);
            case CHANGE_LOG -> removeTexts(cutoff, why, stopping);
            case AUDIT_LOG -> {
                if (keepers.audit().due(RetentionBatches.REMOVER, cutoff).now() > 0) {
                    keepers.audit().expectIntact(RetentionBatches.REMOVER);
                }
                remove(
                        kind,
                        why,
                        stopping,
                        (writer, change) -> keepers.audit().remove(writer, change, RetentionBatches.PART, cutoff));
            }
        }
    }

    private void remove(RetentionKind kind, String why, BooleanSupplier stopping, Remover remover) {
        RetentionBatches.Batch batch =
                (writer, change, problems) -> RetentionBatches.Removed.of(remover.remove(writer, change), why);
        while (!stopping.getAsBoolean() && batches.removed(kind, batch)) {}
    }

    private void removeTexts(Cutoff cutoff, String why, BooleanSupplier stopping) {
        @Nullable String after = "";
        while (after != null && !stopping.getAsBoolean()) {
            ChangeLogRetention.Page page = keepers.changes().next(RetentionBatches.REMOVER, cutoff, after);
            if (!page.ids().isEmpty()) {
                batches.removed(
                        RetentionKind.CHANGE_LOG,
                        (writer, change, problems) ->
                                RetentionBatches.Removed.of(keepers.changes().remove(writer, page.ids()), why));
            }
            after = page.last();
        }
    }
}
