package org.cadregraph.career;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cadregraph.api.RecordKind;
import org.cadregraph.graph.ChangeFeed;
import org.cadregraph.graph.Graph;
import org.cadregraph.graph.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Tells whose careers and which posts were changed, by the feed of changes. */
@Repository
class CareerChanges {

    /** After more transactions, or of more records, it takes less to read all. */
    private static final int MOST_TRANSACTIONS = 500;

    private static final int MOST_RECORDS = 20_000;

    private static final String OWNERS = """
            UNWIND $ids AS id
            CALL (id) {
              MATCH (cadre:Cadre)-[:APPOINTED_TO {id: id}]->() WHERE visibleCadre(cadre) RETURN cadre
              UNION MATCH (cadre:Cadre)-[:ROTATED_TO {id: id}]->() WHERE visibleCadre(cadre) RETURN cadre
              UNION MATCH (cadre:Cadre)-[:WAS_APPOINTED_TO {id: id}]->() WHERE visibleCadre(cadre) RETURN cadre
              UNION MATCH (cadre:Cadre)-[:WAS_ROTATED_TO {id: id}]->() WHERE visibleCadre(cadre) RETURN cadre
            }
            RETURN DISTINCT cadre.id AS id
            """;

    private static final String ERASED = """
            MATCH (cadre:Cadre) WHERE cadre.id IN $ids AND cadre.erasedAt IS NOT NULL AND visibleCadre(cadre)
            RETURN cadre.id AS id
            """;

    private final Graph graph;
    private final ChangeFeed feed;

    CareerChanges(Graph graph, ChangeFeed feed) {
        this.graph = graph;
        this.feed = feed;
    }

    /**
     * What was changed up to a place of the feed.
     *
     * @param cadres ids of cadres whose careers may say something else
     * @param places ids of posts and organisations that may
     */
    record Changed(ChangeFeed.Mark place, Set<String> cadres, Set<String> places) {

        boolean nothing() {
            return cadres.isEmpty() && places.isEmpty();
        }
    }

    /** Where the feed stands now. */
    ChangeFeed.Mark mark() {
        return feed.mark();
    }

    /**
     * What was changed after one place and up to another at least.
     *
     * @param table what is known at the first
     * @return absent when it cannot be told: too much was changed, or it is another store
     */
    @Nullable Changed between(ChangeFeed.Mark since, ChangeFeed.Mark end, CareerTable table) {
        int count = end.number() - since.number();
        // The one before comes along: it tells that this is the feed that was read then.
        List<ChangeFeed.Entry> entries = count <= 0 || count > MOST_TRANSACTIONS
                ? List.of()
                : feed.after(since.number() - 1, MOST_TRANSACTIONS + 1);
        if (entries.isEmpty() || !since.equals(ChangeFeed.Mark.of(entries.getFirst()))) {
            return null;
        }
        Set<String> cadres = new HashSet<>();
        Set<String> places = new HashSet<>();
        Set<String> tenures = new HashSet<>();
        for (ChangeFeed.Entry entry : entries.subList(1, entries.size())) {
            for (String id : entry.records()) {
                switch (RecordKind.of(id).orElse(RecordKind.DECISION)) {
                    case CADRE -> cadres.add(id);
                    case POSITION, ORGANISATION -> places.add(id);
                    case TENURE -> tenures.add(id);
                    default -> {}
                }
            }
        }
        if (cadres.size() + places.size() + tenures.size() > MOST_RECORDS || erased(table, cadres)) {
            return null;
        }
        cadres.addAll(tenures.isEmpty() ? Set.of() : ids(OWNERS, tenures));
        return new Changed(ChangeFeed.Mark.of(entries.getLast()), cadres, places);
    }

    /** Whether somebody was erased: which of those that are known that was, nothing tells any more. */
    private boolean erased(CareerTable table, Set<String> cadres) {
        if (cadres.isEmpty()) {
            return false;
        }
        Set<String> erased = ids(ERASED, cadres);
        return table.careersOf(erased).size() < erased.size();
    }

    private Set<String> ids(String cypher, Set<String> ids) {
        Set<String> found = new HashSet<>();
        graph.fold(Viewer.LOCAL, cypher, Map.of("ids", List.copyOf(ids)), () -> row -> {
            found.add(row.text("id"));
            return true;
        });
        return found;
    }
}
