package org.cadregraph.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cadregraph.graph.Change;
import org.cadregraph.graph.Graph;
import org.cadregraph.graph.Viewer;
import org.cadregraph.support.Api;
import org.cadregraph.support.Mutations;
import org.cadregraph.support.Store;
import org.cadregraph.tenure.DecisionEntry;
import org.cadregraph.tenure.DecisionRegister;
import org.cadregraph.tenure.TenureEntry;
import org.cadregraph.tenure.TenureKind;
import org.cadregraph.tenure.TenureRegister;
import org.cadregraph.tenure.TermEntry;
import org.cadregraph.tenure.TermRegister;
import org.cadregraph.time.PartialDate;
import org.cadregraph.time.Period;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** A cadre of whom the store holds everything that it can hold of somebody, among others. */
public final class Giang {

    /** Values that only her records have, in all the ways in which they came in. */
    static final List<String> VALUES = List.of(
            "Hương Giang",
            "Thị Giang",
            "H. Giang",
            "Bà Sáu Lựu",
            "tên gọi ở quê",
            "cccd-031161007788",
            "hs-99-twin",
            "1961-05-17",
            "1961-05",
            "2023-11",
            "src-giang",
            "m-giang",
            "nghỉ sinh con thứ hai",
            "điều về gần gia đình",
            "kèm cặp người kế cận",
            "Chủ tịch, nữ đầu tiên",
            "q-giang",
            "thạo việc, được tín nhiệm",
            "hồ sơ nhầm năm sinh");

    private static final String FILE = """
            {"organizations": [{"id": "city", "name": "Thành phố"}, {"id": "ward", "name": "Phường", "parent_id": "city"}],
             "posts": [{"id": "chair", "label": "Chủ tịch", "organization_id": "city", "role": "chair", "seats": 1},
                       {"id": "deputy", "label": "Phó chủ tịch", "organization_id": "ward", "role": "deputy", "seats": 1}],
             "persons": [
               {"id": "src-giang-77", "name": "%s", "family_name": "Trần", "given_name": "Giang", "gender": "nữ",
                "birth_date": "1961-05-17", "death_date": "2023-11-09",
                "other_names": [{"name": "Bà Sáu Lựu", "note": "tên gọi ở quê", "start_date": "1980"}],
                "identifiers": [{"scheme": "cccd", "identifier": "cccd-031161007788"}]},
               {"id": "src-giang-78", "name": "Trần H. Giang", "gender": "nữ", "birth_date": "1961-05",
                "identifiers": [{"scheme": "hs", "identifier": "hs-99-twin"}]},
               {"id": "binh", "name": "Lê Văn Bình", "gender": "nam", "birth_date": "1970-01-02"},
               {"id": "khoa", "name": "Phạm Anh Khoa", "gender": "nam", "birth_date": "1961"}],
             "memberships": [
               {"id": "m-giang-1", "person_id": "src-giang-77", "post_id": "deputy", "organization_id": "ward",
                "start_date": "2001-02-03", "end_date": "%s", "label": "Chủ tịch, nữ đầu tiên", "note": "điều về gần gia đình",
                "leave": [{"start_date": "2002-01-01", "end_date": "2002-07-01", "reason": "nghỉ sinh con thứ hai"}]},
               {"id": "m-giang-2", "person_id": "src-giang-78", "post_id": "chair", "organization_id": "city",
                "start_date": "2006-01-01", "end_date": "2011"},
               {"id": "m-giang-3", "person_id": "src-giang-77", "post_id": "chair", "organization_id": "city",
                "start_date": "2013-01-01", "end_date": "2012-01-01"},
               {"id": "m-binh-1", "person_id": "binh", "post_id": "deputy", "organization_id": "ward", "start_date": "2005-01-01"},
               {"id": "m-binh-2", "person_id": "binh", "post_id": "chair", "organization_id": "city", "start_date": "2010-06-01"},
               {"id": "m-khoa-1", "person_id": "khoa", "post_id": "chair", "organization_id": "city",
                "start_date": "2000", "end_date": "2005"}],
             "planning_entries": [
               {"id": "q-giang-1", "person_id": "src-giang-77", "post_id": "chair", "readiness": "ready_now", "rank": 1,
                "start_date": "2004-05-06", "end_date": "2012-06-07", "review_date": "%2$s", "removal_reason": "promoted",
                "note": "thạo việc, được tín nhiệm"},
               {"id": "q-giang-2", "person_id": "src-giang-78", "post_id": "deputy", "start_date": "2003"},
               {"id": "q-binh-1", "person_id": "binh", "post_id": "chair", "rank": 2, "start_date": "2005"}]}
            """;

