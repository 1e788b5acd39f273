package org.cadregraph.organisation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.cadregraph.graph.Change;
import org.cadregraph.graph.Graph;
import org.cadregraph.graph.Outcome;
import org.cadregraph.graph.Row;

/**
 * Keeps what leads from one record to another, as edges. A link that changes leaves its old version behind, as an edge
 * of the type {@code WAS_…}, even where it leads to another record now.
 *
 * @param <E> what a source says of a link
 */
public abstract class LinkLedger<E> {

    private static final String SAID = """
            UNWIND $keys AS key
            MATCH (:%1$s)-[link:%2$s {key: key}]->(:%3$s)
            RETURN key, link.digest AS source, coalesce(link.corrected, link.digest) AS now
            """;

    private static final String SUPERSEDE = """
            UNWIND $keys AS key
            MATCH (from:%1$s)-[link:%2$s {key: key}]->(to:%3$s)
            CREATE (from)-[before:WAS_%2$s]->(to)
            SET before = properties(link), before.recordedTo = $at
            DELETE link
            RETURN from.id AS from, to.id AS to
            """;

    private static final String CREATE = """
            UNWIND $rows AS row
            MATCH (from:%1$s {id: row.from})
            MATCH (to:%3$s {id: row.to})
            CREATE (from)-[link:%2$s]->(to)
            SET link = row.link
            RETURN count(link) AS created
            """;

    private final String said;
    private final String supersede;
    private final String create;

    /**
     * Makes the ledger of one type; labels and type are constants of the code, never values from outside: they become part
     * of the statements.
     *
     * @param from label of the records where links begin
     * @param type of the edges
     * @param to label of the records where they end
     */
    LinkLedger(String from, String type, String to) {
        this.said = SAID.formatted(from, type, to);
        this.supersede = SUPERSEDE.formatted(from, type, to);
        this.create = CREATE.formatted(from, type, to);
    }

    /** The link as it is kept. */
    abstract Link link(E entry);

    /** Ids of the records of which something new is said with a link, apart from its ends. */
    List<String> told(Link link) {
        return List.of();
    }

    /** Which of these keys belong to a link. */
    public Set<String> known(Graph.Writer writer, Collection<String> keys) {
        return said(writer, keys).keySet();
    }

    /** What would become of each if it were saved now. */
    public Map<String, Outcome> compare(Graph.Writer writer, List<E> entries) {
        return outcomes(writer, links(entries));
    }

    private Map<String, Outcome> outcomes(Graph.Writer writer, List<Link> links) {
        Map<String, Row> before = said(writer, links.stream().map(Link::key).toList());
        Map<String, Outcome> outcomes = new LinkedHashMap<>();
        for (Link link : links) {
            Row row = before.get(link.key());
            outcomes.put(link.key(), Outcome.of(row == null ? null : row.text("source"), link.digest()));
        }
        return outcomes;
    }

    private Map<String, Row> said(Graph.Writer writer, Collection<String> keys) {
        Map<String, Row> before = new HashMap<>();
        writer.run(said, Map.of("keys", List.copyOf(keys))).forEach(row -> before.put(row.text("key"), row));
        return before;
    }

    private List<Link> links(List<E> entries) {
        return entries.stream().map(this::link).toList();
    }

    /**
     * Writes what is new or changed.
     *
     * @throws IllegalStateException when a record does not exist
     */
    public Map<String, Outcome> save(Graph.Writer writer, Change change, List<E> entries) {
        List<Link> links = links(entries);
        Map<String, Outcome> outcomes = outcomes(writer, links);
        write(
                writer,
                change,
                links.stream()
                        .filter(link -> outcomes.get(link.key()) != Outcome.UNCHANGED)
                        .toList(),
                Map.of());
        return outcomes;
    }

    /**
     * Writes a correction that a person made to a link that exists. What its source said last stays known beside it, so
     * that the source's saying the same again does not undo the correction.
     */
    Outcome correct(Graph.Writer writer, Change change, E corrected) {
        Link link = link(corrected);
        Row before = Objects.requireNonNull(said(writer, List.of(link.key())).get(link.key()));
        if (link.digest().equals(before.text("now"))) {
            return Outcome.UNCHANGED;
        }
        write(writer, change, List.of(link), Map.of(link.key(), before.text("source")));
        return Outcome.CHANGED;
    }

    /** Takes away links, those of them that exist: they stay as what was believed until now. */
    public void withdraw(Graph.Writer writer, Change change, Collection<String> keys) {
        List<String> changed = new ArrayList<>();
        writer.run(supersede, Map.of("keys", List.copyOf(keys), "at", change.at()))
                .forEach(row -> changed.addAll(List.of(row.text("from"), row.text("to"))));
        writer.changed(change, changed.stream().distinct().toList());
    }

    /** @param sources by key, what the source of one said last, where it is not what is said now */
    private void write(Graph.Writer writer, Change change, List<Link> links, Map<String, String> sources) {
        if (links.isEmpty()) {
            return;
        }
        List<String> keys = links.stream().map(Link::key).toList();
        List<String> changed = new ArrayList<>();
        writer.run(supersede, Map.of("keys", keys, "at", change.at()))
                .forEach(row -> changed.addAll(List.of(row.text("from"), row.text("to"))));
        List<Map<String, Object>> rows = links.stream()
                .map(link -> link.row(change, sources.getOrDefault(link.key(), link.digest())))
                .toList();
        if (writer.run(create, Map.of("rows", rows)).getFirst().integer("created") != rows.size()) {
            throw new IllegalStateException("Links between records of which some do not exist");
        }
        links.forEach(link -> changed.addAll(Stream.concat(Stream.of(link.from(), link.to()), told(link).stream())
                .toList()));
        writer.changed(change, changed.stream().distinct().toList());
    }
}
