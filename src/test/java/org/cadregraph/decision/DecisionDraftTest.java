package org.cadregraph.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cadregraph.decision.Office.action;
import static org.cadregraph.decision.Office.cadre;
import static org.cadregraph.decision.Office.map;
import static org.cadregraph.decision.Office.organisation;
import static org.cadregraph.decision.Office.position;
import static org.cadregraph.support.Mutations.problems;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.cadregraph.support.Api;
import org.cadregraph.support.GraphTest;
import org.cadregraph.support.HandSetClock;
import org.cadregraph.support.Mutations;
import org.cadregraph.support.Store;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;

/** A draft is kept, looked at, corrected, and issued or discarded; until it is issued, the record does not know it. */
@GraphTest
@Import(HandSetClock.class)
class DecisionDraftTest {

    private static final String FILE = """
            {"organizations": [{"id": "city", "name": "Thành phố"},
                               {"id": "ward", "name": "Phường Đông Kinh", "parent_id": "city"}],
             "posts": [{"id": "chair", "label": "Chủ tịch", "organization_id": "ward", "seats": 1},
                       {"id": "vice", "label": "Phó Chủ tịch", "organization_id": "ward", "seats": 1}],
             "persons": [{"id": "an", "name": "Đỗ Thị Ánh"}, {"id": "binh", "name": "Lê Văn Bình"},
                         {"id": "again", "name": "Lê Bình"}],
             "memberships": [
               {"id": "1", "person_id": "an", "post_id": "chair", "organization_id": "ward", "start_date": "2020-05-01"}]}
            """;

    private static final String DRAFT = """
            draft { id key version number on effectiveOn title organisation { key } signer basis decision { id key number on }
              actions { kind cadre { key } position { key } fromPosition { key } until purpose term { key } election { id }
                personnelCase { id } } }""";

    private static final String CHECK = """
            query($id: ID!) { node(id: $id) { ... on DecisionDraft { check {
              effects { kind position { key } cadre { key } } problems { code path message } } } } }""";

    @Autowired
    private Api api;

    @Autowired
    private Store store;

    @Autowired
    private HandSetClock clock;

    private Office office;

    @BeforeEach
    void load() {
        clock.set("2026-06-01T00:00:00Z");
        store.empty();
        assertThat(api.imported(FILE, "").path("rejected").intValue()).isZero();
        office = new Office(api);
        office.manages("ward", "chair", "vice");
    }

    private static Map<String, Object> relieve(String who) {
        return action("RELIEVE", "cadre", cadre(who), "position", position("chair"));
    }

    private static Map<String, Object> second(String who) {
        return action(
                "SECOND",
                "cadre",
                cadre(who),
                "position",
                position("chair"),
                "until",
                "2027",
                "fromPosition",
                position("vice"));
    }

    /** A draft that lacks number and day, which come when it is issued. */
    private static Map<String, Object> draft(List<Map<String, Object>> actions) {
        return map(
                "title",
                "Công tác cán bộ",
                "organisation",
                organisation("ward"),
                "signer",
                "Bí thư",
                "basis",
                "Quy chế làm việc",
                "actions",
                actions);
    }

    private JsonNode send(String mutation, String type, Map<String, ?> input) {
        return new Mutations(api).send(mutation, type, input, DRAFT);
    }

    private JsonNode kept(Map<String, ?> input) {
        JsonNode payload = send("draftDecision", "DraftDecisionInput", input);
        assertThat(problems(payload)).as("%s", payload).isEmpty();
        return payload.path("draft");
    }

    private static Map<String, Object> of(JsonNode draft, Object... fields) {
        Map<String, Object> input = map(fields);
        input.put("id", draft.path("id").stringValue());
        input.put("expectedVersion", draft.path("version").stringValue());
        return input;
    }

    private JsonNode correct(JsonNode draft, Map<String, Object> said) {
        said.putAll(of(draft));
        return send("correctDraft", "CorrectDraftInput", said);
    }

