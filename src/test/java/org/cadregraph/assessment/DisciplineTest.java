package org.cadregraph.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cadregraph.api.RecordKind;
import org.cadregraph.support.Api;
import org.cadregraph.support.HandSetClock;
import org.cadregraph.support.Mutations;
import org.cadregraph.support.SignedInTest;
import org.cadregraph.support.Store;
import org.cadregraph.support.Tokens;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Disciplinary measures: entered, corrected, withdrawn, found, and by whom; the example of every record of cadre work. */
@SignedInTest
@Import(HandSetClock.class)
class DisciplineTest {

    private static final String FILE = """
            {"organizations": [{"id": "province", "name": "Tỉnh"}, {"id": "ward", "name": "Phường", "parent_id": "province"},
                               {"id": "other", "name": "Phường khác", "parent_id": "province"}],
             "posts": [{"id": "p", "label": "Chủ tịch", "organization_id": "ward"},
                       {"id": "q", "label": "Chủ tịch", "organization_id": "other"}],
             "persons": [{"id": "an", "name": "Đỗ Thị Ánh"}, {"id": "binh", "name": "Lê Văn Bình"}],
             "memberships": [
               {"id": "1", "person_id": "an", "post_id": "p", "organization_id": "ward", "start_date": "2010",
                "end_date": "2020-01-01"},
               {"id": "2", "person_id": "an", "post_id": "q", "organization_id": "other", "start_date": "2020-01-01"},
               {"id": "3", "person_id": "binh", "post_id": "p", "organization_id": "ward", "start_date": "2001",
                "end_date": "2005"}]}
            """;

    private static final String RECORD =
            "record { id key version form on to decision reason cadre { key } decidedBy { key } }";

    private static final String AN = RecordKind.CADRE.id("an");

    @Autowired
    private Api api;

    @Autowired
    private Store store;

    @Autowired
    private HandSetClock clock;

    private Api all;

    @BeforeEach
    void fill() {
        store.empty();
        clock.set("2026-01-01T00:00:00Z");
        all = steward("*");
        all.imported(FILE, "");
    }

    private Api steward(String organisation) {
        return api.as(Tokens.header("of " + organisation, List.of("steward"), List.of(organisation)));
    }

    private JsonNode create(Api who, Map<String, ?> fields) {
        Map<String, Object> input = new HashMap<>(Map.of("cadre", AN, "form", "WARNING", "on", "2024-05-06"));
        input.putAll(fields);
        return new Mutations(who).send("createDiscipline", "CreateDisciplineInput", input, RECORD);
    }

    private JsonNode correct(JsonNode record, Map<String, ? extends @Nullable Object> fields) {
        Map<String, @Nullable Object> input = new HashMap<>(fields);
        input.put("id", record.path("id").stringValue());
        input.put("expectedVersion", record.path("version").stringValue());
        return new Mutations(all).send("correctDiscipline", "CorrectDisciplineInput", input, RECORD);
    }

    private JsonNode withdraw(JsonNode record, String reason) {
        Map<String, String> input = Map.of(
                "id", record.path("id").stringValue(),
                "expectedVersion", record.path("version").stringValue(),
                "reason", reason);
        return new Mutations(all).send("withdrawDiscipline", "WithdrawInput", input, RECORD);
    }

    /** The forms of those of a cadre, as the record says now or said once. */
    private static List<String> of(Api who, String cadre, @Nullable String knownAt) {
        String argument = knownAt == null ? "" : "(knownAt: \"" + knownAt + "\")";
        return who.data("{ cadre(by: {key: \"" + cadre + "\"}) { disciplines" + argument + " { form on } } }")
                .at("/cadre/disciplines")
                .valueStream()
                .map(each ->
                        each.path("form").stringValue() + " " + each.path("on").stringValue())
                .toList();
    }

    private static int decidedIn(Api who, String organisation) {
        return who.data("{ organisation(by: {key: \"" + organisation
                        + "\"}) { disciplines(subtree: true, first: 1) { totalCount nodes { form } } } }")
                .at("/organisation/disciplines/totalCount")
                .intValue();
    }

    @Test
    void whatWasEnteredIsFoundWithTheCadreAndWithWhoeverDecided() {
        JsonNode payload = create(all, Map.of("decidedBy", RecordKind.ORGANISATION.id("ward"), "decision", "12-QĐ/ĐU"));
        assertThat(Mutations.problems(payload)).isEmpty();
        JsonNode record = payload.path("record");
        assertThat(record.at("/cadre/key").stringValue()).isEqualTo("an");
        assertThat(record.at("/decidedBy/key").stringValue()).isEqualTo("ward");
        create(all, Map.of("form", "REPRIMAND", "on", "2023"));
        assertThat(of(all, "an", null)).containsExactly("REPRIMAND 2023", "WARNING 2024-05-06");
        assertThat(decidedIn(all, "province")).isEqualTo(1);
        assertThat(decidedIn(all, "other")).isZero();
        assertThat(all.data(
                                "query($id: ID!) { node(id: $id) { ... on Discipline { decision } } }",
                                Map.of("id", record.path("id").stringValue()))
                        .at("/node/decision")
                        .stringValue())
                .isEqualTo("12-QĐ/ĐU");
    }

