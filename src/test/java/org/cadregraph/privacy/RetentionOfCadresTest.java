package org.cadregraph.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.cadregraph.api.RecordKind;
import org.cadregraph.graph.Graph;
import org.cadregraph.support.Api;
import org.cadregraph.support.GraphTest;
import org.cadregraph.support.HandSetClock;
import org.cadregraph.support.Mutations;
import org.cadregraph.support.Store;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Cadres are erased, and lose their identifiers, when their every post ended long enough ago, and not a day before. */
@GraphTest
@Import({HandSetClock.class, Kept.class})
@TestPropertySource(properties = {"cadre.retention.cadres=P10Y", "cadre.retention.personal-identifiers=P5Y"})
class RetentionOfCadresTest {

    private static final String ORGANISATIONS = "id,name\nward,Phường\n";
    private static final String POSITIONS =
            "id,organisation_id,title,kind\np,ward,Chủ tịch,chair\nq,ward,Bí thư,secretary\n";
    private static final String CADRES = """
            id,name,gender,death_date,identifiers
            ended,Đỗ Thị Hường Giang,nữ,,cccd:031161007788
            year,Lê Văn Bình,nam,,cccd:2
            open,Phạm Văn Khoa,nam,,cccd:3
            unknown,Trần Văn Dũng,nam,,cccd:4
            none,Vũ Thị Hoa,nữ,,cccd:5
            reversed,Ngô Văn Sơn,nam,,cccd:6
            dead,Lý Văn Tám,nam,2001-01-01,cccd:7
            """;
    private static final String APPOINTMENTS = """
            id,cadre_id,position_id,start_date,end_date,end_status
            1,ended,p,2001-01-01,2010-05-05,
            2,ended,q,2010-05-05,2015-06-30,
            3,year,p,2010-05-05,2015,
            4,open,p,2000-01-01,2001-01-01,
            5,open,q,2001-01-01,,
            6,unknown,p,1990-01-01,,unknown
            7,reversed,p,2013-01-01,2012-01-01,
            8,dead,q,1999-01-01,,
            """;

    private static final List<String> STATISTICS = List.of(
            "{ transitions(method: AFTER_END) { total kinds { nodes { from to count } } } }",
            "{ findingCounts { kind certain possible } cadres { totalCount } }",
            """
            { position(by: {key: "p"}) { succession { __typename ... on Incumbency { from to cadre { gender } }
              ... on Vacancy { from to days } } feeders { holders withoutPrior } holders(asOf: "2005-01-01") { certainty } } }
            """,
            "{ a: inOffice(asOf: \"2009-01-01\") { certain possible } b: inOffice(asOf: \"2015-07-01\") { certain possible } }");

    @Autowired
    private Api api;

    @Autowired
    private Store store;

    @Autowired
    private Graph graph;

    @Autowired
    private Kept kept;

    @Autowired
    private Retention retention;

    @BeforeEach
    void load() {
        kept.begin();
        kept.at("2019-01-01T00:00:00Z");
        imported(CADRES);
    }

    private void imported(String cadres) {
        JsonNode report = JsonMapper.shared()
                .readTree(api.importFiles(
                                Map.of(
                                        "organisations.csv", ORGANISATIONS.getBytes(StandardCharsets.UTF_8),
                                        "positions.csv", POSITIONS.getBytes(StandardCharsets.UTF_8),
                                        "cadres.csv", cadres.getBytes(StandardCharsets.UTF_8),
                                        "appointments.csv", APPOINTMENTS.getBytes(StandardCharsets.UTF_8)),
                                "")
                        .body());
        assertThat(report.path("status").stringValue()).as("%s", report).isEqualTo("imported");
    }

    private String identified() {
        return api.data("{ cadres(first: 100) { nodes { key identifiers { code } } } }")
                .at("/cadres/nodes")
                .valueStream()
                .filter(cadre -> !cadre.path("identifiers").isEmpty())
                .map(cadre -> cadre.path("key").stringValue())
                .sorted()
                .collect(Collectors.joining(" "));
    }

    private int erased() {
        return store.count("MATCH (c:Cadre) WHERE c.erasedAt IS NOT NULL RETURN count(c) AS count");
    }