    private JsonNode issue(JsonNode draft, Object... fields) {
        return send("issueDraft", "IssueDraftInput", of(draft, fields));
    }

    private JsonNode discard(JsonNode draft, Object... fields) {
        return send("discardDraft", "DiscardDraftInput", of(draft, fields));
    }

    private JsonNode check(JsonNode draft) {
        return api.data(CHECK, Map.of("id", draft.path("id").stringValue())).at("/node/check");
    }

    private JsonNode now(JsonNode draft) {
        return api.data(
                        "query($id: ID!) { node(id: $id) { ... on DecisionDraft { "
                                + DRAFT.substring(DRAFT.indexOf('{') + 1) + " } }",
                        Map.of("id", draft.path("id").stringValue()))
                .path("node");
    }

    private List<String> listed(String arguments) {
        JsonNode page = api.data("{ decisionDrafts" + arguments + " { totalCount nodes { key } } }")
                .path("decisionDrafts");
        assertThat(page.path("totalCount").intValue())
                .isEqualTo(page.path("nodes").size());
        return page.path("nodes").findValuesAsString("key");
    }

    @Test
    void whatIsKeptIsReadBackAndChangesNothingElse() {
        Map<String, Object> said =
                draft(List.of(relieve("an"), second("binh"), action("APPOINT", "purpose", "Kiện toàn")));
        said.putAll(map("key", "d1", "number", "7-QĐ", "on", "2026-05-20", "effectiveOn", "2026-07-01"));
        JsonNode draft = kept(said);
        assertThat(draft.toString().replaceAll("\"(id|version)\":\"\\w+\",", ""))
                .isEqualTo("{\"key\":\"d1\",\"number\":\"7-QĐ\",\"on\":\"2026-05-20\",\"effectiveOn\":\"2026-07-01\","
                        + "\"title\":\"Công tác cán bộ\",\"organisation\":{\"key\":\"ward\"},\"signer\":\"Bí thư\","
                        + "\"basis\":\"Quy chế làm việc\",\"decision\":null,\"actions\":["
                        + "{\"kind\":\"RELIEVE\",\"cadre\":{\"key\":\"an\"},\"position\":{\"key\":\"chair\"},"
                        + "\"fromPosition\":null,\"until\":null,\"purpose\":null,\"term\":null,\"election\":null,"
                        + "\"personnelCase\":null},"
                        + "{\"kind\":\"SECOND\",\"cadre\":{\"key\":\"binh\"},\"position\":{\"key\":\"chair\"},"
                        + "\"fromPosition\":{\"key\":\"vice\"},\"until\":\"2027\",\"purpose\":null,\"term\":null,"
                        + "\"election\":null,\"personnelCase\":null},"
                        + "{\"kind\":\"APPOINT\",\"cadre\":null,\"position\":null,\"fromPosition\":null,"
                        + "\"until\":null,\"purpose\":\"Kiện toàn\",\"term\":null,\"election\":null,"
                        + "\"personnelCase\":null}]}");
        assertThat(now(draft)).isEqualTo(draft);
        assertThat(office.holders("ward", "2026-08-01")).containsExactly("chair=an");
        assertThat(problems(send("draftDecision", "DraftDecisionInput", said)))
                .containsExactly("DUPLICATE_KEY input.key");
    }

    @Test
    void whatItNamesHasToBeThere() {
        Map<String, Object> said =
                draft(List.of(relieve("nobody"), action("APPOINT", "position", organisation("ward"), "term", "m0")));
        said.putAll(map("title", " ", "organisation", position("chair")));
        assertThat(problems(send("draftDecision", "DraftDecisionInput", said)))
                .containsExactlyInAnyOrder(
                        "INVALID_ARGUMENT input.title",
                        "NOT_FOUND input.organisation",
                        "NOT_FOUND input.actions.0.cadre",
                        "NOT_FOUND input.actions.1.position",
                        "NOT_FOUND input.actions.1.term");
        assertThat(problems(
                        send("draftDecision", "DraftDecisionInput", draft(Collections.nCopies(201, action("RETIRE"))))))
                .containsExactly("INVALID_ARGUMENT input.actions");
        assertThat(listed("")).isEmpty();
    }

