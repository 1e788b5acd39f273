package org.cadregraph.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cadregraph.api.Traces;
import org.cadregraph.graph.Graph;
import org.cadregraph.graph.Row;
import org.cadregraph.graph.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Tells what the reports of imports hold on a person. */
@Repository
public class ReportExtract {

    private final Graph graph;

    ReportExtract(Graph graph) {
        this.graph = graph;
    }

    /**
     * Tells it of the imports that the viewer may see.
     *
     * @return each with its {@code kind} and all that it says, as {@code said}
     */
    public List<Row> of(Viewer viewer, Traces traces) {
        List<Row> found = new ArrayList<>();
        for (Row row : graph.read(viewer, ToldOfPerson.VISIBLE, ToldOfPerson.parameters(traces))) {
            Row told = row.row("import");
            for (Row problems : told.rows("problems")) {
                problems.texts("rejections").forEach(text -> add(found, "rejected row", told, text, traces));
                problems.texts("findings").forEach(text -> add(found, "odd row", told, text, traces));
            }
        }
        return found;
    }

    private static void add(List<Row> found, String kind, Row told, String text, Traces traces) {
        RowProblem problem = ToldOfPerson.problem(text);
        if (ToldOfPerson.isAbout(problem, traces)) {
            Map<String, @Nullable Object> said = new HashMap<>();
            said.put("list", problem.section());
            said.put("file", problem.file());
            said.put("line", problem.line());
            said.put("index", problem.index());
            said.put("id", problem.id());
            said.put("field", problem.field());
            said.put("value", problem.value());
            said.put("reason", problem.reason());
            found.add(item(kind, told, said));
        }
    }

    private static Row item(String kind, Row told, Map<String, ? extends @Nullable Object> says) {
        Map<String, @Nullable Object> said = new HashMap<>(says);
        said.put("import", told.text("id"));
        said.put("at", told.values().get("startedAt"));
        return new Row(Map.of("kind", kind, "said", said));
    }
}
