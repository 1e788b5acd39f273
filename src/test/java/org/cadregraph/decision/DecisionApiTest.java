package org.cadregraph.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cadregraph.api.RecordKind;
import org.cadregraph.graph.Change;
import org.cadregraph.graph.Graph;
import org.cadregraph.graph.Viewer;
import org.cadregraph.support.Api;
import org.cadregraph.support.Mutations;
import org.cadregraph.support.SignedInTest;
import org.cadregraph.support.Store;
import org.cadregraph.support.Tokens;
import org.cadregraph.tenure.TermEntry;
import org.cadregraph.tenure.TermRegister;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Elections and personnel cases as those find them who may see all of them, a part, or none. */
@SignedInTest
class DecisionApiTest {

    private static final String FILE = """
            {"organizations": [{"id": "ward", "name": "Phường Đông Kinh"}, {"id": "other", "name": "Phường Tam Thanh"}],
             "posts": [{"id": "chair", "label": "Chủ tịch", "organization_id": "ward", "seats": 1},
                       {"id": "vice", "label": "Phó Chủ tịch", "organization_id": "ward"},
                       {"id": "there", "label": "Chủ tịch", "organization_id": "other"}],
             "persons": [{"id": "an", "name": "Đỗ Thị Ánh"}, {"id": "binh", "name": "Lê Văn Bình"},
                         {"id": "chi", "name": "Hoàng Chi"}],
             "memberships": [
               {"id": "1", "person_id": "an", "post_id": "vice", "organization_id": "ward", "start_date": "2010"},
               {"id": "2", "person_id": "binh", "post_id": "vice", "organization_id": "ward", "start_date": "2010"},
               {"id": "3", "person_id": "chi", "post_id": "there", "organization_id": "other", "start_date": "2010"}]}
            """;

    private static final Map<String, String> TABLES = Map.of(
            "elections",
            """
            id,organisation_id,position_id,term_id,on,seats,convened,present,ballots
            e1,ward,chair,t,2021-06-20,1,30,29,29
            e0,ward,vice,t,2021-06-19,2,30,29,28
            """,
            "candidacies",
            """
            id,cadre_id,election_id,nominated_by_id,on,votes,outcome
            1,an,e1,ward,2021-05,8,not_elected
            2,binh,e1,ward,2021-05,20,elected
            3,chi,e1,,,,withdrawn
            """,
            "personnel_cases",
            """
            id,organisation_id,position_id,action,origin,number,on,policy_approved_on
            k,ward,chair,appoint,in_place,07-HS,2024-05-06,2024-05-21
            """,
            "personnel_case_steps",
            """
            id,organisation_id,personnel_case_id,number,on,convened,present,conclusion
            s1,ward,k,1,2024-05-22,9,8,Thống nhất tiêu chuẩn
            s2,ward,k,3,2024-05-23,9,6,
            """,
            "case_step_votes",
            """
            id,cadre_id,case_step_id,on,votes
            v1,an,s1,2024-05-22,5
            v2,binh,s1,2024-05-22,3
            v3,an,s2,2024-05-23,5
            v4,chi,s2,2024-05-23,1
            """);

    @Autowired
    private Api api;

    @Autowired
    private Store store;

    @Autowired
    private Graph graph;

    @Autowired
    private TermRegister terms;

    private Api steward;

    @BeforeEach
    void load() {
        store.empty();
        steward = as("lan", "steward", "*");
        assertThat(steward.imported(FILE, "").path("rejected").intValue()).isZero();
        Change change = Change.now(Clock.systemUTC(), Viewer.LOCAL, "a term");
        TermEntry term = new TermEntry("t", "ward", "Nhiệm kỳ 2021–2026", null, null);
        graph.write(writer -> terms.save(writer, change, List.of(term)));
        Map<String, byte[]> files = new HashMap<>();
        TABLES.forEach((name, rows) -> files.put(name + ".csv", rows.getBytes(StandardCharsets.UTF_8)));
        HttpResponse<String> report = steward.importFiles(files, "?strict=true");
        assertThat(report.statusCode()).as(report.body()).isEqualTo(200);
    }

    private Api as(String name, String role, String organisation) {
        return api.as(Tokens.header(name, List.of(role), List.of(organisation)));
    }

