package org.cadregraph.api;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.schema.GraphQLObjectType;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.cadregraph.graph.Change;
import org.cadregraph.graph.Graph;
import org.cadregraph.graph.Viewer;
import org.cadregraph.support.AnyAdapter;
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
import org.springframework.graphql.execution.GraphQlSource;
import tools.jackson.databind.JsonNode;

/** What Relay asks of lists in pages, of every such field that the schema has. */
@GraphTest
@AnyAdapter("pages are told by the texts of the statements, which both adapters are given")
@Import(HandSetClock.class)
class ListFieldsTest {

    private static final String FILE = """
            {"organizations": [
               {"id": "a", "name": "A"}, {"id": "b", "name": "B"}, {"id": "c", "name": "C"}, {"id": "d", "name": "D"}],
             "posts": [
               {"id": "p", "label": "P", "organization_id": "a", "seats": 1, "role": "head"},
               {"id": "q", "label": "Q", "organization_id": "b", "seats": 1, "role": "deputy"},
               {"id": "r", "label": "R", "organization_id": "c", "seats": 1, "role": "member"},
               {"id": "s", "label": "S", "organization_id": "d", "seats": 1, "role": "clerk"},
               {"id": "m", "label": "M", "organization_id": "a"}],
             "persons": [
               {"id": "an", "name": "An"}, {"id": "binh", "name": "Bình"}, {"id": "chi", "name": "Chi"},
               {"id": "dung", "name": "Dũng"},
               {"id": "m1", "name": "Mai", "gender": "nữ", "birth_date": "1990-01-01"},
               {"id": "m2", "name": "Minh", "gender": "nam", "birth_date": "1990-02-01"},
               {"id": "m3", "name": "My", "gender": "nữ", "birth_date": "1991-03-01"},
               {"id": "m4", "name": "Mỹ", "gender": "nam", "birth_date": "1992-04-01"}],
             "memberships": [
               {"id": "1", "person_id": "an", "post_id": "p", "organization_id": "a",
                "start_date": "2000-01-01", "end_date": "2005-01-01"},
               {"id": "2", "person_id": "an", "post_id": "q", "organization_id": "b",
                "start_date": "2005-01-01"},
               {"id": "3", "person_id": "binh", "post_id": "q", "organization_id": "b",
                "start_date": "2001-01-01", "end_date": "2006-01-01"},
               {"id": "4", "person_id": "binh", "post_id": "r", "organization_id": "c",
                "start_date": "2006-01-01"},
               {"id": "5", "person_id": "chi", "post_id": "r", "organization_id": "c",
                "start_date": "2002-01-01", "end_date": "2007-01-01"},
               {"id": "6", "person_id": "chi", "post_id": "s", "organization_id": "d",
                "start_date": "2007-01-01"},
               {"id": "7", "person_id": "dung", "post_id": "s", "organization_id": "d",
                "start_date": "2003-01-01", "end_date": "2008-01-01"},
               {"id": "8", "person_id": "dung", "post_id": "p", "organization_id": "a",
                "start_date": "2008-01-01"}],
             "position_management": [
               {"id": "1", "post_id": "p", "organization_id": "a", "start_date": "2000"},
               {"id": "2", "post_id": "q", "organization_id": "a", "start_date": "2000"},
               {"id": "3", "post_id": "r", "organization_id": "a", "start_date": "2000"},
               {"id": "4", "post_id": "s", "organization_id": "a", "start_date": "2000"}],
             "planning_entries": [
               {"id": "1", "person_id": "an", "post_id": "p", "rank": 2, "start_date": "2020"},
               {"id": "2", "person_id": "binh", "post_id": "p", "rank": 1, "start_date": "2020"},
               {"id": "3", "person_id": "chi", "post_id": "p", "start_date": "2021"},
               {"id": "4", "person_id": "chi", "post_id": "p", "start_date": "2022"}]}
            """;

