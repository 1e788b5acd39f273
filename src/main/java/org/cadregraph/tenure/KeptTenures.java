package org.cadregraph.tenure;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cadregraph.api.Name;
import org.cadregraph.api.RecordKind;
import org.cadregraph.graph.Graph;
import org.cadregraph.graph.Row;
import org.cadregraph.time.Period;
import org.springframework.stereotype.Repository;

/** Tenures as the record says them now, in the form in which a source says them. */
@Repository
public class KeptTenures {

    /** Ids become keys again, since a source names other records by their keys. */
    private static final String OF_TYPE = """
            UNWIND $ids AS id
            MATCH (cadre:Cadre)-[tenure:%s {id: id}]->(position:Position)
            OPTIONAL MATCH (organisation:Organisation {id: tenure.organisation})
            OPTIONAL MATCH (term:Term {id: tenure.term})
            OPTIONAL MATCH (begunBy:Decision {id: tenure.begunBy})
            OPTIONAL MATCH (endedBy:Decision {id: tenure.endedBy})
            OPTIONAL MATCH (origin:Position {id: tenure.origin})
            RETURN tenure {.*, cadreKey: cadre.key, positionKey: position.key, organisationKey: organisation.key,
              termKey: term.key, begunByKey: begunBy.key, endedByKey: endedBy.key, originKey: origin.key,
              absences: COLLECT {
                MATCH (cadre)-[absence:AWAY_FROM {tenure: tenure.id}]->(position) RETURN absence {.*} }} AS tenure
            """;

    private static final List<String> STATEMENTS =
            List.of(OF_TYPE.formatted("APPOINTED_TO"), OF_TYPE.formatted("ROTATED_TO"));

    /** Those of these keys that are kept. */
    public Map<String, TenureEntry> byKeys(Graph.Writer writer, Collection<String> keys) {
        Map<String, TenureEntry> kept = new HashMap<>();
        for (String statement : STATEMENTS) {
            writer.run(
                            statement,
                            Map.of(
                                    "ids",
                                    keys.stream().map(RecordKind.TENURE::id).toList()))
                    .forEach(row -> {
                        TenureEntry entry = entry(row.row("tenure"));
                        kept.put(entry.key(), entry);
                    });
        }
        return kept;
    }

    private static TenureEntry entry(Row row) {
        return new TenureEntry(
                row.text("key"),
                row.text("cadreKey"),
                row.text("positionKey"),
                row.optionalText("organisationKey"),
                TenureKind.valueOf(row.text("kind")),
                new Period(Name.date(row, "from"), Name.date(row, "to"), row.flag("endUnknown")),
                row.flag("acting"),
                row.optionalText("label"),
                row.optionalText("note"),
                row.optionalText("termKey"),
                row.optionalText("begunByKey"),
                row.optionalText("endedByKey"),
                Name.date(row, "expectedUntil"),
                row.optionalText("originKey"),
                row.optionalText("purpose"),
                row.rows("absences").stream().map(KeptTenures::absence).toList());
    }

    private static TenureEntry.AbsenceEntry absence(Row row) {
        return new TenureEntry.AbsenceEntry(
                row.text("why").equals("SUSPENSION"),
                row.optionalText("reason"),
                Period.of(Name.date(row, "from"), Name.date(row, "to")));
    }
}