    @Test
    void theyAreErasedOnTheDayItselfAndNotTheDayBefore() {
        Map<String, JsonNode> before = new LinkedHashMap<>();
        STATISTICS.forEach(query -> before.put(query, api.data(query)));
        identified();
        kept.on("2025-06-29");
        assertThat(kept.due(RetentionKind.CADRES)).isEqualTo("0, next 2025-06-30");
        assertThat(erased()).isZero();

        kept.at("2025-06-30T00:00:00Z");
        assertThat(kept.due(RetentionKind.CADRES)).isEqualTo("1, next 2025-12-31");
        assertThat(WholeStore.found(graph, List.of("Hường Giang", RecordKind.CADRE.id("ended"))))
                .isNotEmpty();
        kept.run();

        assertThat(erased()).isEqualTo(1);
        assertThat(kept.removed(RetentionKind.CADRES)).isEqualTo(1);
        assertThat(kept.due(RetentionKind.CADRES)).isEqualTo("0, next 2025-12-31");
        assertThat(WholeStore.found(
                        graph, List.of("Hường Giang", "031161007788", "ended", RecordKind.CADRE.id("ended"))))
                .isEmpty();
        before.forEach((query, answer) -> assertThat(api.data(query)).as(query).isEqualTo(answer));
        assertThat(store.count("MATCH (c:Change {who: 'cadre.retention'}) WHERE c.what STARTS WITH 'erasure of cadre'"
                        + " AND c.what ENDS WITH ': retention: CADRES for P10Y' RETURN count(c) AS count"))
                .isEqualTo(1);
        assertThat(api.data("{ auditLog(filter: {who: \"cadre.retention\"}) { nodes { part } } }")
                        .toString())
                .isEqualTo("{\"auditLog\":{\"nodes\":[{\"part\":\"erasing\"}]}}");
        assertThat(api.data(Kept.CHECK).at("/auditLogCheck/intact").booleanValue())
                .isTrue();
        JsonNode again = JsonMapper.shared()
                .readTree(api.importFiles(Map.of("cadres.csv", CADRES.getBytes(StandardCharsets.UTF_8)), "")
                        .body());
        assertThat(again.path("rejected").intValue()).isEqualTo(1);
    }

    @Test
    void whoseEndIsNotCertainIsNeverDue() {
        kept.on("2025-12-30");
        assertThat(erased()).isEqualTo(1);
        kept.on("2025-12-31");
        assertThat(erased()).isEqualTo(2);
        kept.on("2999-01-01");
        assertThat(kept.due(RetentionKind.CADRES)).isEqualTo("0, next never");
        assertThat(kept.due(RetentionKind.PERSONAL_IDENTIFIERS)).isEqualTo("0, next never");
        assertThat(kept.removed(RetentionKind.CADRES)).isZero();
        assertThat(erased()).isEqualTo(2);
        assertThat(identified()).isEqualTo("dead none open reversed unknown");
    }

    @Test
    void whoIsPlannedForAPostIsNotDueUntilTheyNoLongerAre() {
        String plan = """
                id,cadre_id,position_id,readiness,start_date,end_date
                plan,ended,q,,2014,%s
                other,none,q,,2001,2002
                """;
        kept.at("2020-01-01T00:00:00Z");
        planned(plan.formatted(""));
        kept.on("2025-06-30");
        assertThat(kept.due(RetentionKind.CADRES)).isEqualTo("0, next 2025-12-31");
        kept.at("2025-07-01T00:00:00Z");
        planned(plan.formatted("2016-01-01"));
        kept.on("2025-12-30");
        assertThat(erased()).isZero();
        kept.on("2025-12-31");
        assertThat(erased()).isEqualTo(1);
        assertThat(kept.due(RetentionKind.CADRES)).isEqualTo("0, next 2026-01-01");
        kept.on("2026-01-01");
        assertThat(erased()).isEqualTo(2);
        kept.on("2999-01-01");
        assertThat(erased()).as("whoever never had a post").isEqualTo(2);
    }

    private void planned(String table) {
        JsonNode report = JsonMapper.shared()
                .readTree(api.importFiles(Map.of("plan.csv", table.getBytes(StandardCharsets.UTF_8)), "")
                        .body());
        assertThat(report.path("rejected").asInt(-1)).as("%s", report).isZero();
    }