    /** Records of cadre work, four of each: how a file of them is called, its head, and what it says of number {@code #}. */
    private static final List<List<String>> TABLES = List.of(
            List.of("disciplines", "id,cadre_id,form,on,decided_by_id", "#,an,WARNING,202#,a"),
            List.of("evaluations", "id,cadre_id,year,rating,on,rated_by_id", "#,an,201#,GOOD,202#,a"),
            List.of("working_groups", "id,organisation_id,name,year", "#,a,Tổ #,201#"),
            List.of("trust_votes", "id,cadre_id,convened_by_id,on,high,trust,low", "#,an,a,202#,3,2,1"),
            List.of("inspections", "id,organisation_id,form,on", "#,a,INSPECTION,202#"),
            List.of("commendations", "id,organisation_id,form,on", "#,a,Giấy khen,202#"),
            List.of("policy_benefits", "id,cadre_id,what,on,decided_by_id", "#,an,Trợ cấp,202#,a"),
            List.of("courses", "id,organisation_id,name,on,form", "#,a,Khóa #,202#,SHORT_COURSE"),
            List.of("course_classes", "id,organisation_id,course_id,on", "#,a,1,202#"),
            // Of a class, and of a course without one; by one of those who worked there then.
            List.of("attendances", "id,cadre_id,course_class_id,course_id,on", "#,m1,1,,202#\nc#,m1,,1,202#"),
            List.of("elections", "id,organisation_id,on", "#,a,202#"),
            List.of("candidacies", "id,cadre_id,election_id,nominated_by_id,on,outcome", "#,an,1,a,202#,ELECTED"),
            List.of(
                    "personnel_cases",
                    "id,organisation_id,position_id,action,origin,on",
                    "#,a,p,APPOINT,IN_PLACE,202#"),
            List.of("personnel_case_steps", "id,organisation_id,personnel_case_id,number,on", "#,a,1,#,202#"),
            List.of("case_step_votes", "id,cadre_id,case_step_id,on,votes", "#,an,1,202#,#"),
            List.of(
                    "waivers",
                    "id,cadre_id,position_id,rule_set,criterion,effect,reason,document,approved_by_id,on",
                    "#,an,p,377-qd-tw-2025,two-terms,EXEMPTS,Lý do,0#-CV,a,202#"));

    /** Most root fields of a document. */
    private static final int AT_ONCE = 50;

    @Autowired
    private Api api;

    @Autowired
    private Store store;

    @Autowired
    private GraphQlSource source;

    @Autowired
    private Graph graph;

    @Autowired
    private TenureRegister tenures;

    @Autowired
    private Clock clock;

    private List<ListField> fields = List.of();

    @BeforeEach
    void fill() {
        store.empty();
        assertThat(api.imported(FILE, "").path("rejected").intValue()).isZero();
        graph.write(
                writer -> tenures.save(writer, Change.now(clock, Viewer.LOCAL, "what comes due"), List.copyOf(due())));
        Map<String, byte[]> files = new HashMap<>();
        TABLES.forEach(table -> files.put(table.getFirst() + ".csv", rows(table)));
        HttpResponse<String> report = api.importFiles(files, "?strict=true");
        assertThat(report.statusCode()).as(report.body()).isEqualTo(200);
        draft();
        // The audit log is a list too: each of these is an entry.
        for (String key : List.of("an", "binh", "chi", "dung")) {
            api.data("{ cadre(by: {key: \"%s\"}) { identifiers { code } } }".formatted(key));
        }
        fields = ListField.of(source.schema());
    }

    /** Four of each that comes due: who has held a post for long, whose term ends by a rule, whose rotation is to end. */
    private static List<TenureEntry> due() {
        List<TenureEntry> due = new ArrayList<>();
        for (int n = 1; n <= 4; n++) {
            String cadre = "m" + n;
            Period since2010 = Period.of(PartialDate.of("2010-0" + n), null);
            Period since2024 = Period.of(PartialDate.of("2024-0" + n), null);
            due.add(TenureEntry.of("long-" + n, cadre, "m", TenureKind.APPOINTMENT, since2010));
            due.add(TenureEntry.of("term-" + n, cadre, "m", TenureKind.REAPPOINTMENT, since2024));
            due.add(TenureEntry.of("rotation-" + n, cadre, "m", TenureKind.ROTATION, since2024));
        }
        return due;
    }

    /** Four drafts of decisions. */
    private void draft() {
        for (int n = 1; n <= 4; n++) {
            Map<String, Object> input =
                    Map.of("title", "Dự thảo " + n, "organisation", RecordKind.ORGANISATION.id("a"));
            assertThat(Mutations.problems(
                            new Mutations(api).send("draftDecision", "DraftDecisionInput", input, "draft { id }")))
                    .isEmpty();
        }
    }

