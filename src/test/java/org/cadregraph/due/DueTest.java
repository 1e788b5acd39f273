package org.cadregraph.due;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.cadregraph.graph.Change;
import org.cadregraph.graph.Graph;
import org.cadregraph.graph.Viewer;
import org.cadregraph.support.Api;
import org.cadregraph.support.GraphTest;
import org.cadregraph.support.HandSetClock;
import org.cadregraph.support.Store;
import org.cadregraph.tenure.TenureEntry;
import org.cadregraph.tenure.TenureKind;
import org.cadregraph.tenure.TenureRegister;
import org.cadregraph.tenure.TermEntry;
import org.cadregraph.tenure.TermRegister;
import org.cadregraph.time.PartialDate;
import org.cadregraph.time.Period;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;

/** What comes due in a city, as the API tells it in January 2026. */
@GraphTest
@Import(HandSetClock.class)
class DueTest {

    private static final String CITY = """
            {"organizations": [{"id": "city", "name": "Thành phố"},
               {"id": "ward", "name": "Thị trấn Chi Lăng", "parent_id": "city"},
               {"id": "other", "name": "Thị xã khác"}],
             "posts": [{"id": "secretary", "label": "Bí thư", "organization_id": "city", "seats": 1},
                       {"id": "chair", "label": "Chủ tịch", "organization_id": "ward", "seats": 1},
                       {"id": "deputy", "label": "Phó Chủ tịch", "organization_id": "ward"},
                       {"id": "far", "label": "Chủ tịch", "organization_id": "other"}],
             "persons": [{"id": "an", "name": "Đỗ Thị Ánh", "gender": "female", "birth_date": "1970"},
                         {"id": "binh", "name": "Lê Văn Bình", "gender": "nam", "birth_date": "1964-11-20"},
                         {"id": "chi", "name": "Trần Linh Chi", "birth_date": "1964-11-20"},
                         {"id": "dung", "name": "Phạm Văn Dũng", "gender": "male", "birth_date": "1966-04"},
                         {"id": "em", "name": "Hà Văn Em", "gender": "male", "birth_date": "1960-01-01"},
                         {"id": "giang", "name": "Vũ Thị Giang", "gender": "nữ", "birth_date": "1969-06-15"}],
             "memberships": []}
            """;

    private static final String ITEM = "kind day latestDay certainty cadre { key } term { key } positions { key }"
            + " tenures { key } rules { ruleSet { id } rule { id citation confidence } }"
            + " notice { on workingDays confidence unknown rule { ruleSet { number } } }";

    @Autowired
    private Api api;

    @Autowired
    private Store store;

    @Autowired
    private HandSetClock clock;

    @Autowired
    private Clock moment;

    @Autowired
    private Graph graph;

    @Autowired
    private TenureRegister tenures;

    @Autowired
    private TermRegister terms;

    @BeforeEach
    void load() {
        store.empty();
        clock.set("2026-01-15T00:00:00Z");
        assertThat(api.imported(CITY, "").path("rejected").intValue()).isZero();
        save(
                tenure("an-1", "an", "chair", TenureKind.APPOINTMENT, "2021-07-01", null, null),
                tenure("binh-1", "binh", "secretary", TenureKind.APPOINTMENT, "2014-03-01", "2019-03-01", null),
                tenure("binh-2", "binh", "secretary", TenureKind.REAPPOINTMENT, "2019-03-02", "2024-03-01", null),
                tenure("binh-3", "binh", "secretary", TenureKind.REAPPOINTMENT, "2024-03-01", null, null),
                tenure("binh-4", "binh", "deputy", TenureKind.TRANSFER, "2020", null, null),
                tenure("chi-1", "chi", "deputy", TenureKind.SECONDMENT, "2024-02-01", null, "2026-02"),
                tenure("dung-1", "dung", "deputy", TenureKind.ROTATION, "2023-03-01", null, null),
                tenure("em-1", "em", "secretary", TenureKind.ROTATION, "2022-06", null, "2025-12-31"),
                tenure("giang-1", "giang", "far", TenureKind.APPOINTMENT, "2022", null, null),
                tenure("giang-0", "giang", "deputy", TenureKind.APPOINTMENT, "2019", "2022", null));
        graph.write(writer -> terms.save(
                writer,
                change(),
                List.of(
                        new TermEntry(
                                "2021–2026",
                                "city",
                                "Nhiệm kỳ 2021–2026",
                                PartialDate.of("2021"),
                                PartialDate.of("2026-05")),
                        new TermEntry(
                                "2026–2031",
                                "city",
                                "Nhiệm kỳ 2026–2031",
                                PartialDate.of("2026-05"),
                                PartialDate.of("2031")))));
    }

