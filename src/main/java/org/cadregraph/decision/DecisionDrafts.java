package org.cadregraph.decision;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cadregraph.api.Connection;
import org.cadregraph.api.NodeSource;
import org.cadregraph.api.PageRequest;
import org.cadregraph.api.RecordKind;
import org.cadregraph.graph.Graph;
import org.cadregraph.graph.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Finds drafts, for those who decide: to others there are none. */
@Repository
class DecisionDrafts implements NodeSource {

    /** The part of the rules of access to which drafts belong. */
    private static final String PART = "deciding";

    private static final String BY_ID = """
            UNWIND $ids AS id
            MATCH (draft:DecisionDraft {id: id})-[:DRAFT_OF]->(organisation:Organisation)
            WHERE visibleOrganisation(organisation)
            RETURN id, %s AS value
            """.formatted(DecisionDraft.PROJECTION);

    private static final String ASKED = """
            MATCH (draft)-[:DRAFT_OF]->(organisation:Organisation)
            WHERE visibleOrganisation(organisation) AND ($organisation IS NULL OR organisation.id = $organisation
              OR $subtree AND $organisation IN organisation.within)
            """;

    // In the order of what an open draft has, and no other; there are far fewer than there are decisions.
    private static final String NEWEST_FIRST = page("<", "DESC");

    private static final String OLDEST_FIRST = page(">", "");

    private static final String COUNT =
            "MATCH (draft:DecisionDraft) WHERE draft.open > ''\n" + ASKED + "RETURN count(draft) AS total";

    /** After every other text: the last character there can be. */
    private static final String LAST = Character.toString(Character.MAX_CODE_POINT);

    private final Graph graph;

    DecisionDrafts(Graph graph) {
        this.graph = graph;
    }

    private static String page(String step, String way) {
        return """
                MATCH (draft:DecisionDraft) USING INDEX draft:DecisionDraft(open)
                WHERE draft.open %1$s $open
                %2$sWITH draft, organisation ORDER BY draft.open %3$s LIMIT $limit
                RETURN draft.open AS open, %4$s AS draft ORDER BY open %3$s
                """.formatted(step, ASKED, way, DecisionDraft.PROJECTION);
    }

    @Override
    public RecordKind kind() {
        return RecordKind.DECISION_DRAFT;
    }

    @Override
    public Map<String, DecisionDraft> byIds(Viewer viewer, Collection<String> ids) {
        return viewer.sees(PART)
                ? graph.single(viewer, BY_ID, Map.of("ids", List.copyOf(ids)), DecisionDraft::of)
                : Map.of();
    }

    /**
     * Those that are open, the one that was changed last first.
     *
     * @param organisation id of the one that is to decide; absent for any
     * @param subtree whether those count too that a unit below it is to decide
     */
    Connection<DecisionDraft> page(Viewer viewer, @Nullable String organisation, boolean subtree, PageRequest request) {
        Map<String, @Nullable Object> parameters = new HashMap<>();
        parameters.put("organisation", organisation);
        parameters.put("subtree", subtree);
        parameters.put("open", request.position(0, request.backward() ? "" : LAST));
        parameters.put("limit", request.size() + 1);
        return Connection.of(
                        request,
                        graph.read(viewer, request.backward() ? OLDEST_FIRST : NEWEST_FIRST, parameters),
                        row -> List.of(row.text("open")),
                        () -> graph.read(viewer, COUNT, parameters).getFirst().integer("total"))
                .map(row -> DecisionDraft.of(row.row("draft")));
    }
}
