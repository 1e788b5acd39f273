package org.cadregraph.cadre;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cadregraph.api.Entries;
import org.cadregraph.api.RecordKind;
import org.cadregraph.api.Text;
import org.cadregraph.graph.Change;
import org.cadregraph.graph.Graph;
import org.cadregraph.graph.NodeEntry;
import org.cadregraph.graph.NodeLedger;
import org.cadregraph.graph.Outcome;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Keeps cadres. */
@Component
public class CadreRegister {

    private final NodeLedger ledger = new NodeLedger("Cadre");

    /** Which of these keys belong to a cadre. */
    public Set<String> known(Graph.Writer writer, Collection<String> keys) {
        return ledger.known(writer, keys);
    }

    /** What would become of each if they were saved now. */
    public Map<String, Outcome> compare(Graph.Writer writer, List<CadreEntry> entries) {
        return ledger.compare(writer, nodes(entries));
    }

    /** Writes what is new or changed. */
    public Map<String, Outcome> save(Graph.Writer writer, Change change, List<CadreEntry> entries) {
        return ledger.save(writer, change, nodes(entries));
    }

    private static List<NodeEntry> nodes(List<CadreEntry> entries) {
        return entries.stream().map(CadreRegister::node).toList();
    }

    private static NodeEntry node(CadreEntry entry) {
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
}