    @Test
    void anIncompleteOneTellsWhatItLacks() {
        JsonNode bare = kept(map("title", "Luân chuyển", "organisation", organisation("ward")));
        assertThat(problems(check(bare)))
                .containsExactlyInAnyOrder(
                        "INVALID_ARGUMENT input.number",
                        "INVALID_ARGUMENT input.on",
                        "INVALID_ARGUMENT input.signer",
                        "INVALID_ARGUMENT input.basis",
                        "INVALID_ARGUMENT input.actions");
        JsonNode more = correct(bare, draft(List.of(relieve("an"), action("ROTATE", "until", "2026"))))
                .path("draft");
        assertThat(problems(check(more)))
                .containsExactlyInAnyOrder(
                        "INVALID_ARGUMENT input.number",
                        "INVALID_ARGUMENT input.on",
                        "INVALID_ARGUMENT input.actions.1.cadre",
                        "INVALID_ARGUMENT input.actions.1.position",
                        "INVALID_ARGUMENT input.actions.1.fromPosition");
        assertThat(check(more).path("effects")).isEmpty();
        Map<String, Object> whole = draft(List.of(relieve("an")));
        whole.putAll(map("number", "7-QĐ", "on", "2026-05-20"));
        assertThat(check(correct(more, whole).path("draft")).toString())
                .isEqualTo(
                        "{\"effects\":[{\"kind\":\"ENDS\",\"position\":{\"key\":\"chair\"},\"cadre\":{\"key\":\"an\"}}],"
                                + "\"problems\":[]}");
        assertThat(office.holders("ward", "2026-06-01")).containsExactly("chair=an");
    }

    @Test
    void aCorrectionIsMadeForTheVersionThatWasRead() {
        JsonNode draft = kept(draft(List.of(relieve("an"), second("binh"))));
        clock.set("2026-06-01T00:00:01Z");
        JsonNode corrected = correct(draft, map("title", "Khác", "organisation", organisation("city")));
        assertThat(problems(corrected)).isEmpty();
        assertThat(corrected.at("/draft/id")).isEqualTo(draft.path("id"));
        assertThat(corrected.at("/draft/organisation/key").stringValue()).isEqualTo("city");
        assertThat(corrected.at("/draft/signer").isNull()).isTrue();
        assertThat(corrected.at("/draft/actions")).isEmpty();
        JsonNode late = correct(draft, draft(List.of()));
        assertThat(problems(late)).containsExactly("CONFLICT input.expectedVersion");
        assertThat(late.path("draft")).isEqualTo(corrected.path("draft"));
        assertThat(problems(issue(draft))).containsExactly("CONFLICT input.expectedVersion");
        assertThat(problems(discard(draft))).containsExactly("CONFLICT input.expectedVersion");
        assertThat(now(draft)).isEqualTo(corrected.path("draft"));
    }

