package org.cadregraph.decision;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cadregraph.api.Traces;
import org.cadregraph.graph.Change;
import org.cadregraph.graph.Graph;
import org.cadregraph.graph.Row;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/**
 * Takes a cadre who is erased out of drafts: the actions about them go, since nothing was decided that would have to be
 * counted, and so do texts that name them. Whoever has read such a draft has an old version of it then.
 */
@Repository
public class DraftErasure {

    private static final List<String> TEXTS = List.of("title", "number", "signer", "basis");

    private static final String ACTIONS = """
            MATCH (:Cadre {id: $id})<-[proposes:PROPOSES]-(draft:DecisionDraft)
            DELETE proposes
            WITH DISTINCT draft
            SET draft.digest = $change
            RETURN draft.id AS id
            """;

    // It looks at all drafts: an erasure is rare, and texts cannot be found otherwise.
    private static final String NAMING = """
            MATCH (draft:DecisionDraft)
            WHERE any(text IN [draft.title, draft.number, draft.signer, draft.basis]
              WHERE any(needle IN $needles WHERE normalize(toLower(text), NFC) CONTAINS needle))
            RETURN draft {.id, .title, .number, .signer, .basis} AS draft
            """;

    private static final String REMOVE = """
            UNWIND $rows AS row
            MATCH (draft:DecisionDraft {id: row.id})
            SET draft += row.texts, draft.digest = $change
            """;

    /**
     * Takes them out of all drafts.
     *
     * @param id of the cadre
     * @param traces by what they are told
     * @return by what the change log tells the drafts that had an action about them
     */
    public Traces erase(Graph.Writer writer, Change change, String id, Traces traces) {
        List<Row> had = writer.run(ACTIONS, Map.of("id", id, "change", change.id()));
        List<Map<String, Object>> rows = writer.run(NAMING, Map.of("needles", traces.needles())).stream()
                .map(row -> row.row("draft"))
                .filter(draft -> !naming(draft, traces).isEmpty())
                .map(draft -> Map.<String, Object>of("id", draft.text("id"), "texts", naming(draft, traces)))
                .toList();
        writer.run(REMOVE, Map.of("rows", rows, "change", change.id()));
        return new Traces(
                had.stream().map(row -> row.text("id")).collect(Collectors.toMap(Function.identity(), same -> same)),
                Set.of(),
                Set.of());
    }

    /** Nothing in the place of each text that names them. */
    private static Map<String, @Nullable Object> naming(Row draft, Traces traces) {
        Map<String, @Nullable Object> naming = new HashMap<>();
        for (String name : TEXTS) {
            String text = draft.optionalText(name);
            if (text != null && traces.in(text)) {
                naming.put(name, null);
            }
        }
        return naming;
    }
}
