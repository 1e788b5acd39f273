package org.cadregraph.privacy;

import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.cadregraph.api.Edits;
import org.cadregraph.api.ErasedKeys;
import org.cadregraph.api.InputProblems;
import org.cadregraph.cadre.IdentifierRetention;
import org.cadregraph.exchange.RunningImports;
import org.cadregraph.graph.Change;
import org.cadregraph.graph.Graph;
import org.cadregraph.graph.Locks;
import org.cadregraph.graph.Viewer;
import org.cadregraph.tenure.EndedCareers;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Counts and removes what is due since careers ended: personal identifiers, then who the cadres are. */
@Component
class RetentionOfCadres {

    private final Clock clock;
    private final RetentionBatches batches;
    private final EndedCareers careers;
    private final RunningImports imports;
    private final Removers removers;

    RetentionOfCadres(
            Clock clock, RetentionBatches batches, EndedCareers careers, RunningImports imports, Removers removers) {
        this.clock = clock;
        this.batches = batches;
        this.careers = careers;
        this.imports = imports;
        this.removers = removers;
    }

    /** What removes something of cadres. */
    @Component
    record Removers(IdentifierRetention identifiers, Erasures erasures, ErasedKeys erased) {}

    /** A run has to wait before it goes on; why is its message. */
    static final class Waits extends RuntimeException {

        Waits(String why) {
            super(why);
        }
    }

    private record Transaction(Graph.Writer writer, Change change, InputProblems problems) {}

    RetentionDue due(Viewer viewer, RetentionKind kind, RetentionPeriod period) {
        EndedCareers.Asked asked = asked(kind, period);
        return RetentionDue.of(careers.count(viewer, asked), asked.now().toLocalDate(), period);
    }

    private EndedCareers.Asked asked(RetentionKind kind, RetentionPeriod period) {
        ZonedDateTime now = ZonedDateTime.now(clock);
        return new EndedCareers.Asked(now, period.before(now), kind == RetentionKind.PERSONAL_IDENTIFIERS);
    }

    /**
     * Removes what is due, until nothing is left or the application stops.
     *
     * @throws Waits when it can only go on later
     */
    void remove(RetentionKind kind, RetentionPeriod period, String why, BooleanSupplier stopping, Failures failures) {
        EndedCareers.Asked asked = asked(kind, period);
        @Nullable String after = "";
        while (after != null) {
            EndedCareers.Page page = careers.next(RetentionBatches.REMOVER, asked, after);
            // An erasure is a transaction of its own, as it is by hand.
            List<List<String>> together = kind == RetentionKind.CADRES
                    ? page.ids().stream().map(List::of).toList()
                    : List.of(page.ids());
            for (List<String> ids : together) {
                if (stopping.getAsBoolean()) {
                    return;
                }
                if (!ids.isEmpty()) {
                    try {
                        removers.erasures().settle();
                        batches.removed(
                                kind,
                                (writer, change, problems) ->
                                        removed(kind, asked, ids, why, new Transaction(writer, change, problems)));
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

    private RetentionBatches.Removed removed(
            RetentionKind kind, EndedCareers.Asked asked, List<String> ids, String why, Transaction transaction) {
        Graph.Writer writer = transaction.writer();
        // No batch of an import is written while this holds; what was found before is looked at again.
        removers.erased().lock(writer);
        if (imports.any(writer)) {
            throw new Waits("Waits for the end of an import: until then somebody may seem to hold no post any more");
        }
        Locks.records(writer, "Cadre", ids);
        List<String> still = careers.among(writer, asked, ids);
        if (still.isEmpty() || kind == RetentionKind.PERSONAL_IDENTIFIERS) {
            removers.identifiers().remove(writer, transaction.change(), still);
            return new RetentionBatches.Removed(still.size(), new Edits.Done(why, still));
        }
        return new RetentionBatches.Removed(
                1,
                removers.erasures().erase(writer, transaction.change(), transaction.problems(), still.getFirst(), why));
    }
}
