package org.cadregraph.tenure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cadregraph.api.NodeSource;
import org.cadregraph.api.RecordKind;
import org.cadregraph.graph.Graph;
import org.cadregraph.graph.Viewer;
import org.springframework.stereotype.Repository;

/** Finds tenures: of cadres, of positions, by id. Each comes with its cadre, position and organisation. */
@Repository
public class Tenures implements NodeSource {

    private static final Belief.Text BY_ID = Belief.Text.union("""
            UNWIND $ids AS id
            MATCH (cadre:Cadre)-[tenure]->(position:Position)-[:IN]->(organisation:Organisation)
            WHERE tenure.id = id AND visibleOrganisation(organisation)
            RETURN id, %s AS value
            """.formatted(Tenure.PROJECTION));

    private static final Belief.Text OF_CADRES = Belief.Text.of("""
            UNWIND $ids AS id
            MATCH (cadre:Cadre {id: id})-[tenure]->(position:Position)-[:IN]->(organisation:Organisation)
            WHERE visibleOrganisation(organisation)
            RETURN id, %s AS value
            """.formatted(Tenure.PROJECTION));

    private static final Belief.Text OF_POSITIONS = Belief.Text.of("""
            UNWIND $ids AS id
            MATCH (organisation:Organisation)<-[:IN]-(position:Position {id: id})<-[tenure]-(cadre:Cadre)
            WHERE visibleOrganisation(organisation)
            RETURN id, %s AS value
            """.formatted(Tenure.PROJECTION));

    private static final Belief.Text OF_CADRES_ON_DAY = Belief.Text.of("""
            UNWIND $ids AS id
            MATCH (cadre:Cadre {id: id})-[tenure]->(position:Position)-[:IN]->(organisation:Organisation)
            WHERE tenure.possibleFrom <= $asOf AND tenure.possibleTo > $asOf AND visibleOrganisation(organisation)
            RETURN id, %s AS value
            """.formatted(Tenure.PROJECTION));

    private static final Belief.Text OF_POSITIONS_ON_DAY = Belief.Text.of("""
            UNWIND $ids AS id
            MATCH (organisation:Organisation)<-[:IN]-(position:Position {id: id})<-[tenure]-(cadre:Cadre)
            WHERE tenure.possibleFrom <= $asOf AND tenure.possibleTo > $asOf AND visibleOrganisation(organisation)
            RETURN id, %s AS value
            """.formatted(Tenure.PROJECTION));

    private static final Belief.Text ABSENCES = Belief.Text.of("""
            UNWIND $ids AS id
            MATCH (:Cadre)-[absence]->(position:Position)
            WHERE absence.tenure = id AND visiblePosition(position)
            RETURN id, absence {.*} AS value
            """, "absence", "AWAY_FROM");

    private final Graph graph;

    Tenures(Graph graph) {
        this.graph = graph;
    }

    @Override
    public RecordKind kind() {
        return RecordKind.TENURE;
    }

    @Override
    public Map<String, Tenure> byIds(Viewer viewer, Collection<String> ids) {
        return byIds(viewer, ids, Belief.PRESENT);
    }

    /** These tenures, as this version of the record has them. */
    public Map<String, Tenure> byIds(Viewer viewer, Collection<String> ids, Belief belief) {
        Map<String, Object> parameters = new HashMap<>(belief.parameters());
        parameters.put("ids", List.copyOf(ids));
        return graph.single(viewer, BY_ID.of(belief), parameters, Tenure.reader(belief));
    }

    /** The careers of these cadres, each in order. */
    public Map<String, List<Tenure>> ofCadres(Viewer viewer, List<String> ids, Belief belief) {
        return ordered(viewer, OF_CADRES, ids, belief, Map.of());
    }

    /** The tenures in these positions, each position's in order. */
    public Map<String, List<Tenure>> ofPositions(Viewer viewer, List<String> ids, Belief belief) {
        return ordered(viewer, OF_POSITIONS, ids, belief, Map.of());
    }

    /** The posts that these cadres hold, certainly or possibly, on a day. */
    Map<String, List<Holding>> postsOn(Viewer viewer, List<String> ids, Moment moment) {
        return holdings(
                ordered(viewer, OF_CADRES_ON_DAY, ids, moment.belief(), Map.of("asOf", moment.asOf())), moment.asOf());
    }

    /** Who holds these positions, certainly or possibly, on a day. */
    Map<String, List<Holding>> holdersOn(Viewer viewer, List<String> ids, Moment moment) {
        return holdings(
                ordered(viewer, OF_POSITIONS_ON_DAY, ids, moment.belief(), Map.of("asOf", moment.asOf())),
                moment.asOf());
    }

    /** The times away within these tenures, each tenure's in order. */
    Map<String, List<Absence>> absences(Viewer viewer, List<String> ids, Belief belief) {
        Map<String, Object> parameters = new HashMap<>(belief.parameters());
        parameters.put("ids", ids);
        Map<String, List<Absence>> found = graph.grouped(viewer, ABSENCES.of(belief), parameters, Absence::of);
        found.values().forEach(absences -> absences.sort(Absence.ORDER));
        return found;
    }

    private Map<String, List<Tenure>> ordered(
            Viewer viewer, Belief.Text text, List<String> ids, Belief belief, Map<String, Object> more) {
        Map<String, Object> parameters = new HashMap<>(more);
        parameters.put("ids", ids);
        parameters.putAll(belief.parameters());
        Map<String, List<Tenure>> found = graph.grouped(viewer, text.of(belief), parameters, Tenure.reader(belief));
        found.values().forEach(tenures -> tenures.sort(Tenure.ORDER));
        return found;
    }

    private static Map<String, List<Holding>> holdings(Map<String, List<Tenure>> tenures, LocalDate day) {
        Map<String, List<Holding>> holdings = new HashMap<>();
        tenures.forEach((id, found) -> {
            List<Holding> ofRecord = new ArrayList<>();
            found.forEach(tenure -> Holding.of(tenure, day).ifPresent(ofRecord::add));
            holdings.put(id, ofRecord);
        });
        return holdings;
    }
}
