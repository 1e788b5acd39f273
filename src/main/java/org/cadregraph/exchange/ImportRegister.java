package org.cadregraph.exchange;

import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cadregraph.graph.Graph;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Keeps imports, each with its progress and its report. */
@Component
class ImportRegister {

    /** So many that have ended are kept. */
    private static final int KEPT = 100;

    private static final JsonMapper JSON = JsonMapper.shared();

    private final Graph graph;

    ImportRegister(Graph graph) {
        this.graph = graph;
    }

    /** Enters a new one with what is told of it before its first row. */
    void enter(ImportJob job, ImportReport report, ZonedDateTime now) {
        Map<String, @Nullable Object> properties = new HashMap<>();
        properties.put("id", job.id());
        properties.put("name", job.name());
        properties.put("who", job.who());
        properties.put("form", job.form().name());
        properties.put("files", job.files());
        properties.put("dryRun", job.dryRun());
        properties.put("strict", job.strict());
        properties.put("place", job.place());
        properties.put("rows", job.rows());
        properties.put("state", job.state().name());
        properties.put("phase", job.progress().phase().name());
        properties.put("attempts", 0);
        properties.put("startedAt", now);
        graph.write(writer -> {
            writer.run("CREATE (i:Import) SET i = $properties", Map.of("properties", properties));
            note(writer, job.id(), Section.ORGANIZATIONS, 0, 0, ImportReport.empty(), report, now);
            return writer.run("""
                    MATCH (i:Import) WHERE i.startedAt IS NOT NULL AND i.state <> 'RUNNING'
                    WITH i ORDER BY i.startedAt DESC SKIP $kept
                    OPTIONAL MATCH (i)-[:TOLD]->(problems:ImportProblems)
                    DETACH DELETE i, problems
                    """, Map.of("kept", KEPT));
        });
    }

    /**
     * Notes how far it is, within the transaction that got it there.
     *
     * @param row how many rows of the list are dealt with
     * @param done how many rows of all lists are
     * @param before the report up to here
     * @param told what comes to it
     */
    void note(
            Graph.Writer writer,
            String id,
            Section section,
            int row,
            long done,
            ImportReport before,
            ImportReport told,
            ZonedDateTime now) {
        ImportReport after = before.plus(told);
        Map<String, Object> progress = Map.of(
                "section",
                section.name(),
                "row",
                row,
                "done",
                done,
                "attempts",
                0,
                "counts",
                JSON.writeValueAsString(after.counts()),
                "rejected",
                after.totals().rejected(),
                "found",
                after.totals().found(),
                "updatedAt",
                now);
        writer.run("MATCH (i:Import {id: $id}) SET i += $progress", Map.of("id", id, "progress", progress));
        ImportReport room = before.room(told);
        if (!room.rejections().isEmpty() || !room.findings().isEmpty()) {
            writer.run(
                    """
                    MATCH (i:Import {id: $id})
                    MERGE (i)-[:TOLD]->(problems:ImportProblems {done: $done})
                    SET problems.rejections = $rejections, problems.findings = $findings
                    """,
                    Map.of(
                            "id",
                            id,
                            "done",
                            done,
                            "rejections",
                            texts(room.rejections()),
                            "findings",
                            texts(room.findings())));
        }
    }

    private static List<String> texts(List<RowProblem> problems) {
        return problems.stream().map(JSON::writeValueAsString).toList();
    }

    /** Starts a pass over all rows, with nothing told yet but this. */
    void restart(String id, ImportJob.Phase phase, ImportReport report, ZonedDateTime now) {
        graph.write(writer -> {
            writer.run("""
                    MATCH (i:Import {id: $id}) SET i.phase = $phase
                    WITH i MATCH (i)-[:TOLD]->(problems:ImportProblems) DETACH DELETE problems
                    """, Map.of("id", id, "phase", phase.name()));
            note(writer, id, Section.ORGANIZATIONS, 0, 0, ImportReport.empty(), report, now);
            return true;
        });
    }

    /** Notes that it was taken up again. */
    void takenUp(String id, int attempts, ZonedDateTime now) {
        graph.write(writer -> writer.run(
                "MATCH (i:Import {id: $id}) SET i.attempts = $attempts, i.updatedAt = $now",
                Map.of("id", id, "attempts", attempts, "now", now)));
    }

    void end(String id, ImportJob.State state, @Nullable String message, ZonedDateTime now) {
        Map<String, @Nullable Object> end = new HashMap<>();
        end.put("state", state.name());
        end.put("message", message);
        end.put("updatedAt", now);
        end.put("endedAt", now);
        graph.write(writer -> writer.run("MATCH (i:Import {id: $id}) SET i += $end", Map.of("id", id, "end", end)));
    }
}
