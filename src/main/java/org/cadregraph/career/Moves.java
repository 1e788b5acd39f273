package org.cadregraph.career;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.cadregraph.api.Connection;
import org.cadregraph.api.PageRequest;
import org.cadregraph.graph.Graph;
import org.cadregraph.graph.Row;
import org.cadregraph.graph.Viewer;
import org.cadregraph.tenure.Belief;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/**
 * Counts the moves of all careers. It reads the whole record (a declared analysis), cadre by cadre so that a transaction
 * holds one career at a time, and returns one page of counts.
 */
@Repository
class Moves {

    // Looked up once, so that each move is only held against the two lists.
    private static final String THERE = """
            WITH COLLECT {
                MATCH (root:Organisation {id: $fromOrganisation})<-[:PART_OF*0..]-(unit:Organisation)
                MATCH (unit)<-[:IN]-(position:Position) WHERE $subtree OR unit = root
                RETURN DISTINCT position
              } AS left,
              COLLECT {
                MATCH (root:Organisation {id: $toOrganisation})<-[:PART_OF*0..]-(unit:Organisation)
                MATCH (unit)<-[:IN]-(position:Position) WHERE $subtree OR unit = root
                RETURN DISTINCT position
              } AS entered
            """;

    private static final String EVERYBODY = "MATCH (cadre:Cadre)\n";

    private static final String WHO_WERE_THERE = """
            UNWIND CASE WHEN $toOrganisation IS NULL THEN left ELSE entered END AS position
            MATCH (position)<-[tenure]-(cadre:Cadre)
            WITH left, entered, collect(DISTINCT cadre) AS cadres
            UNWIND cadres AS cadre
            """;

    private static final String WANTED = """
            WITH a, b
            WHERE ($fromOrganisation IS NULL OR a IN left) AND ($toOrganisation IS NULL OR b IN entered)
              AND ($begunFrom IS NULL OR start >= $begunFrom) AND ($begunTo IS NULL OR start < $begunTo)
            """;

    private static final String OF_KINDS =
            "WITH coalesce(a.kind, '') AS from, coalesce(b.kind, '') AS to, count(*) AS count\n";

    private static final String OF_POSITIONS =
            "WITH a, b, count(*) AS count WITH a.key AS from, b.key AS to, a.id AS fromId, b.id AS toId, count\n";

    private static final String FORWARD = """
            WHERE $count IS NULL OR count < $count
              OR count = $count AND (from > $from OR from = $from AND to > $to)
            WITH * ORDER BY count DESC, from, to LIMIT $limit
            RETURN %s ORDER BY count DESC, from, to
            """;

    private static final String BACKWARD = """
            WHERE $count IS NULL OR count > $count
              OR count = $count AND (from < $from OR from = $from AND to < $to)
            WITH * ORDER BY count, from DESC, to DESC LIMIT $limit
            RETURN %s ORDER BY count, from DESC, to DESC
            """;

    private final Graph graph;

    Moves(Graph graph) {
        this.graph = graph;
    }

    /** How many moves there are. */
    int total(Viewer viewer, Transitions transitions) {
        return count(viewer, transitions, "RETURN count(*) AS total");
    }

    Connection<Transitions.OfKinds> kinds(Viewer viewer, Transitions transitions, PageRequest request) {
        return page(
                viewer,
                transitions,
                request,
                OF_KINDS,
                "from, to, count",
                row -> new Transitions.OfKinds(kind(row.text("from")), kind(row.text("to")), row.integer("count")),
                move -> position(
                        move.count(),
                        Objects.requireNonNullElse(move.from(), ""),
                        Objects.requireNonNullElse(move.to(), "")));
    }

    private static @Nullable String kind(String text) {
        return text.isEmpty() ? null : text;
    }

    Connection<Transitions.OfPositions> positions(Viewer viewer, Transitions transitions, PageRequest request) {
        return page(
                viewer,
                transitions,
                request,
                OF_POSITIONS,
                "from, to, fromId, toId, count",
                row -> new Transitions.OfPositions(
                        new Transitions.Post(row.text("fromId"), row.text("from")),
                        new Transitions.Post(row.text("toId"), row.text("to")),
                        row.integer("count")),
                move -> position(move.count(), move.from().key(), move.to().key()));
    }

    private static List<String> position(int count, String from, String to) {
        return List.of(String.valueOf(count), from, to);
    }

    private <T> Connection<T> page(
            Viewer viewer,
            Transitions transitions,
            PageRequest request,
            String grouped,
            String columns,
            Function<Row, T> value,
            Function<T, List<String>> order) {
        String part = grouped + (request.backward() ? BACKWARD : FORWARD).formatted(columns);
        Map<String, @Nullable Object> parameters = parameters(transitions);
        parameters.put("count", request.position() == null ? null : request.number(0, 0));
        parameters.put("from", request.position(1, ""));
        parameters.put("to", request.position(2, ""));
        parameters.put("limit", request.size() + 1);
        List<T> found = graph.read(viewer, text(transitions, part), parameters).stream()
                .map(value)
                .toList();
        return Connection.of(
                request, found, order, () -> count(viewer, transitions, grouped + "RETURN count(*) AS total"));
    }

    private int count(Viewer viewer, Transitions transitions, String part) {
        return graph.read(viewer, text(transitions, part), parameters(transitions))
                .getFirst()
                .integer("total");
    }

    /** The statement over the moves that are asked about, which ends with this part. */
    private static String text(Transitions transitions, String part) {
        boolean everybody = transitions.from() == null && transitions.to() == null;
        String who = THERE + (everybody ? EVERYBODY : WHO_WERE_THERE);
        return Belief.Text.of(who + transitions.method().pairs + WANTED + part).of(transitions.belief());
    }

    private static Map<String, @Nullable Object> parameters(Transitions transitions) {
        Map<String, @Nullable Object> parameters =
                new HashMap<>(transitions.belief().parameters());
        parameters.put("fromOrganisation", transitions.from());
        parameters.put("toOrganisation", transitions.to());
        parameters.put("subtree", transitions.subtree());
        parameters.put("begunFrom", transitions.begunFrom());
        parameters.put("begunTo", transitions.begunTo());
        return parameters;
    }
}
