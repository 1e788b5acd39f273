package org.cadregraph.decision;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.cadregraph.api.Entries;
import org.cadregraph.api.RecordKind;
import org.cadregraph.graph.Change;
import org.cadregraph.graph.Graph;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/**
 * Keeps drafts: a node for each, and an edge for each action to the cadre whom it is about, else to the organisation that is
 * to decide. So a merge of cadres, which moves edges, takes it along and back, an erasure finds it, and an extract has it; a
 * text in the node would have to be searched by each of them. Other records never change their ids, so an edge names those
 * by theirs. Nobody believes a draft: it leaves no earlier versions behind, and is gone when it is discarded.
 */
@Repository
class DraftLedger {

    private static final String SAVE = """
            MATCH (organisation:Organisation {id: $organisation})
            MERGE (draft:DecisionDraft {id: $draft.id})
            SET draft = $draft
            WITH draft, organisation
            OPTIONAL MATCH (draft)-[before:DRAFT_OF|PROPOSES]->()
            DELETE before
            WITH DISTINCT draft, organisation
            CREATE (draft)-[:DRAFT_OF]->(organisation)
            WITH draft, organisation
            UNWIND $actions AS action
            OPTIONAL MATCH (cadre:Cadre {id: action.cadre})
            WITH draft, action, coalesce(cadre, organisation) AS about
            CREATE (draft)-[proposes:PROPOSES]->(about)
            SET proposes = action.proposes
            """;

    private static final String BECOME = """
            MATCH (draft:DecisionDraft {id: $id})
            SET draft.decision = $decision, draft.digest = $change, draft.recordedFrom = $at
            REMOVE draft.open
            """;

    private static final String DISCARD = "MATCH (draft:DecisionDraft {id: $id}) DETACH DELETE draft";

    /** Keeps a new draft, or one that says something else now; whom it names is locked. */
    void save(Graph.Writer writer, Change change, DecisionInput said) {
        String id = RecordKind.DECISION_DRAFT.id(Objects.requireNonNull(said.key()));
        Map<String, @Nullable Object> draft = new HashMap<>();
        draft.put("id", id);
        draft.put("key", said.key());
        draft.put("number", said.number());
        draft.put("on", said.on());
        draft.put("effectiveOn", said.effectiveOn());
        draft.put("title", said.title());
        draft.put("signer", said.signer());
        draft.put("basis", said.basis());
        // Each change makes another version, whatever it changes.
        draft.put("digest", change.id());
        draft.put("recordedFrom", change.at());
        // Its place among those that are open, each at its own.
        draft.put("open", "%015d %s".formatted(change.at().toInstant().toEpochMilli(), id));
        List<Map<String, @Nullable Object>> actions = new ArrayList<>();
        said.actions().forEach(action -> actions.add(row(actions.size(), action)));
        writer.run(SAVE, Map.of("draft", draft, "organisation", said.organisation(), "actions", actions));
        writer.changed(change, List.of(id));
    }

    private static Map<String, @Nullable Object> row(int place, DecisionInput.ActionInput action) {
        Map<String, @Nullable Object> proposes = new HashMap<>();
        proposes.put("place", place);
        proposes.put("kind", action.kind().name());
        proposes.put("position", action.position());
        proposes.put("fromPosition", action.fromPosition());
        proposes.put("until", Entries.text(action.until()));
        proposes.put("purpose", action.purpose());
        proposes.put("term", action.term());
        proposes.put("election", action.election());
        proposes.put("personnelCase", action.personnelCase());
        Map<String, @Nullable Object> row = new HashMap<>();
        row.put("cadre", action.cadre());
        row.put("proposes", proposes);
        return row;
    }

    /** Says which decision a draft became. */
    void become(Graph.Writer writer, Change change, String id, String decision) {
        writer.run(BECOME, Map.of("id", id, "decision", decision, "change", change.id(), "at", change.at()));
        writer.changed(change, List.of(id));
    }

    void discard(Graph.Writer writer, Change change, String id) {
        writer.run(DISCARD, Map.of("id", id));
        writer.changed(change, List.of(id));
    }
}
