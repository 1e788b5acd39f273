package org.cadregraph.privacy;

import java.util.List;
import org.cadregraph.api.EditRequest;
import org.cadregraph.api.Edits;
import org.cadregraph.api.InputProblems;
import org.cadregraph.api.Problem;
import org.cadregraph.graph.Change;
import org.cadregraph.graph.Graph;
import org.cadregraph.graph.Viewer;
import org.springframework.stereotype.Component;

/** Removes what is due in batches, each one transaction with its entry in the change log and its place in the run. */
@Component
class RetentionBatches {

    /** What the logs call whoever removes what is due. */
    static final Viewer REMOVER = Viewer.everywhere("cadre.retention").seeingAll();

    /** What the audit log calls it, after the part of the table of rules. */
    static final String PART = "retention";

    private static final String NOTHING_DUE = "Nothing of this kind is due any more";

    private static final EditRequest REQUEST = new EditRequest(PART, null, "");

    private final Edits edits;
    private final RetentionLog log;

    RetentionBatches(Edits edits, RetentionLog log) {
        this.edits = edits;
        this.log = log;
    }

    /** Removes something in a transaction. */
    interface Batch {
        Removed remove(Graph.Writer writer, Change change, InputProblems problems);
    }

    /**
     * What was removed.
     *
     * @param count 0 when nothing is due any more
     */
    record Removed(int count, Edits.Done done) {

        /** So many, of which the log names none. */
        static Removed of(int count, String why) {
            return new Removed(count, new Edits.Done(why + ", " + count, List.of()));
        }
    }

    /**
     * Carries out a batch.
     *
     * @return whether anything was left for it
     * @throws Problem when what is due cannot be removed
     */
    boolean removed(RetentionKind kind, Batch batch) {
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
