package org.cadregraph.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.cadregraph.api.ChangeLogRetention;
import org.cadregraph.api.Cutoff;
import org.cadregraph.graph.Graph;
import org.cadregraph.graph.Row;
import org.cadregraph.graph.Viewer;
import org.cadregraph.support.Api;
import org.cadregraph.support.GraphTest;
import org.cadregraph.support.HandSetClock;
import org.cadregraph.support.Mutations;
import org.cadregraph.support.Store;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

/** What is old goes from logs, reports and the past of records; what is younger, and what counts and proves, stays. */
@GraphTest
@Import({HandSetClock.class, Kept.class})
@TestPropertySource(
        properties = {
            "cadre.retention.import-reports=P90D",
            "cadre.retention.earlier-versions=P2Y",
            "cadre.retention.change-log=P1Y",
            "cadre.retention.audit-log=P1Y6M"
        })
class RetentionOfLogsTest {

    private static final String FILE = """
            {"organizations": [{"id": "o", "name": "Sở"}], "posts": [], "memberships": [],
             "persons": [{"id": "a", "name": "Đỗ Thị Ánh", "birth_date": "1960", "other_names": [{"name": "Cô Sáu"}],
                          "identifiers": [{"scheme": "cccd", "identifier": "cccd-0077"}]},
                         {"id": "b", "name": "Lê Văn Bình", "birth_date": "in May"}]}
            """;
    private static final String READ = "query Codes { cadres { nodes { identifiers { code } } } }";

    @Autowired
    private Api api;

    @Autowired
    private Store store;

    @Autowired
    private Graph graph;

    @Autowired
    private Kept kept;

    @Autowired
    private ChangeLogRetention changes;

    @BeforeEach
    void begin() {
        kept.begin();
    }

    private void importedOn(String day, String file) {
        kept.at(day + "T12:00:00Z");
        api.importFiles(Map.of("Hồ sơ ông Bình.json", file.getBytes(StandardCharsets.UTF_8)), "");
    }

    private String check() {
        JsonNode check = api.data(Kept.CHECK).path("auditLogCheck");
        return check.path("entries").intValue() + " entries after " + check.path("removedUpTo")
                + (check.path("intact").booleanValue() ? ", intact" : ", broken at " + check.path("firstBroken"));
    }

    @Test
    void textsOfImportReportsGoAndCountsStay() {
        importedOn("2024-01-01", FILE);
        String id = WholeStore.rows(graph, "MATCH (i:Import) RETURN i.id AS id")
                .getFirst()
                .text("id");
        kept.at("2024-03-31T11:59:59Z");
        kept.run();
        assertThat(kept.due(RetentionKind.IMPORT_REPORTS)).isEqualTo("0, next 2024-03-31");
        assertThat(api.get("/imports/" + id).body()).contains("in May", "Hồ sơ ông Bình");
        kept.on("2024-04-01");
        assertThat(kept.removed(RetentionKind.IMPORT_REPORTS)).isEqualTo(1);
        String report = api.get("/imports/" + id).body();
        assertThat(report).doesNotContain("in May", "Bình").contains("\"rejected\":1", "were removed");
        assertThat(store.count("MATCH (p:ImportProblems) RETURN count(p) AS count"))
                .isZero();
        kept.on("2024-04-02");
        assertThat(kept.removed(RetentionKind.IMPORT_REPORTS)).isZero();
        assertThat(kept.due(RetentionKind.IMPORT_REPORTS)).isEqualTo("0, next never");
    }

    @Test
    void aKindThatCannotBeLookedAtKeepsNoOtherFromBeingLookedAt() {
        importedOn("2022-01-01", FILE);
        importedOn("2022-02-01", FILE.replace("Cô Sáu", "Cô Bảy"));
        store.count("MATCH (r:RetentionRule {kind: 'IMPORT_REPORTS'})"
                + " SET r.startedAt = r.seenAt, r.removed = 0 RETURN count(r) AS count");
        kept.on("2024-02-02");
        assertThat(kept.removed(RetentionKind.EARLIER_VERSIONS)).isEqualTo(1);
    }

