package org.cadregraph.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What the door promises, whichever way leads through it. */
abstract class DoorContract {

    private static final String NUMBERS = """
            UNWIND range(1, $count) AS n
            OPTIONAL MATCH (o:Organisation {id: 'none'}) WHERE visibleOrganisation(o)
            RETURN n
            """;

    @Autowired
    private Graph graph;

    @BeforeEach
    void empty() {
        graph.write(writer -> writer.run("MATCH (n:Organisation|Position|Cadre|Probe) DETACH DELETE n", Map.of()));
    }

    @Test
    void valuesComeBackAsTheyWent() {
        ZonedDateTime moment = ZonedDateTime.of(2026, 3, 1, 8, 0, 0, 5_000_000, ZoneOffset.UTC);
        Map<String, Object> values = new HashMap<>(Map.of(
                "text", "Đỗ Thị Ánh", "whole", 42, "flag", true, "day", LocalDate.of(2010, 3, 15), "moment", moment));
        values.put("list", List.of("a", "b"));
        values.put("rows", List.of(Map.of("name", "x"), Map.of("name", "y")));
        values.put("none", null);
        Row row = graph.read(
                        Viewer.LOCAL,
                        "RETURN $values AS values, visibleOrganisation(x) AS seen",
                        Map.of("values", values))
                .getFirst()
                .row("values");
        assertThat(row.text("text")).isEqualTo("Đỗ Thị Ánh");
        assertThat(row.integer("whole")).isEqualTo(42);
        assertThat(row.flag("flag")).isTrue();
        assertThat(row.date("day")).isEqualTo(LocalDate.of(2010, 3, 15));
        assertThat(row.moment("moment").toInstant()).isEqualTo(moment.toInstant());
        assertThat(row.texts("list")).containsExactly("a", "b");
        assertThat(row.rows("rows").getLast().text("name")).isEqualTo("y");
        assertThat(row.optionalText("none")).isNull();
        assertThatThrownBy(() -> row.text("misspelt"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("misspelt");
    }

    @Test
    void storedPropertiesComeBackAsTheyWent() {
        graph.write(writer -> writer.run(
                "CREATE (:Probe {day: $day, whole: $whole, list: $list})",
                Map.of("day", LocalDate.of(1, 1, 1), "whole", 7, "list", List.of("ă", "ơ"))));
        Row row = graph.read(
                        Viewer.LOCAL,
                        "MATCH (p:Probe) OPTIONAL MATCH (o:Organisation) WHERE visibleOrganisation(o)"
                                + " RETURN p {.day, .whole, .list} AS probe",
                        Map.of())
                .getFirst()
                .row("probe");
        assertThat(row.date("day")).isEqualTo(LocalDate.of(1, 1, 1));
        assertThat(row.integer("whole")).isEqualTo(7);
        assertThat(row.texts("list")).containsExactly("ă", "ơ");
    }

    @Test
    void aReadCannotWrite() {
        assertThatThrownBy(() -> graph.read(
                        Viewer.LOCAL,
                        "CREATE (o:Organisation {id: 'x'}) WITH o WHERE visibleOrganisation(o) RETURN o.id AS id",
                        Map.of()))
                .isInstanceOf(RuntimeException.class);
        assertThat(count("Organisation")).isZero();
    }

    @Test
    void aReadThatAsksNotWhoMaySeeIsRefused() {
        assertThatThrownBy(() -> graph.read(Viewer.LOCAL, "MATCH (o:Organisation) RETURN o.id AS id", Map.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void workThatFailsLeavesNothingBehind() {
        assertThatThrownBy(() -> graph.write(writer -> {
                    writer.run("CREATE (:Probe)", Map.of());
                    throw new IllegalStateException("on purpose");
                }))
                .hasMessageContaining("on purpose");
        assertThat(count("Probe")).isZero();
    }

    @Test
    void workIsDoneAgainAfterAConflictThatPasses() {
        AtomicInteger attempts = new AtomicInteger();
        graph.write(writer -> {
            writer.run("CREATE (:Probe)", Map.of());
            if (attempts.incrementAndGet() < 3) {
                throw conflict();
            }
            return true;
        });
        assertThat(attempts).hasValue(3);
        assertThat(count("Probe")).isEqualTo(1);
    }

    /** The database looks at the commit whether a deleted node has lost its edges. */
    @Test
    void workIsDoneAgainAfterARefusedCommit() {
        graph.write(writer -> writer.run("CREATE (:Probe)-[:OF]->(:Probe)", Map.of()));
        AtomicInteger attempts = new AtomicInteger();
        graph.write(writer -> writer.run(
                attempts.incrementAndGet() == 1
                        ? "MATCH (p:Probe WHERE (p)-[:OF]->()) DELETE p"
                        : "MATCH (p:Probe WHERE (p)-[:OF]->()) DETACH DELETE p",
                Map.of()));
        assertThat(attempts).hasValue(2);
        assertThat(count("Probe")).isEqualTo(1);
        graph.write(writer -> writer.run("MATCH (p:Probe) CREATE (p)-[:OF]->(:Probe)", Map.of()));
        assertThatThrownBy(() ->
                        graph.write(writer -> writer.run("MATCH (p:Probe WHERE (p)-[:OF]->()) DELETE p", Map.of())))
                .hasStackTraceContaining("still has relationships");
        assertThat(count("Probe")).isEqualTo(2);
    }

    /** A failure that this way to the database reports for a conflict that passes. */
    abstract RuntimeException conflict();

    @Test
    void aRequestIsStoppedAtItsRows() {
        RequestCost cost = new RequestCost(1_000);
        cost.begin();
        try {
            assertThat(graph.read(Viewer.LOCAL, NUMBERS, Map.of("count", 1_000)))
                    .hasSize(1_000);
            assertThatThrownBy(() -> graph.read(Viewer.LOCAL, NUMBERS, Map.of("count", 20_000_000)))
                    .isInstanceOf(LimitExceeded.class)
                    .extracting(failure -> ((LimitExceeded) failure).kind())
                    .isEqualTo(LimitExceeded.Kind.TOO_MANY_ROWS);
            assertThat(cost.statements()).isEqualTo(2);
        } finally {
            cost.end();
        }
    }

    /** Nothing else ends these: they would run for years. */
    @Test
    void aStatementIsEndedWhenTheTimeOfItsRequestHasPassed() {
        String endless = "UNWIND range(1, 1000000000) AS a UNWIND range(1, 1000000000) AS b WITH count(a + b) AS n"
                + " OPTIONAL MATCH (o:Organisation) WHERE visibleOrganisation(o) RETURN n";
        RequestCost cost = new RequestCost(1_000, Duration.ofSeconds(1));
        cost.begin();
        try {
            assertTooSlow(() -> graph.read(Viewer.LOCAL, endless, Map.of()));
            assertTooSlow(() -> graph.read(Viewer.LOCAL, NUMBERS, Map.of("count", 1)));
            assertTooSlow(() -> graph.write(writer -> writer.run("CREATE (:Probe)", Map.of())));
        } finally {
            cost.end();
        }
        RequestCost another = new RequestCost(1_000, Duration.ofSeconds(1));
        another.begin();
        try {
            assertTooSlow(() -> graph.write(writer -> writer.run(
                    "CREATE (:Probe) WITH * UNWIND range(1, 1000000000) AS a UNWIND range(1, 1000000000) AS b"
                            + " RETURN count(a + b) AS n",
                    Map.of())));
        } finally {
            another.end();
        }
        assertThat(count("Probe")).isZero();
        assertThat(graph.read(Viewer.LOCAL, NUMBERS, Map.of("count", 3))).hasSize(3);
    }

    private static void assertTooSlow(Runnable work) {
        assertThatThrownBy(work::run)
                .isInstanceOf(LimitExceeded.class)
                .extracting(failure -> ((LimitExceeded) failure).kind())
                .isEqualTo(LimitExceeded.Kind.TOO_SLOW);
    }

    @Test
    void aTransactionIsStoppedAtItsMemory() {
        assertThatThrownBy(() -> graph.read(
                        Viewer.LOCAL,
                        "UNWIND range(1, 50000000) AS n WITH collect(toString(n)) AS numbers"
                                + " OPTIONAL MATCH (o:Organisation) WHERE visibleOrganisation(o) RETURN size(numbers) AS size",
                        Map.of()))
                .isInstanceOf(LimitExceeded.class)
                .extracting(failure -> ((LimitExceeded) failure).kind())
                .isEqualTo(LimitExceeded.Kind.TOO_MUCH_MEMORY);
        assertThat(graph.read(Viewer.LOCAL, NUMBERS, Map.of("count", 3))).hasSize(3);
    }

    @Test
    void oneIdIsOneRecord() {
        graph.write(writer -> writer.run("CREATE (:Cadre {id: 'c', key: 'k'})", Map.of()));
        assertThatThrownBy(() -> graph.write(writer -> writer.run("CREATE (:Cadre {id: 'c', key: 'other'})", Map.of())))
                .isInstanceOf(RuntimeException.class);
        // Two records of one key have one id (RecordKind), so that this holds for keys too.
        graph.write(writer -> writer.run(
                "MATCH (c:Cadre) CREATE (p:Position {id: 'p', key: 'p'}), (c)-[:APPOINTED_TO {id: 't', key: 't'}]->(p)",
                Map.of()));
        assertThatThrownBy(() -> graph.write(writer -> writer.run(
                        "MATCH (c:Cadre), (p:Position) CREATE (c)-[:APPOINTED_TO {id: 't', key: 'u'}]->(p)", Map.of())))
                .isInstanceOf(RuntimeException.class);
    }

    @Test
    void aViewerSeesWhatIsInTheirOrganisationsAndNothingElse() {
        graph.write(writer -> writer.run("""
                CREATE (city:Organisation {id: 'city', within: ['city']})
                CREATE (ward:Organisation {id: 'ward', within: ['city', 'ward']})
                CREATE (other:Organisation {id: 'other', within: ['other']}), (:Organisation {id: 'nowhere'})
                CREATE (ward)-[:PART_OF]->(city)
                CREATE (inWard:Cadre {id: 'inWard', key: '1'}), (elsewhere:Cadre {id: 'elsewhere', key: '2'})
                CREATE (inWard)-[:APPOINTED_TO {id: 'a', key: 'a'}]->(:Position {id: 'p', key: 'p', within: ['city', 'ward']})-[:IN]->(ward)
                CREATE (elsewhere)-[:ROTATED_TO {id: 'b', key: 'b'}]->(:Position {id: 'q', key: 'q', within: ['other']})-[:IN]->(other)
                CREATE (corrected:Cadre {id: 'corrected', key: '3'})
                WITH corrected MATCH (p:Position {id: 'p'})
                CREATE (corrected)-[:WAS_APPOINTED_TO {id: 'c'}]->(p)
                """, Map.of()));
        Viewer ofCity = Viewer.of("planner", Set.of("city", "nowhere"));
        assertThat(ids(ofCity, "MATCH (o:Organisation) WHERE visibleOrganisation(o) RETURN o.id AS id"))
                .containsExactlyInAnyOrder("city", "ward");
        assertThat(ids(ofCity, "MATCH (p:Position) WHERE visiblePosition(p) RETURN p.id AS id"))
                .containsExactly("p");
        assertThat(ids(ofCity, "MATCH (c:Cadre) WHERE visibleCadre(c) RETURN c.id AS id"))
                .containsExactlyInAnyOrder("inWard", "corrected");
        assertThat(ids(Viewer.of("nobody", Set.of()), "MATCH (c:Cadre) WHERE visibleCadre(c) RETURN c.id AS id"))
                .isEmpty();
        assertThat(ids(Viewer.LOCAL, "MATCH (c:Cadre) WHERE visibleCadre(c) RETURN c.id AS id"))
                .hasSize(3);
    }

    private List<String> ids(Viewer viewer, String cypher) {
        return graph.read(viewer, cypher, Map.of()).stream()
                .map(row -> row.text("id"))
                .toList();
    }

    private int count(String label) {
        return graph.write(writer -> writer.run("MATCH (n:%s) RETURN count(n) AS count".formatted(label), Map.of())
                .getFirst()
                .integer("count"));
    }
}
