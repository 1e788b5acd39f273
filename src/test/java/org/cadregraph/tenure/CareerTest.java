package org.cadregraph.tenure;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.Map;
import org.cadregraph.support.Api;
import org.cadregraph.support.GraphTest;
import org.cadregraph.support.Store;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** A career as it is shown, with what was otherwise at the time. */
@GraphTest
class CareerTest {

    private static final String FILE = """
            {"organizations": [
               {"id": "old", "name": "Ủy ban cũ", "dissolution_date": "2025-07-01",
                "other_names": [{"name": "Ủy ban thị xã", "end_date": "2002-10-17"}]},
               {"id": "new", "name": "Ủy ban mới", "founding_date": "2025-07-01"},
               {"id": "unit", "name": "Phòng", "parent_id": "old", "founding_date": "2008", "dissolution_date": "2025-07-01"},
               {"id": "part", "name": "Phần tách"}],
             "posts": [{"id": "chair", "label": "Chủ tịch", "other_label": ["Chair", "Chủ nhiệm"], "organization_id": "new", "seats": 1}],
             "persons": [{"id": "đỗ-ánh", "name": "Đỗ Thị Ánh",
                "other_names": [{"name": "Đỗ Thị Nguyệt", "note": "tên cũ", "end_date": "2005"}],
                "identifiers": [{"scheme": "s", "identifier": "1"}, {"scheme": "s", "identifier": "2"}]}],
             "memberships": [
               {"id": "t1", "person_id": "đỗ-ánh", "post_id": "chair", "organization_id": "old", "start_date": "2000-05",
                "end_date": "2004", "leave": [{"start_date": "2001", "end_date": "2002", "reason": "đi học"}]},
               {"id": "t2", "person_id": "đỗ-ánh", "post_id": "chair", "organization_id": "new", "start_date": "2025-07-01",
                "acting": true},
               {"id": "t3", "person_id": "đỗ-ánh", "post_id": "chair", "organization_id": "old", "start_date": "2010",
                "end_status": "unknown"}],
             "organization_links": [
               {"id": "l1", "predecessor_id": "old", "successor_id": "new", "type": "merger", "start_date": "2025-07-01"},
               {"id": "l2", "predecessor_id": "new", "successor_id": "part", "type": "split", "start_date": "2026"}]}
            """;

    @Autowired
    private Api api;

    @Autowired
    private Store store;

    @BeforeEach
    void fill() {
        store.empty();
        assertThat(api.imported(FILE, "").path("rejections")).isEmpty();
    }

    @Test
    void namesAndOrganisationsAreThoseOfTheTime() {
        JsonNode career = api.data("""
                { cadre(by: {key: "đỗ-ánh"}) { name career { key cadreName organisationName acting endUnknown
                  organisation { key today { key } } position { otherTitles organisation { key } } absences { why reason from to } } } }""").at("/cadre/career");
        assertThat(career.at("/0/key").stringValue()).isEqualTo("t1");
        assertThat(career.at("/0/cadreName").stringValue()).isEqualTo("Đỗ Thị Nguyệt");
        assertThat(career.at("/0/organisationName").stringValue()).isEqualTo("Ủy ban thị xã");
        assertThat(career.at("/0/organisation/key").stringValue()).isEqualTo("old");
        assertThat(career.at("/0/organisation/today")).hasSize(2);
        assertThat(career.at("/0/position/organisation/key").stringValue()).isEqualTo("new");
        assertThat(career.at("/0/position/otherTitles")).hasSize(2);
        assertThat(career.at("/0/absences/0/why").stringValue()).isEqualTo("LEAVE");
        assertThat(career.at("/0/absences/0/reason").stringValue()).isEqualTo("đi học");
        assertThat(career.at("/1/endUnknown").booleanValue()).isTrue();
        assertThat(career.at("/1/organisationName").stringValue()).isEqualTo("Ủy ban cũ");
        assertThat(career.at("/2/cadreName").stringValue()).isEqualTo("Đỗ Thị Ánh");
        assertThat(career.at("/2/acting").booleanValue()).isTrue();
    }

    @Test
    void aKeyIsFoundHoweverItIsComposed() {
        String decomposed = Normalizer.normalize("đỗ-ánh", Normalizer.Form.NFD);
        JsonNode data = api.data(
                "query($key: String!) { cadre(by: {key: $key}) { identifiers { code } names { name note to } } }",
                Map.of("key", decomposed + " "));
        assertThat(data.at("/cadre/identifiers")).hasSize(2);
        assertThat(data.at("/cadre/names/0/note").stringValue()).isEqualTo("tên cũ");
    }

    @Test
    void theTreeHasDates() {
        JsonNode data = api.data("""
                { old: organisation(by: {key: "old"}) { before: units(asOf: "2007-12-31") { key } then: units(asOf: "2020-01-01") { key }
                    units { key } after: units(asOf: "2026-01-01") { key } }
                  unit: organisation(by: {key: "unit"}) { partOf { key } before: partOf(asOf: "2000-01-01") { key } } }""");
        assertThat(data.at("/old/before")).isEmpty();
        assertThat(data.at("/old/then")).hasSize(1);
        assertThat(data.at("/old/units"))
                .as("on the last day of an organisation that is no more")
                .hasSize(1);
        assertThat(data.at("/old/after")).isEmpty();
        assertThat(data.at("/unit/partOf/key").stringValue()).isEqualTo("old");
        assertThat(data.at("/unit/before").isNull()).isTrue();
    }

    @Test
    void aDayIsCertainOrPossible() {
        String holders =
                "query($day: Date) { position(by: {key: \"chair\"}) { holders(asOf: $day) { certainty tenure { key } } } }";
        assertThat(api.data(holders, Map.of("day", "2000-04-30")).at("/position/holders"))
                .isEmpty();
        assertThat(api.data(holders, Map.of("day", "2000-05-15"))
                        .at("/position/holders/0/certainty")
                        .stringValue())
                .isEqualTo("POSSIBLE");
        assertThat(api.data(holders, Map.of("day", "2000-05-31"))
                        .at("/position/holders/0/certainty")
                        .stringValue())
                .isEqualTo("CERTAIN");
        assertThat(api.data(holders, Map.of("day", "2004-06-01"))
                        .at("/position/holders/0/certainty")
                        .stringValue())
                .isEqualTo("POSSIBLE");
        assertThat(api.data(holders, Map.of("day", "2020-01-01"))
                        .at("/position/holders/0/certainty")
                        .stringValue())
                .as("an unknown end")
                .isEqualTo("POSSIBLE");
    }
}