    @Test
    void earlierVersionsGoAndThePresentOneStays() {
        importedOn("2022-01-01", FILE);
        importedOn("2022-02-01", FILE.replace("Cô Sáu", "Cô Bảy").replace("0077", "0088"));
        importedOn("2022-03-01", FILE.replace("Cô Sáu", "Cô Tám").replace("0077", "0099"));
        kept.on("2024-01-31");
        assertThat(WholeStore.found(graph, List.of("Cô Sáu", "cccd-0077"))).isNotEmpty();
        assertThat(kept.due(RetentionKind.EARLIER_VERSIONS)).isEqualTo("0, next 2024-02-01");
        kept.on("2024-02-02");
        assertThat(kept.removed(RetentionKind.EARLIER_VERSIONS)).isEqualTo(1);
        assertThat(WholeStore.found(graph, List.of("Cô Sáu", "cccd-0077"))).isEmpty();
        assertThat(WholeStore.found(graph, List.of("Cô Bảy", "cccd-0088", "Cô Tám", "cccd-0099")))
                .hasSizeGreaterThanOrEqualTo(4);
        kept.on("2024-03-02");
        assertThat(WholeStore.found(graph, List.of("Cô Bảy", "cccd-0088"))).isEmpty();
        assertThat(api.data("{ cadre(by: {key: \"a\"}) { names { name } identifiers { code } } }")
                        .toString())
                .contains("Cô Tám", "cccd-0099");
    }

    @Test
    void textsOfTheChangeLogGoAndAClientMayRetryUntilThen() {
        importedOn("2023-01-01", FILE);
        Map<String, Object> input =
                Map.of("key", "c", "name", "Trần Văn Cường", "clientMutationId", "creation of Cường");
        Mutations mutations = new Mutations(api);
        JsonNode first = mutations.send("createCadre", "CreateCadreInput", input, "cadre { id }");
        kept.at("2024-01-01T11:59:59Z");
        kept.run();
        assertThat(mutations.send("createCadre", "CreateCadreInput", input, "cadre { id }"))
                .isEqualTo(first);
        assertThat(kept.due(RetentionKind.CHANGE_LOG)).startsWith("0, next 2024-01-01");
        kept.on("2024-01-02");
        assertThat(kept.removed(RetentionKind.CHANGE_LOG)).isEqualTo(2);
        assertThat(WholeStore.found(graph, List.of("import of Hồ sơ", "creation of Cường", "creation of cadre c")))
                .isEmpty();
        assertThat(store.count(
                        "MATCH (c:Change {who: 'local'}) WHERE c.what STARTS WITH 'a change whose text was removed'"
                                + " AND c.at IS NOT NULL RETURN count(c) AS count"))
                .isEqualTo(2);
        assertThat(Mutations.problems(mutations.send("createCadre", "CreateCadreInput", input, "cadre { id }")))
                .containsExactly("DUPLICATE_KEY input.key");
        kept.on("2024-01-03");
        assertThat(kept.removed(RetentionKind.CHANGE_LOG)).isZero();
    }

    @Test
    void noEntryOfTheChangeLogIsLookedAtTwice() {
        int many = 12_000;
        graph.write(writer -> writer.run(
                "UNWIND range(1, $many) AS n CREATE (:Change {id: 'n' + n, who: 'lan', what: 'text ' + n, records: [],"
                        + " at: CASE n % 3 WHEN 0 THEN $young ELSE $old END})",
                Map.of(
                        "many", many,
                        "old", ZonedDateTime.parse("2020-01-01T00:00:00Z"),
                        "young", ZonedDateTime.parse("2023-12-31T00:00:00Z"))));
        Cutoff cutoff = new Cutoff(ZonedDateTime.parse("2022-01-01T00:00:00Z"));
        List<String> due = new ArrayList<>();
        String after = "";
        while (after != null) {
            ChangeLogRetention.Page page = changes.next(Viewer.LOCAL, cutoff, after);
            due.addAll(page.ids());
            after = page.last();
        }
        assertThat(due).hasSize(many / 3 * 2).isSorted().doesNotHaveDuplicates();
        kept.on("2024-01-01");
        assertThat(kept.removed(RetentionKind.CHANGE_LOG)).isEqualTo(many / 3 * 2);
        assertThat(store.count("MATCH (c:Change) WHERE c.what STARTS WITH 'text' RETURN count(c) AS count"))
                .isEqualTo(many / 3);
    }