    private Change change() {
        return Change.now(moment, Viewer.LOCAL, "due");
    }

    private void save(TenureEntry... entries) {
        graph.write(writer -> tenures.save(writer, change(), List.of(entries)));
    }

    private static TenureEntry tenure(
            String key,
            String cadre,
            String position,
            TenureKind kind,
            String from,
            @Nullable String to,
            @Nullable String expectedUntil) {
        return new TenureEntry(
                key,
                cadre,
                position,
                null,
                kind,
                Period.of(PartialDate.of(from), to == null ? null : PartialDate.of(to)),
                false,
                null,
                null,
                null,
                null,
                null,
                expectedUntil == null ? null : PartialDate.of(expectedUntil),
                null,
                null,
                List.of());
    }

    private JsonNode due(String field, String asked) {
        return api.data("{ organisation(by: {key: \"city\"}) { due: " + field + " { totalCount nodes { " + asked
                        + " } } } }")
                .at("/organisation/due");
    }

    private List<String> lines(String field) {
        return due(field, ITEM).path("nodes").valueStream().map(DueTest::line).toList();
    }

    private static String line(JsonNode item) {
        String who = item.path("cadre").isNull()
                ? item.at("/term/key").stringValue("")
                : item.at("/cadre/key").stringValue("");
        Set<String> rules = new TreeSet<>();
        item.path("rules").forEach(rule -> rules.add(rule.at("/ruleSet/id").stringValue("")));
        return String.join(
                " ",
                item.path("kind").stringValue(""),
                who,
                item.path("day").stringValue(""),
                item.path("latestDay").stringValue(""),
                item.path("certainty").stringValue(""),
                rules.toString());
    }

    @Test
    void aCadreTellsWhenTheyRetireByWhichRuleOrWhyNobodyKnows() {
        String asked =
                "{ cadre(by: {key: \"%s\"}) { retirement { certainty unknown earliest { years months lastDay from"
                        + " ruleSet { number } rule { citation confidence } } latest { lastDay } } } }";
        assertThat(api.data(asked.formatted("binh")).at("/cadre/retirement")).hasToString("""
                {"certainty":"CERTAIN","unknown":null,"earliest":{"years":61,"months":6,"lastDay":"2026-05-31",\
                "from":"2026-06-01","ruleSet":{"number":"135/2020/NĐ-CP"},"rule":{"citation":\
                "Nghị định 135/2020/NĐ-CP, Điều 3 và Điều 4","confidence":"HIGH"}},"latest":{"lastDay":"2026-05-31"}}""");
        assertThat(api.data(asked.formatted("an")).at("/cadre/retirement").toString())
                .contains("\"POSSIBLE\"", "\"lastDay\":\"2027-05-31\"", "\"latest\":{\"lastDay\":\"2028-08-31\"}");
        assertThat(api.data(asked.formatted("chi")).at("/cadre/retirement"))
                .hasToString("{\"certainty\":null,\"unknown\":\"GENDER_UNKNOWN\",\"earliest\":null,\"latest\":null}");
    }

    @Test
    void whoRetiresInAPeriod() {
        assertThat(lines("retirements(to: \"2028-06-01\", subtree: true)"))
                .containsExactly(
                        "RETIREMENT binh 2026-05-31 2026-05-31 CERTAIN [135-2020-nd-cp]",
                        "RETIREMENT an 2027-05-31 2028-08-31 POSSIBLE [135-2020-nd-cp]",
                        "RETIREMENT dung 2028-04-30 2028-04-30 CERTAIN [135-2020-nd-cp]");
        assertThat(lines("retirements(from: \"2027-01-01\", to: \"2028-09-01\", subtree: true)"))
                .as("in the period on every reading")
                .first()
                .isEqualTo("RETIREMENT an 2027-05-31 2028-08-31 CERTAIN [135-2020-nd-cp]");
        assertThat(lines("retirements(from: \"2026-05-31\", to: \"2026-06-01\")"))
                .as("the first day counts, the last does not, and no unit does")
                .containsExactly("RETIREMENT binh 2026-05-31 2026-05-31 CERTAIN [135-2020-nd-cp]");
        assertThat(lines("retirements(from: \"2026-05-01\", to: \"2026-05-31\", subtree: true)"))
                .isEmpty();
        assertThat(lines("retirements(from: \"2000-01-01\", to: \"2026-01-01\", subtree: true)"))
                .as("overdue")
                .containsExactly("RETIREMENT em 2020-01-31 2020-01-31 CERTAIN [retirement-before-2021]");
    }

