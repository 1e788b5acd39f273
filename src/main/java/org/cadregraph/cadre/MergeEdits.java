package org.cadregraph.cadre;

import java.util.List;
import java.util.Map;
import org.cadregraph.api.EditRequest;
import org.cadregraph.api.Edits;
import org.cadregraph.api.InputProblems;
import org.cadregraph.api.Patch;
import org.cadregraph.api.Problem;
import org.cadregraph.graph.Locks;
import org.cadregraph.graph.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Merges two records of one person, and undoes it. */
@Repository
class MergeEdits {

    private static final String LABEL = "Cadre";

    private final Edits edits;
    private final Cadres cadres;
    private final CadreRegister register;

    MergeEdits(Edits edits, Cadres cadres, CadreRegister register) {
        this.edits = edits;
        this.cadres = cadres;
        this.register = register;
    }

    Edits.Edit merge(Viewer viewer, EditRequest request, MergeInput input) {
        List<String> ids = List.of(input.keep().id(), input.merge().id());
        Map<String, Cadre> seen = cadres.byIds(viewer, ids);
        return edits.run(viewer, request, (writer, change, problems) -> {
            String reason = new Patch(problems).prose(input.reason(), "reason");
            if (ids.getFirst().equals(ids.getLast())) {
                problems.add(
                        Problem.Code.INVALID_ARGUMENT, "This is the record that is kept: name another", "merge", "id");
            }
            problems.refuseIfAny();
            Map<String, String> versions = Locks.records(writer, LABEL, ids);
            Map<String, String> kept = MergedRecords.kept(writer, ids);
            check("keep", input.keep(), seen, versions, kept, problems);
            check("merge", input.merge(), seen, versions, kept, problems);
            problems.refuseIfAny();
            MergedRecords.merge(writer, change, ids.getLast(), ids.getFirst(), reason);
            register.recompute(writer, ids);
            writer.changed(change, ids);
            return new Edits.Done(what("merge of cadre %s into %s", ids, reason), ids);
        });
    }

    private static void check(
            String side,
            MergeInput.Side named,
            Map<String, Cadre> seen,
            Map<String, String> versions,
            Map<String, String> kept,
            InputProblems problems) {
        if (seen.containsKey(named.id()) && kept.containsKey(named.id())) {
            problems.add(
                    Problem.Code.MERGED,
                    "The record was merged into another already: name that one, or undo the merge",
                    side,
                    "id");
        } else if (erased(seen.get(named.id()))) {
            problems.add(Problem.Code.ERASED, "The cadre was erased: nobody can tell who it is", side, "id");
        } else {
            String version = seen.containsKey(named.id()) ? versions.get(named.id()) : null;
            problems.checkVersion(version, named.expectedVersion(), side);
        }
    }

    private static boolean erased(@Nullable Cadre cadre) {
        return cadre != null && cadre.erasedAt() != null;
    }

    /** Undoes a merge that the viewer may see; absent when there is none. */
    Edits.Edit undo(
            Viewer viewer, EditRequest request, MergeInput.Undo input, CadreMerges.@Nullable Standing standing) {
        return edits.run(viewer, request, (writer, change, problems) -> {
            String reason = new Patch(problems).prose(input.reason(), "reason");
            List<String> ids = standing == null
                    ? List.of()
                    : List.of(standing.merge().into(), standing.merge().record().id());
            Map<String, String> versions = Locks.records(writer, LABEL + "|" + MergedRecords.LABEL, ids);
            if (ids.isEmpty() || !MergedRecords.stands(writer, input.merge())) {
                problems.add(Problem.Code.NOT_FOUND, "No merge has this id, or it was undone already", "merge");
                problems.refuseIfAny();
            }
            if (!MergedRecords.kept(writer, List.of(ids.getFirst())).isEmpty()) {
                problems.add(
                        Problem.Code.LATER_MERGE,
                        "The record that was kept was merged into another in turn: undo that merge first",
                        "merge");
                problems.refuseIfAny();
            }
            problems.checkVersion(versions.get(ids.getFirst()), input.expectedVersion());
            problems.refuseIfAny();
            MergedRecords.part(writer, input.merge(), ids.getLast(), ids.getFirst());
            register.recompute(writer, ids);
            writer.changed(change, ids);
            return new Edits.Done(what("undoing of the merge of cadre %s into %s", ids, reason), ids);
        });
    }

    private static String what(String what, List<String> ids, @Nullable String reason) {
        return what.formatted(ids.getLast(), ids.getFirst()) + (reason == null ? "" : ": " + reason);
    }
}
