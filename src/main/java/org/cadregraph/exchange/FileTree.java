package org.cadregraph.exchange;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.cadregraph.graph.Graph;
import org.cadregraph.organisation.OrganisationEntry;
import org.cadregraph.organisation.OrganisationRegister;
import org.jspecify.annotations.Nullable;

/**
 * The tree of organisations as it would be after an import: the links of its files over those of the database. Only keys
 * are held in memory.
 */
final class FileTree {

    /** Stands for "at the top": a key that a row cannot have. */
    private static final String TOP = "";

    private final OrganisationRegister register;
    private final Source source;
    private final Map<String, String> parents = new HashMap<>();
    private final Map<String, Boolean> sound = new HashMap<>();

    FileTree(OrganisationRegister register, Source source) {
        this.register = register;
        this.source = source;
    }

    void read(Graph.Writer writer) {
        parents.clear();
        sound.clear();
        Map<String, String> ofFile = new HashMap<>();
        Set<String> unsaid = new HashSet<>();
        source.rows(Section.ORGANIZATIONS, (row, place) -> {
            // A row at fault is told of when it is taken in; here it only does not count as a parent.
            OrganisationIntake.entryOrNone(row).ifPresent(entry -> {
                if (row.says("parent_id")) {
                    ofFile.putIfAbsent(entry.key(), entry.parentKey() == null ? TOP : entry.parentKey());
                } else {
                    unsaid.add(entry.key());
                }
            });
        });
        unsaid.forEach(key -> parents.put(key, TOP));
        Set<String> elsewhere = new HashSet<>(ofFile.values());
        elsewhere.addAll(unsaid);
        elsewhere.removeAll(ofFile.keySet());
        elsewhere.remove(TOP);
        register.ancestry(writer, elsewhere).forEach((key, parent) -> parents.put(key, parent == null ? TOP : parent));
        parents.putAll(ofFile);
    }

    /** Why this organisation cannot stand where it wants to; absent when it can. */
    @Nullable RowFault fault(OrganisationEntry entry) {
        String parent = entry.parentKey();
        if (parent == null) {
            return null;
        }
        if (!parents.containsKey(parent)) {
            return new RowFault(
                    "parent_id",
                    parent,
                    "names nothing that is known: no row of this import that could be imported, and no record in the"
                            + " database");
        }
        return reachesTop(entry.key())
                ? null
                : new RowFault(
                        "parent_id",
                        parent,
                        "leads back to the organisation itself, or to one that could not be imported");
    }

    private boolean reachesTop(String key) {
        Set<String> way = new HashSet<>();
        @Nullable String at = key;
        while (at != null && !at.equals(TOP) && !sound.containsKey(at)) {
            if (!way.add(at)) {
                way.forEach(passed -> sound.put(passed, false));
                return false;
            }
            at = parents.get(at);
        }
        boolean reaches = at != null && (at.equals(TOP) || Boolean.TRUE.equals(sound.get(at)));
        way.forEach(passed -> sound.put(passed, reaches));
        return reaches;
    }
}
