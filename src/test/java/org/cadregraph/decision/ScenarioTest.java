package org.cadregraph.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.cadregraph.graph.Graph;
import org.cadregraph.support.Api;
import org.cadregraph.support.HandSetClock;
import org.cadregraph.support.SignedInTest;
import org.cadregraph.support.Store;
import org.cadregraph.support.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;

/** A query with a scenario is answered as if its decisions had been taken, and nothing is. */
@SignedInTest
@Import(HandSetClock.class)
class ScenarioTest {

    private static final String FILE = """
            {"organizations": [{"id": "ward", "name": "Phường Đông Kinh"}, {"id": "other", "name": "Phường Tam Thanh"}],
             "posts": [{"id": "chair", "label": "Chủ tịch", "organization_id": "ward", "seats": 1},
                       {"id": "vice", "label": "Phó Chủ tịch", "organization_id": "ward", "seats": 2},
                       {"id": "there", "label": "Chủ tịch", "organization_id": "other", "seats": 1}],
             "persons": [{"id": "an", "name": "Đỗ Thị Ánh"}, {"id": "binh", "name": "Lê Văn Bình"},
                         {"id": "chi", "name": "Hoàng Chi"}],
             "memberships": [
               {"id": "1", "person_id": "an", "post_id": "chair", "organization_id": "ward", "start_date": "2020-01-01"},
               {"id": "2", "person_id": "binh", "post_id": "vice", "organization_id": "ward", "start_date": "2020-01-01"},
               {"id": "3", "person_id": "chi", "post_id": "there", "organization_id": "other", "start_date": "2020-01-01"}]}
            """;

    private static final String HOLDERS = """
            { chair: position(by: {key: "chair"}) { ...who } vice: position(by: {key: "vice"}) { ...who } }
            fragment who on Position { holders(asOf: "2026-07-01") { tenure { cadre { key } kind begunBy { number } } }
              succession(asOf: "2026-07-01") { ... on Incumbency { cadre { key } to } ... on Vacancy { days } } }""";

    @Autowired
    private Api api;

    @Autowired
    private Store store;

    @Autowired
    private Graph graph;

    @Autowired
    private HandSetClock clock;

    private Api planner;

    @BeforeEach
    void load() {
        store.empty();
        clock.set("2026-03-01T00:00:00Z");
        assertThat(as("steward", "*").imported(FILE, "").path("rejected").intValue())
                .isZero();
        planner = as("planner", "*");
    }

    private Api as(String role, String organisation) {
        return api.as(Tokens.header(role, List.of(role), List.of(organisation)));
    }

    private static Map<String, Object> decision(String on, List<Map<String, Object>> actions) {
        return Map.of("on", on, "actions", actions);
    }

    private static final List<Map<String, Object>> RETIREMENT_AND_PROMOTION = List.of(
            decision("2026-05-01", List.of(Office.action("RETIRE", "cadre", Office.cadre("an")))),
            decision(
                    "2026-06-01",
                    List.of(Office.action(
                            "APPOINT",
                            "cadre",
                            Office.cadre("binh"),
                            "position",
                            Office.position("chair"),
                            "fromPosition",
                            Office.position("vice")))));

    private static JsonNode answer(Api who, String query, List<Map<String, Object>> decisions) {
        return who.answer(
                "query($d: [AssumedDecisionInput!]!) @scenario(decisions: $d) " + query, Map.of("d", decisions));
    }

    /** All nodes and edges with all that they say, in an order of their own. */
    private List<String> everything() {
        List<String> all = new ArrayList<>();
        graph.write(writer -> {
            all.clear();
            writer.run("MATCH (n) RETURN labels(n) AS what, properties(n) AS said, '' AS ends", Map.of())
                    .forEach(row -> all.add(new TreeSet<>(row.texts("what"))
                            + text(row.row("said").values())));
            writer.run(
                            "MATCH (a)-[r]->(b) RETURN type(r) AS what, properties(r) AS said,"
                                    + " elementId(a) + ' ' + elementId(b) AS ends",
                            Map.of())
                    .forEach(row -> all.add(row.text("what")
                            + row.text("ends")
                            + text(row.row("said").values())));
            return all.size();
        });
        all.sort(null);
        return all;
    }

    private static String text(Map<String, ?> said) {
        Map<String, Object> texts = new TreeMap<>();
        said.forEach((name, value) -> texts.put(name, value instanceof Object[] several ? List.of(several) : value));
        return texts.toString();
    }

    @Test
    void aQueryIsAnsweredAsIfTheDecisionsHadBeenTakenAndNothingIsKept() {
        List<String> before = everything();
        JsonNode supposed = answer(planner, HOLDERS, RETIREMENT_AND_PROMOTION).path("data");
        assertThat(supposed.path("chair").toString())
                .isEqualTo("{\"holders\":[{\"tenure\":{\"cadre\":{\"key\":\"binh\"},\"kind\":\"APPOINTMENT\","
                        + "\"begunBy\":{\"number\":\"Giả định\"}}}],\"succession\":[{\"cadre\":{\"key\":\"an\"},"
                        + "\"to\":\"2026-05-01\"},{\"days\":31},{\"cadre\":{\"key\":\"binh\"},\"to\":null}]}");
        assertThat(supposed.at("/vice/holders").toString()).isEqualTo("[]");
        assertThat(everything()).isEqualTo(before);
        JsonNode real = planner.data(HOLDERS);
        assertThat(real.at("/chair/holders/0/tenure/cadre/key").stringValue()).isEqualTo("an");
        assertThat(real.at("/vice/holders/0/tenure/cadre/key").stringValue()).isEqualTo("binh");
    }

