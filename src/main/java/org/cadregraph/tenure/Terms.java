package org.cadregraph.tenure;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.cadregraph.api.Lookup;
import org.cadregraph.api.NodeSource;
import org.cadregraph.api.RecordKey;
import org.cadregraph.api.RecordKind;
import org.cadregraph.graph.Graph;
import org.cadregraph.graph.Viewer;
import org.cadregraph.organisation.Organisation;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Finds terms, each with its organisation. */
@Repository
public class Terms implements NodeSource {

    private static final String BY_ID = """
            UNWIND $ids AS id
            MATCH (term:Term {id: id})-[:OF]->(organisation:Organisation)
            WHERE visibleOrganisation(organisation)
            RETURN id, term {.id, .key, .name, .from, .to, organisation: organisation %s} AS value
            """.formatted(Organisation.FIELDS);

    private static final String OF_ORGANISATIONS = """
            UNWIND $ids AS id
            MATCH (organisation:Organisation {id: id})<-[:OF]-(term:Term)
            WHERE visibleOrganisation(organisation)
            WITH id, organisation, term ORDER BY term.from, term.key
            RETURN id, term {.id, .key, .name, .from, .to, organisation: organisation %s} AS value
            """.formatted(Organisation.FIELDS);

    private final Graph graph;

    Terms(Graph graph) {
        this.graph = graph;
    }

    @Override
    public RecordKind kind() {
        return RecordKind.TERM;
    }

    @Override
    public Map<String, Term> byIds(Viewer viewer, Collection<String> ids) {
        return graph.single(viewer, BY_ID, Map.of("ids", List.copyOf(ids)), Term::of);
    }

    /** The one that is named; absent when there is none. */
    public @Nullable Term one(Viewer viewer, RecordKey by) {
        return Lookup.one(by, kind(), ids -> byIds(viewer, ids), identifier -> List.of());
    }

    Map<String, List<Term>> ofOrganisations(Viewer viewer, List<String> ids) {
        return graph.grouped(viewer, OF_ORGANISATIONS, Map.of("ids", ids), Term::of);
    }
}