    @Test
    void aCadreWithSeveralPostsRetiresOnce() {
        JsonNode found = due("retirements(to: \"2026-06-01\", subtree: true)", ITEM);
        assertThat(found.path("totalCount").intValue()).isEqualTo(1);
        assertThat(keys(found.at("/nodes/0/positions"))).containsExactlyInAnyOrder("secretary", "deputy");
        assertThat(keys(found.at("/nodes/0/tenures"))).containsExactly("binh-4", "binh-3");
        assertThat(found.at("/nodes/0/notice"))
                .hasToString(
                        "{\"on\":null,\"workingDays\":null,\"confidence\":null,\"unknown\":\"NO_RULE\",\"rule\":null}");
    }

    private static List<String> keys(JsonNode records) {
        return records.valueStream()
                .map(record -> record.path("key").stringValue())
                .toList();
    }

    @Test
    void whoHeldAPostOnAnotherDayAndAsTheRecordSaidBefore() {
        assertThat(lines("retirements(asOf: \"2020-06-01\", from: \"2026-06-30\", to: \"2026-07-01\", subtree: true)"))
                .containsExactly("RETIREMENT giang 2026-06-30 2026-06-30 CERTAIN [135-2020-nd-cp]");
        clock.set("2026-01-20T00:00:00Z");
        save(tenure("binh-3", "binh", "secretary", TenureKind.REAPPOINTMENT, "2024-03-01", "2025-01-01", null));
        String binh = "retirements(to: \"2026-06-01\"%s)";
        assertThat(lines(binh.formatted(""))).isEmpty();
        JsonNode before = due(binh.formatted(", knownAt: \"2026-01-16T00:00:00Z\""), "tenures { key to }");
        assertThat(before.at("/nodes/0/tenures")).hasToString("[{\"key\":\"binh-3\",\"to\":null}]");
    }

    @Test
    void termsOfOrganisationsAndTimesInPostsEnd() {
        assertThat(lines("expiringTerms(to: \"2026-12-31\", subtree: true)"))
                .containsExactly(
                        "TIME_IN_POST chi 2026-02-01 2026-02-28 CERTAIN []",
                        "TERM 2021–2026 2026-05-01 2026-05-31 CERTAIN []",
                        "TIME_IN_POST an 2026-07-01 2026-07-01 CERTAIN [138-2020-nd-cp]");
        assertThat(lines("expiringTerms(to: \"2026-05-10\")"))
                .containsExactly("TERM 2021–2026 2026-05-01 2026-05-31 POSSIBLE []");
        assertThat(lines("expiringTerms(from: \"2029-03-01\", to: \"2029-03-02\")"))
                .containsExactly("TIME_IN_POST binh 2029-03-01 2029-03-01 CERTAIN [138-2020-nd-cp]");
    }

    @Test
    void noticeIsGivenSoManyWorkingDaysBefore() {
        JsonNode notice = due("expiringTerms(from: \"2026-07-01\", to: \"2026-07-02\", subtree: true)", ITEM)
                .at("/nodes/0/notice");
        assertThat(notice.path("workingDays").intValue()).isEqualTo(90);
        assertThat(notice.at("/rule/ruleSet/number").stringValue()).isEqualTo("377-QĐ/TW");
        LocalDate on = LocalDate.parse(notice.path("on").stringValue());
        String count = "{ workingDays(from: \"%s\", to: \"2026-07-01\") }";
        assertThat(api.data(count.formatted(on)).path("workingDays").intValue()).isEqualTo(90);
        assertThat(api.data(count.formatted(on.plusDays(1))).path("workingDays").intValue())
                .isEqualTo(89);
        assertThat(due("expiringTerms(from: \"2026-02-01\", to: \"2026-03-01\", subtree: true)", ITEM)
                        .at("/nodes/0/notice/unknown")
                        .stringValue())
                .as("no rule asks for notice of the end of a secondment")
                .isEqualTo("NO_RULE");
    }

