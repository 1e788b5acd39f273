package org.cadregraph.exchange;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cadregraph.graph.Graph;
import org.cadregraph.organisation.FormerParent;
import org.cadregraph.organisation.OrganisationEntry;
import org.cadregraph.organisation.OrganisationRegister;
import org.jspecify.annotations.Nullable;

/**
 * The tree of organisations as it would be after an import: the links of its files over those of the database. Only keys
 * are held in memory.
 */
final class FileTree {

    private static final String PARENT = "parent_id";
    private static final String FORMER = "former_parents";

    private final OrganisationRegister register;
    private final Source source;
    private final Map<String, Set<String>> parents = new HashMap<>();
    private final Map<String, Boolean> sound = new HashMap<>();

    FileTree(OrganisationRegister register, Source source) {
        this.register = register;
        this.source = source;
    }

    void read(Graph.Writer writer) {
        parents.clear();
        sound.clear();
        Set<String> parentUnsaid = new HashSet<>();
        Set<String> formerUnsaid = new HashSet<>();
        source.rows(Section.ORGANIZATIONS, (row, place) -> {
            // A row at fault is told of when it is taken in; here it only does not count as a parent.
            OrganisationIntake.entryOrNone(row)
                    .filter(entry -> !parents.containsKey(entry.key()))
                    .ifPresent(entry -> {
                        parents.put(entry.key(), above(entry));
                        if (!row.says(PARENT)) {
                            parentUnsaid.add(entry.key());
                        }
                        if (!row.says(FORMER)) {
                            formerUnsaid.add(entry.key());
                        }
                    });
        });
        Set<String> ofFile = Set.copyOf(parents.keySet());
        Set<String> elsewhere =
                parents.values().stream().flatMap(Set::stream).collect(Collectors.toCollection(HashSet::new));
        elsewhere.removeAll(ofFile);
        elsewhere.addAll(parentUnsaid);
        elsewhere.addAll(formerUnsaid);
        for (OrganisationRegister.Step step : register.ancestry(writer, elsewhere)) {
            boolean counts =
                    !ofFile.contains(step.key()) || (step.former() ? formerUnsaid : parentUnsaid).contains(step.key());
            Set<String> above = parents.computeIfAbsent(step.key(), key -> new HashSet<>());
            if (counts && step.parent() != null) {
                above.add(step.parent());
            }
        }
    }

    private static Set<String> above(OrganisationEntry entry) {
        return Stream.concat(
                        Stream.ofNullable(entry.parentKey()),
                        entry.formerParents().stream().map(FormerParent::parentKey))
                .collect(Collectors.toCollection(HashSet::new));
    }

    /** Why this organisation cannot stand where it wants to; absent when it can. */
    @Nullable RowFault fault(OrganisationEntry entry) {
        String contradiction = entry.contradictionOfFormerParents();
        if (contradiction != null) {
            return new RowFault(
                    FORMER,
                    String.valueOf(entry.formerParents().getFirst().until()),
                    "do not fit together: " + contradiction);
        }
        RowFault fault = entry.parentKey() == null ? null : fault(PARENT, entry.parentKey());
        for (FormerParent former : entry.formerParents()) {
            fault = fault == null ? fault(FORMER, former.parentKey()) : fault;
        }
        return fault;
    }

    private @Nullable RowFault fault(String field, String parent) {
        if (!parents.containsKey(parent)) {
            return new RowFault(
                    field,
                    parent,
                    "names nothing that is known: no row of this import that could be imported, and no record in the"
                            + " database");
        }
        return reachesTop(parent)
                ? null
                : new RowFault(
                        field, parent, "leads back to the organisation itself, or to one that could not be imported");
    }

    /** Whether all ways up from an organisation end where something is part of nothing. */
    private boolean reachesTop(String organisation) {
        Set<String> way = new HashSet<>();
        Deque<String> open = new ArrayDeque<>(List.of(organisation));
        while (!open.isEmpty()) {
            String at = open.getFirst();
            @Nullable Set<String> above = parents.get(at);
            if (above == null || sound.containsKey(at)) {
                sound.putIfAbsent(at, false);
                open.removeFirst();
            } else if (way.add(at)) {
                // One that is on the way already leads back: it stays without an answer, and so this one has none.
                above.stream().filter(up -> !way.contains(up)).forEach(open::addFirst);
            } else {
                sound.put(at, above.stream().allMatch(up -> Boolean.TRUE.equals(sound.get(up))));
                open.removeFirst();
            }
        }
        return Boolean.TRUE.equals(sound.get(organisation));
    }
}
