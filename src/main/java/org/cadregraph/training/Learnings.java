package org.cadregraph.training;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.cadregraph.api.Connection;
import org.cadregraph.api.PageRequest;
import org.cadregraph.dossier.DossierKind;
import org.cadregraph.dossier.DossierRecord;
import org.cadregraph.graph.Graph;
import org.cadregraph.graph.Row;
import org.cadregraph.graph.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Counts and lists what was learnt in a period. To those who may not read what cadres learnt there is nothing. */
@Repository
class Learnings {

    /** After every text that is kept. */
    private static final String LAST = "\uFFFF";

    /** How many records, and how many people they are about. */
    record Count(int records, int cadres) {

        static final Count NONE = new Count(0, 0);

        static Count of(Row row) {
            return new Count(row.integer("records"), row.integer("cadres"));
        }
    }

    /** What is counted. */
    record Counted(LearningKind kind, Learning.Asked asked) {}

    /** Which page of what. */
    record Page(LearningKind kind, Learning.Asked asked, PageRequest request) {}

    private final Graph graph;

    Learnings(Graph graph) {
        this.graph = graph;
    }

    Map<String, Count> count(Viewer viewer, List<String> ids, Counted counted) {
        return viewer.sees(Course.PART)
                ? graph.single(viewer, counted.kind().count, counted.asked().parameters(ids), Count::of)
                : Map.of();
    }

    Map<String, Connection<Attendance>> attendances(Viewer viewer, List<String> ids, Page page) {
        return page(viewer, ids, page, Attendance.KIND);
    }

    Map<String, Connection<CourseClass>> classes(Viewer viewer, List<String> ids, Page page) {
        return page(viewer, ids, page, CourseClass.KIND);
    }

    private <R extends DossierRecord> Map<String, Connection<R>> page(
            Viewer viewer, List<String> ids, Page page, DossierKind<R> records) {
        if (!viewer.sees(Course.PART)) {
            return Map.of();
        }
        PageRequest request = page.request();
        boolean backward = request.backward();
        Map<String, @Nullable Object> parameters = new HashMap<>(page.asked().parameters(ids));
        parameters.put("on", request.position(0, backward ? LAST : ""));
        parameters.put("key", request.position(1, backward ? LAST : ""));
        parameters.put("limit", request.size() + 1);
        String text = backward ? page.kind().backward : page.kind().forward;
        return Connection.each(
                request,
                ids,
                graph.grouped(viewer, text, parameters, Function.identity()),
                row -> List.of(row.text("on"), row.text("id")),
                records::read,
                () -> {
                    Map<String, Integer> totals = new HashMap<>();
                    count(viewer, ids, new Counted(page.kind(), page.asked()))
                            .forEach((id, count) -> totals.put(id, count.records()));
                    return totals;
                });
    }
}