    @Test
    void itIsIssuedAsAnyDecisionIsAndOnce() {
        Map<String, Object> said = draft(List.of(relieve("an"), second("binh")));
        said.putAll(map("key", "d1", "number", "nháp", "on", "2026-05-02"));
        JsonNode draft = kept(said);
        Object[] signed = {"number", "12-QĐ/TU", "on", "2026-05-20", "clientMutationId", "i1"};
        JsonNode issued = issue(draft, signed);
        assertThat(problems(issued)).isEmpty();
        assertThat(issued.at("/draft/decision/key").stringValue()).isEqualTo("d1");
        assertThat(issued.at("/draft/decision/number").stringValue()).isEqualTo("12-QĐ/TU");
        assertThat(issued.at("/draft/decision/on").stringValue()).isEqualTo("2026-05-20");
        assertThat(office.holders("ward", "2026-05-19")).containsExactly("chair=an");
        assertThat(office.holders("ward", "2026-05-20")).containsExactly("chair=binh");
        assertThat(listed("")).isEmpty();

        assertThat(issue(draft, signed)).isEqualTo(issued);
        assertThat(store.count("MATCH (d:Decision)-[did:DID]->() RETURN count(did) AS count"))
                .isEqualTo(2);
        JsonNode done = now(draft);
        assertThat(done).isEqualTo(issued.path("draft"));
        assertThat(problems(issue(done))).containsExactly("ALREADY_DONE input.id");
        assertThat(problems(correct(done, draft(List.of())))).containsExactly("ALREADY_DONE input.id");
        assertThat(problems(discard(done))).containsExactly("ALREADY_DONE input.id");
        assertThat(problems(check(done))).containsExactly("ALREADY_DONE input.id");
        assertThat(now(draft)).isEqualTo(done);
        JsonNode decision = api.data(
                        "query($id: ID!) { node(id: $id) { ... on Decision { id version } } }",
                        Map.of("id", done.at("/decision/id").stringValue()))
                .path("node");
        assertThat(problems(office.send(
                        "revokeDecision",
                        "RevokeDecisionInput",
                        "",
                        "id",
                        decision.path("id").stringValue(),
                        "expectedVersion",
                        decision.path("version").stringValue(),
                        "on",
                        "2026-05-25",
                        "reason",
                        "Nhầm")))
                .isEmpty();
        assertThat(office.holders("ward", "2026-05-20")).containsExactly("chair=an");
    }

    @Test
    void ofTwoWhoIssueItAtOnceOneDoes() {
        JsonNode draft = kept(draft(List.of(relieve("an"))));
        List<Callable<JsonNode>> both = List.of(
                () -> issue(draft, "number", "1", "on", "2026-05-20"),
                () -> issue(draft, "number", "2", "on", "2026-05-20"));
        List<String> told = Mutations.atOnce(both).stream()
                .flatMap(payload -> problems(payload).stream())
                .toList();
        assertThat(told).containsExactly("CONFLICT input.expectedVersion");
        assertThat(store.count("MATCH (d:Decision) RETURN count(d) AS count")).isEqualTo(1);
    }

    @Test
    void oneThatIsRefusedStaysAsItWas() {
        JsonNode draft = kept(draft(List.of(second("binh"))));
        assertThat(problems(issue(draft, "number", "12-QĐ/TU"))).containsExactly("INVALID_ARGUMENT input.on");
        JsonNode refused = issue(draft, "number", "12-QĐ/TU", "on", "2026-05-20", "clientMutationId", "i1");
        assertThat(problems(refused)).containsExactly("SEAT_TAKEN input.actions.0.position");
        assertThat(refused.path("draft")).isEqualTo(draft);
        assertThat(now(draft)).isEqualTo(draft);
        assertThat(listed("")).hasSize(1);
        assertThat(store.count("MATCH (d:Decision) RETURN count(d) AS count")).isZero();
        JsonNode corrected =
                correct(draft, draft(List.of(relieve("an"), second("binh")))).path("draft");
        assertThat(problems(issue(corrected, "number", "12-QĐ/TU", "on", "2026-05-20")))
                .isEmpty();
        assertThat(office.holders("ward", "2026-05-20")).containsExactly("chair=binh");
    }

