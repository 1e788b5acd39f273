package org.cadregraph.organisation;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cadregraph.api.Entries;
import org.cadregraph.api.RecordKind;
import org.cadregraph.api.SearchedNames;
import org.cadregraph.api.Text;
import org.cadregraph.api.VietnameseOrder;
import org.cadregraph.graph.Change;
import org.cadregraph.graph.Graph;
import org.cadregraph.graph.Locks;
import org.cadregraph.graph.NodeEntry;
import org.cadregraph.graph.NodeLedger;
import org.cadregraph.graph.Row;
import org.cadregraph.time.PartialDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Keeps organisations. A unit may come before its parent, so {@link #place} puts them into the tree when all of them
 * are there.
 */
@Component
public class OrganisationRegister extends NodeLedger<OrganisationEntry> {

    /** Locks the shape of the tree: two changes of it could each leave out what the other does. */
    static final String TREE = "the tree of organisations";

    /**
     * Notes what each {@code unit} is or was a part of, itself included. Who may see it is decided by this, so whatever
     * changes the tree notes it in the same transaction.
     */
    private static final String WITHIN = """
            WITH DISTINCT unit, COLLECT {
              MATCH (unit)-[:PART_OF*0..]->(above:Organisation) WITH DISTINCT above.id AS part RETURN part ORDER BY part
            } AS within
            WHERE coalesce(unit.within <> within, true)
            SET unit.within = within
            RETURN unit.id AS id
            """;

    private static final String WITHIN_OF_THOSE = "UNWIND $ids AS id MATCH (unit:Organisation {id: id})\n" + WITHIN;
    private static final String WITHIN_OF_ALL_BELOW = """
            UNWIND $ids AS id
            MATCH (:Organisation {id: id})<-[:PART_OF*0..]-(unit:Organisation)
            """ + WITHIN;
    private static final String WITHIN_OF_POSITIONS = """
            UNWIND $ids AS id
            MATCH (unit:Organisation {id: id})<-[:IN]-(position:Position)
            SET position.within = unit.within
            """;

    OrganisationRegister() {
        super("Organisation", RecordKind.ORGANISATION::id);
    }

    /** Those that they are about to leave are changed too. */
    @Override
    protected void bind(Graph.Writer writer, Change change, List<String> ids) {
        writer.changed(
                change,
                writer.run("""
                        UNWIND $ids AS id
                        MATCH (unit:Organisation {id: id})-[step:PART_OF]->(parent:Organisation)
                        WHERE coalesce(parent.id <> unit.parent, true)
                          AND none(place IN range(0, size(coalesce(unit.formerParents, [])) - 1)
                            WHERE unit.formerParents[place] = parent.id AND unit.leftBy[place] = step.to)
                        RETURN DISTINCT parent.id AS id
                        """, Map.of("ids", ids)).stream()
                        .map(row -> row.text("id"))
                        .toList());
        // What was written came without it.
        writer.run(WITHIN_OF_THOSE, Map.of("ids", ids));
    }

    /** Locks the shape of the tree, for whoever looks at it before they change it. */
    public static void lockTree(Graph.Writer writer) {
        Locks.name(writer, TREE);
    }

    /**
     * Puts these organisations under their parents, each for its time.
     *
     * @throws IllegalStateException when a parent does not exist
     */
    public void place(Graph.Writer writer, Collection<String> keys) {
        Locks.name(writer, TREE);
        List<?> misplaced = writer.run("""
                UNWIND $ids AS id
                MATCH (unit:Organisation {id: id})
                OPTIONAL MATCH (unit)-[before:PART_OF]->(:Organisation)
                DELETE before
                WITH DISTINCT unit
                UNWIND [{parent: unit.parent, from: coalesce(unit.leftFrom[-1], unit.existsFrom), to: unit.existsTo}]
                  + [place IN range(0, size(coalesce(unit.formerParents, [])) - 1) | {parent: unit.formerParents[place],
                    from: CASE place WHEN 0 THEN unit.existsFrom ELSE unit.leftFrom[place - 1] END,
                    to: unit.leftBy[place]}] AS step
                WITH unit, step WHERE step.parent IS NOT NULL
                OPTIONAL MATCH (parent:Organisation {id: step.parent})
                FOREACH (p IN CASE WHEN parent IS NULL THEN [] ELSE [parent] END | CREATE (unit)-[:PART_OF {from: step.from, to: step.to}]->(p))
                WITH unit, parent WHERE parent IS NULL
                RETURN unit.key AS key
                """, Map.of("ids", ids(keys)));
        if (!misplaced.isEmpty()) {
            throw new IllegalStateException("Organisations whose parent does not exist: " + misplaced);
        }
        List<String> moved = writer.run(WITHIN_OF_ALL_BELOW, Map.of("ids", ids(keys))).stream()
                .map(row -> row.text("id"))
                .toList();
        writer.run(WITHIN_OF_POSITIONS, Map.of("ids", moved));
    }

    /**
     * A step up in the tree.
     *
     * @param parent key of what the organisation is or was part of; absent when it is and was part of nothing
     * @param former whether it was, and is no more
     */
    public record Step(String key, @Nullable String parent, boolean former) {}

    /** The steps from these organisations, and from all above them at whatever time. */
    public List<Step> ancestry(Graph.Writer writer, Collection<String> keys) {
        return writer.run("""
                UNWIND $ids AS id
                MATCH (:Organisation {id: id})-[:PART_OF*0..]->(unit:Organisation)
                WITH DISTINCT unit
                OPTIONAL MATCH (unit)-[:PART_OF]->(parent:Organisation)
                RETURN DISTINCT unit.key AS key, parent.key AS parent, coalesce(parent.id <> unit.parent, true) AS former
                """, Map.of("ids", ids(keys))).stream()
                .map(row -> new Step(row.text("key"), row.optionalText("parent"), row.flag("former")))
                .toList();
    }

    private static List<String> ids(Collection<String> keys) {
        return keys.stream().map(RecordKind.ORGANISATION::id).toList();
    }

    @Override
    protected NodeEntry node(OrganisationEntry entry) {
        Map<String, @Nullable Object> properties = new HashMap<>();
        properties.put("name", entry.name());
        properties.put("folded", Text.folded(entry.name()));
        properties.put("classification", entry.classification());
        properties.put("parent", entry.parentKey() == null ? null : RecordKind.ORGANISATION.id(entry.parentKey()));
        properties.put("founded", Entries.text(entry.founded()));
        properties.put("dissolved", Entries.text(entry.dissolved()));
        if (!entry.formerParents().isEmpty()) {
            properties.putAll(former(entry.formerParents()));
        }
        // The days between which it may have existed, which bound the time that it was part of another.
        properties.put(
                "existsFrom", entry.founded() == null ? null : entry.founded().earliest());
        properties.put(
                "existsTo", entry.dissolved() == null ? null : entry.dissolved().latest());
        return new NodeEntry(
                RecordKind.ORGANISATION.id(entry.key()),
                entry.key(),
                properties,
                Entries.names(entry.names()),
                Entries.identifiers(entry.identifiers()));
    }

    /** When it left each may stand for several days, between which it may have been part of either. */
    private static Map<String, Object> former(List<FormerParent> parents) {
        List<PartialDate> left = parents.stream().map(FormerParent::until).toList();
        return Map.of(
                "formerParents",
                parents.stream()
                        .map(former -> RecordKind.ORGANISATION.id(former.parentKey()))
                        .toList(),
                "leftOn",
                left.stream().map(PartialDate::text).toList(),
                "leftFrom",
                left.stream().map(PartialDate::earliest).toList(),
                "leftBy",
                left.stream().map(PartialDate::latest).toList());
    }

    @Override
    protected Map<String, Object> computed(Row record, List<String> otherNames) {
        String name = record.text("name");
        return SearchedNames.properties(VietnameseOrder.of(name), name, otherNames);
    }
}
