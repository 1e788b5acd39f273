package org.cadregraph.privacy;

import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.cadregraph.access.AuditRetention;
import org.cadregraph.api.ChangeLogRetention;
import org.cadregraph.api.Cutoff;
import org.cadregraph.api.EditRequest;
import org.cadregraph.api.Edits;
import org.cadregraph.api.ErasedKeys;
import org.cadregraph.api.InputProblems;
import org.cadregraph.api.Problem;
import org.cadregraph.cadre.IdentifierRetention;
import org.cadregraph.cadre.VersionRetention;
import org.cadregraph.exchange.ReportRetention;
import org.cadregraph.exchange.RunningImports;
import org.cadregraph.graph.Change;
import org.cadregraph.graph.Graph;
import org.cadregraph.graph.Locks;
import org.cadregraph.graph.Viewer;
import org.cadregraph.tenure.EndedCareers;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Counts what has been kept for as long as it may be, and removes it: in batches, each one transaction with its entry in
 * the change log and its place in the run. Each feature removes what it keeps.
 */
@Component
class Retention {

    /** What the logs call whoever removes what is due. */
    private static final Viewer REMOVER = Viewer.everywhere("cadre.retention").seeingAll();

    /** What the audit log calls it, after the part of the table of rules. */
    private static final String PART = "retention";

    private static final String NOTHING_DUE = "Nothing of this kind is due any more";

    private static final EditRequest REQUEST = new EditRequest(PART, null, "");

    private final Clock clock;
    private final Edits edits;
    private final RetentionLog log;
    private final Keepers keepers;
    private final OfCadres ofCadres;

    Retention(Clock clock, Edits edits, RetentionLog log, Keepers keepers, OfCadres ofCadres) {
        this.clock = clock;
        this.edits = edits;
        this.log = log;
        this.keepers = keepers;
        this.ofCadres = ofCadres;
    }

    /** All that keep something that grows old by itself. */
    @Component
    record Keepers(
            ReportRetention reports, VersionRetention versions, ChangeLogRetention changes, AuditRetention audit) {}

    /** What it takes where the ends of careers count. */
    @Component
    record OfCadres(
            EndedCareers careers,
            RunningImports imports,
            IdentifierRetention identifiers,
            Erasures erasures,
            ErasedKeys erased) {}

    /** A run has to wait before it goes on; why is its message. */
    static final class Waits extends RuntimeException {

        Waits(String why) {
            super(why);
        }
    }

    /** Removes something in a transaction. */
    private interface Batch {
        Removed remove(Graph.Writer writer, Change change, InputProblems problems);
    }

    /**
     * What was removed.
     *
     * @param count 0 when nothing is due any more
     */
    private record Removed(int count, Edits.Done done) {}

    /** How much of a kind is due. */
    RetentionDue due(Viewer viewer, RetentionKind kind, RetentionPeriod period) {
        Cutoff cutoff = period.before(ZonedDateTime.now(clock));
        return switch (kind) {
            case IMPORT_REPORTS -> RetentionDue.of(keepers.reports().due(viewer, cutoff), period);
            case EARLIER_VERSIONS -> RetentionDue.of(keepers.versions().due(viewer, cutoff), period);
            case PERSONAL_IDENTIFIERS, CADRES -> {
                EndedCareers.Asked asked = asked(kind, period);
                yield RetentionDue.of(
                        ofCadres.careers().count(viewer, asked), asked.now().toLocalDate(), period);
            }
            case CHANGE_LOG -> RetentionDue.of(keepers.changes().due(viewer, cutoff), period);
            case AUDIT_LOG -> RetentionDue.of(keepers.audit().due(viewer, cutoff), period);
        };
    }

    private EndedCareers.Asked asked(RetentionKind kind, RetentionPeriod period) {
        ZonedDateTime now = ZonedDateTime.now(clock);
        return new EndedCareers.Asked(now, period.before(now), kind == RetentionKind.PERSONAL_IDENTIFIERS);
    }

    /**
     * Removes what is due of a kind, until nothing is left or the application stops.
     *
     * @param failures told of what could not be removed while the rest is
     * @throws Waits when it can only go on later
     */
    void remove(RetentionKind kind, RetentionPeriod period, BooleanSupplier stopping, Failures failures) {
        Cutoff cutoff = period.before(ZonedDateTime.now(clock));
        String why = "retention: " + kind + " for " + period;
        if (kind == RetentionKind.CADRES || kind == RetentionKind.PERSONAL_IDENTIFIERS) {
            removeOfCadres(kind, asked(kind, period), why, stopping, failures);
            return;
        }
        if (kind == RetentionKind.CHANGE_LOG) {
            removeTexts(cutoff, why, stopping);
            return;
        }
        if (kind == RetentionKind.AUDIT_LOG
                && keepers.audit().due(REMOVER, cutoff).now() > 0) {
            keepers.audit().expectIntact(REMOVER);
        }
        Batch batch = (writer, change, problems) -> {
            int count = next(writer, change, kind, cutoff);
            return new Removed(count, new Edits.Done(why + ", " + count, List.of()));
        };
        while (!stopping.getAsBoolean() && removed(kind, batch)) {}
    }

