package org.cadregraph.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cadregraph.api.RecordKind;
import org.cadregraph.graph.Graph;
import org.cadregraph.graph.Row;
import org.cadregraph.support.Api;
import org.cadregraph.support.GraphTest;
import org.cadregraph.support.Mutations;
import org.cadregraph.support.Store;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;

/** Who is erased is nowhere in the store any more, and nothing else has changed. */
@GraphTest
@Import(Giang.class)
class ErasureTest {

    private static final String CHECK = "{ auditLogCheck { entries intact firstBroken } }";

    /** Her nodes and edges before, with all that they say. */
    private static final String HERS = """
            MATCH (cadre:Cadre {key: 'src-giang-77'})<-[:MERGED_INTO*0..]-(record)-[:WAS*0..]->(version)
            OPTIONAL MATCH (version)-[:HAS_NAME|HAS_IDENTIFIER]->(part)
            UNWIND [version, part] AS node
            WITH DISTINCT node WHERE node IS NOT NULL
            RETURN node {.*, gender: null} AS said
            UNION ALL
            MATCH (:Cadre {key: 'src-giang-77'})-[edge]->(:Position)
            RETURN edge {.id, .key, .digest, .label, .note, .purpose, .reason} AS said
            """;

    private static final List<String> STATISTICS = List.of(
            "{ transitions(method: AFTER_END) { total kinds { nodes { from to count } } positions { nodes { from { key } to { key } count } } } }",
            "{ findingCounts { kind certain possible } findings(filter: {kinds: [OVERLAP, GAP, REVERSED]}) {"
                    + " totalCount nodes { kind certainty position { key } from to } } }",
            """
            { position(by: {key: "chair"}) { succession { __typename ... on Incumbency { from to acting cadre { gender } }
                ... on Vacancy { from to days } } incumbencies { from to } vacancies { days }
                feeders { holders withoutPrior posts { count position { key } } } firstIncumbency { from }
                holders(asOf: "2008-01-01") { certainty absence { why } tenure { from to kind } } } }
            """,
            """
            { position(by: {key: "deputy"}) { succession { __typename ... on Incumbency { from to acting cadre { gender } }
                ... on Vacancy { from to days } } feeders { holders withoutPrior posts { count } }
                earlier: succession(knownAt: "%s") { __typename ... on Incumbency { from to } }
                holders(asOf: "2002-02-02") { certainty absence { why from to } tenure { from to kind expectedUntil origin { key } } } } }
            """,
            """
            { position(by: {key: "chair"}) { plannedSuccessors(asOf: "2006-01-01") { readiness rank from to reviewedOn removal
                status(asOf: "2013-01-01") cadre { gender } }
                earlier: plannedSuccessors(asOf: "2006-01-01", knownAt: "%s") { reviewedOn cadre { gender } } }
              organisation(by: {key: "city"}) { plan(subtree: true, removed: true) { totalCount } } }
            """,
            "{ term(by: {key: \"term\"}) { inOffice(asOf: \"2017-01-01\") { certain possible } } }",
            "{ cadres { totalCount } women: cadres(filter: {gender: \"nữ\"}) { totalCount nodes { gender } } }",
            """
            { organisation(by: {key: "city"}) { inOffice(asOf: "2003-01-01", subtree: true) { certain possible
                holders { totalCount nodes { certainty tenure { from to kind acting } } } } } }
            """,
            """
            { a: inOffice(asOf: "2002-02-02") { certain possible } b: inOffice(asOf: "2011-05-05") { certain possible }
              c: inOffice(asOf: "2005-06-01", knownAt: "%s") { certain possible holders { totalCount } } }
            """);

    @Autowired
    private Api api;

    @Autowired
    private Store store;

    @Autowired
    private Graph graph;

    @Autowired
    private Giang giang;

    @BeforeEach
    void load() {
        giang.load();
    }

