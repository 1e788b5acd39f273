package org.cadregraph.tenure;

import java.util.List;
import java.util.Map;
import org.cadregraph.api.RecordKind;
import org.cadregraph.cadre.CadreEdge;
import org.cadregraph.cadre.CadreEdgeLedger;
import org.cadregraph.cadre.CadreRegister;
import org.cadregraph.graph.Change;
import org.cadregraph.graph.Graph;
import org.springframework.stereotype.Component;

/** Keeps tenures as edges, each with its absences as edges beside it. */
@Component
public class TenureRegister extends CadreEdgeLedger<TenureEntry> {

    private static final String SUPERSEDE_ABSENCES = """
            UNWIND $ids AS id
            MATCH (cadre)-[absence:AWAY_FROM {tenure: id}]->(position)
            CREATE (cadre)-[before:WAS_AWAY_FROM]->(position)
            SET before = properties(absence), before.recordedTo = $at
            DELETE absence
            """;

    private static final String CREATE_ABSENCES = """
            UNWIND $rows AS row
            MATCH (cadre)-[tenure:%s {id: row.tenure}]->(position)
            UNWIND row.absences AS absence
            CREATE (cadre)-[away:AWAY_FROM]->(position)
            SET away = absence, away.tenure = row.tenure, away.recordedFrom = tenure.recordedFrom,
              away.mergedStart = tenure.mergedStart
            """;

    TenureRegister(CadreRegister cadres) {
        super(cadres, RecordKind.TENURE, List.of("APPOINTED_TO", "ROTATED_TO"));
    }

    @Override
    protected CadreEdge edge(TenureEntry entry) {
        return TenureProperties.edge(entry);
    }

    /** A digest of what the record will say of a tenure that is written so. */
    public String said(TenureEntry entry) {
        return edge(entry).digest();
    }

    @Override
    protected void superseded(Graph.Writer writer, Change change, List<String> ids, List<String> left) {
        writer.changed(change, left);
        writer.run(SUPERSEDE_ABSENCES, Map.of("ids", ids, "at", change.at()));
    }

    @Override
    protected void created(Graph.Writer writer, Change change, String type, List<TenureEntry> entries) {
        List<Map<String, Object>> rows = entries.stream()
                .filter(entry -> !entry.absences().isEmpty())
                .map(entry -> Map.<String, Object>of(
                        "tenure", RecordKind.TENURE.id(entry.key()), "absences", TenureProperties.absences(entry)))
                .toList();
        if (!rows.isEmpty()) {
            writer.run(CREATE_ABSENCES.formatted(type), Map.of("rows", rows));
        }
    }
}
