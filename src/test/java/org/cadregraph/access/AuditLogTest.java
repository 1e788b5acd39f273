package org.cadregraph.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.parameters.InstrumentationExecutionParameters;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.cadregraph.api.HeldAnswer;
import org.cadregraph.api.Identified;
import org.cadregraph.api.Personal;
import org.cadregraph.api.Problem;
import org.cadregraph.api.RecordKind;
import org.cadregraph.graph.Graph;
import org.cadregraph.graph.GraphProperties;
import org.cadregraph.support.Api;
import org.cadregraph.support.SignedInTest;
import org.cadregraph.support.Store;
import org.cadregraph.support.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.JsonNode;

/** Who reads what is confidential stands in the log, and the log shows when somebody has been at it. */
@SignedInTest
class AuditLogTest {

    private static final String FILE = """
            {"organizations": [{"id": "o", "name": "Sở Nội vụ"}], "posts": [], "memberships": [],
             "persons": [{"id": "a", "name": "Đỗ Thị Ánh", "identifiers": [{"scheme": "code", "identifier": "1"}]},
                         {"id": "b", "name": "Lê Văn Bình", "identifiers": [{"scheme": "code", "identifier": "2"}]}]}
            """;
    private static final String ALL = "query Codes { cadres { nodes { name identifiers { code } } } }";
    private static final String BY_CODE = "{ cadre(by: {identifier: {scheme: \"code\", code: \"%s\"}}) { name } }";

    @Autowired
    private Api api;

    @Autowired
    private Store store;

    @Autowired
    private Graph graph;

    @Autowired
    private AuditLog log;

    @Autowired
    private GraphProperties graphProperties;

    @Autowired
    private GraphQlSource source;

    private Api steward;
    private Api auditor;

    @BeforeEach
    void load() {
        store.empty();
        steward = as("lan", "steward");
        auditor = as("audit", "auditor");
        assertThat(steward.imported(FILE, "").path("rejected").intValue()).isZero();
    }

    private Api as(String name, String... roles) {
        return api.as(Tokens.header(name, List.of(roles), List.of(Person.ALL)));
    }

    private JsonNode entries(String filter) {
        return auditor.data("{ auditLog" + filter + " { totalCount nodes { number at who part operation records } } }")
                .path("auditLog");
    }

    private JsonNode check() {
        return auditor.data("{ auditLogCheck { entries intact firstBroken } }").path("auditLogCheck");
    }

    @Test
    void everyReadingOfAPersonalIdentifierIsLogged() {
        String a = RecordKind.CADRE.id("a");
        String b = RecordKind.CADRE.id("b");
        steward.data(ALL);
        steward.data(BY_CODE.formatted("2"));
        steward.data(BY_CODE.formatted("3"));
        steward.data("{ cadres(filter: {identifier: {scheme: \"code\", code: \"1\"}}) { nodes { name } } }");
        steward.data("{ cadres { nodes { name } } organisations { nodes { identifiers { code } } } }");
        JsonNode log = entries("");
        assertThat(log.path("totalCount").intValue()).isEqualTo(4);
        assertThat(log.path("nodes")
                        .valueStream()
                        .map(entry -> entry.path("number").intValue() + " "
                                + entry.path("who").stringValue() + " "
                                + entry.path("part").stringValue() + " " + entry.path("operation") + " "
                                + entry.path("records")
                                        .valueStream()
                                        .map(JsonNode::stringValue)
                                        .toList()))
                .containsExactly(
                        "4 lan personal-identifiers null [" + a + "]",
                        "3 lan personal-identifiers null []",
                        "2 lan personal-identifiers null [" + b + "]",
                        "1 lan personal-identifiers \"Codes\" "
                                + List.of(a, b).stream().sorted().toList());
        assertThat(entries("(filter: {record: \"" + b + "\"})")
                        .path("totalCount")
                        .intValue())
                .isEqualTo(2);
        assertThat(entries("(filter: {record: \"" + b + "\", who: \"nobody\"})").path("nodes"))
                .isEmpty();
        assertThat(entries("(filter: {who: \"lan\"}, first: 1)").path("nodes")).hasSize(1);
        assertThat(check().toString()).isEqualTo("{\"entries\":4,\"intact\":true,\"firstBroken\":null}");
    }

