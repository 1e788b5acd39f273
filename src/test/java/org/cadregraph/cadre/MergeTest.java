package org.cadregraph.cadre;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.cadregraph.api.RecordKind;
import org.cadregraph.graph.Change;
import org.cadregraph.graph.Graph;
import org.cadregraph.support.Api;
import org.cadregraph.support.GraphTest;
import org.cadregraph.support.HandSetClock;
import org.cadregraph.support.Mutations;
import org.cadregraph.support.Store;
import org.cadregraph.tenure.TenureEntry;
import org.cadregraph.tenure.TenureKind;
import org.cadregraph.tenure.TenureRegister;
import org.cadregraph.time.PartialDate;
import org.cadregraph.time.Period;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;

/** Two records of one person become one, and two again. */
@GraphTest
@Import({HandSetClock.class, Merging.class})
class MergeTest {

    /** Two records of one person, cb-0001 and twin; both held one post at one time; some others. */
    private static final String FILE = """
            {"organizations": [{"id": "ls-thanh-uy", "name": "Thành ủy"}, {"id": "ls-ubnd", "name": "UBND thành phố"},
               {"id": "unit", "name": "Phòng Nội vụ", "parent_id": "ls-ubnd"}],
             "posts": [{"id": "ls-thanh-uy-bi-thu", "label": "Bí thư", "organization_id": "ls-thanh-uy", "seats": 1},
               {"id": "ls-ubnd-chu-tich", "label": "Chủ tịch", "organization_id": "ls-ubnd", "seats": 1},
               {"id": "head", "label": "Trưởng phòng", "organization_id": "unit", "seats": 1}],
             "persons": [
               {"id": "cb-0001", "name": "Nguyễn Văn Tiến", "family_name": "Nguyễn", "given_name": "Tiến", "birth_date": "1960",
                "other_names": [{"name": "Hai Tiến", "note": "bí danh"}, {"name": "Nguyễn Tiến", "end_date": "1990"}],
                "identifiers": [{"scheme": "s", "identifier": "1"}, {"scheme": "s", "identifier": "3"}]},
               {"id": "twin", "name": "Nguyễn V. Tiến", "gender": "nam", "birth_date": "1960-05-19",
                "other_names": [{"name": "Hai Tiến", "note": "bí danh"}, {"name": "Anh Hai"}],
                "identifiers": [{"scheme": "s", "identifier": "2"}, {"scheme": "s", "identifier": "3"}]},
               {"id": "third", "name": "Nguyễn Văn Tiến", "identifiers": [{"scheme": "s", "identifier": "2"}]},
               {"id": "other", "name": "Đỗ Thị Ánh"}],
             "memberships": [
               {"id": "k1", "person_id": "cb-0001", "post_id": "head", "organization_id": "unit", "start_date": "1998", "end_date": "2004"},
               {"id": "k2", "person_id": "cb-0001", "post_id": "ls-ubnd-chu-tich", "organization_id": "ls-ubnd",
                "start_date": "2010-03", "end_date": "%s"},
               {"id": "t1", "person_id": "twin", "post_id": "ls-ubnd-chu-tich", "organization_id": "ls-ubnd",
                "start_date": "2011", "end_date": "%s",
                "leave": [{"start_date": "2012", "end_date": "2013", "reason": "đi học"}, {"start_date": "2012", "end_date": "2013"}]},
               {"id": "t2", "person_id": "twin", "post_id": "ls-thanh-uy-bi-thu", "organization_id": "ls-thanh-uy", "start_date": "2015"},
               {"id": "d1", "person_id": "third", "post_id": "head", "organization_id": "unit", "start_date": "2004", "end_date": "2009"},
               {"id": "o1", "person_id": "other", "post_id": "ls-ubnd-chu-tich", "organization_id": "ls-ubnd", "start_date": "2015"}]}
            """;

    private static final List<String> CADRES = List.of("cb-0001", "twin", "third", "other");
    private static final List<String> POSITIONS = List.of("ls-thanh-uy-bi-thu", "ls-ubnd-chu-tich", "head");
    private static final List<String> NAMES = List.of("", "nguyen", "nguyen v.", "do thi");

    @Autowired
    private Api api;

    @Autowired
    private Store store;

    @Autowired
    private HandSetClock clock;

    @Autowired
    private Graph graph;

    @Autowired
    private TenureRegister tenures;

    @Autowired
    private Merging merging;