    @Test
    void whereTheHolidaysAreUnknownThereIsNoDayOfNotice() {
        save(tenure("an-1", "an", "chair", TenureKind.APPOINTMENT, "2021-07-01", null, "2036-06-01"));
        assertThat(due("expiringTerms(from: \"2036-01-01\", to: \"2037-01-01\", subtree: true)", ITEM)
                        .at("/nodes/0/notice"))
                .hasToString("{\"on\":null,\"workingDays\":90,\"confidence\":null,\"unknown\":\"NO_CALENDAR\","
                        + "\"rule\":{\"ruleSet\":{\"number\":\"377-QĐ/TW\"}}}");
    }

    @Test
    void rotationsAreDueBackAsRecordedOrByTheRule() {
        assertThat(lines("rotationsDueBack(from: \"2025-01-01\", to: \"2026-12-31\", subtree: true)"))
                .containsExactly(
                        "ROTATION em 2025-12-31 2025-12-31 CERTAIN []",
                        "ROTATION dung 2026-03-01 2026-03-01 POSSIBLE [65-qd-tw-2022]");
        save(tenure("em-1", "em", "secretary", TenureKind.ROTATION, "2022-06", "2026-01-01", "2025-12-31"));
        assertThat(lines("rotationsDueBack(from: \"2025-01-01\", to: \"2026-01-15\", subtree: true)"))
                .as("it has ended")
                .isEmpty();
    }

    @Test
    void aPostIsHeldTooLongByYearsOrByTheRules() {
        assertThat(lines("heldTooLong(years: 11, subtree: true)"))
                .containsExactly("HELD_TOO_LONG binh 2025-03-01 2025-03-01 CERTAIN []");
        assertThat(lines("heldTooLong(years: 12, subtree: true)")).isEmpty();
        assertThat(lines("heldTooLong"))
                .containsExactly("HELD_TOO_LONG binh 2024-03-01 2024-03-01 POSSIBLE [170-2025-nd-cp, 65-qd-tw-2022]");
        assertThat(keys(due("heldTooLong", ITEM).at("/nodes/0/tenures")))
                .as("one incumbency of three tenures, a gap of a day between two of them")
                .containsExactly("binh-1", "binh-2", "binh-3");
        assertThat(lines("heldTooLong(asOf: \"2024-02-29\")")).isEmpty();
        assertThat(lines("heldTooLong(asOf: \"2024-03-01\")")).hasSize(1);
    }

    /** A district, a commune and their posts, each held since a day: one leads, another does not, of a third no word tells. */
    private void holdPostsOfADistrict(String from) {
        assertThat(api.imported("""
                {"organizations": [{"id": "district", "name": "UBND huyện", "classification": "huyện", "parent_id": "city"},
                   {"id": "commune", "name": "UBND xã", "classification": "xã", "parent_id": "district"}],
                 "posts": [{"id": "head", "label": "Chủ tịch", "organization_id": "district"},
                           {"id": "vice", "label": "Phó Chủ tịch", "organization_id": "district"},
                           {"id": "clerk", "label": "Chuyên viên", "organization_id": "district"},
                           {"id": "member", "label": "Chủ tịch", "role": "committee member", "organization_id": "district"},
                           {"id": "keeper", "label": "Người giữ kho", "organization_id": "district"},
                           {"id": "below", "label": "Chủ tịch", "organization_id": "commune"}],
                 "persons": [], "memberships": []}""", "").path("rejected").intValue()).isZero();
        save(
                tenure("head-1", "an", "head", TenureKind.APPOINTMENT, from, null, null),
                tenure("vice-1", "binh", "vice", TenureKind.APPOINTMENT, from, null, null),
                tenure("clerk-1", "chi", "clerk", TenureKind.APPOINTMENT, from, null, null),
                tenure("member-1", "dung", "member", TenureKind.APPOINTMENT, from, null, null),
                tenure("keeper-1", "em", "keeper", TenureKind.APPOINTMENT, from, null, null),
                tenure("below-1", "giang", "below", TenureKind.APPOINTMENT, from, null, null));
    }