    private int next(Graph.Writer writer, Change change, RetentionKind kind, Cutoff cutoff) {
        return switch (kind) {
            case IMPORT_REPORTS -> keepers.reports().remove(writer, change, cutoff);
            case EARLIER_VERSIONS -> keepers.versions().remove(writer, cutoff);
            case AUDIT_LOG -> keepers.audit().remove(writer, change, PART, cutoff);
            case CHANGE_LOG, PERSONAL_IDENTIFIERS, CADRES -> throw new IllegalArgumentException(kind.name());
        };
    }

    private void removeTexts(Cutoff cutoff, String why, BooleanSupplier stopping) {
        @Nullable String after = "";
        while (after != null && !stopping.getAsBoolean()) {
            ChangeLogRetention.Page page = keepers.changes().next(REMOVER, cutoff, after);
            if (!page.ids().isEmpty()) {
                removed(RetentionKind.CHANGE_LOG, (writer, change, problems) -> {
                    int count = keepers.changes().remove(writer, page.ids());
                    return new Removed(count, new Edits.Done(why + ", " + count, List.of()));
                });
            }
            after = page.last();
        }
    }

    private void removeOfCadres(
            RetentionKind kind, EndedCareers.Asked asked, String why, BooleanSupplier stopping, Failures failures) {
        @Nullable String after = "";
        while (after != null) {
            EndedCareers.Page page = ofCadres.careers().next(REMOVER, asked, after);
            // An erasure is a transaction of its own, as it is by hand.
            List<List<String>> batches = kind == RetentionKind.CADRES
                    ? page.ids().stream().map(List::of).toList()
                    : List.of(page.ids());
            for (List<String> ids : batches) {
                if (stopping.getAsBoolean()) {
                    return;
                }
                if (!ids.isEmpty()) {
                    Batch batch = (writer, change, problems) ->
                            ofCadres(kind, asked, ids, why, new Transaction(writer, change, problems));
                    try {
                        removed(kind, batch);
                    } catch (Waits waits) {
                        throw waits;
                    } catch (RuntimeException fault) {
                        // Those after them are due all the same.
                        failures.add(fault);
                    }
                }
            }
            after = page.last();
        }
    }

    private record Transaction(Graph.Writer writer, Change change, InputProblems problems) {}

    private Removed ofCadres(
            RetentionKind kind, EndedCareers.Asked asked, List<String> ids, String why, Transaction transaction) {
        Graph.Writer writer = transaction.writer();
        // No batch of an import is written while this holds; what was found before is looked at again.
        ofCadres.erased().lock(writer);
        if (ofCadres.imports().any(writer)) {
            throw new Waits("Waits for the end of an import: until then somebody may seem to hold no post any more");
        }
        Locks.records(writer, "Cadre", ids);
        List<String> still = ofCadres.careers().among(writer, asked, ids);
        if (still.isEmpty() || kind == RetentionKind.PERSONAL_IDENTIFIERS) {
            ofCadres.identifiers().remove(writer, transaction.change(), still);
            return new Removed(still.size(), new Edits.Done(why, still));
        }
        return new Removed(
                1,
                ofCadres.erasures().erase(writer, transaction.change(), transaction.problems(), still.getFirst(), why));
    }

    /**
     * Carries out a batch.
     *
     * @return whether anything was left for it
     * @throws Problem when what is due cannot be removed
     */
    private boolean removed(RetentionKind kind, Batch batch) {
        Edits.Edit edit = edits.run(REMOVER, REQUEST, (writer, change, problems) -> {
            log.lock(writer, kind);
            Removed removed = batch.remove(writer, change, problems);
            if (removed.count() == 0) {
                problems.add(Problem.Code.CONFLICT, NOTHING_DUE);
                problems.refuseIfAny();
            }
            log.gotOn(writer, kind, removed.count());
            return removed.done();
        });
        edit.problems().stream()
                .filter(problem -> !problem.message().equals(NOTHING_DUE))
                .findFirst()
                .ifPresent(problem -> {
                    throw new Problem(problem.code(), problem.message());
                });
        return edit.change() != null;
    }
}