    /** As a source says it now. */
    static final String NOW = FILE.formatted("Trần Thị Hương Giang", "2005-12-31");

    private final Api api;
    private final Graph graph;

    @Autowired
    private Store store;

    @Autowired
    private TermRegister terms;

    @Autowired
    private DecisionRegister decisions;

    @Autowired
    private TenureRegister tenures;

    @Autowired
    public Giang(Api api, Graph graph) {
        this.api = api;
        this.graph = graph;
    }

    /** Loads everything, in several imports, corrections and a merge; and somebody reads what is confidential. */
    void load() {
        store.empty();
        api.imported(FILE.formatted("Trần Thị Giang", "2004-12-31"), "");
        api.imported(NOW, "");
        String bad = NOW.replace("1961-05-17", "1961-05-17 (hồ sơ nhầm năm sinh)");
        assertThat(api.importFiles(Map.of("Trần Thị Hương Giang.json", bad.getBytes(StandardCharsets.UTF_8)), "")
                        .body())
                .contains("hồ sơ nhầm năm sinh");
        rotation();
        Map<String, Object> correction = new HashMap<>(cadre("src-giang-77"));
        correction.put("deathDate", "2023-11-10");
        correction.put("clientMutationId", "correction of her");
        Mutations mutations = new Mutations(api);
        assertThat(Mutations.problems(mutations.send("correctCadre", "CorrectCadreInput", correction, "cadre { id }")))
                .isEmpty();
        api.data("{ cadres { nodes { identifiers { code } } } }");
        Map<String, Object> merge =
                Map.of("keep", cadre("src-giang-77"), "merge", cadre("src-giang-78"), "reason", "hồ sơ nhầm năm sinh");
        assertThat(Mutations.problems(mutations.send("mergeCadres", "MergeCadresInput", merge, "merge { id }")))
                .isEmpty();
        api.data("{ cadre(by: {identifier: {scheme: \"hs\", code: \"hs-99-twin\"}}) { name } }");
        api.data("{ cadre(by: {key: \"binh\"}) { identifiers { code } } }");
    }

    private void rotation() {
        Change change = Change.now(Clock.systemUTC(), Viewer.LOCAL, "examples");
        graph.write(writer -> {
            terms.save(writer, change, List.of(new TermEntry("term", "ward", "Nhiệm kỳ", null, null)));
            decisions.save(
                    writer,
                    change,
                    List.of(new DecisionEntry(
                            "decision", "12-QĐ/TU", null, "Luân chuyển bà Trần Thị Hương Giang", "city")));
            return tenures.save(
                    writer,
                    change,
                    List.of(new TenureEntry(
                            "m-giang-4",
                            "src-giang-77",
                            "deputy",
                            "ward",
                            TenureKind.ROTATION,
                            Period.of(PartialDate.of("2016"), PartialDate.of("2018-03")),
                            false,
                            null,
                            null,
                            "term",
                            "decision",
                            "decision",
                            PartialDate.of("2019"),
                            "chair",
                            "kèm cặp người kế cận",
                            List.of())));
        });
    }

    /** Id and version of a cadre, as an input names them. */
    Map<String, String> cadre(String key) {
        JsonNode cadre = api.data("query($key: String!) { cadre(by: {key: $key}) { id version } }", Map.of("key", key))
                .path("cadre");
        return Map.of(
                "id",
                cadre.path("id").stringValue(),
                "expectedVersion",
                cadre.path("version").stringValue());
    }

    /** The input of her erasure. */
    Map<String, Object> erasure() {
        Map<String, Object> input = new HashMap<>(cadre("src-giang-77"));
        input.put("reason", "Theo yêu cầu");
        input.put("clientMutationId", "erasure");
        return input;
    }

    JsonNode erase(Map<String, ?> input) {
        return new Mutations(api).send("eraseCadre", "EraseCadreInput", input, """
                cadre { id key name names { name } identifiers { code } familyName givenName gender birthDate deathDate
                  erasedAt merges { id } version career { id key cadreName from to label note purpose begunBy { id } } }""");
    }
}
