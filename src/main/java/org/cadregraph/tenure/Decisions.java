package org.cadregraph.tenure;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.cadregraph.api.NodeSource;
import org.cadregraph.api.RecordKind;
import org.cadregraph.graph.Graph;
import org.cadregraph.graph.Viewer;
import org.cadregraph.organisation.Organisation;
import org.springframework.stereotype.Repository;

/** Finds decisions, each with the organisation that decided. One that names none is seen by whoever sees everything. */
@Repository
public class Decisions implements NodeSource {

    private static final String BY_ID = """
            UNWIND $ids AS id
            MATCH (decision:Decision {id: id})
            OPTIONAL MATCH (decision)-[:BY]->(o:Organisation)
            WITH id, decision, o WHERE visibleOrganisation(o)
            RETURN id, decision {.id, .key, .number, .on, .title, .effectiveOn, .signer, .basis, .revokedOn, .revocation,
              .digest, .corrected, .recordedFrom, organisation: o %s} AS value
            """.formatted(Organisation.FIELDS);

    private final Graph graph;

    Decisions(Graph graph) {
        this.graph = graph;
    }

    @Override
    public RecordKind kind() {
        return RecordKind.DECISION;
    }

    @Override
    public Map<String, Decision> byIds(Viewer viewer, Collection<String> ids) {
        return graph.single(viewer, BY_ID, Map.of("ids", List.copyOf(ids)), Decision::of);
    }
}
