package org.cadregraph.cadre;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cadregraph.graph.Graph;
import org.cadregraph.graph.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Finds merges; each is seen by whoever may see the cadre that was kept. */
@Repository
class CadreMerges {

    private static final String OF_CADRES = """
            UNWIND $ids AS id
            MATCH (cadre:Cadre {id: id})
            WHERE visibleCadre(cadre)
            MATCH (cadre)<-[:MERGED_INTO*0..]-(into)<-[merge:MERGED_INTO]-(merged:MergedCadre)
            WITH id, into, merge, merged ORDER BY merge.at DESC, merged.key
            RETURN id, %s AS value
            """.formatted(CadreMerge.PROJECTION);

    private static final String BY_ID = """
            MATCH (merged)-[merge:MERGED_INTO {id: $id}]->(into)
            MATCH (into)-[:MERGED_INTO*0..]->(cadre:Cadre)
            WHERE visibleCadre(cadre)
            RETURN cadre.id AS id, %s AS value
            """.formatted(CadreMerge.PROJECTION);

    private final Graph graph;

    CadreMerges(Graph graph) {
        this.graph = graph;
    }

    /**
     * A merge that was not undone.
     *
     * @param kept id of the cadre that was kept in the end
     */
    record Standing(String kept, CadreMerge merge) {}

    /** The merges of all records that are part of these cadres' now, the latest first. */
    Map<String, List<CadreMerge>> ofCadres(Viewer viewer, List<String> ids) {
        return graph.grouped(viewer, OF_CADRES, Map.of("ids", ids), CadreMerge::of);
    }

    /** The merge with this id; absent when it was undone, or never made. */
    @Nullable Standing byId(Viewer viewer, String id) {
        Map<String, Standing> found = new HashMap<>();
        graph.grouped(viewer, BY_ID, Map.of("id", id), CadreMerge::of)
                .forEach((kept, merges) -> found.put(id, new Standing(kept, merges.getFirst())));
        return found.get(id);
    }
}