    @Test
    void identifiersGoFromAllVersionsAndMergedRecords() {
        kept.at("2019-02-01T00:00:00Z");
        // The old code stays in an earlier version, the twin's in a merged record.
        imported(CADRES.replace("cccd:031161007788", "cccd:031161007799") + "twin,Đỗ T. H. Giang,nữ,,hs:twin-99\n");
        Mutations mutations = new Mutations(api);
        assertThat(Mutations.problems(mutations.send(
                        "mergeCadres",
                        "MergeCadresInput",
                        Map.of("keep", cadre("ended"), "merge", cadre("twin")),
                        "merge { id }")))
                .isEmpty();
        List<String> codes = List.of("031161007788", "031161007799", "twin-99");
        Map<String, String> before = cadre("ended");
        kept.on("2020-06-29");
        assertThat(kept.due(RetentionKind.PERSONAL_IDENTIFIERS)).isEqualTo("0, next 2020-06-30");
        assertThat(WholeStore.found(graph, codes)).hasSize(3);
        kept.on("2020-06-30");
        assertThat(kept.removed(RetentionKind.PERSONAL_IDENTIFIERS)).isEqualTo(1);
        assertThat(WholeStore.found(graph, codes)).isEmpty();
        assertThat(identified()).isEqualTo("dead none open reversed unknown year");
        assertThat(cadre("ended").get("expectedVersion")).isNotEqualTo(before.get("expectedVersion"));
        JsonNode extract = api.data(
                "query($id: ID!) { personalExtract(cadre: $id) { items { kind values { value } } } }",
                Map.of("id", RecordKind.CADRE.id("ended")));
        assertThat(extract.toString()).contains("retention: PERSONAL_IDENTIFIERS for P5Y");
    }

    @Test
    void whoWasBroughtInIsLeftAloneForAWhile() {
        kept.at("2026-03-10T15:00:00Z");
        imported(CADRES + "half,Bùi Thị Xuân,nữ,,cccd:half\n");
        // The post that they hold stood in a row that was rejected, and comes a month later.
        appointed("9,half,p,1990-01-01,2000-01-01,");
        kept.on("2026-04-08");
        assertThat(erased()).as("ended and year, who have been there for long").isEqualTo(2);
        assertThat(identified()).contains("half");
        assertThat(kept.due(RetentionKind.CADRES)).isEqualTo("0, next 2026-04-09");
        assertThat(kept.due(RetentionKind.PERSONAL_IDENTIFIERS)).isEqualTo("0, next 2026-04-09");
        appointed("10,half,q,2000-01-01,2001-01-01,");
        kept.on("2026-05-07");
        assertThat(erased()).isEqualTo(2);
        assertThat(kept.due(RetentionKind.CADRES)).isEqualTo("0, next 2026-05-08");
        appointed("10,half,q,2001-01-01,,");
        kept.on("2026-07-01");
        assertThat(erased()).isEqualTo(2);
        assertThat(kept.due(RetentionKind.CADRES)).isEqualTo("0, next never");
        // A tenure that turns out to be another's leaves the first one with ended posts alone.
        appointed("10,open,q,2001-01-01,,");
        assertThat(kept.due(RetentionKind.CADRES)).isEqualTo("0, next 2026-07-31");
        kept.on("2026-07-30");
        assertThat(erased()).isEqualTo(2);
        kept.on("2026-07-31");
        assertThat(erased()).isEqualTo(3);
    }

    private void appointed(String row) {
        JsonNode report = JsonMapper.shared()
                .readTree(api.importFiles(
                                Map.of(
                                        "appointments.csv",
                                        ("id,cadre_id,position_id,start_date,end_date,end_status\n" + row + "\n")
                                                .getBytes(StandardCharsets.UTF_8)),
                                "")
                        .body());
        assertThat(report.path("rejected").intValue()).as("%s", report).isZero();
    }

    @Test
    void nothingIsTakenWhileAnImportRuns() {
        store.count("CREATE (i:Import {id: 'i', state: 'RUNNING'}) RETURN count(i) AS count");
        kept.on("2026-01-01");
        for (RetentionKind kind : List.of(RetentionKind.CADRES, RetentionKind.PERSONAL_IDENTIFIERS)) {
            JsonNode run = kept.rule(kind).path("lastRun");
            assertThat(run.path("failure").stringValue()).contains("end of an import");
            assertThat(run.path("endedAt").isNull()).isTrue();
            assertThat(run.path("removed").intValue()).isZero();
        }
        assertThat(erased()).isZero();
        assertThat(identified()).contains("ended", "year");
        store.count("MATCH (i:Import {id: 'i'}) DELETE i RETURN 0 AS count");
        kept.at("2026-01-01T12:10:00Z");
        kept.run();
        assertThat(erased()).isEqualTo(2);
        assertThat(kept.rule(RetentionKind.CADRES).at("/lastRun/failure").isNull())
                .isTrue();
    }