    @Test
    void nothingOfThemIsLeftAnywhere() {
        String id = RecordKind.CADRE.id("src-giang-77");
        Set<String> theirs = new HashSet<>(Giang.VALUES);
        rows(HERS).forEach(row -> row.row("said").values().values().forEach(value -> WholeStore.texts(value, theirs)));
        theirs.remove("1961");
        assertThat(theirs)
                .contains(
                        id,
                        RecordKind.CADRE.id("src-giang-78"),
                        RecordKind.TENURE.id("m-giang-4"),
                        RecordKind.PLANNING_ENTRY.id("q-giang-1"));
        // The search for them finds them while they are there.
        assertThat(found(theirs)).hasSizeGreaterThan(theirs.size());
        assertThat(inIndex("giang")).isEqualTo(1);

        JsonNode payload = giang.erase(giang.erasure());

        assertThat(Mutations.problems(payload)).isEmpty();
        assertThat(found(theirs)).isEmpty();
        assertThat(inIndex("giang")).isZero();
        assertThat(inIndex("luu")).isZero();
        JsonNode cadre = payload.path("cadre");
        assertThat(cadre.path("name").stringValue()).isEqualTo("[đã xóa]");
        assertThat(cadre.path("gender").stringValue()).isEqualTo("nữ");
        assertThat(cadre.path("birthDate").stringValue()).isEqualTo("1961");
        assertThat(cadre.path("deathDate").stringValue()).isEqualTo("2023");
        assertThat(cadre.path("erasedAt").isNull()).isFalse();
        assertThat(cadre.path("career")).hasSize(4);
        assertThat(cadre.path("names")).isEmpty();
        assertThat(cadre.path("merges")).isEmpty();
        String erasedId = cadre.path("id").stringValue();
        assertThat(api.data("query($ids: [ID!]!) { nodes(ids: $ids) { id } }", Map.of("ids", List.of(id, erasedId)))
                        .path("nodes")
                        .toString())
                .isEqualTo("[null,{\"id\":\"" + erasedId + "\"}]");
        assertThat(api.data("{ search(text: \"tran thi huong giang\") { totalCount } }")
                        .at("/search/totalCount")
                        .intValue())
                .isZero();
    }

    private List<String> found(Set<String> values) {
        return WholeStore.found(graph, values);
    }

    private List<Row> rows(String cypher) {
        return WholeStore.rows(graph, cypher);
    }

    private int inIndex(String word) {
        return store.count("CALL db.index.fulltext.queryNodes('searched_names', '" + word
                + "') YIELD node RETURN count(node) AS count");
    }

    @Test
    void everyStatisticAnswersAsBefore() {
        String earlier = rows("MATCH ()-[t:WAS_APPOINTED_TO]->() RETURN toString(max(t.recordedFrom)) AS at")
                .getFirst()
                .text("at");
        Map<String, JsonNode> before = new LinkedHashMap<>();
        STATISTICS.forEach(query -> before.put(query, api.data(query.replace("%s", earlier))));
        giang.erase(giang.erasure());
        before.forEach((query, answer) -> {
            JsonNode after = api.data(query.replace("%s", earlier));
            assertThat(after).as(query).isEqualTo(answer);
        });
        assertThat(before.toString()).contains("OVERLAP", "REVERSED", "Vacancy", "\"LEAVE\"", "\"PROMOTED\"");
    }

    @Test
    void theAuditLogStaysWholeAndStillFindsTampering() {
        String erased = giang.erase(giang.erasure()).at("/cadre/id").stringValue();
        JsonNode log = api.data(
                        "query($id: ID!) { auditLog(filter: {record: $id}) { nodes { number part records } } }",
                        Map.of("id", erased))
                .at("/auditLog/nodes");
        assertThat(log.findValuesAsString("part"))
                .containsExactly("personal-identifiers", "erasing", "personal-identifiers", "personal-identifiers");
        assertThat(api.data(CHECK).toString())
                .isEqualTo("{\"auditLogCheck\":{\"entries\":5,\"intact\":true,\"firstBroken\":null}}");
        // Reading them goes on to be logged under the new id.
        api.data("query($id: ID!) { cadre(by: {id: $id}) { identifiers { code } } }", Map.of("id", erased));
        assertThat(broken()).isEqualTo(0);
        String binh = RecordKind.CADRE.id("binh");
        for (String tampering : List.of(
                "MATCH (:AuditEntry {number: 1})-->(s) SET s.records = ['" + binh + "'] + tail(s.records)",
                "MATCH (:AuditEntry {number: 1})-->(s) SET s.records = tail(s.records)",
                "MATCH (:AuditEntry {number: 1})-->(s) SET s.commitments = s.commitments[1..] + s.commitments[..1]",
                "MATCH (e:AuditEntry {number: 1}) SET e.form = 1",
                "MATCH (e:AuditEntry {number: 1}) SET e.who = 'somebody else'")) {
            assertTampering(tampering, 1);
        }
        assertTampering("MATCH (e:AuditEntry {number: 4}) SET e.attested = []", 1);
        assertTampering("MATCH (:AuditEntry {number: 3})-->(s) SET s.records = ['" + erased + "']", 3);
        assertTampering("MATCH (r:AuditedRecord {id: '" + binh + "'}) REMOVE r.salt", 1);
    }

