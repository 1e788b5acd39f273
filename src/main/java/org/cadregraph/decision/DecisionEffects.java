package org.cadregraph.decision;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.cadregraph.api.RecordKind;
import org.cadregraph.cadre.Cadre;
import org.cadregraph.cadre.Cadres;
import org.cadregraph.graph.Graph;
import org.cadregraph.graph.Row;
import org.cadregraph.graph.Viewer;
import org.cadregraph.organisation.Position;
import org.cadregraph.organisation.Positions;
import org.springframework.stereotype.Repository;

/** Finds what decisions did to records that the viewer may see. */
@Repository
class DecisionEffects {

    // A tenure that was withdrawn since leads from the cadre still, as what was believed.
    private static final String OF = """
            UNWIND $ids AS id
            MATCH (decision:Decision {id: id})-[deed:DID]->(position:Position)-[:IN]->(organisation:Organisation)
            WHERE visibleOrganisation(organisation)
            OPTIONAL MATCH (holder:Cadre)
              -[tenure:APPOINTED_TO|ROTATED_TO|WAS_APPOINTED_TO|WAS_ROTATED_TO WHERE tenure.id = deed.record]->(position)
            OPTIONAL MATCH (:Candidacy {id: deed.record})-[:ABOUT]->(candidate:Cadre)
            WITH DISTINCT id, deed, position, organisation, coalesce(holder, candidate) AS cadre
            ORDER BY deed.place, deed.kind, position.id, deed.record
            RETURN id, {deed: deed {.*}, position: %s, cadre: cadre %s} AS value
            """.formatted(Position.PROJECTION, Cadre.FIELDS);

    private final Graph graph;
    private final Positions positions;
    private final Cadres cadres;

    DecisionEffects(Graph graph, Positions positions, Cadres cadres) {
        this.graph = graph;
        this.positions = positions;
        this.cadres = cadres;
    }

    Map<String, List<DecisionEffect>> of(Viewer viewer, List<String> decisions) {
        return graph.grouped(viewer, OF, Map.of("ids", decisions), DecisionEffects::effect);
    }

    private static DecisionEffect effect(Row row) {
        Row deed = row.row("deed");
        String action = deed.optionalText("action");
        Row cadre = row.optionalRow("cadre");
        String record = deed.optionalText("record");
        return new DecisionEffect(
                deed.integer("place"),
                action == null ? null : ActionKind.valueOf(action),
                EffectKind.valueOf(deed.text("kind")),
                Position.of(row.row("position")),
                cadre == null ? null : Cadre.of(cadre),
                record != null && RecordKind.of(record).equals(Optional.of(RecordKind.TENURE)) ? record : null);
    }

    /** What was told of a rehearsal, as far as the viewer may see it. */
    List<DecisionEffect> rehearsed(Viewer viewer, List<Deed> deeds, DecisionInput input) {
        Map<String, Cadre> people = cadres.byIds(viewer, input.ids());
        Map<String, Position> found = new HashMap<>(positions.byIds(
                viewer, deeds.stream().map(Deed::position).distinct().toList()));
        return deeds.stream()
                .flatMap(deed -> Stream.ofNullable(found.get(deed.position()))
                        .map(position -> new DecisionEffect(
                                deed.place(),
                                deed.action(),
                                deed.kind(),
                                position,
                                people.get(String.valueOf(
                                        input.actions().get(deed.place()).cadre())),
                                deed.kind() == EffectKind.BEGINS ? null : deed.record())))
                .toList();
    }
}
