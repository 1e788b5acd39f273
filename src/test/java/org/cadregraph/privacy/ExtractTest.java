package org.cadregraph.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cadregraph.api.RecordKind;
import org.cadregraph.graph.Graph;
import org.cadregraph.graph.Row;
import org.cadregraph.support.Api;
import org.cadregraph.support.GraphTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;

/** An extract has all that is held on a person, and nothing of anybody else. */
@GraphTest
@Import(Giang.class)
class ExtractTest {

    private static final String EXTRACT = """
            query Extract($id: ID!) { personalExtract(cadre: $id) { takenAt items { kind id recordedFrom recordedTo
              values { name value } } } }""";

    @Autowired
    private Api api;

    @Autowired
    private Graph graph;

    @Autowired
    private Giang giang;

    private String id = "";

    @BeforeEach
    void load() {
        giang.load();
        id = RecordKind.CADRE.id("src-giang-77");
    }

    private JsonNode extract(String of) {
        return api.data(EXTRACT, Map.of("id", of)).path("personalExtract");
    }

    @Test
    void everyValueThatIsAttachedToThemIsThere() {
        Set<String> held = held();
        Set<String> told = new HashSet<>();
        extract(id)
                .path("items")
                .forEach(item -> item.path("values")
                        .forEach(value -> told.add(value.path("name").stringValue() + "="
                                + value.path("value").stringValue())));
        assertThat(held).hasSizeGreaterThan(100).anyMatch(value -> value.equals("reason=hồ sơ nhầm năm sinh"));
        assertThat(held.stream().filter(value -> told.stream().noneMatch(text -> tells(text, value))))
                .isEmpty();
    }

    /** Whether a text tells a value; a record that is named comes with its title. */
    private static boolean tells(String text, String value) {
        int name = value.indexOf('=') + 1;
        boolean titled = text.startsWith(value.substring(0, name)) && text.endsWith(" (" + value.substring(name) + ")");
        return titled || text.equals(value);
    }

    /** Found by walking: from their node along every edge, up to nodes that are no person's. */
    private Set<String> held() {
        Set<String> held = new HashSet<>();
        Set<String> reached = new HashSet<>();
        List<String> ahead = new ArrayList<>(
                WholeStore.rows(graph, "MATCH (c:Cadre {id: '" + id + "'}) RETURN elementId(c) AS node").stream()
                        .map(row -> row.text("node"))
                        .toList());
        while (!ahead.isEmpty()) {
            String node = ahead.removeLast();
            if (!reached.add(node)) {
                continue;
            }
            Row at = graph.write(writer -> writer.run("""
                    MATCH (n) WHERE elementId(n) = $node
                    RETURN properties(n) AS said, COLLECT {
                      MATCH (n)-[e]-(o) RETURN {said: properties(e), node: elementId(o), public: o:Position} } AS edges
                    """, Map.of("node", node)).getFirst());
            add(held, at.row("said"));
            at.rows("edges").forEach(edge -> {
                add(held, edge.row("said"));
                if (!edge.flag("public")) {
                    ahead.add(edge.text("node"));
                }
            });
        }
        for (String key : List.of("src-giang-77", "src-giang-78")) {
            String hers = RecordKind.CADRE.id(key);
            WholeStore.rows(graph, "MATCH (c:Change) WHERE '" + hers + "' IN c.records RETURN properties(c) AS said")
                    .forEach(row -> add(held, row.row("said")));
            WholeStore.rows(
                            graph,
                            "MATCH (e:AuditEntry)-->(s:AuditedSet) WHERE '" + hers
                                    + "' IN s.records RETURN e {.number, .who, .part, .at} AS said")
                    .forEach(row -> add(held, row.row("said")));
        }
        return held;
    }

    private static void add(Set<String> held, Row said) {
        said.values().forEach((name, value) -> {
            Collection<?> values = value instanceof Object[] several ? List.of(several) : List.of();
            if (value instanceof Collection<?> several) {
                values = several;
            }
            if (value instanceof ZonedDateTime moment) {
                held.add(name + "=" + moment.toOffsetDateTime());
            } else if (value instanceof Object[] || value instanceof Collection<?>) {
                held.add(name + "="
                        + String.join(", ", values.stream().map(String::valueOf).toList()));
            } else if (value != null) {
                held.add(name + "=" + value);
            }
        });
    }

    @Test
    void itIsReadableAndOnlyTheirs() {
        JsonNode items = extract(id).path("items");
        List<String> kinds = new ArrayList<>();
        items.forEach(item -> kinds.add(item.path("kind").stringValue()));
        assertThat(kinds)
                .contains(
                        "record",
                        "earlier version",
                        "merged record",
                        "name",
                        "identifier",
                        "tenure",
                        "earlier tenure",
                        "planning entry",
                        "earlier planning entry",
                        "absence",
                        "merge",
                        "change",
                        "reading");
        assertThat(items.toString())
                .contains("Phó chủ tịch, Phường (", "Nhiệm kỳ (", "Luân chuyển bà", "\"Trần Thị Giang\"")
                .doesNotContain("Bình", "m-binh", "q-binh");
        assertThat(extract(RecordKind.CADRE.id("src-giang-78")).path("items").size())
                .isEqualTo(items.size() + 1);
        assertThat(extract(RecordKind.CADRE.id("nobody")).isNull()).isTrue();
        JsonNode entry = api.data("{ auditLog(first: 1) { nodes { part operation records } } }")
                .at("/auditLog/nodes/0");
        assertThat(entry.toString())
                .isEqualTo("{\"part\":\"personal-extracts\",\"operation\":\"Extract\",\"records\":[\"" + id + "\"]}");
    }

    @Test
    void theNumberOfStatementsDoesNotGrow() {
        int few = api.statements(EXTRACT, Map.of("id", RecordKind.CADRE.id("khoa")));
        assertThat(api.statements(EXTRACT, Map.of("id", id))).isEqualTo(few).isLessThanOrEqualTo(11);
    }
}