    @Test
    void whatIsRefusedIsNotRead() {
        Api planner = as("minh", "planner");
        for (String document : List.of(ALL, BY_CODE.formatted("1"))) {
            JsonNode answer = planner.answer(document, Map.of());
            assertThat(answer.at("/errors/0/extensions/code").stringValue()).isEqualTo("FORBIDDEN");
            assertThat(answer.at("/errors/0/message").stringValue()).contains("decider, steward");
            assertThat(answer.toString()).doesNotContain("Ánh", "Bình");
        }
        JsonNode withVariable = planner.answer(
                "query($by: RecordKey!) { cadre(by: $by) { name } }",
                Map.of("by", Map.of("identifier", Map.of("scheme", "code", "code", "1"))));
        assertThat(withVariable.at("/errors/0/extensions/code").stringValue()).isEqualTo("FORBIDDEN");
        assertThat(planner.data("query($by: RecordKey!) { cadre(by: $by) { name } }", Map.of("by", Map.of("key", "a")))
                        .at("/cadre/name")
                        .stringValue())
                .isEqualTo("Đỗ Thị Ánh");
        assertThat(entries("").path("totalCount").intValue()).isZero();
        assertThat(check().path("intact").booleanValue()).isTrue();
    }

    @Test
    void pagesGoOnWhereTheLastOneEnded() {
        IntStream.range(0, 7).forEach(n -> steward.data(BY_CODE.formatted(n)));
        JsonNode first = auditor.data("{ auditLog(first: 4) { nodes { number } pageInfo { endCursor hasNextPage } } }")
                .path("auditLog");
        assertThat(first.at("/pageInfo/hasNextPage").booleanValue()).isTrue();
        assertThat(auditor.data("{ auditLog(after: \""
                                + first.at("/pageInfo/endCursor").stringValue() + "\") { nodes { number } } }")
                        .at("/auditLog/nodes")
                        .findValuesAsString("number"))
                .containsExactly("3", "2", "1");
    }

    @Test
    void entriesThatComeAtOnceStandInOneRow() throws InterruptedException {
        try (ExecutorService many = Executors.newFixedThreadPool(8)) {
            IntStream.range(0, 40).forEach(n -> many.execute(() -> steward.data(ALL)));
        }
        assertThat(check().toString()).isEqualTo("{\"entries\":40,\"intact\":true,\"firstBroken\":null}");
    }

    @Test
    void whoeverChangesOrTakesAwayAnEntryIsFoundOut() {
        IntStream.range(0, 5).forEach(n -> steward.data(ALL));
        change("MATCH (e:AuditEntry {number: 3}) SET e.who = 'somebody else'");
        assertThat(check().toString()).isEqualTo("{\"entries\":5,\"intact\":false,\"firstBroken\":3}");
        change("MATCH (e:AuditEntry {number: 3}) SET e.who = 'lan'");
        assertThat(check().path("intact").booleanValue()).isTrue();
        change("MATCH (e:AuditEntry {number: 5}) DETACH DELETE e");
        assertThat(check().toString()).isEqualTo("{\"entries\":4,\"intact\":false,\"firstBroken\":5}");
        change("MATCH (e:AuditEntry {number: 2}) DETACH DELETE e");
        assertThat(check().toString()).isEqualTo("{\"entries\":3,\"intact\":false,\"firstBroken\":2}");
    }

    private void change(String cypher) {
        Store.settle();
        graph.write(writer -> writer.run(cypher, Map.of()));
    }

    @Test
    void whatCannotBeKeptIsNotHandedOut(@TempDir Path directory) {
        AuditKeeper keeper = new AuditKeeper(log, Clock.systemUTC(), journal(directory), graphProperties);
        // From now on it takes no more.
        keeper.destroy();
        ExecutionResult result = answered(keeper);
        assertThat(result.<Object>getData()).isNull();
        assertThat(result.getErrors().getFirst().getExtensions()).containsEntry("code", "UNAVAILABLE");
        HeldAnswer held = new HeldAnswer();
        assertThat(answered(keeper, Map.of(HeldAnswer.class, held)).<Object>getData())
                .isNotNull();
        assertThatThrownBy(held::await).isInstanceOf(Problem.class).hasMessageContaining("audit log");
        assertThat(entries("(filter: {who: \"lan\"})").path("totalCount").intValue())
                .isZero();
    }