    private static byte[] rows(List<String> table) {
        String rows = IntStream.rangeClosed(1, 4)
                .mapToObj(n -> table.getLast().replace("#", String.valueOf(n)) + "\n")
                .collect(Collectors.joining());
        return (table.get(1) + "\n" + rows).getBytes(StandardCharsets.UTF_8);
    }

    private JsonNode page(ListField field, String arguments) {
        JsonNode data = api.data(field.ask(arguments));
        while (!data.has("edges")) {
            data = data.iterator().next();
        }
        return data;
    }

    private static List<String> cursors(JsonNode page) {
        List<String> cursors = new ArrayList<>();
        page.path("edges").forEach(edge -> cursors.add(edge.path("cursor").stringValue("")));
        return cursors;
    }

    private void assertRefused(ListField field, String arguments, Problem.Code code, String... mentioned) {
        assertEachRefused(field, List.of(arguments), code, mentioned);
    }

    /** Asks for as many at once as a request may: each is refused on its own. */
    private void assertEachRefused(ListField field, List<String> each, Problem.Code code, String... mentioned) {
        for (int from = 0; from < each.size(); from += AT_ONCE) {
            List<String> some = each.subList(from, Math.min(from + AT_ONCE, each.size()));
            JsonNode answer = api.answer(field.ask(some), Map.of());
            String description = field + " " + some + ": " + answer;
            Set<String> refused = new HashSet<>();
            for (JsonNode error : answer.path("errors")) {
                refused.add(error.path("path").toString());
                assertThat(error.at("/extensions/code").stringValue("none"))
                        .as(description)
                        .isEqualTo(code.name());
                assertThat(error.path("message").stringValue(""))
                        .as(description)
                        .contains(mentioned)
                        .doesNotContain("Exception", "org.cadregraph");
            }
            assertThat(answer.path("errors").size()).as(description).isEqualTo(some.size());
            assertThat(refused).as(description).hasSize(some.size());
        }
    }

    @Test
    void theWayToEveryListOfTheSchemaIsKnown() {
        long inSchema = source.schema().getAllTypesAsList().stream()
                .filter(GraphQLObjectType.class::isInstance)
                .map(GraphQLObjectType.class::cast)
                .flatMap(type -> type.getFieldDefinitions().stream())
                .filter(ListField::isList)
                .count();

        System.out.println("Lists in pages: " + fields);
        assertThat(fields).hasSize((int) inSchema);
    }

    @Test
    void pageByPageEachRecordIsVisitedOnceInOrder() {
        for (ListField field : fields) {
            JsonNode whole = page(field, "first: 500");
            List<String> all = cursors(whole);
            assertThat(all).as("%s", field).hasSizeGreaterThan(2).doesNotHaveDuplicates();
            assertThat(whole.path("totalCount").intValue()).as("%s", field).isEqualTo(all.size());

            List<String> forward = new ArrayList<>();
            String after = "";
            for (JsonNode page = whole;
                    forward.isEmpty() || page.at("/pageInfo/hasNextPage").booleanValue(); ) {
                page = page(field, "first: 2" + after);
                assertThat(page.at("/pageInfo/hasPreviousPage").booleanValue()).isEqualTo(!after.isEmpty());
                forward.addAll(cursors(page));
                after = ", after: \"%s\""
                        .formatted(page.at("/pageInfo/endCursor").stringValue(""));
            }
            assertThat(forward).as("%s", field).isEqualTo(all);
            assertThat(cursors(page(field, "first: 2" + after))).as("%s", field).isEmpty();
        }
    }

    @Test
    void fromTheEndTheSameRecordsStandInTheSameOrder() {
        List<ListField> backward = fields.stream().filter(ListField::backward).toList();
        assertThat(backward).isNotEmpty();
        for (ListField field : backward) {
            List<String> all = cursors(page(field, "first: 500"));
            List<String> visited = new ArrayList<>();
            String before = "";
            boolean more = true;
            while (more) {
                JsonNode page = page(field, "last: 2" + before);
                visited.addAll(0, cursors(page));
                before = ", before: \"%s\""
                        .formatted(page.at("/pageInfo/startCursor").stringValue(""));
                more = page.at("/pageInfo/hasPreviousPage").booleanValue();
            }
            assertThat(visited).as("%s", field).isEqualTo(all);
        }
    }

