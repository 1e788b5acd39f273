package org.cadregraph.decision;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.cadregraph.api.EditRequest;
import org.cadregraph.api.Edits;
import org.cadregraph.api.InputProblems;
import org.cadregraph.api.Nodes;
import org.cadregraph.api.Patch;
import org.cadregraph.api.Problem;
import org.cadregraph.api.RecordKind;
import org.cadregraph.graph.Change;
import org.cadregraph.graph.Graph;
import org.cadregraph.graph.Locks;
import org.cadregraph.graph.Viewer;
import org.springframework.stereotype.Repository;

/**
 * Drafts decisions, corrects and discards drafts, and issues them as any other decision is issued. A draft and the decision
 * that it becomes have one key.
 */
@Repository
class DraftEdits {

    private static final String LABEL = "DecisionDraft";

    private final Edits edits;
    private final Nodes nodes;
    private final DecisionDrafts drafts;
    private final DraftLedger ledger;
    private final DecisionEdits decisions;

    DraftEdits(Edits edits, Nodes nodes, DecisionDrafts drafts, DraftLedger ledger, DecisionEdits decisions) {
        this.edits = edits;
        this.nodes = nodes;
        this.drafts = drafts;
        this.ledger = ledger;
        this.decisions = decisions;
    }

    Edits.Edit draft(Viewer viewer, EditRequest request, DecisionInput input) {
        Map<String, Object> seen = nodes.byIds(viewer, input.ids());
        return edits.run(viewer, request, (writer, change, problems) -> {
            problems.expectNoKey(viewer, input.key());
            String key = new Patch(problems).key(input.key());
            // Whoever else drafts it waits here, and then finds it.
            Locks.name(writer, "new draft " + key);
            List<String> ids = List.of(RecordKind.DECISION_DRAFT.id(key));
            problems.expectNew(Locks.records(writer, LABEL, ids).isEmpty());
            return save(writer, change, new Intake(input, seen, problems).draft(key), problems);
        });
    }

    Edits.Edit correct(Viewer viewer, EditRequest request, DecisionInput input) {
        Map<String, Object> seen = nodes.byIds(viewer, input.ids());
        String id = Objects.requireNonNull(input.id());
        String expected = Objects.requireNonNull(input.expectedVersion());
        return edits.run(viewer, request, (writer, change, problems) -> {
            DecisionDraft draft = open(writer, viewer, id, expected, problems);
            return save(writer, change, new Intake(input, seen, problems).draft(draft.key()), problems);
        });
    }

    private Edits.Done save(Graph.Writer writer, Change change, DecisionInput said, InputProblems problems) {
        problems.refuseIfAny();
        List<String> cadres = said.actions().stream()
                .flatMap(action -> Stream.ofNullable(action.cadre()))
                .toList();
        if (!Locks.records(writer, "Cadre", cadres).keySet().containsAll(cadres)) {
            problems.add(
                    Problem.Code.CONFLICT,
                    "A cadre was merged or erased this moment: look at the actions again",
                    "actions");
            problems.refuseIfAny();
        }
        ledger.save(writer, change, said);
        return new Edits.Done(
                "draft of decision " + said.key(), List.of(RecordKind.DECISION_DRAFT.id(String.valueOf(said.key()))));
    }

    Edits.Edit discard(Viewer viewer, EditRequest request, DecisionInput.Discard input) {
        return edits.run(viewer, request, (writer, change, problems) -> {
            String reason = new Patch(problems).prose(input.reason(), "reason");
            DecisionDraft draft = open(writer, viewer, input.id(), input.expectedVersion(), problems);
            ledger.discard(writer, change, draft.id());
            return new Edits.Done(
                    "end of the draft of decision " + draft.key() + (reason == null ? "" : ": " + reason),
                    List.of(draft.id()));
        });
    }

    Edits.Edit issue(Viewer viewer, EditRequest request, DecisionInput.Issue input) {
        return edits.run(viewer, request, issuing(viewer, input, new ArrayList<>()));
    }

    /** What would become of it if it were issued now as it stands. */
    DecisionEdits.Rehearsal check(Viewer viewer, DecisionDraft draft) {
        List<Deed> told = new ArrayList<>();
        DecisionInput.Issue input = new DecisionInput.Issue(draft.id(), draft.version(), null, null);
        return new DecisionEdits.Rehearsal(told, edits.rehearse(viewer, "check", issuing(viewer, input, told)));
    }

    private Edits.Work issuing(Viewer viewer, DecisionInput.Issue input, List<Deed> told) {
        return (writer, change, problems) -> {
            DecisionDraft draft = open(writer, viewer, input.id(), input.expectedVersion(), problems);
            Edits.Done issued = decisions
                    .issuing(viewer, draft.said().issuedAs(input), told)
                    .apply(writer, change, problems);
            ledger.become(writer, change, draft.id(), RecordKind.DECISION.id(draft.key()));
            return new Edits.Done(
                    issued.what(),
                    Stream.concat(Stream.of(draft.id()), issued.records().stream())
                            .toList());
        };
    }

    /** The draft, locked, that is still one. */
    private DecisionDraft open(
            Graph.Writer writer, Viewer viewer, String id, String expectedVersion, InputProblems problems) {
        String version = Locks.records(writer, LABEL, List.of(id)).get(id);
        DecisionDraft draft = drafts.byIds(viewer, List.of(id)).get(id);
        problems.expectVersion(draft == null ? null : version, expectedVersion);
        DecisionDraft locked = Objects.requireNonNull(draft);
        // Where reads are answered by another server, that one may not know yet what was written last.
        problems.expectVersion(version, locked.version());
        if (locked.decisionId() != null) {
            problems.add(Problem.Code.ALREADY_DONE, "The draft was issued: correct or revoke the decision", "id");
            problems.refuseIfAny();
        }
        return locked;
    }
}
