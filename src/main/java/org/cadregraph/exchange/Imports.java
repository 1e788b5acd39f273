package org.cadregraph.exchange;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cadregraph.graph.Graph;
import org.cadregraph.graph.Row;
import org.cadregraph.graph.Viewer;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Finds imports, each with its progress and its report. */
@Repository
class Imports {

    private static final int SHOWN = 50;
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Graph graph;

    Imports(Graph graph) {
        this.graph = graph;
    }

    /** Those that run, or wait to be taken up again, the oldest first. */
    List<ImportJob> unfinished() {
        return jobs(graph.read(Viewer.LOCAL, """
                MATCH (i:Import {state: 'RUNNING'}) WHERE visibleImport(i)
                RETURN i {.*} AS import ORDER BY i.startedAt, i.id
                """, Map.of()));
    }

    /** How far the latest ones are, the latest first. */
    List<ImportProgress> latest(Viewer viewer) {
        return progress(graph.read(viewer, """
                MATCH (i:Import) WHERE i.startedAt IS NOT NULL AND visibleImport(i)
                RETURN i {.*} AS import ORDER BY i.startedAt DESC LIMIT $shown
                """, Map.of("shown", SHOWN)));
    }

    Optional<ImportJob> find(Viewer viewer, String id) {
        return jobs(one(viewer, id)).stream().findFirst();
    }

    /** How far it is. */
    Optional<ImportProgress> progress(Viewer viewer, String id) {
        return progress(one(viewer, id)).stream().findFirst();
    }

    private List<Row> one(Viewer viewer, String id) {
        return graph.read(
                viewer, "MATCH (i:Import {id: $id}) WHERE visibleImport(i) RETURN i {.*} AS import", Map.of("id", id));
    }

    private static List<ImportJob> jobs(List<Row> rows) {
        return rows.stream().map(row -> ImportJob.of(row.row("import"))).toList();
    }

    private static List<ImportProgress> progress(List<Row> rows) {
        return rows.stream()
                .map(row -> row.row("import"))
                .map(row -> ImportProgress.of(ImportJob.of(row), totals(row)))
                .toList();
    }

    /** What became of the rows up to now. */
    ImportReport report(Viewer viewer, String id) {
        List<Row> found = one(viewer, id);
        if (found.isEmpty()) {
            return ImportReport.empty();
        }
        Row row = found.getFirst().row("import");
        Map<Section, Counts> counts = new EnumMap<>(Section.class);
        counts.putAll(JSON.readValue(row.text("counts"), new TypeReference<Map<Section, Counts>>() {}));
        List<RowProblem> rejections = new ArrayList<>();
        List<RowProblem> findings = new ArrayList<>();
        graph.read(viewer, """
                        MATCH (i:Import {id: $id})-[:TOLD]->(problems:ImportProblems) WHERE visibleImport(i)
                        RETURN problems {.*} AS problems ORDER BY problems.done
                        """, Map.of("id", id)).forEach(told -> {
            rejections.addAll(problems(told.row("problems"), "rejections"));
            findings.addAll(problems(told.row("problems"), "findings"));
        });
        return new ImportReport(counts, rejections, findings, totals(row));
    }

    private static ImportReport.Totals totals(Row row) {
        return new ImportReport.Totals(row.integer("rejected"), row.integer("found"));
    }

    private static List<RowProblem> problems(Row row, String name) {
        return row.texts(name).stream()
                .map(text -> JSON.readValue(text, RowProblem.class))
                .toList();
    }
}