    @BeforeEach
    void fill() {
        store.empty();
        clock.set("2026-01-01T00:00:00Z");
        assertThat(api.imported(FILE.formatted("2013", "2013"), "")
                        .path("rejected")
                        .intValue())
                .isZero();
        rotate("r1", "twin");
        // Corrections, so that there is something that was believed before.
        clock.set("2026-02-01T00:00:00Z");
        assertThat(api.imported(FILE.formatted("2014", "2014-02"), "")
                        .path("changed")
                        .intValue())
                .isEqualTo(2);
        clock.set("2026-03-01T00:00:00Z");
    }

    private void rotate(String key, String cadre) {
        Period period = Period.of(PartialDate.of("2005"), PartialDate.of("2008-07"));
        Change change = new Change(key, ZonedDateTime.of(2026, 1, 2, 0, 0, 0, 0, ZoneOffset.UTC), "local", "rotation");
        graph.write(writer ->
                tenures.save(writer, change, List.of(TenureEntry.of(key, cadre, "head", TenureKind.ROTATION, period))));
    }

    private Map<String, String> answers() {
        List<String> ids =
                new ArrayList<>(CADRES.stream().map(RecordKind.CADRE::id).toList());
        List.of("k1", "k2", "t1", "t2", "r1", "d1").forEach(key -> ids.add(RecordKind.TENURE.id(key)));
        return merging.answers(CADRES, ids, POSITIONS, NAMES);
    }

    private static List<String> texts(JsonNode list, String pointer) {
        List<String> texts = new ArrayList<>();
        list.forEach(entry -> texts.add(entry.at(pointer).stringValue()));
        return texts;
    }

    private JsonNode cadre(String by) {
        return api.data("{ cadre(by: {" + by
                        + "}) { id key name birthDate gender names { name note } identifiers { code }"
                        + " career { key cadre { key } absences { reason } }"
                        + " before: career(knownAt: \"2026-01-15T00:00:00Z\") { key to }"
                        + " merges { id by reason into record { key name gender birthDate } } } }")
                .path("cadre");
    }

    @Test
    void theKeptOneHasEverythingAndOldLinksLeadToIt() {
        JsonNode payload = merging.merge("cb-0001", "twin");
        assertThat(Mutations.problems(payload)).isEmpty();
        assertThat(payload.at("/kept/key").stringValue()).isEqualTo("cb-0001");
        assertThat(payload.path("apart").isNull()).isTrue();
        assertThat(payload.at("/merge/record/key").stringValue()).isEqualTo("twin");

        JsonNode kept = cadre("key: \"cb-0001\"");
        assertThat(texts(kept.path("career"), "/key")).containsExactly("k1", "r1", "k2", "t1", "t2");
        assertThat(texts(kept.path("career"), "/cadre/key")).containsOnly("cb-0001");
        assertThat(kept.at("/career/3/absences")).hasSize(2);
        assertThat(texts(kept.path("before"), "/to"))
                .as("at every moment the two are one")
                .containsExactly("2004", "2008-07", "2013", "2013", null);
        assertThat(texts(kept.path("names"), "/name"))
                .containsExactlyInAnyOrder("Hai Tiến", "Nguyễn Tiến", "Nguyễn V. Tiến", "Anh Hai");
        assertThat(texts(kept.path("identifiers"), "/code")).containsExactly("1", "2", "3");
        assertThat(kept.path("birthDate").stringValue()).isEqualTo("1960");
        assertThat(kept.path("gender").isNull()).isTrue();
        JsonNode merge = kept.at("/merges/0");
        assertThat(merge.path("id")).isEqualTo(payload.at("/merge/id"));
        assertThat(merge.path("reason").stringValue()).isEqualTo("Cùng một người");
        assertThat(merge.path("by").stringValue()).isEqualTo("local");
        assertThat(merge.at("/record/birthDate").stringValue()).isEqualTo("1960-05-19");

        assertThat(cadre("key: \"twin\"")).isEqualTo(kept);
        assertThat(cadre("id: \"" + RecordKind.CADRE.id("twin") + "\"")).isEqualTo(kept);
        JsonNode nodes = api.data(
                        "query($ids: [ID!]!) { nodes(ids: $ids) { ... on Cadre { key } } }",
                        Map.of("ids", List.of(RecordKind.CADRE.id("twin"), RecordKind.CADRE.id("other"))))
                .path("nodes");
        assertThat(texts(nodes, "/key")).containsExactly("cb-0001", "other");
        JsonNode lists = api.data("""
                { cadres { totalCount } named: cadres(filter: {nameStartsWith: "nguyen"}) { totalCount }
                  two: cadres(filter: {identifier: {scheme: "s", code: "2"}}) { nodes { key } }
                  three: cadre(by: {identifier: {scheme: "s", code: "3"}}) { key }
                  position(by: {key: "ls-ubnd-chu-tich"}) { incumbencies { cadre { key } tenures { key } } }
                  inOffice(asOf: "2012-01-01") { certain } }""");
        assertThat(lists.at("/cadres/totalCount").intValue()).isEqualTo(3);
        assertThat(lists.at("/named/totalCount").intValue()).isEqualTo(2);
        assertThat(texts(lists.at("/two/nodes"), "/key")).containsExactlyInAnyOrder("cb-0001", "third");
        assertThat(lists.at("/three/key").stringValue()).isEqualTo("cb-0001");
        assertThat(texts(lists.at("/position/incumbencies"), "/cadre/key")).containsExactly("cb-0001", "other");
        assertThat(lists.at("/position/incumbencies/0/tenures")).hasSize(2);
        assertThat(lists.at("/inOffice/certain").intValue())
                .as("tenures stay distinct")
                .isEqualTo(2);
    }