    @Test
    void nothingIsLeftOfOneThatIsDiscarded() {
        JsonNode draft = kept(draft(List.of(relieve("an"))));
        JsonNode discarded = discard(draft, "reason", "Không còn cần", "clientMutationId", "x1");
        assertThat(problems(discarded)).isEmpty();
        assertThat(discarded.path("draft").isNull()).isTrue();
        assertThat(discard(draft, "reason", "Không còn cần", "clientMutationId", "x1"))
                .isEqualTo(discarded);
        assertThat(now(draft).isNull()).isTrue();
        assertThat(listed("")).isEmpty();
        assertThat(problems(discard(draft))).containsExactly("NOT_FOUND input.id");
        assertThat(problems(issue(draft))).containsExactly("NOT_FOUND input.id");
        assertThat(store.count("MATCH (d:DecisionDraft) RETURN count(d) AS count"))
                .isZero();
        assertThat(store.count("MATCH (c:Change) WHERE c.what ENDS WITH 'Không còn cần' RETURN count(c) AS count"))
                .isEqualTo(1);
    }

    @Test
    void theOneThatWasChangedLastIsListedFirst() {
        for (String each : List.of("city", "ward", "ward", "city")) {
            clock.set(clock.now().plusSeconds(1).toString());
            kept(map(
                    "key", each + clock.now().getEpochSecond() % 10, "title", "T", "organisation", organisation(each)));
        }
        assertThat(listed("")).containsExactly("city4", "ward3", "ward2", "city1");
        assertThat(listed("(organisation: {key: \"city\"})")).containsExactly("city4", "city1");
        assertThat(listed("(organisation: {key: \"ward\"}, subtree: true)")).containsExactly("ward3", "ward2");
        assertThat(listed("(organisation: {key: \"city\"}, subtree: true)")).hasSize(4);
        assertThat(listed("(organisation: {key: \"nowhere\"})")).isEmpty();
        clock.set(clock.now().plusSeconds(1).toString());
        JsonNode first = api.data("{ decisionDrafts(last: 1) { nodes { id version key } } }")
                .at("/decisionDrafts/nodes/0");
        assertThat(first.path("key").stringValue()).isEqualTo("city1");
        correct(first, draft(List.of()));
        assertThat(listed("")).containsExactly("city1", "city4", "ward3", "ward2");
    }

    @Test
    void manyTakeNoMoreStatementsThanOneAndOneIsCheckedAtATime() {
        String list =
                "query($first: Int) { decisionDrafts(first: $first) { totalCount nodes { title organisation { name }"
                        + " decision { id } actions { cadre { name } position { title } fromPosition { title } } } } }";
        String check = "{ decisionDrafts(first: %d) { nodes { check { problems { code } } } } }";
        kept(draft(List.of(relieve("an"), second("binh"))));
        kept(draft(List.of(second("again"))));
        kept(draft(List.of(second("an"), relieve("again"))));
        api.data(list, Map.of("first", 3));
        int one = api.statements(list, Map.of("first", 1));
        assertThat(api.statements(list, Map.of("first", 3))).isEqualTo(one);
        assertThat(api.data(check.formatted(1)).at("/decisionDrafts/nodes")).hasSize(1);
        assertThat(api.answer(check.formatted(2), Map.of())
                        .at("/errors/0/extensions/code")
                        .stringValue(""))
                .isEqualTo("LIMIT_EXCEEDED");
    }

    private Map<String, Object> version(String cadre) {
        return map(
                "id",
                cadre(cadre),
                "expectedVersion",
                api.data("{ cadre(by: {key: \"" + cadre + "\"}) { version } }")
                        .at("/cadre/version")
                        .stringValue());
    }

    private List<String> named(JsonNode draft) {
        return now(draft)
                .path("actions")
                .valueStream()
                .map(action -> action.at("/cadre/key").stringValue("-"))
                .toList();
    }