    @Test
    void aRuleForLeadingPostsCountsWhereWordsTellThatOneLeads() {
        holdPostsOfADistrict("2022-08-01");
        assertThat(lines("expiringTerms(from: \"2027-08-01\", to: \"2027-08-02\", subtree: true)"))
                .as("a specialist does not lead, nor does a member of a committee")
                .containsExactlyInAnyOrder(
                        "TIME_IN_POST an 2027-08-01 2027-08-01 CERTAIN [138-2020-nd-cp]",
                        "TIME_IN_POST binh 2027-08-01 2027-08-01 CERTAIN [138-2020-nd-cp]",
                        "TIME_IN_POST em 2027-08-01 2027-08-01 POSSIBLE [138-2020-nd-cp]",
                        "TIME_IN_POST giang 2027-08-01 2027-08-01 CERTAIN [138-2020-nd-cp]");
    }

    @Test
    void aRuleForHeadsOfALevelCountsWhereWordsTellBoth() {
        holdPostsOfADistrict("2015-08-01");
        assertThat(lines("heldTooLong(subtree: true)"))
                .as(
                        "a deputy is no head, a commune no district; of the secretary's organisation no word tells the level")
                .containsExactlyInAnyOrder(
                        "HELD_TOO_LONG binh 2024-03-01 2024-03-01 POSSIBLE [170-2025-nd-cp, 65-qd-tw-2022]",
                        "HELD_TOO_LONG an 2025-08-01 2025-08-01 CERTAIN [170-2025-nd-cp, 65-qd-tw-2022]",
                        "HELD_TOO_LONG em 2025-08-01 2025-08-01 POSSIBLE [170-2025-nd-cp, 65-qd-tw-2022]");
        assertThat(lines("heldTooLong(years: 10, subtree: true)"))
                .as("years that the question gives count in every post")
                .hasSize(7);
    }

    @Test
    void whatCannotBeAnsweredSaysWhy() {
        for (Map.Entry<String, String> refused : Map.of(
                        "retirements(from: \"2027-01-01\", to: \"2026-01-01\")",
                        "No day lies from 2027-01-01 on and before 2026-01-01: let 'from', which is 'asOf' when absent, lie"
                                + " before 'to'",
                        "heldTooLong(years: 0)",
                        "'years' must be from 1 to 100, not 0: leave it out for what the rules in force say",
                        "heldTooLong(asOf: \"2010-01-01\")",
                        "No rule in force on 2010-01-01 says for how long a post may be held: give 'years'")
                .entrySet()) {
            JsonNode error = api.answer(
                            "{ organisation(by: {key: \"city\"}) { " + refused.getKey() + " { totalCount } } }",
                            Map.of())
                    .at("/errors/0");
            assertThat(error.path("message").stringValue("")).isEqualTo(refused.getValue());
            assertThat(error.at("/extensions/code").stringValue("")).isEqualTo("INVALID_ARGUMENT");
        }
    }

    @Test
    void pagesGoOnWhereTheOneBeforeEnded() {
        List<String> all = lines("expiringTerms(subtree: true)");
        assertThat(all).hasSizeGreaterThan(3);
        List<String> walked = new ArrayList<>();
        String after = "";
        JsonNode page;
        do {
            page = api.data("{ organisation(by: {key: \"city\"}) { due: expiringTerms(subtree: true, first: 1" + after
                            + ") { totalCount nodes { " + ITEM + " } pageInfo { hasNextPage endCursor } } } }")
                    .at("/organisation/due");
            assertThat(page.path("totalCount").intValue()).isEqualTo(all.size());
            page.path("nodes").forEach(item -> walked.add(line(item)));
            after = ", after: " + page.at("/pageInfo/endCursor");
        } while (page.at("/pageInfo/hasNextPage").booleanValue());
        assertThat(walked).isEqualTo(all);
        assertThat(lines("expiringTerms(subtree: true, last: 2)")).isEqualTo(all.subList(all.size() - 2, all.size()));
    }

    @Test
    void theNumberOfStatementsDoesNotGrow() {
        String document = """
                query($name: String) { organisations(filter: {nameStartsWith: $name}, first: 3) { nodes {
                  retirements(subtree: true, first: 9) { totalCount nodes { %1$s } }
                  expiringTerms(subtree: true, first: 9) { nodes { %1$s } }
                  rotationsDueBack(subtree: true, first: 9) { nodes { %1$s } }
                  heldTooLong(years: 1, first: 9) { nodes { %1$s } } } } }""".formatted(ITEM);
        int ofOne = api.statements(document, Map.of("name", "thanh"));
        assertThat(ofOne).isGreaterThan(5);
        assertThat(api.statements(document, Map.of("name", "th"))).isEqualTo(ofOne);
    }
}
