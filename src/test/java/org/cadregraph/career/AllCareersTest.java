package org.cadregraph.career;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.cadregraph.api.RecordKind;
import org.cadregraph.graph.Viewer;
import org.cadregraph.support.Api;
import org.cadregraph.support.GraphTest;
import org.cadregraph.support.Mutations;
import org.cadregraph.support.Store;
import org.cadregraph.tenure.Belief;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The careers that are kept are, after every change, those that are read afresh. */
@GraphTest
class AllCareersTest {

    private static final String STORE = """
            {"organizations": [{"id": "A", "name": "Sở A"}, {"id": "B", "name": "Phòng B", "parent_id": "A"}, {"id": "C", "name": "Sở C"}],
             "posts": [
               {"id": "a", "label": "Giám đốc", "organization_id": "A", "role": "head", "rank": 1},
               {"id": "b", "label": "Trưởng phòng", "organization_id": "B", "role": "head", "rank": 2},
               {"id": "c", "label": "Phó phòng", "organization_id": "B", "role": "deputy head"}],
             "persons": [{"id": "an", "name": "An"}, {"id": "binh", "name": "Bình"}, {"id": "chi", "name": "Chi"}],
             "memberships": [
               {"id": "1", "person_id": "an", "post_id": "c", "organization_id": "B", "start_date": "2001", "end_date": "2003-05"},
               {"id": "2", "person_id": "an", "post_id": "b", "organization_id": "B", "start_date": "2003-05-02"},
               {"id": "3", "person_id": "binh", "post_id": "b", "organization_id": "B", "start_date": "1999-02-01", "end_date": "2003-05-02"},
               {"id": "4", "person_id": "binh", "post_id": "a", "organization_id": "A", "start_date": "2003-05-02", "end_status": "unknown"},
               {"id": "5", "person_id": "chi", "post_id": "c", "organization_id": "B"}]}
            """;

    @Autowired
    private Api api;

    @Autowired
    private Store store;

    @Autowired
    private AllCareers careers;

    @Autowired
    private CareerTables tables;

    @BeforeEach
    void load() {
        store.empty();
        imported(STORE);
    }

    private void imported(String file) {
        ObjectNode whole = (ObjectNode) JsonMapper.shared().readTree(file);
        for (String list : List.of("organizations", "posts", "persons", "memberships")) {
            if (!whole.has(list)) {
                whole.putArray(list);
            }
        }
        JsonNode report = api.imported(whole.toString(), "");
        assertThat(report.path("rejected").intValue()).as("%s", report).isZero();
    }

    private CareerTable kept() {
        return careers.of(Viewer.LOCAL, Belief.PRESENT).table();
    }

    /** All that a table says, by the keys of posts. */
    private static Map<String, List<String>> told(CareerTable table) {
        Map<String, List<String>> told = new TreeMap<>();
        for (int index = 0; index < table.size(); index++) {
            int[] career = table.career(index);
            List<String> tenures = new ArrayList<>();
            for (int place = 0; place < career.length; place += CareerTable.WIDTH) {
                tenures.add(table.posts().get(career[place]).key() + " " + career[place + 1] + " " + career[place + 2]
                        + " " + career[place + 3]);
            }
            told.put(table.cadre(index), tenures);
        }
        table.posts().forEach(post -> told.put(post.id(), List.of(post.toString())));
        return told;
    }

    private CareerTable keptIsAsReadAfresh() {
        CareerTable kept = kept();
        assertThat(told(kept)).isEqualTo(told(tables.read(Belief.PRESENT)));
        return kept;
    }

    @Test
    void whatIsReadIsWhatWasImported() {
        CareerTable table = keptIsAsReadAfresh();
        assertThat(table.size()).isEqualTo(2);
        assertThat(told(table).get(RecordKind.CADRE.id("an")))
                .containsExactly(
                        "c " + day("2001-01-01") + " " + day("2003-05-01") + " " + day("2003-05-31"),
                        "b " + day("2003-05-02") + " " + CareerTable.RUNNING + " " + day("9999-12-31"));
        assertThat(told(table).get(RecordKind.CADRE.id("binh")))
                .contains("a " + day("2003-05-02") + " " + CareerTable.UNKNOWN + " " + day("9999-12-31"));
    }

    private static int day(String date) {
        return CareerTable.day(LocalDate.parse(date));
    }

    @Test
    void nothingIsReadAnewWhenNothingOfCareersWasChanged() {
        CareerTable before = kept();
        assertThat(kept()).isSameAs(before);
        new Mutations(api)
                .send(
                        "createCommendation",
                        "CreateCommendationInput",
                        Map.of("cadre", RecordKind.CADRE.id("an"), "form", "CERTIFICATE", "on", "2010-01-01"),
                        "record { id }");
        assertThat(keptIsAsReadAfresh()).isSameAs(before);
    }

