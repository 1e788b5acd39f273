package org.cadregraph.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.cadregraph.support.Api;
import org.cadregraph.support.GraphTest;
import org.cadregraph.support.Store;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Files that are broken, as a whole or in some rows: what is told, and that nothing else suffers. */
@GraphTest
class BrokenFileTest {

    private static final String FILE = """
            {"persons": [%s], "organizations": [%s], "posts": [%s], "memberships": [%s], "organization_links": [%s]}
            """;
    private static final String PERSON = """
            {"id": "an", "name": "Đỗ Thị Ánh"}""";
    private static final String ORGANISATION = """
            {"id": "city", "name": "Thành phố"}""";
    private static final String POST = """
            {"id": "chair", "label": "Chủ tịch", "organization_id": "city", "seats": 1}""";
    private static final String MEMBERSHIP = """
            {"id": "an-1", "person_id": "an", "post_id": "chair", "organization_id": "city", "start_date": "2010-03"}""";
    private static final String GOOD = FILE.formatted(PERSON, ORGANISATION, POST, MEMBERSHIP, "");

    @Autowired
    private Api api;

    @Autowired
    private Store store;

    @BeforeEach
    void empty() {
        store.empty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{}",
                "{\"persons\": []",
                "{\"persons\": {}, \"organizations\": [], \"posts\": [], \"memberships\": []}",
                "{\"persons\": [], \"organizations\": [], \"posts\": []}",
                "{\"persons\": [], \"organizations\": [], \"posts\": [], \"memberships\": []} more",
                "not json"
            })
    void aFileThatCannotBeReadIsRefusedWhole(String text) {
        assertRefused(api.importBody(text.getBytes(StandardCharsets.UTF_8), ""), "");
    }

    @Test
    void aTruncatedFileIsRefusedWholeWithThePlace() {
        String truncated = GOOD.substring(0, GOOD.length() - 40);
        assertRefused(api.importBody(truncated.getBytes(StandardCharsets.UTF_8), ""), "line 1");
    }

    @Test
    void utf16IsRefusedWithWhatToDo() {
        assertRefused(api.importBody(GOOD.getBytes(StandardCharsets.UTF_16), ""), "save it as UTF-8");
        assertRefused(api.importBody(GOOD.getBytes(StandardCharsets.UTF_16LE), ""), "save it as UTF-8");
        assertRefused(api.importBody(GOOD.getBytes(StandardCharsets.UTF_16BE), ""), "save it as UTF-8");
    }

    @Test
    void invalidUtf8IsRefused() {
        byte[] latin = GOOD.replace("Đỗ Thị Ánh", "Café").getBytes(StandardCharsets.ISO_8859_1);
        assertRefused(api.importBody(latin, ""), "UTF-8");
    }

    @Test
    void aByteOrderMarkDoesNotMatter() {
        assertThat(api.imported("\uFEFF" + GOOD, "").path("added").intValue()).isEqualTo(4);
    }

    @Test
    void aFormWithoutTheFileIsRefused() {
        assertRefused(api.importForm("data", GOOD.getBytes(StandardCharsets.UTF_8)), "no part 'file'");
        assertThat(api.importForm("file", GOOD.getBytes(StandardCharsets.UTF_8)).statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/x-www-form-urlencoded", "text/plain", "application/octet-stream"})
    void theTypeThatAClientGivesTheBodyDoesNotMatter(String type) {
        HttpResponse<String> response =
                api.importBody(GOOD.getBytes(StandardCharsets.UTF_8), "?dryRun=true&strict=true", type);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        assertThat(response.body()).contains("\"status\":\"checked\"", "\"added\":4");
    }

    @Test
    void aSettingMayBeAFieldOfTheForm() {
        HttpResponse<String> response = api.importForm("file", GOOD.getBytes(StandardCharsets.UTF_8), "dryRun", "true");
        assertThat(response.body()).contains("\"status\":\"checked\"");
        assertThat(api.importBody(GOOD.getBytes(StandardCharsets.UTF_8), "?dryRun")
                        .body())
                .contains("\"status\":\"checked\"");
        assertThat(store.count("MATCH (c:Cadre) RETURN count(c) AS count")).isZero();
    }

    @Test
    void aTextThatIsTooLongIsAFaultOfItsRowAndANoteMayHaveLines() {
        String file = GOOD.replace("Thành phố", "x".repeat(9_000))
                .replace("\"start_date\"", "\"note\": \"Theo QĐ 12\\nThay ông B\", \"start_date\"");
        JsonNode report = api.imported(file, "");
        assertThat(report.at("/rejections/0/field").stringValue()).isEqualTo("name");
        assertThat(report.at("/rejections/0/reason").stringValue()).contains("1000");
        JsonNode mended = api.imported(file.replace("x".repeat(9_000), "Thành phố"), "");
        assertThat(mended.path("rejected").intValue()).isZero();
        assertThat(api.data("{ cadre(by: {key: \"an\"}) { career { note } } }")
                        .at("/cadre/career/0/note")
                        .stringValue())
                .isEqualTo("Theo QĐ 12\nThay ông B");
    }

    @Test
    void anInterruptedImportIsMendedByTheNext() {
        String tree = FILE.formatted("", """
                {"id": "unit", "name": "Đơn vị", "parent_id": "city"}, {"id": "city", "name": "Thành phố"}""", "", "", "");
        api.imported(tree, "");
        store.count("MATCH ()-[p:PART_OF]->() DELETE p RETURN count(*) AS count");
        assertThat(api.imported(tree, "").path("unchanged").intValue()).isEqualTo(2);
        assertThat(api.data("{ organisation(by: {key: \"unit\"}) { partOf { key } } }")
                        .at("/organisation/partOf/key")
                        .stringValue())
                .isEqualTo("city");
    }

    @Test
    void aSettingThatIsNeitherTrueNorFalseIsRefused() {
        assertRefused(
                api.importBody(GOOD.getBytes(StandardCharsets.UTF_8), "?strict=maybe"),
                "'strict' must be true or false");
    }

    private void assertRefused(HttpResponse<String> response, String told) {
        assertThat(response.statusCode()).isEqualTo(400);
        JsonNode report = JsonMapper.shared().readTree(response.body());
        assertThat(report.path("status").stringValue()).isEqualTo("rejected");
        assertThat(report.path("message").stringValue())
                .isNotBlank()
                .contains(told)
                .doesNotContain("Exception");
        assertThat(store.count("MATCH (n) WHERE NOT n:Migration|AuditJournal RETURN count(n) AS count"))
                .as("it is not even listed among the imports")
                .isZero();
        assertThat(api.data("{ cadres { totalCount } }")
                        .at("/cadres/totalCount")
                        .intValue())
                .as("the server answers on")
                .isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "post_id         | nobody  | {'id': 'x', 'person_id': 'an', 'post_id': 'nobody', 'organization_id': 'city'}",
                "person_id       | who     | {'id': 'x', 'person_id': 'who', 'post_id': 'chair', 'organization_id': 'city'}",
                "organization_id | where   | {'id': 'x', 'person_id': 'an', 'post_id': 'chair', 'organization_id': 'where'}",
                "start_date      | 2010-13 | {'id': 'x', 'person_id': 'an', 'post_id': 'chair', 'organization_id': 'city', 'start_date': '2010-13'}",
                "end_date        | 2011-02-29 | {'id': 'x', 'person_id': 'an', 'post_id': 'chair', 'organization_id': 'city', 'end_date': '2011-02-29'}",
                "end_status      | maybe   | {'id': 'x', 'person_id': 'an', 'post_id': 'chair', 'organization_id': 'city', 'end_status': 'maybe'}",
                "acting          | yes     | {'id': 'x', 'person_id': 'an', 'post_id': 'chair', 'organization_id': 'city', 'acting': 'yes'}",
                "leave[0].start_date | 31/1/2010 | {'id': 'x', 'person_id': 'an', 'post_id': 'chair', 'organization_id': 'city', 'leave': [{'start_date': '31/1/2010'}]}",
                "id              | an-1    | {'id': 'an-1', 'person_id': 'an', 'post_id': 'chair', 'organization_id': 'city'}",
            })
    void aRowAtFaultIsRejectedAloneWithFieldValueAndReason(String field, String value, String row) {
        String memberships = MEMBERSHIP + "," + row.replace('\'', '"');
        JsonNode report = api.imported(FILE.formatted(PERSON, ORGANISATION, POST, memberships, ""), "");
        assertThat(report.path("added").intValue()).isEqualTo(4);
        assertThat(report.path("rejected").intValue()).isEqualTo(1);
        assertThat(report.path("in").intValue()).isEqualTo(5);
        JsonNode rejection = report.path("rejections").path(0);
        assertThat(rejection.path("section").stringValue()).isEqualTo("memberships");
        assertThat(rejection.path("index").intValue()).isEqualTo(1);
        assertThat(rejection.path("id").stringValue()).isEqualTo("id".equals(field) ? "an-1" : "x");
        assertThat(rejection.path("field").stringValue()).isEqualTo(field);
        assertThat(rejection.path("value").stringValue()).isEqualTo(value);
        assertThat(rejection.path("reason").stringValue()).isNotBlank();
    }

    @Test
    void whatNamesARejectedRowIsRejectedToo() {
        String broken = "{\"id\": \"an\", \"name\": \"\"}";
        JsonNode report = api.imported(FILE.formatted(broken, ORGANISATION, POST, MEMBERSHIP, ""), "");
        assertThat(report.path("rejected").intValue()).isEqualTo(2);
        assertThat(report.at("/sections/memberships/rejected").intValue()).isEqualTo(1);
    }

    @Test
    void organisationsThatArePartOfThemselvesAreRejected() {
        String circle = """
                {"id": "a", "name": "A", "parent_id": "b"}, {"id": "b", "name": "B", "parent_id": "a"},
                {"id": "c", "name": "C", "parent_id": "a"}, {"id": "d", "name": "D", "parent_id": "nowhere"},
                {"id": "e", "name": "E", "parent_id": "city"},""";
        JsonNode report = api.imported(FILE.formatted(PERSON, circle + ORGANISATION, POST, MEMBERSHIP, ""), "");
        assertThat(report.at("/sections/organizations/rejected").intValue()).isEqualTo(4);
        assertThat(report.at("/sections/organizations/added").intValue()).isEqualTo(2);
        assertThat(api.data("{ organisation(by: {key: \"e\"}) { partOf { key } } }")
                        .at("/organisation/partOf/key")
                        .stringValue())
                .isEqualTo("city");
    }

    @Test
    void aCircleThroughTheDatabaseIsRejectedToo() {
        api.imported(FILE.formatted("", """
                {"id": "b", "name": "B", "parent_id": "a"}, {"id": "a", "name": "A"}""", "", "", ""), "");
        JsonNode report = api.imported(FILE.formatted("", """
                {"id": "a", "name": "A", "parent_id": "b"}""", "", "", ""), "");
        assertThat(report.at("/rejections/0/field").stringValue()).isEqualTo("parent_id");
    }

    @Test
    void strictRefusesAllOnTheFirstProblem() {
        String file = FILE.formatted(PERSON + ",{\"id\": \"b\"}", ORGANISATION, POST, MEMBERSHIP, "");
        HttpResponse<String> response = api.importBody(file.getBytes(StandardCharsets.UTF_8), "?strict=true");
        assertThat(response.statusCode()).isEqualTo(422);
        JsonNode report = JsonMapper.shared().readTree(response.body());
        assertThat(report.path("status").stringValue()).isEqualTo("rejected");
        assertThat(report.at("/rejections/0/field").stringValue()).isEqualTo("name");
        assertThat(store.records()).isZero();
    }

    @Test
    void aDryRunTellsTheSameAndChangesNothing() {
        JsonNode rehearsal = api.imported(GOOD, "?dryRun=true");
        assertThat(rehearsal.path("status").stringValue()).isEqualTo("checked");
        assertThat(rehearsal.path("added").intValue()).isEqualTo(4);
        assertThat(rehearsal.path("rejected").intValue()).isZero();
        assertThat(store.records()).isZero();
        assertThat(api.imported(GOOD, "").path("sections")).isEqualTo(rehearsal.path("sections"));
    }

    @Test
    void anEndBeforeItsStartIsImportedAndTold() {
        String reversed = MEMBERSHIP.replace("}", ", \"end_date\": \"2009\"}");
        JsonNode report = api.imported(FILE.formatted(PERSON, ORGANISATION, POST, reversed, ""), "");
        assertThat(report.path("rejected").intValue()).isZero();
        assertThat(report.at("/findings/0/field").stringValue()).isEqualTo("end_date");
        JsonNode career = api.data("""
                { cadre(by: {key: "an"}) { career { reversed certainty(asOf: "2010-06-01") } posts(asOf: "2010-06-01") { certainty } } }
                """);
        assertThat(career.at("/cadre/career/0/reversed").booleanValue()).isTrue();
        assertThat(career.at("/cadre/posts")).isEmpty();
    }
}
