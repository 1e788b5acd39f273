package org.cadregraph.tenure;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cadregraph.api.Name;
import org.cadregraph.api.RecordKind;
import org.cadregraph.graph.Graph;
import org.cadregraph.graph.Row;
import org.cadregraph.graph.Version;
import org.cadregraph.time.Period;
import org.springframework.stereotype.Repository;

/** Tenures as the record says them now, in the form in which a source says them. */
@Repository
public class KeptTenures {

    /** Ids become keys again, since a source names other records by their keys; a merged cadre's tenure is theirs still. */
    private static final String SAID = """
            WITH DISTINCT cadre, tenure, position
            OPTIONAL MATCH (merged:MergedCadre {id: tenure.mergedStart})
            OPTIONAL MATCH (organisation:Organisation {id: tenure.organisation})
            OPTIONAL MATCH (term:Term {id: tenure.term})
            OPTIONAL MATCH (begunBy:Decision {id: tenure.begunBy})
            OPTIONAL MATCH (endedBy:Decision {id: tenure.endedBy})
            OPTIONAL MATCH (origin:Position {id: tenure.origin})
            RETURN tenure {.*, cadreKey: coalesce(merged.key, cadre.key), positionKey: position.key,
              organisationKey: organisation.key, termKey: term.key, begunByKey: begunBy.key, endedByKey: endedBy.key,
              originKey: origin.key, cadreId: cadre.id, absences: COLLECT {
                MATCH (cadre)-[absence:%s WHERE absence.tenure = tenure.id AND %s]->(position)
                RETURN absence {.*} }} AS tenure
            """;

    private static final String NOW = SAID.formatted("AWAY_FROM", "true");

    private static final String OF_TYPE = """
            UNWIND $ids AS id
            MATCH (cadre:Cadre)-[tenure:%s {id: id}]->(position:Position)
            """;

    private static final List<String> STATEMENTS =
            List.of(OF_TYPE.formatted("APPOINTED_TO") + NOW, OF_TYPE.formatted("ROTATED_TO") + NOW);

    private static final String OF_CADRES = """
            UNWIND $ids AS id
            MATCH (cadre:Cadre {id: id})-[tenure:APPOINTED_TO|ROTATED_TO]->(position:Position)
            """ + NOW;

    private static final String OF_POSITIONS = """
            UNWIND $ids AS id
            MATCH (cadre:Cadre)-[tenure:APPOINTED_TO|ROTATED_TO]->(position:Position {id: id})
            """ + NOW;

    private static final String BEFORE =
            """
            UNWIND $cadres AS id
            MATCH (cadre:Cadre {id: id})-[tenure:WAS_APPOINTED_TO|WAS_ROTATED_TO]->(position:Position)
            WHERE tenure.id IN $ids AND coalesce(tenure.corrected, tenure.digest) IN $said
            """ + SAID.formatted("WAS_AWAY_FROM", "absence.recordedTo = tenure.recordedTo");

    /**
     * A tenure with what a source does not say of it.
     *
     * @param cadre id of whose it is now, after all merges
     * @param said a digest of what the record says of it
     */
    public record Kept(TenureEntry entry, String cadre, String said) {

        private static Kept of(Row row) {
            return new Kept(read(row), row.text("cadreId"), Version.said(row));
        }
    }

    /** Those of these keys that are kept. */
    public Map<String, TenureEntry> byKeys(Graph.Writer writer, Collection<String> keys) {
        Map<String, TenureEntry> kept = new HashMap<>();
        byIds(writer, keys.stream().map(RecordKind.TENURE::id).toList())
                .forEach(each -> kept.put(each.entry().key(), each.entry()));
        return kept;
    }

    /** Those of these ids that are kept. */
    public List<Kept> byIds(Graph.Writer writer, Collection<String> ids) {
        return STATEMENTS.stream()
                .flatMap(statement -> found(writer, statement, Map.of("ids", List.copyOf(ids))))
                .toList();
    }

    /** All of these cadres, and all in these positions, each once. */
    public List<Kept> around(Graph.Writer writer, Collection<String> cadres, Collection<String> positions) {
        return Stream.concat(
                        found(writer, OF_CADRES, Map.of("ids", List.copyOf(cadres))),
                        found(writer, OF_POSITIONS, Map.of("ids", List.copyOf(positions))))
                .collect(Collectors.toMap(each -> each.entry().key(), each -> each, (first, second) -> first))
                .values()
                .stream()
                .sorted(Comparator.comparing(each -> each.entry().key()))
                .toList();
    }

    /**
     * As the record said these before, each in every version that says what one of these digests stands for.
     *
     * @param cadres ids of those whose they are
     * @param ids theirs
     */
    public List<Kept> before(
            Graph.Writer writer, Collection<String> cadres, Collection<String> ids, Collection<String> said) {
        Map<String, Object> parameters =
                Map.of("cadres", List.copyOf(cadres), "ids", List.copyOf(ids), "said", List.copyOf(said));
        return found(writer, BEFORE, parameters).toList();
    }

    private static Stream<Kept> found(Graph.Writer writer, String statement, Map<String, Object> parameters) {
        return writer.run(statement, parameters).stream().map(row -> Kept.of(row.row("tenure")));
    }

    private static TenureEntry read(Row row) {
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