    @Test
    void whatWasBelievedBeforeACorrectionIsStillKnown() {
        JsonNode entered = create(all, Map.of("key", "k")).path("record");
        clock.set("2026-02-01T00:00:00Z");
        JsonNode corrected = correct(entered, Map.of("cadre", RecordKind.CADRE.id("binh"), "form", "REPRIMAND"));
        assertThat(Mutations.problems(corrected)).isEmpty();
        assertThat(of(all, "an", null)).isEmpty();
        assertThat(of(all, "binh", null)).containsExactly("REPRIMAND 2024-05-06");
        clock.set("2026-03-01T00:00:00Z");
        assertThat(Mutations.problems(withdraw(corrected.path("record"), "Nhầm người")))
                .isEmpty();
        assertThat(of(all, "binh", null)).isEmpty();
        assertThat(of(all, "an", "2026-01-15T00:00:00Z")).containsExactly("WARNING 2024-05-06");
        assertThat(of(all, "binh", "2026-01-15T00:00:00Z")).isEmpty();
        assertThat(of(all, "an", "2026-02-15T00:00:00Z")).isEmpty();
        assertThat(of(all, "binh", "2026-02-15T00:00:00Z")).containsExactly("REPRIMAND 2024-05-06");
        assertThat(of(all, "binh", "2026-03-15T00:00:00Z")).isEmpty();
        assertThat(Mutations.problems(correct(corrected.path("record"), Map.of("form", "WARNING"))))
                .containsExactly("NOT_FOUND input.id");
    }

    @Test
    void whatItMustNotBeIsToldAtOnce() {
        assertThat(Mutations.problems(create(all, Map.of("to", "2024-01-01", "decision", "a\tb", "decidedBy", AN))))
                .containsExactlyInAnyOrder(
                        "INVALID_ARGUMENT input.to", "INVALID_ARGUMENT input.decision", "NOT_FOUND input.decidedBy");
        JsonNode entered =
                create(all, Map.of("key", "k", "clientMutationId", "once")).path("record");
        assertThat(Mutations.problems(create(all, Map.of("key", "k")))).containsExactly("DUPLICATE_KEY input.key");
        assertThat(create(all, Map.of("key", "k", "clientMutationId", "once")).at("/record/id"))
                .as("sent again, it is made once")
                .isEqualTo(entered.path("id"));
        Map<String, @Nullable Object> noForm = new HashMap<>();
        noForm.put("form", null);
        assertThat(Mutations.problems(correct(entered, noForm))).containsExactly("INVALID_ARGUMENT input.form");
        assertThat(Mutations.problems(withdraw(entered, " "))).containsExactly("INVALID_ARGUMENT input.reason");
        assertThat(of(all, "an", null)).containsExactly("WARNING 2024-05-06");
    }

    @Test
    void whoWasReadOfStandsInTheLogWhicheverWayTheyWereFound() {
        create(all, Map.of("decidedBy", RecordKind.ORGANISATION.id("ward")));
        Api auditor = api.as(Tokens.header("auditor", List.of("auditor"), List.of("*")));
        String log = "{ auditLog(first: 1) { nodes { part who records } } }";
        decidedIn(all, "ward");
        assertThat(auditor.data(log).at("/auditLog/nodes/0").toString())
                .isEqualTo("{\"part\":\"discipline\",\"who\":\"of *\",\"records\":[\"" + AN + "\"]}");
    }

    /** The dossier goes with the cadre, and stays where it is when they leave for good. */
    @Test
    void whoeverTheCadreWorksForSeesTheDossier() {
        create(all, Map.of("decidedBy", RecordKind.ORGANISATION.id("ward")));
        create(all, Map.of("cadre", RecordKind.CADRE.id("binh")));
        Api ward = steward("ward");
        Api other = steward("other");
        assertThat(of(other, "an", null)).hasSize(1);
        assertThat(of(ward, "an", null)).isEmpty();
        assertThat(of(ward, "an", "2026-06-01T00:00:00Z")).isEmpty();
        assertThat(decidedIn(ward, "ward")).isZero();
        assertThat(of(ward, "binh", null)).hasSize(1);
        assertThat(Mutations.problems(create(ward, Map.of()))).containsExactly("NOT_FOUND input.cadre");
        clock.set("2019-06-01T00:00:00Z");
        assertThat(of(other, "an", null)).as("they are to come").hasSize(1);
        assertThat(of(ward, "an", null)).hasSize(1);
        Api reader = api.as(Tokens.header("reader", List.of("reader"), List.of("*")));
        assertThat(reader.answer("{ cadre(by: {key: \"an\"}) { disciplines { form } } }", Map.of())
                        .at("/errors/0/extensions/code")
                        .stringValue())
                .isEqualTo("FORBIDDEN");
    }

    private JsonNode disciplines(String table) {
        return JsonMapper.shared()
                .readTree(all.importFiles(Map.of("disciplines.csv", table.getBytes(StandardCharsets.UTF_8)), "")
                        .body());
    }

    @Test
    void theyComeInFromFilesAndAWithdrawnOneStaysAway() {
        String head = "id,cadre_id,form,on,to,decided_by_id\n";
        String good = "k1,an,reprimand,2021-03,2022-03,ward\nk2,binh,Warning,2002,,\n";
        String bad =
                "k3,nobody,WARNING,2002,,\nk4,an,harsh,2002,,\nk5,an,WARNING,soon,,\nk6,an,WARNING,2002,2001,\n,an,WARNING,2002,,\n";
        JsonNode report = disciplines(head + good + bad);
        assertThat(report.path("rejected").intValue()).isEqualTo(5);
        assertThat(of(all, "an", null)).containsExactly("REPRIMAND 2021-03");
        JsonNode record = all.data("{ cadre(by: {key: \"an\"}) { disciplines { id version } } }")
                .at("/cadre/disciplines/0");
        withdraw(record, "Nhầm");
        disciplines(head + good);
        assertThat(of(all, "an", null)).isEmpty();
        disciplines(head + good.replace("2021-03", "2021-04"));
        assertThat(of(all, "an", null)).as("the source says something new").containsExactly("REPRIMAND 2021-04");
    }
}
