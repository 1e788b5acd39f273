package org.cadregraph.dossier;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.cadregraph.graph.Row;
import org.cadregraph.graph.Version;

/**
 * What every record of cadre work has.
 *
 * @param key by which its source knows it
 * @param version changes whenever the record does
 * @param recordedFrom since when the record says this
 * @param references ids of the records that it names, by field
 */
public record DossierHead(
        String id, String key, String version, OffsetDateTime recordedFrom, Map<String, List<String>> references) {

    public DossierHead {
        references = Map.copyOf(references);
    }

    /** The head of the record that a node of the kind is. */
    public static DossierHead of(DossierKind<?> kind, Row node) {
        DossierEntry entry = DossierEntry.of(kind, node);
        Map<String, List<String>> references =
                kind.references().map(Field.Reference::name).collect(Collectors.toMap(name -> name, entry::texts));
        return new DossierHead(
                node.text("id"), node.text("key"), Version.of(node), node.moment("recordedFrom"), references);
    }
}