    @Test
    void imports() {
        CareerTable before = kept();
        imported("""
                {"organizations": [{"id": "D", "name": "Sở D"}], "posts": [{"id": "d", "label": "Giám đốc", "organization_id": "D"}],
                 "persons": [{"id": "dung", "name": "Dũng"}],
                 "memberships": [{"id": "6", "person_id": "dung", "post_id": "d", "organization_id": "D", "start_date": "2005"}]}""");
        CareerTable added = keptIsAsReadAfresh();
        assertThat(added.size()).isEqualTo(before.size() + 1);
        assertThat(added).isNotSameAs(before);
        imported("""
                {"persons": [{"id": "dung", "name": "Dũng"}, {"id": "an", "name": "An"}],
                 "memberships": [{"id": "6", "person_id": "an", "post_id": "d", "organization_id": "D", "start_date": "2006-07"}]}""");
        assertThat(keptIsAsReadAfresh().size()).isEqualTo(before.size());
        imported("""
                {"posts": [{"id": "d", "label": "Giám đốc", "organization_id": "D", "role": "director", "rank": 3}]}""");
        assertThat(told(keptIsAsReadAfresh())
                        .getOrDefault(RecordKind.POSITION.id("d"), List.of())
                        .toString())
                .contains("director");
    }

    @Test
    void reorganisations() {
        kept();
        imported("""
                {"position_links": [{"id": "l", "predecessor_id": "b", "successor_id": "a", "type": "merger", "start_date": "2010"}]}""");
        assertThat(told(keptIsAsReadAfresh())
                        .getOrDefault(RecordKind.POSITION.id("b"), List.of())
                        .toString())
                .contains("carriedOn=[" + RecordKind.POSITION.id("a"));
        imported("""
                {"organizations": [{"id": "B", "name": "Phòng B", "parent_id": "C"}]}""");
        assertThat(told(keptIsAsReadAfresh())
                        .getOrDefault(RecordKind.POSITION.id("b"), List.of())
                        .toString())
                .contains("parent=" + RecordKind.ORGANISATION.id("C"));
    }

    @Test
    void mergesAndErasure() {
        kept();
        String an = RecordKind.CADRE.id("an");
        String binh = RecordKind.CADRE.id("binh");
        JsonNode merged = new Mutations(api)
                .send(
                        "mergeCadres",
                        "MergeCadresInput",
                        Map.of("keep", side(an), "merge", side(binh)),
                        "merge { id } kept { version }");
        assertThat(keptIsAsReadAfresh().careersOf(List.of(binh))).isEmpty();
        new Mutations(api)
                .send(
                        "undoMerge",
                        "UndoMergeInput",
                        Map.of(
                                "merge",
                                merged.at("/merge/id").stringValue(),
                                "expectedVersion",
                                merged.at("/kept/version").stringValue()),
                        "kept { id }");
        assertThat(keptIsAsReadAfresh().careersOf(List.of(binh))).isNotEmpty();
        JsonNode erased = new Mutations(api)
                .send(
                        "eraseCadre",
                        "EraseCadreInput",
                        Map.of("id", binh, "expectedVersion", version(binh), "reason", "Hết hạn lưu trữ"),
                        "clientMutationId");
        assertThat(Mutations.problems(erased)).isEmpty();
        assertThat(keptIsAsReadAfresh().careersOf(List.of(binh))).isEmpty();
    }

    private Map<String, String> side(String id) {
        return Map.of("id", id, "expectedVersion", version(id));
    }

    private String version(String id) {
        return api.data("query($id: ID!) { cadre(by: {id: $id}) { version } }", Map.of("id", id))
                .at("/cadre/version")
                .stringValue();
    }

    @Test
    void anotherStoreIsAnotherOneThoughAsMuchWasChangedInIt() {
        kept();
        store.empty();
        imported(STORE.replace("\"an\"", "\"em\""));
        assertThat(keptIsAsReadAfresh().careersOf(List.of(RecordKind.CADRE.id("an"))))
                .isEmpty();
    }

    @Test
    void whatWasBelievedEarlierIsReadForTheQuestion() {
        String before = api.data("{ careerLadders(to: {kind: \"head\"}, smallestCell: 1) { arrivals } }")
                .toString();
        String moment = OffsetDateTime.now(ZoneOffset.UTC).toString();
        imported("""
                {"persons": [{"id": "chi", "name": "Chi"}],
                 "memberships": [{"id": "5", "person_id": "chi", "post_id": "b", "organization_id": "B", "start_date": "2012"}]}""");
        String question =
                "query($at: DateTime) { careerLadders(to: {kind: \"head\"}, smallestCell: 1, knownAt: $at) { arrivals } }";
        assertThat(api.data(question, Map.of("at", moment)).toString())
                .isEqualTo(before)
                .contains("2");
        assertThat(api.data(question, Map.of()).toString()).contains("3");
        assertThat(JsonMapper.shared()
                        .readTree(before)
                        .at("/careerLadders/arrivals")
                        .intValue())
                .isEqualTo(2);
    }
}
