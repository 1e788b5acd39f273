package org.cadregraph.tenure;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.cadregraph.api.Entries;
import org.cadregraph.api.RecordKind;
import org.cadregraph.cadre.CadreRegister;
import org.cadregraph.graph.Change;
import org.cadregraph.graph.Digest;
import org.cadregraph.time.Period;
import org.jspecify.annotations.Nullable;

/**
 * How a tenure stands on its edge. Beside the dates as written stand the days that they certainly and possibly cover,
 * as half-open spans of days, so that the database itself can answer who was in office.
 */
final class TenureProperties {

    private TenureProperties() {}

    static String type(TenureEntry entry) {
        return entry.kind() == TenureKind.ROTATION ? "ROTATED_TO" : "APPOINTED_TO";
    }

    /** @param kept the cadre that was kept, for the id of each cadre whose record was merged into another */
    static Map<String, Object> row(TenureEntry entry, Change change, Map<String, String> kept) {
        Map<String, @Nullable Object> tenure = said(entry);
        String id = RecordKind.TENURE.id(entry.key());
        tenure.put("id", id);
        tenure.put("key", entry.key());
        tenure.put("digest", digest(entry));
        tenure.put("recordedFrom", change.at());
        spans(tenure, entry.period());
        List<Map<String, @Nullable Object>> absences =
                entry.absences().stream().map(TenureProperties::said).toList();
        absences.forEach(absence -> {
            absence.put("tenure", id);
            absence.put("recordedFrom", change.at());
        });
        String cadre = RecordKind.CADRE.id(entry.cadreKey());
        if (kept.containsKey(cadre)) {
            tenure.put(CadreRegister.MERGED_START, cadre);
            absences.forEach(absence -> absence.put(CadreRegister.MERGED_START, cadre));
        }
        return Map.of(
                "cadre",
                kept.getOrDefault(cadre, cadre),
                "position",
                RecordKind.POSITION.id(entry.positionKey()),
                "tenure",
                tenure,
                "absences",
                absences);
    }

    static String digest(TenureEntry entry) {
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

    private static void spans(Map<String, @Nullable Object> tenure, Period period) {
        tenure.put("possibleFrom", period.possible().from());
        tenure.put("possibleTo", period.possible().to());
        tenure.put("certainFrom", period.certain().from());
        tenure.put("certainTo", period.certain().to());
    }

    private static @Nullable String id(RecordKind kind, @Nullable String key) {
        return key == null ? null : kind.id(key);
    }
}
