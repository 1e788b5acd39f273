package org.cadregraph.tenure;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.cadregraph.api.Entries;
import org.cadregraph.api.RecordKind;
import org.cadregraph.cadre.CadreEdge;
import org.cadregraph.graph.Digest;
import org.jspecify.annotations.Nullable;

/** How a tenure stands on its edge. */
final class TenureProperties {

    private TenureProperties() {}

    static CadreEdge edge(TenureEntry entry) {
        Map<String, @Nullable Object> properties = said(entry);
        Entries.spans(properties, entry.period());
        return new CadreEdge(
                entry.kind() == TenureKind.ROTATION ? "ROTATED_TO" : "APPOINTED_TO",
                entry.key(),
                entry.cadreKey(),
                entry.positionKey(),
                properties,
                digest(entry));
    }

    static List<Map<String, @Nullable Object>> absences(TenureEntry entry) {
        return entry.absences().stream().map(TenureProperties::said).toList();
    }

    private static String digest(TenureEntry entry) {
        Map<String, @Nullable Object> said = said(entry);
        said.put("cadre", entry.cadreKey());
        said.put("position", entry.positionKey());
        said.put(
                "absences",
                entry.absences().stream()
                        .map(absence -> new TreeMap<>(said(absence)).toString())
                        .sorted()
                        .toList());
        return Digest.of(said);
    }

    private static Map<String, @Nullable Object> said(TenureEntry entry) {
        Map<String, @Nullable Object> said = new HashMap<>();
        said.put("kind", entry.kind().name());
        said.put("from", Entries.text(entry.period().from()));
        said.put("to", Entries.text(entry.period().to()));
        said.put("endUnknown", entry.period().endUnknown() ? true : null);
        said.put("acting", entry.acting() ? true : null);
        said.put("label", entry.label());
        said.put("note", entry.note());
        said.put("organisation", id(RecordKind.ORGANISATION, entry.organisationKey()));
        said.put("term", id(RecordKind.TERM, entry.termKey()));
        said.put("begunBy", id(RecordKind.DECISION, entry.begunByKey()));
        said.put("endedBy", id(RecordKind.DECISION, entry.endedByKey()));
        said.put("expectedUntil", Entries.text(entry.expectedUntil()));
        said.put("origin", id(RecordKind.POSITION, entry.originKey()));
        said.put("purpose", entry.purpose());
        return said;
    }

    private static Map<String, @Nullable Object> said(TenureEntry.AbsenceEntry absence) {
        Map<String, @Nullable Object> said = new HashMap<>();
        said.put("why", absence.suspension() ? "SUSPENSION" : "LEAVE");
        said.put("reason", absence.reason());
        said.put("from", Entries.text(absence.period().from()));
        said.put("to", Entries.text(absence.period().to()));
        return said;
    }

    private static @Nullable String id(RecordKind kind, @Nullable String key) {
        return key == null ? null : kind.id(key);
    }
}