    @Test
    void undoneEveryAnswerIsAsBeforeByteForByte() {
        Map<String, String> before = answers();
        assertThat(before).hasSizeGreaterThan(30);
        assertThat(before.values())
                .allSatisfy(answer -> assertThat(answer).doesNotContain("INVALID", "INTERNAL", "LIMIT"));
        JsonNode merged = merging.merge("cb-0001", "twin");
        assertThat(answers()).isNotEqualTo(before);
        clock.set("2026-04-01T00:00:00Z");
        JsonNode undone = merging.undo(merged);
        assertThat(Mutations.problems(undone)).isEmpty();
        assertThat(undone.at("/apart/key").stringValue()).isEqualTo("twin");
        assertThat(undone.path("merge").isNull()).isTrue();
        assertThat(answers()).isEqualTo(before);
        assertThat(store.count("MATCH (c:Change) WHERE c.what STARTS WITH 'merge of cadre'"
                        + " OR c.what STARTS WITH 'undoing of the merge of cadre' RETURN count(c) AS count"))
                .isEqualTo(2);
        assertThat(store.count("MATCH ()-[e]->() WHERE e.mergedStart IS NOT NULL OR e.mergedEnd IS NOT NULL"
                        + " OR e.mergedFrom IS NOT NULL OR type(e) = 'MERGED_INTO' RETURN count(e) AS count"))
                .isZero();
        assertThat(store.count("MATCH (n:MergedCadre|Name {key: 'twin'}) RETURN count(n) AS count"))
                .isZero();
    }

    @Test
    void edgesOfAnyTypeAndDirectionGoAndComeBack() {
        store.count("""
                MATCH (twin:Cadre {key: 'twin'}), (kept:Cadre {key: 'cb-0001'}), (p:Position {key: 'head'}), (other:Cadre {key: 'other'})
                CREATE (twin)-[:PLANNED_FOR {id: 'plan', rank: 1}]->(p), (:Election {id: 'e'})-[:CANDIDATE {votes: 7}]->(twin),
                  (twin)-[:RELATED {n: 1}]->(kept), (kept)-[:RELATED {n: 2}]->(twin), (twin)-[:RELATED {n: 3}]->(twin),
                  (other)-[:RELATED {n: 4}]->(twin), (kept)-[:RELATED {n: 5}]->(kept)
                RETURN 0 AS count""");
        List<String> before = edges();
        JsonNode merged = merging.merge("cb-0001", "twin");
        assertThat(store.count("MATCH (:Cadre {key: 'cb-0001'})-[:PLANNED_FOR {rank: 1}]->(:Position)"
                        + " RETURN count(*) AS count"))
                .isEqualTo(1);
        assertThat(store.count("MATCH (:Cadre {key: 'cb-0001'})<-[:CANDIDATE {votes: 7}]-(:Election)"
                        + " RETURN count(*) AS count"))
                .isEqualTo(1);
        assertThat(store.count("MATCH (c:Cadre {key: 'cb-0001'})-[:RELATED]->(c) RETURN count(*) AS count"))
                .isEqualTo(4);
        merging.undo(merged);
        assertThat(edges()).isEqualTo(before);
    }

    private List<String> edges() {
        return graph.write(writer ->
                writer.run("""
                        MATCH (a)-[e]->(b)
                        RETURN coalesce(a.key, a.id, '') + ' ' + type(e) + ' ' + coalesce(e.key, e.id, toString(e.n), '')
                          + ' ' + toString(size(keys(e))) + ' ' + coalesce(b.key, b.id, '') AS edge ORDER BY edge
                        """, Map.of()).stream().map(row -> row.text("edge")).toList());
    }

