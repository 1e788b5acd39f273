package org.cadregraph.privacy;

import java.util.List;
import org.cadregraph.access.AuditErasure;
import org.cadregraph.access.AuditKeeper;
import org.cadregraph.api.ChangeLogErasure;
import org.cadregraph.api.EditRequest;
import org.cadregraph.api.Edits;
import org.cadregraph.api.ErasedKeys;
import org.cadregraph.api.InputProblems;
import org.cadregraph.api.Patch;
import org.cadregraph.api.Problem;
import org.cadregraph.api.RecordKind;
import org.cadregraph.api.Traces;
import org.cadregraph.cadre.Cadre;
import org.cadregraph.cadre.CadreErasure;
import org.cadregraph.cadre.CadreRegister;
import org.cadregraph.decision.DraftErasure;
import org.cadregraph.dossier.DossierErasure;
import org.cadregraph.exchange.ReportErasure;
import org.cadregraph.graph.Change;
import org.cadregraph.graph.ChangeFeed;
import org.cadregraph.graph.Graph;
import org.cadregraph.graph.Locks;
import org.cadregraph.graph.Viewer;
import org.cadregraph.planning.PlanningErasure;
import org.cadregraph.tenure.TenureErasure;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Erases cadres: whoever keeps something of the person takes it out, all in one transaction. */
@Component
class Erasures {

    /** What the audit log calls it, after the part of the table of rules. */
    private static final String PART = "erasing";

    private final Edits edits;
    private final ErasedKeys erased;
    private final CadreRegister register;
    private final Keepers keepers;

    Erasures(Edits edits, ErasedKeys erased, CadreRegister register, Keepers keepers) {
        this.edits = edits;
        this.erased = erased;
        this.register = register;
        this.keepers = keepers;
    }

    /** All that keep something of a person. */
    @Component
    record Keepers(
            CadreErasure cadres,
            TenureErasure tenures,
            PlanningErasure plans,
            DossierErasure dossiers,
            DraftErasure drafts,
            ReportErasure reports,
            ChangeLogErasure changes,
            AuditErasure audit,
            AuditKeeper readings) {}

    /** Sees to it that what was read of whoever is erased is told of the pseudonym too; before the transaction. */
    void settle() {
        keepers.readings().settle();
    }

    /** @param seen the cadre, as far as the viewer may see them */
    Edits.Edit erase(Viewer viewer, EditRequest request, ErasureInput input, @Nullable Cadre seen) {
        settle();
        return edits.run(viewer, request, (writer, change, problems) -> {
            if (!viewer.everything()) {
                problems.add(
                        Problem.Code.FORBIDDEN,
                        "What is erased is gone for every organisation where the cadre had posts: those who work for all"
                                + " organisations erase");
                problems.refuseIfAny();
            }
            String reason = new Patch(problems).prose(input.reason(), "reason");
            if (reason == null) {
                problems.add(Problem.Code.INVALID_ARGUMENT, "Say why, without naming the person", "reason");
            }
            problems.refuseIfAny();
            erased.lock(writer);
            expect(writer, input, seen, problems);
            return erase(writer, change, problems, input.id(), String.valueOf(reason));
        });
    }

    /**
     * Erases a cadre of whom is known that they may be erased, while {@link ErasedKeys#lock} holds.
     *
     * @param problems told when the reason names them
     */
    Edits.Done erase(Graph.Writer writer, Change change, InputProblems problems, String id, String reason) {
        String key = CadreErasure.pseudonym();
        String pseudonym = RecordKind.CADRE.id(key);
        Traces ofCadre = keepers.cadres().erase(writer, change, id, key);
        Traces traces = keepers.tenures()
                .erase(writer, pseudonym, ofCadre)
                .plus(keepers.plans().erase(writer, pseudonym))
                .plus(keepers.dossiers().erase(writer, pseudonym));
        if (ofCadre.named(reason)) {
            problems.add(
                    Problem.Code.INVALID_ARGUMENT,
                    "The reason is kept, so it must not name the person: say it in other words",
                    "reason");
            problems.refuseIfAny();
        }
        erased.remember(writer, traces.pseudonyms().keySet());
        keepers.reports().forget(writer, traces);
        Traces ofDrafts = keepers.drafts().erase(writer, change, pseudonym, traces);
        keepers.changes().forget(writer, traces.plus(ofDrafts));
        ChangeFeed.replace(writer, traces.pseudonyms());
        writer.changed(change, List.of(pseudonym));
        keepers.audit().replace(writer, change, PART, pseudonym, traces.pseudonyms());
        return new Edits.Done("erasure of cadre " + pseudonym + ": " + reason, List.of(pseudonym));
    }

    private void expect(Graph.Writer writer, ErasureInput input, @Nullable Cadre seen, InputProblems problems) {
        List<String> ids = List.of(input.id());
        @Nullable String version = Locks.records(writer, "Cadre", ids).get(input.id());
        if (version == null && !register.kept(writer, ids).isEmpty()) {
            problems.add(
                    Problem.Code.MERGED,
                    "The record was merged into another: erase that one, and this goes with it; or undo the merge",
                    "id");
            problems.refuseIfAny();
        }
        problems.expectVersion(version, input.expectedVersion());
        if (seen != null && seen.erasedAt() != null) {
            problems.add(Problem.Code.ERASED, "The cadre was erased before", "id");
            problems.refuseIfAny();
        }
    }
}
