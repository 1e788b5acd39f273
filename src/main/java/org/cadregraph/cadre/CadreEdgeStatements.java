package org.cadregraph.cadre;

/** The texts by which {@link CadreEdgeLedger} writes; each is formatted with a type of edge. */
final class CadreEdgeStatements {

    static final String SAID = """
            UNWIND $ids AS id
            MATCH ()-[edge:%s {id: id}]->()
            RETURN edge.key AS key, edge.digest AS source, coalesce(edge.corrected, edge.digest) AS now
            """;

    static final String SUPERSEDE = """
            UNWIND $rows AS row
            MATCH (cadre)-[edge:%1$s {id: row.id}]->(position)
            CREATE (cadre)-[before:WAS_%1$s]->(position)
            SET before = properties(edge), before.recordedTo = $at
            DELETE edge
            WITH row, position WHERE position.id <> row.position
            RETURN DISTINCT position.id AS id
            """;

    // The cadre may be merged, or the merge undone, by somebody else until the edge is there and holds its lock.
    static final String CREATE = """
            UNWIND $rows AS row
            MATCH (cadre:Cadre {id: row.cadre})
            MATCH (position:Position {id: row.position})
            CREATE (cadre)-[edge:%s]->(position)
            SET edge = row.edge
            WITH cadre, edge WHERE cadre:Cadre
              AND (edge.mergedStart IS NULL OR EXISTS { (:MergedCadre {id: edge.mergedStart}) })
            RETURN count(edge) AS created
            """;

    private CadreEdgeStatements() {}
}
