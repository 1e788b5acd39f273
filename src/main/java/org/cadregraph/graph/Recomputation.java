package org.cadregraph.graph;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

/** Computes anew what is kept beside the records of one label because it can be computed from them. */
final class Recomputation {

    /** How many records are computed anew in one transaction. */
    private static final int BATCH = 1_000;

    private static final String THOSE = """
            UNWIND $ids AS id
            MATCH (record:%s {id: id})
            """;

    // What no ledger wrote has no digest.
    private static final String NEXT = """
            MATCH (record:%s) WHERE record.id > $after AND record.digest IS NOT NULL
            WITH record ORDER BY record.id LIMIT $limit
            """;

    private static final String NAMED = """
            RETURN record.id AS id, properties(record) AS record,
              COLLECT { MATCH (record)-[:HAS_NAME]->(name:Name) RETURN name.name } AS names ORDER BY id
            """;

    private static final String WRITE = """
            UNWIND $rows AS row
            MATCH (record:%s {id: row.id})
            SET record += row.computed
            """;

    private final String label;
    private final BiFunction<Row, List<String>, Map<String, Object>> computed;

    /** @param computed from a record's properties and its other names */
    Recomputation(String label, BiFunction<Row, List<String>, Map<String, Object>> computed) {
        this.label = label;
        this.computed = computed;
    }

    void those(Graph.Writer writer, Collection<String> ids) {
        write(writer, writer.run(THOSE.formatted(label) + NAMED, Map.of("ids", List.copyOf(ids))));
    }

    /** The next records after an id, and where to go on; empty when all are done. */
    Optional<String> next(Graph.Writer writer, String after) {
        List<Row> records = writer.run(NEXT.formatted(label) + NAMED, Map.of("after", after, "limit", BATCH));
        write(writer, records);
        return records.size() < BATCH
                ? Optional.empty()
                : Optional.of(records.getLast().text("id"));
    }

    private void write(Graph.Writer writer, List<Row> records) {
        List<Map<String, Object>> rows = records.stream()
                .map(row ->
                        Map.of("id", row.text("id"), "computed", computed.apply(row.row("record"), row.texts("names"))))
                .toList();
        writer.run(WRITE.formatted(label), Map.of("rows", rows));
    }
}