    @Test
    void aChainOfMergesIsUndoneFromItsEnd() {
        Map<String, String> apart = answers();
        JsonNode first = merging.merge("cb-0001", "twin");
        Map<String, String> oneMerged = answers();
        JsonNode second = merging.merge("third", "cb-0001");
        assertThat(Mutations.problems(second)).isEmpty();
        JsonNode kept = cadre("key: \"twin\"");
        assertThat(kept.path("key").stringValue()).isEqualTo("third");
        assertThat(kept.path("career")).hasSize(6);
        assertThat(texts(kept.path("identifiers"), "/code")).containsExactly("1", "2", "3");
        assertThat(texts(kept.path("names"), "/name"))
                .as("without the name that it has itself")
                .containsExactlyInAnyOrder("Hai Tiến", "Nguyễn Tiến", "Nguyễn V. Tiến", "Anh Hai");
        assertThat(texts(kept.path("merges"), "/record/key")).containsExactlyInAnyOrder("cb-0001", "twin");

        JsonNode early = merging.undo(
                first.at("/merge/id").stringValue(), kept.path("id").stringValue());
        assertThat(Mutations.problems(early)).containsExactly("LATER_MERGE input.merge");
        assertThat(early.at("/kept/key").stringValue()).isEqualTo("third");
        assertThat(early.at("/merge/into").stringValue()).isEqualTo(RecordKind.CADRE.id("cb-0001"));
        assertThat(Mutations.problems(merging.undo(second))).isEmpty();
        assertThat(answers()).isEqualTo(oneMerged);
        assertThat(Mutations.problems(merging.undo(first))).isEmpty();
        assertThat(answers()).isEqualTo(apart);
    }

    @Test
    void twoMergesIntoOneAreUndoneInAnyOrder() {
        Map<String, String> apart = answers();
        JsonNode first = merging.merge("cb-0001", "twin");
        JsonNode second = merging.merge("cb-0001", "third");
        assertThat(cadre("key: \"third\"").path("career")).hasSize(6);
        assertThat(Mutations.problems(merging.undo(first))).isEmpty();
        assertThat(cadre("key: \"third\"").path("career")).hasSize(3);
        assertThat(Mutations.problems(merging.undo(second))).isEmpty();
        assertThat(answers()).isEqualTo(apart);
    }

    @Test
    void whatAMergeMustNotDoIsTold() {
        JsonNode one = merging.cadre("cb-0001", "id version");
        Map<String, String> stale = Map.of("id", one.path("id").stringValue(), "expectedVersion", "earlier");
        Map<String, Object> input = new HashMap<>(merging.input("cb-0001", "twin"));
        input.put("keep", stale);
        JsonNode payload = merging.merge(input);
        assertThat(Mutations.problems(payload)).containsExactly("CONFLICT input.keep.expectedVersion");
        assertThat(payload.at("/kept/version")).isEqualTo(one.path("version"));
        assertThat(payload.at("/apart/key").stringValue()).isEqualTo("twin");
        assertThat(payload.path("merge").isNull()).isTrue();
        input.put("merge", Map.of("id", "cnobody", "expectedVersion", "x"));
        assertThat(Mutations.problems(merging.merge(input)))
                .containsExactly("CONFLICT input.keep.expectedVersion", "NOT_FOUND input.merge.id");
        assertThat(Mutations.problems(merging.merge("cb-0001", "cb-0001")))
                .containsExactly("INVALID_ARGUMENT input.merge.id");

        Map<String, Object> before = merging.input("other", "twin");
        JsonNode merged = merging.merge("cb-0001", "twin");
        assertThat(Mutations.problems(merging.merge(before))).containsExactly("MERGED input.merge.id");
        JsonNode correction = new Mutations(api)
                .send(
                        "correctCadre",
                        "CorrectCadreInput",
                        Map.of("id", RecordKind.CADRE.id("twin"), "expectedVersion", "x", "name", "Khác"),
                        "cadre { key }");
        assertThat(Mutations.problems(correction)).containsExactly("MERGED input.id");
        assertThat(correction.at("/cadre/key").stringValue()).isEqualTo("cb-0001");
        JsonNode created = new Mutations(api)
                .send("createCadre", "CreateCadreInput", Map.of("key", "twin", "name", "Mới"), "cadre { key }");
        assertThat(Mutations.problems(created)).containsExactly("DUPLICATE_KEY input.key");

        String id = merged.at("/merge/id").stringValue();
        JsonNode late = merging.undo(id, "earlier");
        assertThat(Mutations.problems(late)).containsExactly("CONFLICT input.expectedVersion");
        assertThat(late.at("/kept/key").stringValue()).isEqualTo("cb-0001");
        assertThat(late.at("/merge/id").stringValue()).isEqualTo(id);
        assertThat(Mutations.problems(merging.undo("nothing", "x"))).containsExactly("NOT_FOUND input.merge");
        assertThat(Mutations.problems(merging.undo(merged))).isEmpty();
        assertThat(Mutations.problems(merging.undo(merged))).containsExactly("NOT_FOUND input.merge");
    }

