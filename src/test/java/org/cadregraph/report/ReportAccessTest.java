package org.cadregraph.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.cadregraph.support.Api;
import org.cadregraph.support.SignedInTest;
import org.cadregraph.support.Store;
import org.cadregraph.support.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** A report shows nobody more than its question does, whichever way it is asked; and the audit log hears of it. */
@SignedInTest
class ReportAccessTest {

    private static final String FILE = """
            {"organizations": [{"id": "ward", "name": "Phường"}, {"id": "other", "name": "Phường khác"}],
             "posts": [{"id": "p", "label": "Chủ tịch", "organization_id": "ward"},
                       {"id": "q", "label": "Chủ tịch", "organization_id": "other"}],
             "persons": [{"id": "a", "name": "Đỗ Thị Ánh"}, {"id": "b", "name": "Lê Văn Bình"}],
             "memberships": [
               {"id": "1", "person_id": "a", "post_id": "p", "organization_id": "ward", "start_date": "2020"},
               {"id": "2", "person_id": "b", "post_id": "q", "organization_id": "other", "start_date": "2020"}],
             "planning_entries": [{"id": "a-for-p", "person_id": "a", "post_id": "p", "start_date": "2021"}]}
            """;
    private static final String PLAN = "/reports/plan.csv?bom=false&organisation=ward";
    private static final String PLAN_QUESTION =
            "{ report(name: \"plan\", parameters: {name: \"organisation\", values: \"ward\"}) { rows { values } } }";

    @Autowired
    private Api api;

    @Autowired
    private Store store;

    @BeforeEach
    void load() {
        store.empty();
        byte[] file = FILE.getBytes(StandardCharsets.UTF_8);
        assertThat(as("steward", "*").importBody(file, "").body()).contains("\"rejected\":0");
    }

    private Api as(String role, String organisation) {
        return api.as(Tokens.header(role, List.of(role), List.of(organisation)));
    }

    @Test
    void nobodyIsShownAReportWithoutSigningIn() {
        for (String path : List.of("/reports", "/reports/cadres.csv", PLAN, "/reports/nobody.csv")) {
            assertThat(api.get(path).statusCode()).as(path).isEqualTo(401);
        }
        for (String role : List.of("auditor", "operator")) {
            assertThat(as(role, "*").get("/reports/cadres.csv").statusCode())
                    .as(role)
                    .isEqualTo(403);
        }
    }

    @Test
    void aReportHoldsTheRecordsThatOneMaySee() {
        Api reader = as("reader", "ward");
        assertThat(reader.get("/reports/cadres.csv?bom=false").body())
                .contains("Đỗ Thị Ánh")
                .doesNotContain("Bình");
        assertThat(reader.data("{ report(name: \"cadres\") { rows { values } } }")
                        .toString())
                .contains("Đỗ Thị Ánh")
                .doesNotContain("Bình");
        HttpResponse<String> other = reader.get("/reports/in-office.csv?organisation=other");
        assertThat(other.statusCode()).isEqualTo(404);
        assertThat(other.body())
                .isEqualTo(
                        reader.get("/reports/in-office.csv?organisation=nobody").body());
    }

    @Test
    void aReportOfWhatOneMayNotReadIsRefusedAsAWhole() {
        Api reader = as("reader", "ward");
        HttpResponse<String> refused = reader.get(PLAN);
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).contains("FORBIDDEN").doesNotContain("a-for-p");
        JsonNode answer = reader.answer(PLAN_QUESTION, Map.of());
        assertThat(answer.at("/errors/0/extensions/code").stringValue("")).isEqualTo("FORBIDDEN");
        assertThat(answer.at("/data/report").isNull()).isTrue();
    }

    @Test
    void theAuditLogHearsOfWhatWasShownByAReport() {
        Api planner = as("planner", "ward");
        assertThat(planner.get(PLAN).body()).contains("a-for-p,p,Chủ tịch,Phường,a,Đỗ Thị Ánh");
        assertThat(planner.data(PLAN_QUESTION).toString()).contains("a-for-p");
        JsonNode log = as("auditor", "*")
                .data("{ auditLog(filter: {who: \"planner\"}, first: 5) { nodes { part operation records } } }");
        assertThat(log.at("/auditLog/nodes")
                        .valueStream()
                        .map(JsonNode::toString)
                        .toList())
                .hasSize(2)
                .allMatch(entry -> entry.startsWith("{\"part\":\"plans\",\"operation\":\"Plan\",\"records\":[\""));
    }

    @Test
    void whatOneHasOthersMayNotHaveByItsTag() {
        HttpResponse<String> first = as("planner", "ward").get(PLAN);
        String tag = first.headers().firstValue("ETag").orElseThrow();
        assertThat(as("planner", "ward").get(PLAN, "If-None-Match", tag).statusCode())
                .isEqualTo(304);
        assertThat(as("planner", "*").get(PLAN, "If-None-Match", tag).statusCode())
                .isEqualTo(200);
        assertThat(as("reader", "ward").get(PLAN, "If-None-Match", tag).statusCode())
                .isEqualTo(403);
    }
}
