package org.cadregraph.tenure;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.cadregraph.graph.Change;
import org.cadregraph.graph.Graph;
import org.cadregraph.graph.Viewer;
import org.cadregraph.support.Api;
import org.cadregraph.support.GraphTest;
import org.cadregraph.support.Store;
import org.cadregraph.time.PartialDate;
import org.cadregraph.time.Period;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What began in a period is counted and listed: surely or perhaps, by units that there were then, by what else it is. */
@GraphTest
class BeginningsTest {

    private static final String CITY = """
            {"organizations": [
               {"id": "city", "name": "Thành phố", "classification": "city"},
               {"id": "party", "name": "Thành ủy", "classification": "party committee", "parent_id": "city"},
               {"id": "finance", "name": "Phòng Tài chính", "classification": "department", "parent_id": "city"},
               {"id": "trade", "name": "Phòng Thương mại", "classification": "department", "parent_id": "city",
                "dissolution_date": "2014-07-01"},
               {"id": "ward", "name": "Phường", "classification": "ward", "parent_id": "city"},
               {"id": "elsewhere", "name": "Nơi khác", "classification": "department"}],
             "posts": [
               {"id": "head", "label": "Trưởng phòng", "role": "head", "organization_id": "finance"},
               {"id": "trader", "label": "Trưởng phòng", "role": "head", "organization_id": "trade"},
               {"id": "chair", "label": "Chủ tịch", "role": "chair", "organization_id": "ward"},
               {"id": "far", "label": "Trưởng phòng", "role": "head", "organization_id": "elsewhere"}],
             "persons": [{"id": "a", "name": "Ánh"}, {"id": "b", "name": "Bình"}, {"id": "c", "name": "Châu"}],
             "memberships": [
               {"id": "t1", "person_id": "a", "post_id": "head", "organization_id": "finance", "start_date": "2013-01-01", "end_date": "2018-01-01"},
               {"id": "t3", "person_id": "b", "post_id": "trader", "organization_id": "trade", "start_date": "2014", "end_date": "2014-06-30"},
               {"id": "t4", "person_id": "b", "post_id": "trader", "organization_id": "trade", "start_date": "2014-07-01", "acting": true},
               {"id": "t6", "person_id": "c", "post_id": "chair", "organization_id": "ward", "end_date": "2014-12-31"},
               {"id": "t7", "person_id": "c", "post_id": "chair", "organization_id": "ward", "start_date": "2016-05-01", "end_date": "2015-05-01"},
               {"id": "t8", "person_id": "c", "post_id": "far", "organization_id": "elsewhere", "start_date": "2014-02-01"}]}
            """;

    private static final String MANAGERS = """
            id,position_id,managing_organisation_id,start_date,end_date
            m1,head,party,2012-01-01,2015-01-01
            m2,chair,party,2010-01-01,
            """;

    private static final String QUESTION = """
            query($from: Date!, $to: Date!, $subtree: Boolean, $where: BeginningFilter, $root: String! = "city") {
              organisation(by: {key: $root}) {
                beginnings(from: $from, to: $to, subtree: $subtree, where: $where) {
                  from to certain possible cadreCount
                  all: tenures(first: 100) { totalCount nodes { key } }
                  sure: tenures(certainty: CERTAIN, first: 100) { totalCount nodes { key } }
                  unsure: tenures(certainty: POSSIBLE, last: 100) { totalCount nodes { key } } } } }""";

    @Autowired
    private Api api;

    @Autowired
    private Store store;

    @Autowired
    private Graph graph;

    @Autowired
    private TenureRegister tenures;

    @BeforeEach
    void load() {
        store.empty();
        String imported =
                api.importBody(CITY.getBytes(StandardCharsets.UTF_8), "").body();
        assertThat(imported).contains("\"rejected\":0");
        assertThat(api.importFiles(Map.of("position_management.csv", MANAGERS.getBytes(StandardCharsets.UTF_8)), "")
                        .body())
                .contains("\"rejected\":0");
        TenureEntry again = TenureEntry.of(
                "t2", "a", "head", TenureKind.REAPPOINTMENT, Period.of(PartialDate.of("2018-01-01"), null));
        TenureEntry moved =
                TenureEntry.of("t5", "b", "chair", TenureKind.TRANSFER, Period.of(PartialDate.of("2015-03"), null));
        Change change = Change.now(Clock.systemUTC(), Viewer.LOCAL, "what files do not tell");
        graph.write(writer -> tenures.save(writer, change, List.of(again, from("head", moved))));
    }

    private static TenureEntry from(String origin, TenureEntry entry) {
        return new TenureEntry(
                entry.key(),
                entry.cadreKey(),
                entry.positionKey(),
                null,
                entry.kind(),
                entry.period(),
                false,
                null,
                null,
                null,
                null,
                null,
                null,
                origin,
                null,
                List.of());
    }

    private JsonNode beginnings(Map<String, Object> variables) {
        JsonNode found = api.data(QUESTION, variables).at("/organisation/beginnings");
        // What is counted is what is listed.
        assertThat(found.at("/sure/totalCount").intValue())
                .isEqualTo(found.path("certain").intValue())
                .isEqualTo(found.at("/sure/nodes").size());
        assertThat(found.at("/all/totalCount").intValue())
                .isEqualTo(found.path("possible").intValue())
                .isEqualTo(found.at("/all/nodes").size());
        assertThat(found.at("/unsure/totalCount").intValue())
                .isEqualTo(found.at("/unsure/nodes").size());
        return found;
    }

