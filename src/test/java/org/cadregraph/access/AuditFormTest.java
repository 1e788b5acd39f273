package org.cadregraph.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import org.cadregraph.api.Cutoff;
import org.cadregraph.api.Due;
import org.cadregraph.api.Identified;
import org.cadregraph.api.Personal;
import org.cadregraph.graph.Change;
import org.cadregraph.graph.Graph;
import org.cadregraph.graph.Viewer;
import org.cadregraph.support.Api;
import org.cadregraph.support.GraphTest;
import org.cadregraph.support.Store;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** A log whose first entries have digests over ids themselves goes on to work, and ids in it can be replaced. */
@GraphTest
class AuditFormTest {

    private static final AuditEntry.Seal NONE = new AuditEntry.Seal(1, List.of(), List.of());

    @Autowired
    private Api api;

    @Autowired
    private Store store;

    @Autowired
    private Graph graph;

    @Autowired
    private AuditKeeper keeper;

    @Autowired
    private AuditErasure erasure;

    @Autowired
    private AuditRetention retention;

    @BeforeEach
    void anOldLogThatGoesOn() {
        store.empty();
        String digest = AuditEntry.START;
        for (int number = 1; number <= 3; number++) {
            digest = entryOfFormOne(number, digest);
        }
        ConfidentialReads reads = new ConfidentialReads();
        reads.add("personal-identifiers", new Somebody("c1"));
        reads.add("personal-identifiers", new Somebody("c2"));
        keeper.add("lan", reads).run();
        keeper.settle();
        assertThat(check()).isEqualTo("4 entries, intact");
    }

    private record Somebody(String id) implements Identified, Personal {

        @Override
        public Somebody person() {
            return this;
        }
    }

    private String entryOfFormOne(int number, String before) {
        ZonedDateTime at = ZonedDateTime.parse("2026-01-01T00:00:00Z").plusMinutes(number);
        List<String> records = List.of("c" + number, "c9");
        String digest = AuditEntry.digest(before, number, at.toOffsetDateTime(), "lan", "p", null, records, NONE);
        run("""
                MERGE (log:AuditLog {name: 'confidential'}) SET log.number = $number, log.digest = $digest
                CREATE (entry:AuditEntry {number: $number, at: $at, who: 'lan', part: 'p', digest: $digest})
                CREATE (entry)-[:OF]->(set:AuditedSet {records: $records})
                WITH set UNWIND $records AS id
                MERGE (record:AuditedRecord {id: id}) CREATE (set)-[:OF]->(record)
                """, Map.of("number", number, "digest", digest, "at", at, "records", records));
        return digest;
    }

    private void run(String cypher, Map<String, ?> parameters) {
        graph.write(writer -> writer.run(cypher, parameters));
    }

    private String check() {
        JsonNode check =
                api.data("{ auditLogCheck { entries intact firstBroken } }").path("auditLogCheck");
        return check.path("entries").intValue() + " entries, "
                + (check.path("intact").booleanValue() ? "intact" : "broken at " + check.path("firstBroken"));
    }

    private void replace(Map<String, String> pseudonyms) {
        Change change = Change.now(Clock.systemUTC(), Viewer.LOCAL, "test");
        graph.write(writer -> {
            erasure.replace(writer, change, "erasing", "new", pseudonyms);
            return true;
        });
    }

    @Test
    void anIdCanBeReplacedInBothForms() {
        replace(Map.of("c1", "new", "c9", "new"));
        assertThat(check()).isEqualTo("5 entries, intact");
        assertThat(api.data("{ auditLog(filter: {record: \"new\"}) { nodes { number records } } }")
                        .toString())
                .isEqualTo(
                        "{\"auditLog\":{\"nodes\":[{\"number\":5,\"records\":[\"new\"]},"
                                + "{\"number\":4,\"records\":[\"new\",\"c2\"]},{\"number\":3,\"records\":[\"c3\",\"new\"]},"
                                + "{\"number\":2,\"records\":[\"c2\",\"new\"]},{\"number\":1,\"records\":[\"new\",\"new\"]}]}}");
        assertThat(store.count("MATCH (r:AuditedRecord) WHERE r.id IN ['c1', 'c9'] RETURN count(r) AS count"))
                .isZero();
        replace(Map.of("c2", "other"));
        assertThat(check()).isEqualTo("6 entries, intact");
    }

