package org.cadregraph.exchange;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.cadregraph.api.Traces;
import org.cadregraph.graph.Graph;
import org.cadregraph.graph.Row;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Takes a person who is erased out of the reports of imports: rows about them, and names of files that name them. */
@Repository
public class ReportErasure {

    private static final String REWRITE_PROBLEMS = """
            UNWIND $rows AS row
            MATCH (:Import {id: row.import})-[:TOLD]->(problems:ImportProblems {done: row.done})
            SET problems.rejections = row.rejections, problems.findings = row.findings
            """;

    private static final String REWRITE_IMPORTS = """
            UNWIND $rows AS row
            MATCH (i:Import {id: row.id})
            SET i += row.texts
            """;

    /** Takes them out of all reports; the counts stay. */
    public void forget(Graph.Writer writer, Traces traces) {
        List<Row> imports = writer.run(ToldOfPerson.ALL, ToldOfPerson.parameters(traces)).stream()
                .map(row -> row.row("import"))
                .toList();
        List<Map<String, Object>> problems = imports.stream()
                .flatMap(told -> told.rows("problems").stream()
                        .map(several -> Map.<String, Object>of(
                                "import",
                                told.text("id"),
                                "done",
                                several.integer("done"),
                                "rejections",
                                others(several, "rejections", traces),
                                "findings",
                                others(several, "findings", traces))))
                .toList();
        writer.run(REWRITE_PROBLEMS, Map.of("rows", problems));
        List<Map<String, Object>> texts = imports.stream()
                .filter(told -> texts(told).anyMatch(traces::in))
                .map(told -> Map.<String, Object>of("id", told.text("id"), "texts", neutral(told)))
                .toList();
        writer.run(REWRITE_IMPORTS, Map.of("rows", texts));
    }

    private static List<String> others(Row told, String name, Traces traces) {
        return told.texts(name).stream()
                .filter(text -> !ToldOfPerson.mayName(ToldOfPerson.problem(text), traces))
                .toList();
    }

    /** What an import itself says in words. */
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
