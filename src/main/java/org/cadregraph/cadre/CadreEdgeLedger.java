package org.cadregraph.cadre;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cadregraph.api.RecordKind;
import org.cadregraph.graph.Change;
import org.cadregraph.graph.Graph;
import org.cadregraph.graph.Outcome;
import org.cadregraph.graph.Row;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what leads from a cadre to a position, as edges with ids of their own. One that changes moves its old version to
 * the {@code WAS_…} type of its edge, even when cadre, position or type change.
 *
 * @param <E> what a source says of an edge
 */
public abstract class CadreEdgeLedger<E> {

    private final CadreRegister cadres;
    private final RecordKind kind;
    private final List<String> types;

    /**
     * Makes the ledger of one kind.
     *
     * @param types of the edges: constants of the code, never values from outside, since they become part of the statements
     */
    protected CadreEdgeLedger(CadreRegister cadres, RecordKind kind, List<String> types) {
        this.cadres = cadres;
        this.kind = kind;
        this.types = List.copyOf(types);
    }

    private record Entered<E>(E entry, CadreEdge edge) {}

    /** The edge as it is kept. */
    protected abstract CadreEdge edge(E entry);

    /**
     * Called when edges have gone to their {@code WAS_…} types, in the same transaction.
     *
     * @param ids theirs
     * @param left ids of the positions from which some of them were taken away
     */
    protected void superseded(Graph.Writer writer, Change change, List<String> ids, List<String> left) {}

    /** Called when edges of a type were made, in the same transaction. */
    protected void created(Graph.Writer writer, Change change, String type, List<E> entries) {}

    /** Which of these keys belong to an edge. */
    public Set<String> known(Graph.Writer writer, Collection<String> keys) {
        return said(writer, keys).keySet();
    }

    /** What would become of each if it were saved now. */
    public Map<String, Outcome> compare(Graph.Writer writer, List<E> entries) {
        return outcomes(writer, entered(entries));
    }

    private Map<String, Outcome> outcomes(Graph.Writer writer, List<Entered<E>> entered) {
        Map<String, Row> before = said(writer, keys(entered));
        Map<String, Outcome> outcomes = new LinkedHashMap<>();
        entered.forEach(each -> {
            @Nullable Row row = before.get(each.edge().key());
            outcomes.put(
                    each.edge().key(),
                    Outcome.of(
                            row == null ? null : row.text("source"), each.edge().digest()));
        });
        return outcomes;
    }

    private Map<String, Row> said(Graph.Writer writer, Collection<String> keys) {
        Map<String, Row> said = new HashMap<>();
        for (String type : types) {
            writer.run(CadreEdgeStatements.SAID.formatted(type), Map.of("ids", ids(keys)))
                    .forEach(row -> said.put(row.text("key"), row));
        }
        return said;
    }

    private List<Entered<E>> entered(List<E> entries) {
        return entries.stream().map(entry -> new Entered<>(entry, edge(entry))).toList();
    }

    private static <E> List<String> keys(List<Entered<E>> entered) {
        return entered.stream().map(each -> each.edge().key()).toList();
    }

    private List<String> ids(Collection<String> keys) {
        return keys.stream().distinct().map(kind::id).toList();
    }

    /**
     * Writes what is new or changed, in a number of statements that does not depend on how many they are.
     *
     * @throws IllegalStateException when a cadre or a position does not exist
     */
    public Map<String, Outcome> save(Graph.Writer writer, Change change, List<E> entries) {
        List<Entered<E>> entered = entered(entries);
        Map<String, Outcome> outcomes = outcomes(writer, entered);
        supersede(writer, change, those(entered, outcomes, Set.of(Outcome.CHANGED)));
        create(writer, change, those(entered, outcomes, Set.of(Outcome.ADDED, Outcome.CHANGED)), Map.of());
        return outcomes;
    }

    private static <E> List<Entered<E>> those(
            List<Entered<E>> entered, Map<String, Outcome> outcomes, Set<Outcome> wanted) {
        return entered.stream()
                .filter(each -> wanted.contains(outcomes.get(each.edge().key())))
                .toList();
    }