    private static List<String> keys(JsonNode found, String list) {
        return found.at("/" + list + "/nodes")
                .valueStream()
                .map(node -> node.path("key").stringValue())
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        // A year that is written holds all its days; nobody knows when t6 began; t7 ended before it began.
        "2013-01-01, 2020-01-01, t1|t3|t5|t2, t6",
        "2013-01-01, 2013-01-02, t1, t6",
        "2013-01-02, 2014-01-01, '', t6",
        "2014-01-01, 2015-01-01, t3, t6",
        "2014-01-01, 2014-06-01, '', t6|t3",
        "2015-03-10, 2015-04-01, '', t5",
        "2015-03-01, 2015-04-01, t5, ''",
        "2018-01-01, 2018-01-02, t2, ''",
        "2018-01-02, 2030-01-01, '', ''"
    })
    void aBeginningIsSureOrNot(String from, String to, String sure, String unsure) {
        JsonNode found = beginnings(Map.of("from", from, "to", to, "subtree", true));
        assertThat(String.join("|", keys(found, "sure"))).isEqualTo(sure);
        assertThat(String.join("|", keys(found, "unsure"))).isEqualTo(unsure);
    }

    @Test
    void whatBeganWhereThereWasNothingAnyMoreIsNotCounted() {
        JsonNode found = beginnings(Map.of("from", "2014-07-01", "to", "2014-08-01", "subtree", true));
        assertThat(keys(found, "all")).as("t4 began on the day of the end").containsExactly("t6");
        assertThat(keys(beginnings(Map.of("from", "2014-07-01", "to", "2014-08-01", "root", "trade")), "sure"))
                .as("of the department itself")
                .containsExactly("t4");
    }

    @Test
    void anOrganisationAloneHasWhatBeganInItsOwnPosts() {
        assertThat(beginnings(Map.of("from", "2010-01-01", "to", "2020-01-01"))
                        .path("possible")
                        .intValue())
                .isZero();
        JsonNode ward = beginnings(Map.of("from", "2010-01-01", "to", "2020-01-01", "root", "ward"));
        assertThat(keys(ward, "sure")).containsExactly("t5");
        assertThat(ward.path("from").stringValue()).isEqualTo("2010-01-01");
    }

    @Test
    void personsAreCountedOnce() {
        JsonNode found = beginnings(Map.of("from", "2013-01-01", "to", "2020-01-01", "subtree", true));
        assertThat(found.path("certain").intValue()).isEqualTo(4);
        assertThat(found.path("cadreCount").intValue()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"kinds\": [\"REAPPOINTMENT\", \"TRANSFER\"]} | t5,t2",
                "{\"kinds\": []} | ''",
                "{\"acting\": true} | ''",
                "{\"acting\": false} | t6,t1,t3,t5,t2",
                "{\"positionKinds\": [\"chair\"]} | t6,t5",
                "{\"classifications\": [\"department\"]} | t1,t3,t2",
                "{\"originClassifications\": [\"department\"]} | t5",
                "{\"originClassifications\": [\"ward\"]} | ''",
                // The head's post was managed until 2015, and not any more in 2018.
                "{\"managedBy\": {\"key\": \"party\"}} | t6,t1,t5",
                "{\"managedBy\": {\"key\": \"city\"}} | ''",
                "{\"managedBy\": {\"key\": \"nobody\"}} | ''",
                "{\"term\": {\"key\": \"nothing\"}} | ''",
                "{\"positionKinds\": [\"head\"], \"kinds\": [\"APPOINTMENT\"]} | t1,t3"
            })
    void everyPartOfAFilterHolds(String filter, String expected) {
        JsonNode found = beginnings(Map.of(
                "from",
                "2013-01-01",
                "to",
                "2020-01-01",
                "subtree",
                true,
                "where",
                JsonMapper.shared().readValue(filter, Map.class)));
        assertThat(String.join(",", keys(found, "all"))).isEqualTo(expected);
    }

    @Test
    void aPeriodWithoutADayIsRefused() {
        JsonNode answer = api.answer(QUESTION, Map.of("from", "2020-01-01", "to", "2020-01-01"));
        assertThat(answer.at("/errors/0/extensions/code").stringValue()).isEqualTo("INVALID_ARGUMENT");
        assertThat(answer.at("/errors/0/message").stringValue()).contains("let 'from' lie before 'to'");
    }

    @Test
    void pagesGoOn() {
        String page = """
                query($after: String) { organisation(by: {key: "city"}) {
                  beginnings(from: "2013-01-01", to: "2020-01-01", subtree: true) {
                    tenures(first: 2, after: $after) { nodes { key } pageInfo { hasNextPage endCursor } } } } }""";
        JsonNode first = api.data(page, Map.of()).at("/organisation/beginnings/tenures");
        JsonNode second = api.data(
                        page, Map.of("after", first.at("/pageInfo/endCursor").stringValue()))
                .at("/organisation/beginnings/tenures");
        assertThat(first.path("nodes").toString()).isEqualTo("[{\"key\":\"t6\"},{\"key\":\"t1\"}]");
        assertThat(second.path("nodes").toString()).isEqualTo("[{\"key\":\"t3\"},{\"key\":\"t5\"}]");
        assertThat(second.at("/pageInfo/hasNextPage").booleanValue()).isTrue();
    }
}
