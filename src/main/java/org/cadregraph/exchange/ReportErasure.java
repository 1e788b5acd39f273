package org.cadregraph.exchange;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.cadregraph.api.Traces;
import org.cadregraph.graph.Graph;
import org.cadregraph.graph.Row;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Takes a person who is erased out of the reports of imports: rows about them, and names of files that name them. */
@Repository
public class ReportErasure {

    private static final JsonMapper JSON = JsonMapper.shared();

    // Reports are few and are read whole: texts cannot be found otherwise.
    private static final String PROBLEMS = """
            MATCH (i:Import)-[:TOLD]->(problems:ImportProblems)
            WHERE any(text IN coalesce(problems.rejections, []) + coalesce(problems.findings, [])
              WHERE any(needle IN $needles WHERE normalize(toLower(text), NFC) CONTAINS needle))
            RETURN problems {.rejections, .findings, import: i.id, done: problems.done} AS problems
            """;

    private static final String REWRITE_PROBLEMS = """
            UNWIND $rows AS row
            MATCH (:Import {id: row.import})-[:TOLD]->(problems:ImportProblems {done: row.done})
            SET problems.rejections = row.rejections, problems.findings = row.findings
            """;

    private static final String IMPORTS = """
            MATCH (i:Import)
            RETURN i {.id, .name, .files, .message, .state} AS import
            """;

    private static final String REWRITE_IMPORTS = """
            UNWIND $rows AS row
            MATCH (i:Import {id: row.id})
            SET i += row.texts
            """;

    /** Takes them out of all reports; the counts stay. */
    public void forget(Graph.Writer writer, Traces traces) {
        List<String> needles =
                traces.needles().stream().map(ReportErasure::asWritten).toList();
        List<Map<String, Object>> problems = writer.run(PROBLEMS, Map.of("needles", needles)).stream()
                .map(row -> row.row("problems"))
                .map(told -> Map.<String, Object>of(
                        "import",
                        told.text("import"),
                        "done",
                        told.integer("done"),
                        "rejections",
                        others(told, "rejections", traces),
                        "findings",
                        others(told, "findings", traces)))
                .toList();
        writer.run(REWRITE_PROBLEMS, Map.of("rows", problems));
        List<Map<String, Object>> imports = writer.run(IMPORTS, Map.of()).stream()
                .map(row -> row.row("import"))
                .filter(told -> texts(told).anyMatch(traces::in))
                .map(told -> Map.<String, Object>of("id", told.text("id"), "texts", neutral(told)))
                .toList();
        writer.run(REWRITE_IMPORTS, Map.of("rows", imports));
    }

    /** As it stands within a report, which is JSON. */
    private static String asWritten(String text) {
        String json = JSON.writeValueAsString(text);
        return json.substring(1, json.length() - 1);
    }

    private static List<String> others(Row told, String name, Traces traces) {
        return told.texts(name).stream()
                .filter(text -> !isAbout(JSON.readValue(text, RowProblem.class), traces))
                .toList();
    }

    private static boolean isAbout(RowProblem problem, Traces traces) {
        return Stream.of(problem.id(), problem.value())
                        .anyMatch(text -> text != null && (traces.is(text) || named(text, traces)))
                || named(problem.file(), traces)
                || named(problem.reason(), traces);
    }

    /** A key may be any word; only a name is looked for within a text. */
    private static boolean named(String text, Traces traces) {
        return new Traces(Map.of(), Set.of(), traces.names()).in(text);
    }

    private static Stream<String> texts(Row told) {
        @Nullable String message = told.optionalText("message");
        return Stream.concat(
                Stream.of(told.text("name"), message == null ? "" : message), told.texts("files").stream());
    }

    private static Map<String, Object> neutral(Row told) {
        Map<String, Object> texts = new HashMap<>();
        texts.put("name", "files that named a cadre who was erased since");
        // One that runs needs the names to find its files; it rejects the rows that are about the person.
        if (!ImportJob.State.RUNNING.name().equals(told.text("state"))) {
            texts.put("files", List.of());
            texts.put("message", "");
        }
        return texts;
    }
}