    @Test
    void whoCannotBeErasedKeepsNobodyElse() {
        // The reason that is kept would name these.
        imported(CADRES.replace("Lê Văn Bình", "Cadres For") + "early,Retention Cadres,nam,,\n");
        appointed("0,early,p,1990-01-01,2000-01-01,");
        kept.on("2026-01-01");
        assertThat(erased()).isEqualTo(1);
        JsonNode run = kept.rule(RetentionKind.CADRES).path("lastRun");
        assertThat(run.path("failure").stringValue())
                .startsWith("2 could not be removed, the first because: The reason is kept");
        assertThat(run.path("removed").intValue()).isEqualTo(1);
        assertThat(run.path("endedAt").isNull()).isFalse();
        assertThat(kept.due(RetentionKind.CADRES)).startsWith("2, ");
    }

    private Map<String, String> cadre(String key) {
        JsonNode cadre = api.data("query($key: String!) { cadre(by: {key: $key}) { id version } }", Map.of("key", key))
                .path("cadre");
        return Map.of(
                "id",
                cadre.path("id").stringValue(),
                "expectedVersion",
                cadre.path("version").stringValue());
    }

    @Test
    void aSourceThatSaysWhatItSaidBringsNoIdentifierBack() {
        kept.on("2020-12-31");
        assertThat(identified()).isEqualTo("dead none open reversed unknown");
        imported(CADRES);
        assertThat(identified()).isEqualTo("dead none open reversed unknown");
        // One that says something new does, until the first run after it has settled.
        imported(CADRES.replace("Lê Văn Bình", "Lê Văn Bính"));
        assertThat(identified()).isEqualTo("dead none open reversed unknown year");
        kept.on("2021-01-29");
        assertThat(identified()).isEqualTo("dead none open reversed unknown year");
        kept.on("2021-01-30");
        assertThat(identified()).isEqualTo("dead none open reversed unknown");
    }

    @Test
    void identifiersOfManyGoInOneTransactionAndCadresOneByOneHoweverManyWorkOnIt() throws Exception {
        int many = 60;
        String cadres = CADRES
                + IntStream.range(0, many)
                        .mapToObj("more-%1$d,Ông thứ %1$d,nam,,cccd:more-%1$d\n"::formatted)
                        .collect(Collectors.joining());
        String appointments = IntStream.range(0, many)
                .mapToObj("m-%1$d,more-%1$d,p,1980,1990\n"::formatted)
                .collect(Collectors.joining("", "id,cadre_id,position_id,start_date,end_date\n", ""));
        imported(cadres);
        api.importFiles(Map.of("appointments.csv", appointments.getBytes(StandardCharsets.UTF_8)), "");
        kept.at("2020-01-01T00:00:00Z");
        assertThat(kept.due(RetentionKind.CADRES)).isEqualTo(many + ", next 2025-06-30");
        store.count("MERGE (r:RetentionRule {kind: 'CADRES'}) SET r.removed = 0 RETURN 0 AS count");
        store.count("MERGE (r:RetentionRule {kind: 'PERSONAL_IDENTIFIERS'}) SET r.removed = 0 RETURN 0 AS count");
        assertThat(remove(RetentionKind.PERSONAL_IDENTIFIERS).told()).isNull();
        assertThat(store.count("MATCH (c:Change) WHERE c.what CONTAINS 'IDENTIFIERS' RETURN count(c) AS count"))
                .isEqualTo(1);
        assertThat(store.count("MATCH (r:RetentionRule {kind: 'PERSONAL_IDENTIFIERS'}) RETURN r.removed AS count"))
                .isEqualTo(many);
        assertThat(identified()).doesNotContain("more-");
        try (ExecutorService both = Executors.newFixedThreadPool(2)) {
            List<Future<Failures>> erasers = IntStream.range(0, 2)
                    .mapToObj(eraser -> both.submit(() -> remove(RetentionKind.CADRES)))
                    .toList();
            for (Future<Failures> eraser : erasers) {
                assertThat(eraser.get().told()).isNull();
            }
        }
        assertThat(erased()).isEqualTo(many);
        assertThat(store.count("MATCH (c:Change) WHERE c.what STARTS WITH 'erasure of' RETURN count(c) AS count"))
                .isEqualTo(many);
        assertThat(store.count("MATCH (r:RetentionRule {kind: 'CADRES'}) RETURN r.removed AS count"))
                .isEqualTo(many);
        assertThat(WholeStore.found(graph, List.of("Ông thứ 1", "more-1"))).isEmpty();
        assertThat(api.data(Kept.CHECK).at("/auditLogCheck/intact").booleanValue())
                .isTrue();
    }

    private Failures remove(RetentionKind kind) {
        Failures failures = new Failures(kind);
        retention.remove(kind, RetentionPeriod.of("P10Y"), () -> false, failures);
        return failures;
    }
}