    private static String code(JsonNode answer) {
        return answer.at("/errors/0/extensions/code").stringValue();
    }

    @Test
    void anElectionTellsWhoStoodLosersIncluded() {
        assertThat(as("minh", "planner", "*").data("""
                                { term(by: {key: "t"}) { elections { on ballots position { title } ranking {
                                  votes outcome cadre { name } nominatedBy { name } } candidacies { totalCount } } } }""").at("/term/elections").toString())
                .isEqualTo(
                        "[{\"on\":\"2021-06-19\",\"ballots\":28,\"position\":{\"title\":\"Phó Chủ tịch\"},\"ranking\":[],"
                                + "\"candidacies\":{\"totalCount\":0}},"
                                + "{\"on\":\"2021-06-20\",\"ballots\":29,\"position\":{\"title\":\"Chủ tịch\"},\"ranking\":["
                                + "{\"votes\":20,\"outcome\":\"ELECTED\",\"cadre\":{\"name\":\"Lê Văn Bình\"},"
                                + "\"nominatedBy\":{\"name\":\"Phường Đông Kinh\"}},"
                                + "{\"votes\":8,\"outcome\":\"NOT_ELECTED\",\"cadre\":{\"name\":\"Đỗ Thị Ánh\"},"
                                + "\"nominatedBy\":{\"name\":\"Phường Đông Kinh\"}},"
                                + "{\"votes\":null,\"outcome\":\"WITHDRAWN\",\"cadre\":{\"name\":\"Hoàng Chi\"},\"nominatedBy\":null}],"
                                + "\"candidacies\":{\"totalCount\":3}}]");
        assertThat(steward.data("{ cadre(by: {key: \"an\"}) { candidacies { election { on } } } }")
                        .at("/cadre/candidacies/0/election/on")
                        .stringValue())
                .isEqualTo("2021-06-20");
        assertThat(code(as("doc", "reader", "*").answer("{ term(by: {key: \"t\"}) { elections { on } } }", Map.of())))
                .isEqualTo("FORBIDDEN");
    }

    @Test
    void whoSeesAPartSeesWhoStandsThere() {
        JsonNode ranking = as("huong", "planner", RecordKind.ORGANISATION.id("ward"))
                .data("{ term(by: {key: \"t\"}) { elections { ranking { cadre { key } } } } }")
                .at("/term/elections/1/ranking");
        assertThat(ranking.findValuesAsString("key")).containsExactly("binh", "an");
        assertThat(as("hai", "planner", RecordKind.ORGANISATION.id("other"))
                        .data("{ cadre(by: {key: \"chi\"}) { candidacies { outcome election { on } } } }")
                        .at("/cadre/candidacies")
                        .toString())
                .isEqualTo("[{\"outcome\":\"WITHDRAWN\",\"election\":null}]");
    }

    @Test
    void moreBallotsThanPeopleAreRefused() {
        JsonNode payload = new Mutations(steward)
                .send(
                        "createElection",
                        "CreateElectionInput",
                        Map.of(
                                "organisation",
                                RecordKind.ORGANISATION.id("ward"),
                                "on",
                                "2024",
                                "present",
                                10,
                                "ballots",
                                11),
                        "record { id }");
        assertThat(Mutations.problems(payload)).containsExactly("INVALID_ARGUMENT input.ballots");
        assertThat(payload.path("record").isNull()).isTrue();
    }

    private static final String PROGRESS = """
            { organisation(by: {key: "ward"}) { personnelCases { nodes { number progress(asOf: "%s") {
                rule { ruleSet { id } } certainty steps { number name done step { conclusion } } next { name(language: EN) }
                outOfOrder { number } policyDue { rule { ruleSet { id } } workingDays on state } finishDue { on state } } } } } }""";