    @Test
    void whatTheRecordSaidBeforeIsAsItWas() {
        String query = """
                { position(by: {key: "chair"}) { holders(asOf: "2026-07-01", knownAt: "2026-03-02T00:00:00Z") {
                    tenure { cadre { key } to } } } }""";
        clock.set("2026-03-10T00:00:00Z");
        assertThat(answer(planner, query, RETIREMENT_AND_PROMOTION)
                        .at("/data/position/holders")
                        .toString())
                .isEqualTo("[{\"tenure\":{\"cadre\":{\"key\":\"an\"},\"to\":null}}]");
    }

    @Test
    void whatCannotBeIsRefusedWithItsPlaceAndNothingIsAnswered() {
        List<String> before = everything();
        JsonNode taken = answer(
                planner,
                HOLDERS,
                List.of(
                        decision("2026-05-01", List.of(Office.action("RETIRE", "cadre", Office.cadre("chi")))),
                        decision(
                                "2026-06-01",
                                List.of(Office.action(
                                        "APPOINT",
                                        "cadre",
                                        Office.cadre("binh"),
                                        "position",
                                        Office.position("chair"))))));
        assertThat(taken.path("data").isNull() || taken.path("data").isMissingNode())
                .isTrue();
        assertThat(taken.at("/errors/0/extensions/code").stringValue()).isEqualTo("SEAT_TAKEN");
        assertThat(taken.at("/errors/0/extensions/argument").toString())
                .isEqualTo("[\"decisions\",\"1\",\"actions\",\"0\",\"position\"]");
        JsonNode unknown = answer(
                planner,
                HOLDERS,
                List.of(decision("2026-05-01", List.of(Office.action("RETIRE", "cadre", Office.cadre("nobody"))))));
        assertThat(unknown.at("/errors/0/extensions/code").stringValue()).isEqualTo("NOT_FOUND");
        JsonNode many = answer(planner, HOLDERS, Collections.nCopies(21, RETIREMENT_AND_PROMOTION.getFirst()));
        assertThat(many.at("/errors/0/extensions/code").stringValue()).isEqualTo("LIMIT_EXCEEDED");
        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void whoMayNotSupposeIsRefusedAndWhoseTheRecordsAreNotFindsNone() {
        JsonNode reader = answer(as("reader", "*"), HOLDERS, RETIREMENT_AND_PROMOTION);
        assertThat(reader.at("/errors/0/extensions/code").stringValue()).isEqualTo("FORBIDDEN");
        assertThat(reader.at("/errors/0/message").stringValue()).contains("@scenario", "planner");
        JsonNode elsewhere = answer(as("planner", Office.organisation("other")), HOLDERS, RETIREMENT_AND_PROMOTION);
        assertThat(elsewhere.at("/errors/0/extensions/code").stringValue()).isEqualTo("NOT_FOUND");
    }

    @Test
    void noDossierIsOpenedByWhatIsSupposed() {
        Api steward = as("steward", "*");
        assertThat(steward.imported("""
                                {"organizations": [], "posts": [], "persons": [], "memberships": [
                                   {"id": "4", "person_id": "chi", "post_id": "vice", "organization_id": "ward",
                                    "start_date": "2010-01-01", "end_date": "2012-01-01"}]}""", "").path("rejected").intValue()).isZero();
        assertThat(steward.importFiles(
                                Map.of(
                                        "evaluations.csv",
                                        "id,cadre_id,year,rating,on\ne,chi,2024,GOOD,2025-01-10\n"
                                                .getBytes(StandardCharsets.UTF_8)),
                                "?strict=true")
                        .statusCode())
                .isEqualTo(200);
        Api ward = as("planner", Office.organisation("ward"));
        String dossier = "{ cadre(by: {key: \"chi\"}) { name evaluations { year } } }";
        assertThat(ward.data(dossier).at("/cadre/evaluations").toString()).isEqualTo("[]");
        assertThat(as("planner", Office.organisation("other"))
                        .data(dossier)
                        .at("/cadre/evaluations/0/year")
                        .intValue())
                .isEqualTo(2024);
        JsonNode appointed = answer(
                ward,
                dossier,
                List.of(decision(
                        "2026-02-01",
                        List.of(Office.action(
                                "APPOINT", "cadre", Office.cadre("chi"), "position", Office.position("vice"))))));
        assertThat(appointed.at("/data/cadre/evaluations").toString()).isEqualTo("[]");
        JsonNode retired = answer(
                ward,
                dossier,
                List.of(decision("2026-02-01", List.of(Office.action("RETIRE", "cadre", Office.cadre("chi"))))));
        assertThat(retired.at("/errors/0/extensions/code").stringValue()).isEqualTo("FORBIDDEN");
    }

    @Test
    void withinAScenarioNoDecisionIsCheckedAndARequestAfterItIsAnsweredByWhatIs() {
        JsonNode checked = answer(
                as("decider", "*"),
                "{ checkDecision(input: {number: \"1\", on: \"2026-02-01\", title: \"t\", organisation: \"%s\", signer: \"s\", basis: \"b\", actions: []}) { problems { code } } }"
                        .formatted(Office.organisation("ward")),
                RETIREMENT_AND_PROMOTION);
        assertThat(checked.at("/errors/0/extensions/code").stringValue()).isEqualTo("INVALID_ARGUMENT");
        assertThat(planner.data(HOLDERS).at("/chair/holders/0/tenure/cadre/key").stringValue())
                .isEqualTo("an");
    }
}
