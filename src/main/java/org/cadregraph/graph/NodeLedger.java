package org.cadregraph.graph;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * Keeps the records of one label by their keys; each feature has one for each of its kinds. A record that changes leaves
 * its old version behind, with its names and identifiers, under the label {@code Was…}, so that what was believed at any
 * moment can be told.
 *
 * @param <E> a record as its source gives it
 */
public abstract class NodeLedger<E> {

    private final String label;
    private final UnaryOperator<String> id;

    /**
     * Makes the ledger of one label.
     *
     * @param label a constant of the code, never a value from outside: it becomes part of the statements
     * @param id the id of the record that has a key; the only one that has it, so that ids alone need an index
     */
    protected NodeLedger(String label, UnaryOperator<String> id) {
        this.label = label;
        this.id = id;
    }

    /** The record as it is kept. */
    protected abstract NodeEntry node(E entry);

    /**
     * What is kept beside the record because it can be computed from it; by default nothing.
     *
     * @param record its properties
     * @param otherNames its former and alternative names
     */
    protected Map<String, Object> computed(Row record, List<String> otherNames) {
        return Map.of();
    }

    /** Binds new and changed records to what they name, in the same transaction. */
    protected void bind(Graph.Writer writer, Change change, List<String> ids) {}

    /** Which of these keys belong to a record. */
    public Set<String> known(Graph.Writer writer, Collection<String> keys) {
        return digests(writer, keys).keySet();
    }

    /** What would become of each record if it were saved now. */
    public Map<String, Outcome> compare(Graph.Writer writer, List<E> entries) {
        return outcomes(writer, nodes(entries));
    }

    private Map<String, Outcome> outcomes(Graph.Writer writer, List<NodeEntry> entries) {
        Map<String, String> before =
                digests(writer, entries.stream().map(NodeEntry::key).toList());
        Map<String, Outcome> outcomes = new LinkedHashMap<>();
        for (NodeEntry entry : entries) {
            outcomes.put(entry.key(), Outcome.of(before.get(entry.key()), entry.digest()));
        }
        return outcomes;
    }

    private List<NodeEntry> nodes(List<E> entries) {
        return entries.stream().map(this::node).toList();
    }

    /**
     * Writes the records that are new or changed, in a number of statements that does not depend on theirs.
     *
     * @throws IllegalStateException when the feature binds one to something that does not exist
     */
    public Map<String, Outcome> save(Graph.Writer writer, Change change, List<E> given) {
        List<NodeEntry> entries = nodes(given);
        Map<String, Outcome> outcomes = outcomes(writer, entries);
        List<NodeEntry> added = those(entries, outcomes, Outcome.ADDED);
        List<NodeEntry> changed = those(entries, outcomes, Outcome.CHANGED);
        if (!changed.isEmpty()) {
            rewrite(
                    writer,
                    change,
                    ids(changed),
                    changed.stream().map(entry -> entry.row(change)).toList());
        }
        if (!added.isEmpty()) {
            List<Map<String, Object>> rows = added.stream()
                    .map(entry -> entry.row(change, computed(new Row(entry.properties()), entry.otherNames())))
                    .toList();
            writer.run(NodeStatements.CREATE.formatted(label), Map.of("rows", rows));
        }
        if (!added.isEmpty() || !changed.isEmpty()) {
            List<String> written = Stream.concat(added.stream(), changed.stream())
                    .map(NodeEntry::id)
                    .toList();
            writer.changed(change, written);
            bind(writer, change, written);
        }
        return outcomes;
    }

    private static List<NodeEntry> those(List<NodeEntry> entries, Map<String, Outcome> outcomes, Outcome outcome) {
        return entries.stream()
                .filter(entry -> outcomes.get(entry.key()) == outcome)
                .toList();
    }

    private static List<String> ids(List<NodeEntry> entries) {
        return entries.stream().map(NodeEntry::id).toList();
    }

    /** As {@link #correct(Graph.Writer, Change, List)}, for one. */
    public Outcome correct(Graph.Writer writer, Change change, E corrected) {
        return correct(writer, change, List.of(corrected)).values().iterator().next();
    }

    /**
     * Writes corrections that a person made to records that exist, in a number of statements that does not depend on theirs.
     * What the source of each said last stays known beside it, so that the source's saying the same again does not undo the
     * correction.
     */
    public Map<String, Outcome> correct(Graph.Writer writer, Change change, List<E> corrected) {
        List<NodeEntry> entries = nodes(corrected);
        Map<String, Row> before = new HashMap<>();
        writer.run(NodeStatements.SAID.formatted(label), Map.of("ids", ids(entries)))
                .forEach(row -> before.put(row.text("id"), row));
        Map<String, Outcome> outcomes = new LinkedHashMap<>();
        for (NodeEntry entry : entries) {
            Row said = Objects.requireNonNull(before.get(entry.id()), entry.id());
            outcomes.put(entry.key(), Outcome.of(said.text("now"), entry.digest()));
        }
        List<NodeEntry> changed = those(entries, outcomes, Outcome.CHANGED);
        if (!changed.isEmpty()) {
            List<String> ids = ids(changed);
            rewrite(
                    writer,
                    change,
                    ids,
                    changed.stream()
                            .map(entry -> entry.correction(
                                    change,
                                    Objects.requireNonNull(before.get(entry.id()))
                                            .text("source")))
                            .toList());
            writer.changed(change, ids);
            bind(writer, change, ids);
        }
        return outcomes;
    }

    private void rewrite(Graph.Writer writer, Change change, List<String> ids, List<Map<String, Object>> rows) {
        writer.run(NodeStatements.SUPERSEDE.formatted(label, label), Map.of("ids", ids, "at", change.at()));
        int rewritten = writer.run(NodeStatements.REWRITE.formatted(label), Map.of("rows", rows))
                .getFirst()
                .integer("rewritten");
        if (rewritten != rows.size()) {
            throw new IllegalStateException(label + " records of which some were merged while they were written");
        }
        // Only now, since other records may have given it names.
        recompute(writer, ids);
    }

    /**
     * Computes anew what is {@link #computed} of these records, with the names that other records gave them. It changes
     * nothing that a source says, so it leaves no earlier version behind.
     */
    public void recompute(Graph.Writer writer, Collection<String> ids) {
        new Recomputation(label, this::computed).those(writer, ids);
    }

    /**
     * As {@link #recompute(Graph.Writer, Collection)}, for the next records in order of their ids.
     *
     * @param after the id after which to go on; empty at the start
     * @return where to go on; empty when all are done
     */
    public Optional<String> recompute(Graph.Writer writer, String after) {
        return new Recomputation(label, this::computed).next(writer, after);
    }

    private Map<String, String> digests(Graph.Writer writer, Collection<String> keys) {
        Map<String, String> digests = new HashMap<>();
        writer.run(
                        "UNWIND $ids AS id MATCH (record:%s {id: id}) RETURN record.key AS key, record.digest AS digest"
                                .formatted(label),
                        Map.of("ids", keys.stream().distinct().map(id).toList()))
                .forEach(row -> digests.put(row.text("key"), row.text("digest")));
        return digests;
    }
}