    private void auditedEntries() {
        importedOn("2020-01-01", FILE);
        for (String day : List.of("2020-01-01", "2020-02-01", "2020-03-01", "2020-04-01")) {
            kept.at(day + "T12:00:00Z");
            api.data(READ);
        }
        assertThat(check()).isEqualTo("4 entries after null, intact");
    }

    @Test
    void theOldestAuditEntriesGoAndTheRestCanBeChecked() {
        auditedEntries();
        kept.at("2021-08-01T11:59:59Z");
        kept.run();
        assertThat(kept.removed(RetentionKind.AUDIT_LOG)).isEqualTo(1);
        kept.on("2021-08-02");
        assertThat(kept.removed(RetentionKind.AUDIT_LOG)).isEqualTo(1);
        assertThat(check()).isEqualTo("4 entries after 2, intact");
        assertThat(api.data("{ auditLog(first: 2) { totalCount nodes { number at who part records removedUpTo } } }")
                        .toString())
                .isEqualTo("{\"auditLog\":{\"totalCount\":4,\"nodes\":["
                        + "{\"number\":6,\"at\":\"2021-08-02T12:00:00.000Z\",\"who\":\"cadre.retention\","
                        + "\"part\":\"retention\",\"records\":[],\"removedUpTo\":2},"
                        + "{\"number\":5,\"at\":\"2021-08-01T11:59:59.000Z\",\"who\":\"cadre.retention\","
                        + "\"part\":\"retention\",\"records\":[],\"removedUpTo\":1}]}}");
        for (String tampering : List.of(
                "MATCH (l:AuditLog) SET l.removed = 1",
                "MATCH (l:AuditLog) SET l.removedDigest = 'x'",
                "MATCH (l:AuditLog) REMOVE l.removed",
                "MATCH (e:AuditEntry {number: 3}) SET e.who = 'somebody'",
                "MATCH (e:AuditEntry {number: 6}) SET e.attested = ['removed 2 x']",
                "MATCH (l:AuditLog), (e:AuditEntry {number: 3}) SET l.removed = 3, l.removedDigest = e.digest,"
                        + " e.number = -1")) {
            List<Row> before = WholeStore.rows(
                    graph, "MATCH (n:AuditEntry|AuditLog) RETURN elementId(n) AS id, properties(n) AS said");
            WholeStore.rows(graph, tampering);
            assertThat(check()).as(tampering).contains("broken");
            graph.write(writer -> writer.run(
                    "UNWIND $rows AS row MATCH (n) WHERE elementId(n) = row.id SET n = row.said",
                    Map.of("rows", before.stream().map(Row::values).toList())));
            assertThat(check()).isEqualTo("4 entries after 2, intact");
        }
        kept.on("2023-08-01");
        assertThat(check()).isEqualTo("1 entries after 6, intact");
        WholeStore.rows(graph, "MATCH (e:AuditEntry {number: 7}) DETACH DELETE e");
        assertThat(check()).contains("broken");
    }

    @Test
    void nothingGoesFromALogThatSomebodyHasBeenAt() {
        auditedEntries();
        WholeStore.rows(graph, "MATCH (e:AuditEntry {number: 2}) SET e.who = 'somebody else'");
        kept.on("2021-09-03");
        JsonNode run = kept.rule(RetentionKind.AUDIT_LOG).path("lastRun");
        assertThat(run.path("removed").intValue()).isZero();
        assertThat(run.path("failure").stringValue()).contains("not as it was written from entry 2 on");
        assertThat(run.path("endedAt").isNull()).isFalse();
        // The others are made all the same, and this one again the day after.
        assertThat(kept.removed(RetentionKind.IMPORT_REPORTS)).isEqualTo(1);
        WholeStore.rows(graph, "MATCH (e:AuditEntry {number: 2}) SET e.who = 'local'");
        kept.at("2021-09-03T23:00:00Z");
        kept.run();
        assertThat(kept.removed(RetentionKind.AUDIT_LOG)).isZero();
        kept.on("2021-09-04");
        assertThat(kept.rule(RetentionKind.AUDIT_LOG).at("/lastRun/failure").isNull())
                .isTrue();
        assertThat(check()).isEqualTo("2 entries after 3, intact");
    }
}
