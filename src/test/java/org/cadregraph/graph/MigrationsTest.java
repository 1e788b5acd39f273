package org.cadregraph.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.IntStream;
import org.cadregraph.support.Api;
import org.cadregraph.support.GraphTest;
import org.cadregraph.support.Store;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** A store that an earlier version left is brought to what this one expects. */
@GraphTest
class MigrationsTest {

    private static final int UNITS = 2_100;
    private static final int ENTRIES = 1_200;

    @Autowired
    private Adapter adapter;

    @Autowired
    private Api api;

    @Autowired
    private Store store;

    @Test
    void whatRecordsAreWithinIsNotedHoweverManyThereAre() {
        store.empty();
        StringBuilder file = new StringBuilder("{\"organizations\": [{\"id\": \"u0\", \"name\": \"Tỉnh\"}");
        IntStream.range(1, UNITS)
                .forEach(n -> file.append(
                        ",{\"id\": \"u%d\", \"name\": \"Phường\", \"parent_id\": \"u%d\"}".formatted(n, (n - 1) / 3)));
        file.append("], \"posts\": [{\"id\": \"p\", \"label\": \"Chủ tịch\", \"organization_id\": \"u7\"}],");
        api.imported(file.append("\"persons\": [], \"memberships\": []}").toString(), "");
        adapter.write(writer -> writer.run("MATCH (record:Organisation|Position) REMOVE record.within", Map.of()));
        assertThat(store.misplaced()).isEqualTo(UNITS + 1);
        again(11);
        assertThat(store.misplaced()).isZero();
    }

    @Test
    void theAuditLogOfAnEarlierVersionIsReadAsBefore() {
        store.empty();
        // Several batches: three of four entries tell of two people each, every fourth of none.
        adapter.write(writer -> writer.run("""
                CREATE (shared:AuditedSet {key: 'of many'})
                WITH shared UNWIND range(1, $entries) AS number
                CREATE (entry:AuditEntry {number: number, at: datetime('2026-01-01T00:00Z'), who: 'lan', part: 'plans',
                  form: 2, digest: 'd' + number, commitments: [], records: []})
                WITH shared, entry, number WHERE number % 4 > 0
                SET entry.records = ['a', 'b' + number % 2], entry.commitments = ['x', 'y' + number % 2]
                MERGE (a:AuditedRecord {id: 'a'}) MERGE (b:AuditedRecord {id: 'b' + number % 2})
                FOREACH (none IN CASE WHEN number % 4 = 1 THEN [1] ELSE [] END |
                  MERGE (entry)-[:OF]->(shared) MERGE (shared)-[:OF]->(a) MERGE (shared)-[:OF]->(b))
                FOREACH (none IN CASE WHEN number % 4 = 1 THEN [] ELSE [1] END |
                  CREATE (entry)-[:OF]->(a) CREATE (entry)-[:OF]->(b))
                """, Map.of("entries", ENTRIES)));
        again(16);
        assertThat(readings("b1")).isEqualTo(ENTRIES / 2);
        assertThat(readings("b0")).isEqualTo(ENTRIES / 4);
        assertThat(readings("a")).isEqualTo(3 * ENTRIES / 4);
        assertThat(api.data("{ auditLog(first: 4) { nodes { number records } } }")
                        .at("/auditLog/nodes")
                        .toString())
                .isEqualTo("[{\"number\":1200,\"records\":[]},{\"number\":1199,\"records\":[\"a\",\"b1\"]},"
                        + "{\"number\":1198,\"records\":[\"a\",\"b0\"]},{\"number\":1197,\"records\":[\"a\",\"b1\"]}]");
        assertThat(store.count("MATCH (set:AuditedSet) WHERE set.key IS NOT NULL OR set.records[0] <> 'a'"
                        + " OR set.commitments[0] <> 'x' OR size(set.commitments) <> 2 RETURN count(set) AS count"))
                .isZero();
        assertThat(store.count("MATCH (entry:AuditEntry) WHERE entry.records IS NOT NULL RETURN count(entry) AS count"))
                .isZero();
    }

    private int readings(String record) {
        return api.data("{ auditLog(filter: {record: \"" + record + "\"}) { totalCount } }")
                .at("/auditLog/totalCount")
                .intValue();
    }

    private void again(int version) {
        adapter.write(writer ->
                writer.run("MATCH (done:Migration {version: $version}) DELETE done", Map.of("version", version)));
        new Migrations(adapter, new PathMatchingResourcePatternResolver()).apply();
    }
}