    /** As {@link #correct(Graph.Writer, Change, List)}, for one. */
    public Outcome correct(Graph.Writer writer, Change change, E corrected) {
        return correct(writer, change, List.of(corrected)).values().iterator().next();
    }

    /**
     * Writes corrections that a person made to edges that exist. What the source of each said last stays known beside it,
     * so that the source's saying the same again does not undo the correction.
     */
    public Map<String, Outcome> correct(Graph.Writer writer, Change change, List<E> corrected) {
        List<Entered<E>> entered = entered(corrected);
        Map<String, Row> before = said(writer, keys(entered));
        Map<String, Outcome> outcomes = new LinkedHashMap<>();
        Map<String, String> sources = new HashMap<>();
        for (Entered<E> each : entered) {
            Row said = Objects.requireNonNull(before.get(each.edge().key()));
            outcomes.put(
                    each.edge().key(), Outcome.of(said.text("now"), each.edge().digest()));
            sources.put(each.edge().key(), said.text("source"));
        }
        List<Entered<E>> changed = those(entered, outcomes, Set.of(Outcome.CHANGED));
        supersede(writer, change, changed);
        create(writer, change, changed, sources);
        return outcomes;
    }

    /** Takes away edges that exist: they stay as what was believed until now. */
    public void withdraw(Graph.Writer writer, Change change, List<E> withdrawn) {
        List<Entered<E>> entered = entered(withdrawn);
        writer.changed(change, ids(keys(entered)));
        supersede(writer, change, entered, each -> "");
    }

    private void supersede(Graph.Writer writer, Change change, List<Entered<E>> entered) {
        supersede(
                writer,
                change,
                entered,
                each -> RecordKind.POSITION.id(each.edge().positionKey()));
    }

    /** @param stays id of the position to which an edge of the same id will lead; empty for none */
    private void supersede(
            Graph.Writer writer, Change change, List<Entered<E>> entered, Function<Entered<E>, String> stays) {
        if (entered.isEmpty()) {
            return;
        }
        List<Map<String, String>> rows = entered.stream()
                .map(each -> Map.of(
                        "id", kind.id(each.edge().key()),
                        "position", stays.apply(each)))
                .toList();
        List<String> left = types.stream()
                .flatMap(
                        type -> writer
                                .run(
                                        CadreEdgeStatements.SUPERSEDE.formatted(type),
                                        Map.of("rows", rows, "at", change.at()))
                                .stream())
                .map(row -> row.text("id"))
                .distinct()
                .toList();
        superseded(writer, change, ids(keys(entered)), left);
    }

    /** @param sources by key, what the source of one said last, where it is not what is said now */
    private void create(Graph.Writer writer, Change change, List<Entered<E>> entered, Map<String, String> sources) {
        if (entered.isEmpty()) {
            return;
        }
        writer.changed(change, ids(keys(entered)));
        Map<String, String> kept = kept(writer, entered);
        entered.stream()
                .collect(Collectors.groupingBy(each -> each.edge().type()))
                .forEach((type, ofType) -> {
                    List<Map<String, Object>> rows = ofType.stream()
                            .map(Entered::edge)
                            .map(edge -> edge.row(kind, change, kept, sources.getOrDefault(edge.key(), edge.digest())))
                            .toList();
                    create(writer, type, rows);
                    created(
                            writer,
                            change,
                            type,
                            ofType.stream().map(Entered::entry).toList());
                });
    }

    /** An edge of a cadre whose record was merged into another is the edge of the one that was kept. */
    private Map<String, String> kept(Graph.Writer writer, List<Entered<E>> entered) {
        return cadres.kept(
                writer,
                entered.stream()
                        .map(each -> RecordKind.CADRE.id(each.edge().cadreKey()))
                        .distinct()
                        .toList());
    }

    private static void create(Graph.Writer writer, String type, List<Map<String, Object>> rows) {
        int created = writer.run(CadreEdgeStatements.CREATE.formatted(type), Map.of("rows", rows))
                .getFirst()
                .integer("created");
        if (created != rows.size()) {
            throw new IllegalStateException(
                    type + " of cadres or to positions of which some do not exist, or were merged meanwhile");
        }
    }
}
