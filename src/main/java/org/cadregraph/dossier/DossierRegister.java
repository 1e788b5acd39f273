package org.cadregraph.dossier;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.cadregraph.graph.Change;
import org.cadregraph.graph.Graph;
import org.cadregraph.graph.NodeEntry;
import org.cadregraph.graph.NodeLedger;

/** Keeps the records of one kind, each bound to the records that it names. */
public final class DossierRegister extends NodeLedger<DossierEntry> {

    // What was said of another leads there still, for questions about what was believed. An edge tells in `of` the id
    // that
    // the record named, which may be that of a record that was merged since; then it hangs on the one that was kept.
    private static final String RELEASE = """
            UNWIND $ids AS id
            MATCH (record:%1$s {id: id})-[before:%2$s]->(other)
            WHERE NOT coalesce(before.of IN %3$s, false)
            CREATE (record)-[was:WAS_%2$s]->(other)
            SET was = properties(before)
            DELETE before
            """;

    private static final String BIND = """
            UNWIND $ids AS id
            MATCH (record:%1$s {id: id})
            UNWIND %3$s AS of
            WITH record, of WHERE NOT EXISTS { (record)-[:%2$s {of: of}]->() }
            OPTIONAL MATCH (named:%4$s {id: of})
            OPTIONAL MATCH (named)-[:MERGED_INTO*0..]->(kept WHERE NOT (kept)-[:MERGED_INTO]->())
            FOREACH (k IN CASE WHEN kept IS NULL THEN [] ELSE [kept] END |
              CREATE (record)-[:%2$s {of: of, mergedEnd: nullIf(of, k.id)}]->(k))
            WITH record, kept WHERE kept IS NULL
            RETURN record.key AS key
            """;

    private static final String KEPT = "UNWIND $ids AS id MATCH (record:%s {id: id}) RETURN record {.*} AS record";

    private final DossierKind<?> kind;

    public DossierRegister(DossierKind<?> kind) {
        super(kind.label(), kind.kind()::id);
        this.kind = kind;
    }

    @Override
    protected NodeEntry node(DossierEntry entry) {
        return new NodeEntry(kind.kind().id(entry.key()), entry.key(), entry.values(), List.of(), List.of());
    }

    /** Those of these keys, as they are kept. */
    public Map<String, DossierEntry> kept(Graph.Writer writer, Collection<String> keys) {
        return keptByIds(writer, keys.stream().map(kind.kind()::id).toList());
    }

    /** Those of these ids, as they are kept, by their keys. */
    public Map<String, DossierEntry> keptByIds(Graph.Writer writer, Collection<String> ids) {
        Map<String, DossierEntry> kept = new HashMap<>();
        writer.run(KEPT.formatted(kind.label()), Map.of("ids", List.copyOf(ids)))
                .forEach(row -> {
                    DossierEntry entry = DossierEntry.of(kind, row.row("record"));
                    kept.put(entry.key(), entry);
                });
        return kept;
    }

    /** The ids that a record names there, as an expression. */
    private static String ids(Field.Reference reference) {
        String property = "record." + reference.name();
        return reference.several()
                ? "coalesce(%s, [])".formatted(property)
                : "CASE WHEN %1$s IS NULL THEN [] ELSE [%1$s] END".formatted(property);
    }

    @Override
    protected void bind(Graph.Writer writer, Change change, List<String> ids) {
        Map<String, Object> parameters = Map.of("ids", ids);
        // Several fields may lead to others by edges of one type.
        kind.references()
                .collect(Collectors.groupingBy(
                        Field.Reference::edge,
                        TreeMap::new,
                        Collectors.mapping(DossierRegister::ids, Collectors.joining(" + "))))
                .forEach((edge, named) -> writer.run(RELEASE.formatted(kind.label(), edge, named), parameters));
        kind.references().forEach(reference -> {
            List<?> unbound = writer.run(
                    BIND.formatted(
                            kind.label(),
                            reference.edge(),
                            ids(reference),
                            reference.target().label()),
                    parameters);
            if (!unbound.isEmpty()) {
                throw new IllegalStateException(
                        kind.list() + " of which the " + reference.name() + " does not exist: " + unbound);
            }
        });
    }
}