    @Test
    void sentAgainMergeAndUndoingAreMadeOnceAndAnsweredTheSame() {
        Map<String, Object> input = new HashMap<>(merging.input("cb-0001", "twin"));
        input.put("clientMutationId", "m1");
        JsonNode merged = merging.merge(input);
        assertThat(merging.merge(input)).isEqualTo(merged);
        Map<String, Object> undo = Map.of(
                "merge",
                merged.at("/merge/id").stringValue(),
                "expectedVersion",
                merged.at("/kept/version").stringValue(),
                "clientMutationId",
                "u1");
        JsonNode undone = merging.undo(undo);
        assertThat(Mutations.problems(undone)).isEmpty();
        assertThat(merging.undo(undo)).isEqualTo(undone);
    }

    @Test
    void ofTwoMergesOfTheSameAtOnceOneIsMade() {
        for (int round = 0; round < 5; round++) {
            Map<String, Object> one = merging.input("cb-0001", "twin");
            Map<String, Object> other = merging.input("twin", "cb-0001");
            List<JsonNode> payloads = Mutations.atOnce(List.of(() -> merging.merge(one), () -> merging.merge(other)));
            List<JsonNode> made = payloads.stream()
                    .filter(payload -> Mutations.problems(payload).isEmpty())
                    .toList();
            assertThat(made).hasSize(1);
            assertThat(cadre("key: \"twin\"").path("career")).hasSize(5);
            assertThat(Mutations.problems(merging.undo(made.getFirst()))).isEmpty();
        }
    }

    @Test
    void aCorrectionOfTheKeptOneStaysWhenTheMergeIsUndone() {
        JsonNode merged = merging.merge("cb-0001", "twin");
        Map<String, Object> correction = Map.of(
                "id",
                merged.at("/kept/id").stringValue(),
                "expectedVersion",
                merged.at("/kept/version").stringValue(),
                "gender",
                "nam",
                "names",
                List.of(Map.of("name", "Ba Tiến")));
        JsonNode corrected = new Mutations(api)
                .send("correctCadre", "CorrectCadreInput", correction, "cadre { names { name } identifiers { code } }");
        assertThat(texts(corrected.at("/cadre/names"), "/name"))
                .containsExactlyInAnyOrder("Ba Tiến", "Nguyễn V. Tiến", "Hai Tiến", "Anh Hai");
        assertThat(texts(corrected.at("/cadre/identifiers"), "/code")).containsExactly("1", "2", "3");
        merging.undo(merged);
        JsonNode kept = cadre("key: \"cb-0001\"");
        assertThat(texts(kept.path("names"), "/name")).containsExactly("Ba Tiến");
        assertThat(texts(kept.path("identifiers"), "/code")).containsExactly("1", "3");
        assertThat(kept.path("gender").stringValue()).isEqualTo("nam");
        assertThat(texts(cadre("key: \"twin\"").path("names"), "/name"))
                .containsExactlyInAnyOrder("Hai Tiến", "Anh Hai");
    }

    @Test
    void theNumberOfStatementsDoesNotGrowWithWhatIsMoved() {
        String persons = IntStream.range(0, 4)
                .mapToObj("{\"id\": \"x%1$d\", \"name\": \"X%1$d\"}"::formatted)
                .collect(Collectors.joining(","));
        String memberships = IntStream.range(0, 100)
                .mapToObj(n -> """
                        {"id": "x%d", "person_id": "x%d", "post_id": "head", "organization_id": "unit", "start_date": "%d"}""".formatted(n, n == 0 ? 1 : 3, 1900 + n))
                .collect(Collectors.joining(","));
        api.imported("""
                {"organizations": [], "posts": [], "persons": [%s], "memberships": [%s]}""".formatted(persons, memberships), "");
        String document = Mutations.document("mergeCadres", "MergeCadresInput", "kept { career { key } }");
        int one = api.statements(document, Map.of("input", merging.input("x0", "x1")));
        int many = api.statements(document, Map.of("input", merging.input("x2", "x3")));
        assertThat(cadre("key: \"x3\"").path("career")).hasSize(99);
        System.out.printf("Statements to merge a cadre of 1 tenure and of 99: %d, %d%n", one, many);
        assertThat(one).isGreaterThan(5);
        assertThat(many).isEqualTo(one);
    }
}
