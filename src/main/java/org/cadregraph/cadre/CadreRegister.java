package org.cadregraph.cadre;

import java.util.HashMap;
import java.util.Map;
import org.cadregraph.api.Entries;
import org.cadregraph.api.RecordKind;
import org.cadregraph.api.Text;
import org.cadregraph.graph.NodeEntry;
import org.cadregraph.graph.NodeLedger;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Keeps cadres. */
@Component
public class CadreRegister extends NodeLedger<CadreEntry> {

    CadreRegister() {
        super("Cadre", RecordKind.CADRE::id);
    }

    @Override
    protected NodeEntry node(CadreEntry entry) {
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
