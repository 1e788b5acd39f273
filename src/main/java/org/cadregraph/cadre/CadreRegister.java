package org.cadregraph.cadre;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.cadregraph.api.Entries;
import org.cadregraph.api.PersonName;
import org.cadregraph.api.RecordKind;
import org.cadregraph.api.SearchedNames;
import org.cadregraph.api.Text;
import org.cadregraph.api.VietnameseOrder;
import org.cadregraph.graph.Change;
import org.cadregraph.graph.Graph;
import org.cadregraph.graph.NodeEntry;
import org.cadregraph.graph.NodeLedger;
import org.cadregraph.graph.Outcome;
import org.cadregraph.graph.Row;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Keeps cadres, those too whose records were merged into others. */
@Component
public class CadreRegister extends NodeLedger<CadreEntry> {

    /** The property of a cadre's outgoing edge that names the merged record whose it is. */
    public static final String MERGED_START = "mergedStart";

    private final MergedCadreRegister merged;

    CadreRegister(MergedCadreRegister merged) {
        super("Cadre", RecordKind.CADRE::id);
        this.merged = merged;
    }

    /** Those of these ids that belong to merged records, each with the id of the cadre that was kept. */
    public Map<String, String> kept(Graph.Writer writer, Collection<String> ids) {
        return MergedRecords.kept(writer, ids);
    }

    @Override
    public Set<String> known(Graph.Writer writer, Collection<String> keys) {
        Set<String> known = new HashSet<>(super.known(writer, keys));
        known.addAll(merged.known(writer, keys));
        return known;
    }

    @Override
    public Map<String, Outcome> compare(Graph.Writer writer, List<CadreEntry> entries) {
        return split(writer, entries, super::compare, merged::compare);
    }

    @Override
    public Map<String, Outcome> save(Graph.Writer writer, Change change, List<CadreEntry> entries) {
        return split(
                writer,
                entries,
                (w, own) -> super.save(w, change, own),
                (w, ofMerged) -> saveMerged(w, change, ofMerged));
    }

    /** What they say of their names is said of the cadres that were kept too. */
    private Map<String, Outcome> saveMerged(Graph.Writer writer, Change change, List<CadreEntry> entries) {
        Map<String, Outcome> outcomes = merged.save(writer, change, entries);
        List<String> ids =
                entries.stream().map(entry -> RecordKind.CADRE.id(entry.key())).toList();
        Collection<String> kept = kept(writer, ids).values();
        recompute(writer, kept);
        writer.changed(change, kept);
        return outcomes;
    }

    private Map<String, Outcome> split(Graph.Writer writer, List<CadreEntry> entries, Keeper own, Keeper ofMerged) {
        Set<String> keys =
                merged.known(writer, entries.stream().map(CadreEntry::key).toList());
        if (keys.isEmpty()) {
            return own.keep(writer, entries);
        }
        Map<Boolean, List<CadreEntry>> parts =
                entries.stream().collect(Collectors.partitioningBy(entry -> keys.contains(entry.key())));
        Map<String, Outcome> outcomes = new HashMap<>(own.keep(writer, parts.getOrDefault(false, List.of())));
        outcomes.putAll(ofMerged.keep(writer, parts.getOrDefault(true, List.of())));
        return outcomes;
    }

    @FunctionalInterface
    private interface Keeper {
        Map<String, Outcome> keep(Graph.Writer writer, List<CadreEntry> entries);
    }

    @Override
    protected NodeEntry node(CadreEntry entry) {
        return nodeOf(entry);
    }

    static NodeEntry nodeOf(CadreEntry entry) {
        Map<String, @Nullable Object> properties = new HashMap<>();
        properties.put("name", entry.name());
        properties.put("folded", Text.folded(entry.name()));
        properties.put("familyName", entry.familyName());
        properties.put("givenName", entry.givenName());
        properties.put("gender", entry.gender());
        properties.put("birthDate", Entries.text(entry.birthDate()));
        properties.put("deathDate", Entries.text(entry.deathDate()));
        return new NodeEntry(
                RecordKind.CADRE.id(entry.key()),
                entry.key(),
                properties,
                Entries.names(entry.names()),
                Entries.identifiers(entry.identifiers()));
    }

    @Override
    protected Map<String, Object> computed(Row record, List<String> otherNames) {
        String name = record.text("name");
        String sortKey = VietnameseOrder.ofPerson(
                PersonName.of(name, record.optionalText("familyName"), record.optionalText("givenName")));
        return SearchedNames.properties(sortKey, name, otherNames);
    }
}