    @Test
    void whoeverReplacesAnIdInAnotherWayIsFoundOut() {
        replace(Map.of("c1", "new"));
        run("MATCH (:AuditEntry {number: 2})-->(s) SET s.records = ['new', 'c9']", Map.of());
        assertThat(check()).isEqualTo("5 entries, broken at 2");
        run("MATCH (:AuditEntry {number: 2})-->(s) SET s.records = ['c2', 'c9']", Map.of());
        assertThat(check()).isEqualTo("5 entries, intact");
        run("MATCH (:AuditEntry {number: 4})-->(s) SET s.records = ['c2', 'new']", Map.of());
        assertThat(check()).isEqualTo("5 entries, broken at 4");
    }

    @Test
    void aBatchEndsWithTheRecordsThatHangOnItsEntries() {
        run("MATCH (e:AuditEntry)-->(s) WHERE e.number <= 2 SET s.records = [n IN range(1, 6000) | 'r' + n]", Map.of());
        Cutoff cutoff = new Cutoff(ZonedDateTime.parse("2026-01-01T01:00:00Z"));
        assertThat(removed(cutoff)).isEqualTo(1);
        assertThat(removed(cutoff)).isEqualTo(2);
        assertThat(removed(cutoff)).isZero();
    }

    @Test
    void anEntryOfVeryManyRecordsGoesAlone() {
        run("MATCH (:AuditEntry {number: 1})-->(s) SET s.records = [n IN range(1, 10001) | 'r' + n]", Map.of());
        Cutoff cutoff = new Cutoff(ZonedDateTime.parse("2026-01-01T01:00:00Z"));
        assertThat(removed(cutoff)).isEqualTo(1);
        assertThat(removed(cutoff)).isEqualTo(2);
    }

    @Test
    void thoseAreDueThatGo() {
        Cutoff cutoff = new Cutoff(ZonedDateTime.parse("2026-01-01T01:00:00Z"));
        assertThat(retention.due(Viewer.LOCAL, cutoff).now()).isEqualTo(3);
        // A clock was wrong, and set back: the second seems to be younger than the third.
        run("MATCH (e:AuditEntry {number: 2}) SET e.at = $at", Map.of("at", ZonedDateTime.parse("2026-01-05T00:00Z")));
        Due due = retention.due(Viewer.LOCAL, cutoff);
        assertThat(due.oldestLeft()).isEqualTo("2026-01-05");
        assertThat(due.now()).isEqualTo(1).isEqualTo(removed(cutoff));
        assertThat(retention.due(Viewer.LOCAL, cutoff).now()).isZero();
    }

    private int removed(Cutoff cutoff) {
        Change change = Change.now(Clock.systemUTC(), Viewer.LOCAL, "test");
        return graph.<Integer>write(writer -> retention.remove(writer, change, "retention", cutoff));
    }

    @Test
    void theOldestCanGoAndIdsBeReplacedInWhatIsLeft() {
        Cutoff cutoff = new Cutoff(ZonedDateTime.parse("2026-01-01T00:01:30Z"));
        assertThat(removed(cutoff)).isEqualTo(1);
        assertThat(check()).isEqualTo("4 entries, intact");
        assertThat(store.count("MATCH (r:AuditedRecord) WHERE r.id = 'c1' RETURN count(r) AS count"))
                .isEqualTo(1);
        // The digest of the second, of form 1, goes on from the one that is gone.
        replace(Map.of("c2", "new"));
        assertThat(check()).isEqualTo("5 entries, intact");
        run("MATCH (:AuditEntry {number: 2})-->(s) SET s.records = ['c2', 'c9']", Map.of());
        assertThat(check()).isEqualTo("5 entries, intact");
        run("MATCH (:AuditEntry {number: 2})-->(s) SET s.records = ['c3', 'c9']", Map.of());
        assertThat(check()).isEqualTo("5 entries, broken at 2");
    }
}