    private void assertTampering(String cypher, int entry) {
        List<Row> before =
                rows("MATCH (n:AuditEntry|AuditedSet|AuditedRecord) RETURN elementId(n) AS id, properties(n) AS said");
        rows(cypher);
        assertThat(broken()).as(cypher).isEqualTo(entry);
        graph.write(writer -> writer.run(
                "UNWIND $rows AS row MATCH (n) WHERE elementId(n) = row.id SET n = row.said",
                Map.of("rows", before.stream().map(Row::values).toList())));
        assertThat(broken()).isZero();
    }

    /** The number of the first broken entry; 0 when there is none. */
    private int broken() {
        return api.data(CHECK).at("/auditLogCheck/firstBroken").asInt(0);
    }

    @Test
    void itIsDoneOnceHoweverOftenItIsSent() {
        Map<String, Object> input = giang.erasure();
        JsonNode first = giang.erase(input);
        assertThat(giang.erase(input)).isEqualTo(first);
        assertThat(store.count(
                        "MATCH (c:Change) WHERE c.what STARTS WITH 'erasure of cadre ' RETURN count(c) AS count"))
                .isEqualTo(1);
        assertThat(store.count("MATCH (e:AuditEntry {part: 'erasing'}) RETURN count(e) AS count"))
                .isEqualTo(1);
    }

    @Test
    void nothingAboutThemMayComeBackByHand() {
        JsonNode cadre = giang.erase(giang.erasure()).path("cadre");
        Map<String, String> erased = Map.of(
                "id", cadre.path("id").stringValue(),
                "expectedVersion", cadre.path("version").stringValue());
        Mutations mutations = new Mutations(api);
        Map<String, String> correction = new HashMap<>(erased);
        correction.put("name", "Trần Thị Hương Giang");
        assertThat(Mutations.problems(mutations.send("correctCadre", "CorrectCadreInput", correction, "cadre { id }")))
                .containsExactly("ERASED input.id");
        assertThat(Mutations.problems(mutations.send(
                        "createCadre",
                        "CreateCadreInput",
                        Map.of("key", "src-giang-78", "name", "Trần H. Giang"),
                        "cadre { id }")))
                .containsExactly("ERASED input.key");
        assertThat(Mutations.problems(mutations.send(
                        "mergeCadres",
                        "MergeCadresInput",
                        Map.of("keep", erased, "merge", giang.cadre("khoa")),
                        "merge { id }")))
                .containsExactly("ERASED input.keep.id");
        Map<String, String> again = new HashMap<>(erased);
        again.put("reason", "Lần nữa");
        assertThat(Mutations.problems(giang.erase(again))).containsExactly("ERASED input.id");
    }

    @Test
    void whatCannotBeErasedIsRefusedAndStays() {
        Map<String, Object> input = giang.erasure();
        assertRefused(input, "expectedVersion", "000000000000", "CONFLICT input.expectedVersion");
        assertRefused(input, "id", RecordKind.CADRE.id("nobody"), "NOT_FOUND input.id");
        assertRefused(input, "id", RecordKind.CADRE.id("src-giang-78"), "MERGED input.id");
        assertRefused(input, "reason", " ", "INVALID_ARGUMENT input.reason");
        assertRefused(input, "reason", "Bà TRAN THI HUONG GIANG xin xóa", "INVALID_ARGUMENT input.reason");
        assertThat(Mutations.problems(giang.erase(input))).isEmpty();
    }

    private void assertRefused(Map<String, Object> input, String field, String value, String problem) {
        Map<String, Object> wrong = new HashMap<>(input);
        wrong.put(field, value);
        assertThat(Mutations.problems(giang.erase(wrong))).containsExactly(problem);
        assertThat(giang.cadre("src-giang-77").get("expectedVersion")).isEqualTo(input.get("expectedVersion"));
    }
}
