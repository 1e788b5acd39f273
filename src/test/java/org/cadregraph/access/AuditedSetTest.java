package org.cadregraph.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.cadregraph.api.Cutoff;
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

/** Entries of the audit log that tell of the same many records share them, and tell of each all the same. */
@GraphTest
class AuditedSetTest {

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

    private record Somebody(String id) implements Identified, Personal {

        @Override
        public Somebody person() {
            return this;
        }
    }

    @BeforeEach
    void twoReadingsOfTheSameAndOneOfLess() {
        store.empty();
        read("a", 8);
        read("b", 8);
        read("c", 3);
    }

    private void read(String who, int records) {
        ConfidentialReads reads = new ConfidentialReads();
        IntStream.range(0, records).forEach(n -> reads.add("plans", new Somebody("c" + n)));
        keeper.add(who, reads).run();
        keeper.settle();
    }

    private Stream<String> readersOf(String record) {
        return api.data("{ auditLog(filter: {record: \"" + record + "\"}) { nodes { number who } } }")
                .at("/auditLog/nodes")
                .valueStream()
                .map(entry ->
                        entry.path("number").intValue() + entry.path("who").stringValue());
    }

    private String check() {
        JsonNode check =
                api.data("{ auditLogCheck { entries intact firstBroken } }").path("auditLogCheck");
        return check.path("entries") + " " + check.path("intact") + " " + check.path("firstBroken");
    }

    private long nodes(String label) {
        return store.count("MATCH (n:" + label + ") RETURN count(n) AS count");
    }

    private void replace(Map<String, String> pseudonyms) {
        Change change = Change.now(Clock.systemUTC(), Viewer.LOCAL, "test");
        graph.write(writer -> {
            erasure.replace(writer, change, "erasing", "new", pseudonyms);
            return true;
        });
    }

    @Test
    void eachRecordFindsItsReadings() {
        assertThat(nodes("AuditedSet")).isEqualTo(2);
        assertThat(readersOf("c2")).containsExactly("3c", "2b", "1a");
        assertThat(readersOf("c7")).containsExactly("2b", "1a");
        assertThat(check()).isEqualTo("3 true null");
    }

    @Test
    void whoIsErasedIsReplacedInAllReadings() {
        replace(Map.of("c1", "new", "c7", "new"));
        assertThat(readersOf("new")).containsExactly("4local", "3c", "2b", "1a");
        assertThat(readersOf("c1")).isEmpty();
        assertThat(readersOf("c6")).containsExactly("2b", "1a");
        assertThat(check()).isEqualTo("4 true null");
        graph.write(writer ->
                writer.run("MATCH (:AuditEntry {number: 2})-->(s) SET s.records = ['c9'] + s.records[1..]", Map.of()));
        assertThat(check()).isEqualTo("4 false 1");
    }

    @Test
    void aReadingAfterAnErasureIsAnotherOne() {
        replace(Map.of("c1", "new"));
        read("d", 8);
        // The two of before, the erasure's own, and this one.
        assertThat(nodes("AuditedSet")).isEqualTo(4);
        assertThat(readersOf("c0")).containsExactly("5d", "3c", "2b", "1a");
        assertThat(check()).isEqualTo("5 true null");
    }

    @Test
    void recordsGoWithTheLastEntryThatTellsOfThem() {
        graph.write(writer -> writer.run(
                "MATCH (e:AuditEntry) WHERE e.number > 1 SET e.at = e.at + duration({days: e.number})", Map.of()));
        remove(0);
        assertThat(readersOf("c7")).containsExactly("2b");
        assertThat(List.of(nodes("AuditedSet"), nodes("AuditedRecord"))).containsExactly(2L, 8L);
        remove(2);
        assertThat(List.of(nodes("AuditedSet"), nodes("AuditedRecord"))).containsExactly(1L, 3L);
        assertThat(readersOf("c2")).containsExactly("3c");
    }

    private void remove(int days) {
        Change change = Change.now(Clock.systemUTC(), Viewer.LOCAL, "test");
        Cutoff cutoff = new Cutoff(change.at().plusDays(days).plusHours(1));
        assertThat(graph.<Integer>write(writer -> retention.remove(writer, change, "retention", cutoff)))
                .isEqualTo(1);
    }
}