    @Test
    void aMergeLeadsItToTheOneThatIsKeptAndBack() {
        JsonNode draft = kept(draft(List.of(second("again"), relieve("an"))));
        JsonNode merged = new Mutations(api)
                .send(
                        "mergeCadres",
                        "MergeCadresInput",
                        Map.of("keep", version("binh"), "merge", version("again")),
                        "merge { id } kept { version }");
        assertThat(problems(merged)).isEmpty();
        assertThat(named(draft)).containsExactly("binh", "an");
        // By the id of the one that is no more, a new draft is about the other too.
        JsonNode other = kept(draft(List.of(second("again"))));
        assertThat(named(other)).containsExactly("binh");
        JsonNode undone = office.send(
                "undoMerge",
                "UndoMergeInput",
                "apart { key }",
                "merge",
                merged.at("/merge/id").stringValue(),
                "expectedVersion",
                merged.at("/kept/version").stringValue());
        assertThat(problems(undone)).isEmpty();
        assertThat(named(draft)).containsExactly("again", "an");
        assertThat(named(other)).containsExactly("binh");
        assertThat(problems(issue(now(draft), "number", "1", "on", "2026-05-20")))
                .isEmpty();
        assertThat(office.holders("ward", "2026-05-20")).containsExactly("chair=again");
    }

    @Test
    void nothingIsLeftInItOfWhoIsErased() {
        Map<String, Object> secret = second("binh");
        secret.put("purpose", "Hoàn cảnh riêng");
        Map<String, Object> said = draft(List.of(relieve("an"), secret));
        said.put("title", "Về ông Lê Văn Bình");
        said.put("clientMutationId", "d1");
        JsonNode draft = kept(said);
        JsonNode other = kept(draft(List.of(relieve("an"))));
        Map<String, Object> onlyNamed = map("title", "Thay LÊ VĂN BÌNH", "organisation", organisation("ward"));
        JsonNode named = kept(onlyNamed);
        assertThat(told("binh")).isEqualTo(1);
        String left =
                "MATCH (n) WHERE any(k IN keys(n) WHERE toStringOrNull(n[k]) CONTAINS 'Bình' OR toStringOrNull(n[k]) CONTAINS 'riêng')"
                        + " RETURN count(n) AS count";
        String edges =
                "MATCH ()-[r]->() WHERE any(k IN keys(r) WHERE toStringOrNull(r[k]) CONTAINS 'riêng') RETURN count(r) AS count";
        assertThat(store.count(edges)).isEqualTo(1);

        Map<String, Object> erasure = version("binh");
        erasure.put("reason", "Theo yêu cầu");
        assertThat(problems(new Mutations(api).send("eraseCadre", "EraseCadreInput", erasure, "cadre { id }")))
                .isEmpty();

        assertThat(store.count(edges)).isZero();
        assertThat(store.count(left)).as("the other Bình alone").isEqualTo(1);
        assertThat(named(draft)).containsExactly("an");
        assertThat(now(draft).path("title").isNull()).isTrue();
        assertThat(now(named).path("title").isNull()).isTrue();
        assertThat(now(other)).isEqualTo(other);
        assertThat(store.count(
                        "MATCH (c:Change) WHERE '%s' IN c.records AND (c.input IS NOT NULL OR c.what STARTS WITH 'draft')"
                                        .formatted(draft.path("id").stringValue())
                                + " RETURN count(c) AS count"))
                .isZero();
        // Whoever read it before would issue something else than they read.
        assertThat(problems(issue(draft, "number", "1", "on", "2026-05-20")))
                .containsExactly("CONFLICT input.expectedVersion");
        assertThat(problems(check(now(draft))))
                .contains("INVALID_ARGUMENT input.title")
                .doesNotContain("SEAT_TAKEN input.actions.1.position");
        assertThat(problems(correct(now(draft), draft(List.of(relieve("an"), second("binh"))))))
                .containsExactly("NOT_FOUND input.actions.1.cadre");
    }

    /** How many actions of drafts the extract of a cadre has. */
    private long told(String who) {
        return Stream.of(api.data(
                                "query($id: ID!) { personalExtract(cadre: $id) { items { kind } } }",
                                Map.of("id", cadre(who)))
                        .at("/personalExtract/items"))
                .flatMap(JsonNode::valueStream)
                .filter(item -> item.path("kind").stringValue().equals("draft of a decision"))
                .count();
    }
}
