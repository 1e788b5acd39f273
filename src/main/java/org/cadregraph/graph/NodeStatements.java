package org.cadregraph.graph;

/** The texts by which {@link NodeLedger} writes; each is formatted with its label. */
final class NodeStatements {

    /** What the sources of the records {@code $ids} said last, and what is kept now. */
    static final String SAID = """
            UNWIND $ids AS id
            MATCH (record:%s {id: id})
            RETURN id, record.digest AS source, coalesce(record.corrected, record.digest) AS now
            """;

    // What a merged record gives to the one that was kept is not a part of that one's own versions.
    /** Leaves the records {@code $ids} without names and identifiers, and with an earlier version that has them. */
    static final String SUPERSEDE = """
            UNWIND $ids AS id
            MATCH (record:%s {id: id})
            CREATE (record)-[:WAS]->(before:Was%s)
            SET before = properties(record), before.recordedTo = $at
            WITH record, before
            OPTIONAL MATCH (record)-[named:HAS_NAME WHERE named.mergedFrom IS NULL]->(name:Name)
            FOREACH (n IN CASE WHEN name IS NULL THEN [] ELSE [name] END | CREATE (before)-[:HAS_NAME]->(n))
            DELETE named
            WITH DISTINCT record, before
            OPTIONAL MATCH (record)-[identified:HAS_IDENTIFIER WHERE identified.mergedFrom IS NULL]->(identifier:Identifier)
            FOREACH (i IN CASE WHEN identifier IS NULL THEN [] ELSE [identifier] END |
              CREATE (before)-[:HAS_IDENTIFIER]->(i))
            DELETE identified
            """;

    private static final String PARTS = """
            FOREACH (name IN row.names | CREATE (record)-[:HAS_NAME]->(n:Name) SET n = name)
            FOREACH (identifier IN row.identifiers | CREATE (record)-[:HAS_IDENTIFIER]->(i:Identifier) SET i = identifier)
            """;

    /** Writes {@code $rows} as new records. */
    static final String CREATE = """
            UNWIND $rows AS row
            CREATE (record:%s)
            SET record = row.node
            """ + PARTS;

    /** Writes {@code $rows} over the records that have their ids. */
    static final String REWRITE = """
            UNWIND $rows AS row
            MATCH (record:%s {id: row.node.id})
            SET record = row.node
            """ + PARTS + "RETURN count(record) AS rewritten";

    private NodeStatements() {}
}