    @Test
    void aPageOfNothingTellsThatThereIsMore() {
        for (ListField field : fields) {
            JsonNode page = page(field, "first: 0");

            assertThat(page.path("edges")).as("%s", field).isEmpty();
            assertThat(page.path("nodes")).as("%s", field).isEmpty();
            assertThat(page.at("/pageInfo/hasNextPage").booleanValue())
                    .as("%s", field)
                    .isTrue();
            assertThat(page.at("/pageInfo/endCursor").isNull()).as("%s", field).isTrue();
        }
    }

    @Test
    void argumentsThatContradictEachOtherOrAskForTooMuchAreRefused() {
        for (ListField field : fields) {
            String cursor = cursors(page(field, "first: 1")).getFirst();
            assertRefused(field, "first: -1", Problem.Code.INVALID_ARGUMENT, "'first'", "-1");
            assertRefused(field, "first: -2147483648", Problem.Code.INVALID_ARGUMENT, "'first'");
            assertRefused(field, "first: 501", Problem.Code.LIMIT_EXCEEDED, "'first'", "500", "501");
            if (field.backward()) {
                String after = "after: \"%s\"".formatted(cursor);
                String before = "before: \"%s\"".formatted(cursor);
                assertRefused(field, "last: -1", Problem.Code.INVALID_ARGUMENT, "'last'", "-1");
                assertRefused(field, "last: 501", Problem.Code.LIMIT_EXCEEDED, "'last'", "500");
                assertRefused(field, "first: 1, last: 1", Problem.Code.INVALID_ARGUMENT, "first or last");
                assertRefused(field, "last: 1, " + after, Problem.Code.INVALID_ARGUMENT, "'after'", "'last'");
                assertRefused(field, "first: 1, " + before, Problem.Code.INVALID_ARGUMENT, "'before'", "'last'");
                assertRefused(field, before, Problem.Code.INVALID_ARGUMENT, "'before'", "'last'");
                assertRefused(field, "last: 1, before: \"x\"", Problem.Code.INVALID_ARGUMENT, "'before'", "cursor");
            }
        }
    }

    @Test
    void aDamagedCursorIsRefused() {
        for (ListField field : fields) {
            String cursor = cursors(page(field, "first: 1")).getFirst();
            List<String> damaged = new ArrayList<>(List.of("", "x", "%%%", "\\u0000", cursor + "A", cursor + cursor));
            for (int place = 0; place < cursor.length(); place++) {
                char other = cursor.charAt(place) == 'a' ? 'b' : 'a';
                damaged.add(cursor.substring(0, place) + other + cursor.substring(place + 1));
                damaged.add(cursor.substring(0, place));
            }
            assertEachRefused(
                    field,
                    damaged.stream().map("first: 1, after: \"%s\""::formatted).toList(),
                    Problem.Code.INVALID_ARGUMENT,
                    "'after' is not a cursor of this list");
        }
    }

    @Test
    void aCursorOfAnotherListIsRefused() {
        Map<ListField, String> firsts = new LinkedHashMap<>();
        fields.forEach(field -> firsts.put(
                field,
                "first: 1, after: \"%s\""
                        .formatted(cursors(page(field, "first: 1")).getFirst())));
        int foreign = 0;
        for (ListField field : fields) {
            List<String> others = firsts.entrySet().stream()
                    .filter(other -> !other.getKey().equals(field))
                    .map(Map.Entry::getValue)
                    .toList();
            assertEachRefused(field, others, Problem.Code.INVALID_ARGUMENT, "of another list");
            foreign += others.size();
            if (field.narrower().isPresent()) {
                String narrower = firsts.get(field) + ", " + field.narrower().get();
                assertRefused(field, narrower, Problem.Code.INVALID_ARGUMENT, "filter or order");
                foreign++;
            }
        }
        assertThat(foreign).isGreaterThan(fields.size() * (fields.size() - 1));
    }

    @Test
    void aCursorOfTheSameFieldOfAnotherRecordIsRefused() {
        String holders =
                "{ organisation(by: {key: \"%s\"}) { inOffice { holders(first: 1%s) { edges { cursor } } } } }";
        String cursor = api.data(holders.formatted("a", ""))
                .at("/organisation/inOffice/holders/edges/0/cursor")
                .stringValue("");
        String after = ", after: \"%s\"".formatted(cursor);

        assertThat(api.data(holders.formatted("a", after)).at("/organisation").isObject())
                .isTrue();
        assertThat(api.answer(holders.formatted("b", after), Map.of())
                        .at("/errors/0/extensions/code")
                        .stringValue(""))
                .isEqualTo("INVALID_ARGUMENT");
    }
}