    @Test
    void aCaseTellsHowFarItIs() {
        JsonNode progress = as("son", "decider", "*")
                .data(PROGRESS.formatted("2024-05-31"))
                .at("/organisation/personnelCases/nodes/0/progress");
        assertThat(progress.path("steps").findValuesAsString("done"))
                .containsExactly("PASS", "FAIL", "PASS", "FAIL", "FAIL");
        assertThat(progress.at("/steps/0/step/conclusion").stringValue()).isEqualTo("Thống nhất tiêu chuẩn");
        assertThat(progress.at("/steps/1/name").stringValue()).isEqualTo("Hội nghị tập thể lãnh đạo mở rộng");
        assertThat(progress.at("/next/name").stringValue()).isEqualTo("Enlarged leadership");
        assertThat(progress.path("outOfOrder").toString()).isEqualTo("[{\"number\":3}]");
        assertThat(progress.at("/rule/ruleSet/id").stringValue()).isEqualTo("80-qd-tw-2022");
        // Ten working days from Monday 6 May; the approval came one day later.
        assertThat(progress.path("policyDue").toString())
                .isEqualTo(
                        "{\"rule\":{\"ruleSet\":{\"id\":\"727-qd\"}},\"workingDays\":10,\"on\":\"2024-05-20\",\"state\":\"MISSED\"}");
        assertThat(progress.path("finishDue").toString()).isEqualTo("{\"on\":\"2024-06-17\",\"state\":\"OPEN\"}");
        assertThat(steward.data(PROGRESS.formatted("2024-05-20"))
                        .at("/organisation/personnelCases/nodes/0/progress/policyDue/state")
                        .stringValue())
                .isEqualTo("OPEN");
    }

    private static final String BALLOTS = """
            { node(id: "%s") { ... on PersonnelCase { steps { nodes { number ballot%s {
                quorum outcome chosen { key } } } } } } }""";

    private static String ballots(String arguments) {
        return BALLOTS.formatted(RecordKind.PERSONNEL_CASE.id("k"), arguments);
    }

    @Test
    void aBallotTellsWhoIsChosenByTheRulesThatOneNames() {
        // The only rule that ships is a draft, in force on no day.
        assertThat(steward.data(ballots("")).at("/node/steps/nodes").toString())
                .isEqualTo("[{\"number\":3,\"ballot\":null},{\"number\":1,\"ballot\":null}]");
        String named = ballots("(ruleSet: \"138-amendment-draft\")");
        assertThat(steward.data(named).at("/node/steps/nodes").toString())
                .isEqualTo(
                        "[{\"number\":3,\"ballot\":{\"quorum\":\"PASS\",\"outcome\":\"PASS\",\"chosen\":{\"key\":\"an\"}}},"
                                + "{\"number\":1,\"ballot\":{\"quorum\":\"PASS\",\"outcome\":\"PASS\",\"chosen\":{\"key\":\"an\"}}}]");
        // Who does not see all candidates of the third step is not told who was chosen there.
        JsonNode part = as("thu", "steward", RecordKind.ORGANISATION.id("ward")).data(named);
        assertThat(part.at("/node/steps/nodes/0/ballot").toString())
                .isEqualTo("{\"quorum\":\"PASS\",\"outcome\":\"UNKNOWN\",\"chosen\":null}");
        assertThat(part.at("/node/steps/nodes/1/ballot/chosen/key").stringValue())
                .isEqualTo("an");
    }

    @Test
    void aRuleSetThatThereIsNotIsNamed() {
        JsonNode answer = steward.answer(ballots("(ruleSet: \"999\")"), Map.of());
        assertThat(code(answer)).isEqualTo("INVALID_ARGUMENT");
        assertThat(answer.at("/errors/0/message").stringValue()).contains("no rule set '999'");
    }

    @Test
    void casesAreConfidential() {
        assertThat(code(as("minh", "planner", "*").answer(PROGRESS.formatted("2024-05-31"), Map.of())))
                .isEqualTo("FORBIDDEN");
        steward.data(PROGRESS.formatted("2024-05-31"));
        steward.data("{ cadre(by: {key: \"chi\"}) { caseStepVotes { votes } } }");
        assertThat(store.count("""
                MATCH (e:AuditEntry {part: 'cases', who: 'lan'})-->(set:AuditedSet)
                WHERE set.records IN [['%s'], ['%s']] RETURN count(DISTINCT set) AS count""".formatted(RecordKind.ORGANISATION.id("ward"), RecordKind.CADRE.id("chi"))))
                .isEqualTo(2);
        assertThat(as("hai", "steward", RecordKind.ORGANISATION.id("other"))
                        .data("{ node(id: \"" + RecordKind.PERSONNEL_CASE.id("k") + "\") { id } }")
                        .path("node")
                        .isNull())
                .isTrue();
    }
}