    @Test
    void whoeverHoldsTheAnswerWaitsThemselves(@TempDir Path directory) {
        AuditKeeper keeper = new AuditKeeper(log, Clock.systemUTC(), journal(directory), graphProperties);
        HeldAnswer held = new HeldAnswer();
        assertThat(answered(keeper, Map.of(HeldAnswer.class, held)).<Object>getData())
                .isNotNull();
        held.await();
        keeper.settle();
        keeper.destroy();
        assertThat(entries("(filter: {who: \"lan\"})").path("totalCount").intValue())
                .isEqualTo(1);
    }

    @Test
    void whatWasLeftInTheJournalIsInTheLogOfTheNextStartOnce(@TempDir Path directory, @TempDir Path again)
            throws IOException {
        Reading reading = new Reading(Instant.EPOCH, "lan", null, Map.of("plans", Set.of()));
        try (AuditJournal left = AuditJournal.open(directory)) {
            left.add(reading).join();
            left.add(reading).join();
        }
        // As when the process is killed after it entered them, before it emptied the file.
        FileSystemUtils.copyRecursively(directory, again);
        for (Path each : List.of(directory, again)) {
            new AuditKeeper(log, Clock.systemUTC(), journal(each), graphProperties).destroy();
            assertThat(entries("(filter: {who: \"lan\"})").path("totalCount").intValue())
                    .isEqualTo(2);
        }
        AuditKeeper next = new AuditKeeper(log, Clock.systemUTC(), journal(again), graphProperties);
        assertThat(answered(next).<Object>getData()).isNotNull();
        next.destroy();
        assertThat(entries("(filter: {who: \"lan\"})").path("totalCount").intValue())
                .isEqualTo(3);
        assertThat(check().path("intact").booleanValue()).isTrue();
    }

    @Test
    void twoJournalsOfOneNameAreFoundOut(@TempDir Path directory) {
        String name;
        try (AuditJournal journal = AuditJournal.open(directory)) {
            name = journal.name();
        }
        Reading reading = new Reading(Instant.EPOCH, "lan", null, Map.of("plans", Set.of()));
        log.enter(name, 0, List.of(new JournalFile.Line(1, reading), new JournalFile.Line(2, reading)));
        assertThatThrownBy(() -> log.enter(name, 0, List.of(new JournalFile.Line(1, reading))))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(name)
                .hasMessageContaining("a folder of its own");
        assertThat(entries("(filter: {who: \"lan\"})").path("totalCount").intValue())
                .isEqualTo(2);
    }

    @Test
    void answersOfManyRecordsGoInByPieces(@TempDir Path directory) {
        AuditKeeper keeper = new AuditKeeper(log, Clock.systemUTC(), journal(directory), graphProperties);
        // More than one transaction may take here.
        for (int answer = 0; answer < 4; answer++) {
            ConfidentialReads reads = new ConfidentialReads();
            int first = answer * 6_000;
            IntStream.range(first, first + 6_000).forEach(n -> reads.add("plans", new Somebody("many-" + n)));
            keeper.add("lan", reads).run();
        }
        keeper.destroy();
        assertThat(store.count("MATCH (:AuditEntry {who: 'lan'})-->(set) RETURN sum(size(set.records)) AS count"))
                .isEqualTo(24_000);
        assertThat(store.count("MATCH (:AuditEntry)-->(set) RETURN max(size(set.records)) AS count"))
                .isEqualTo(2_000);
        assertThat(check().path("intact").booleanValue()).isTrue();
    }

    private record Somebody(String id) implements Identified, Personal {
        @Override
        public Identified person() {
            return this;
        }
    }

    private static AccessProperties journal(Path directory) {
        return new AccessProperties(
                null, directory, new AccessProperties.Claims("sub", "roles", "organisations", "cadre"));
    }

    /** Somebody has read something, and would get this answer. */
    private ExecutionResult answered(AuditKeeper keeper) {
        return answered(keeper, Map.of());
    }

    private ExecutionResult answered(AuditKeeper keeper, Map<Class<?>, Object> context) {
        Caller caller = new Caller(AccessTable.shipped(), "lan", Rights.NONE, null, true);
        caller.reads().add("plans", null);
        ExecutionInput input = ExecutionInput.newExecutionInput("{ cadres { totalCount } }")
                .graphQLContext(Map.of(Caller.KEY, caller))
                .graphQLContext(context)
                .build();
        return new LoggedAnswers(keeper)
                .instrumentExecutionResult(
                        ExecutionResult.newExecutionResult()
                                .data(Map.of("cadres", 1))
                                .build(),
                        new InstrumentationExecutionParameters(input, source.schema()),
                        new InstrumentationState() {})
                .join();
    }
}
