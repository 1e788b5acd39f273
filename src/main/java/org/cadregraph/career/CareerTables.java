package org.cadregraph.career;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cadregraph.graph.Graph;
import org.cadregraph.graph.Viewer;
import org.cadregraph.tenure.Belief;
import org.springframework.stereotype.Repository;

/** Reads careers and posts into tables: all of them, or those that were changed. */
@Repository
class CareerTables {

    // Of a tenure that is reversed, or of which no start is known, nobody can say where in a career it stands.
    private static final String CAREER = """
            CALL (cadre) {
              MATCH (cadre)-[tenure]->(position:Position)
              WHERE tenure.possibleTo > date('0001-01-01') AND tenure.possibleFrom > date('0001-01-01')
                AND visiblePosition(position)
              RETURN collect(position.id) AS positions, collect(tenure.possibleFrom) AS starts,
                collect(CASE WHEN tenure.to IS NOT NULL THEN tenure.to WHEN tenure.endUnknown THEN '?' ELSE '' END) AS ends,
                collect(tenure.possibleTo) AS latest
            }
            """;

    private static final String RETURN_CAREER = "RETURN cadre.id AS cadre, positions, starts, ends, latest\n";

    private static final Belief.Text ALL = Belief.Text.of("MATCH (cadre:Cadre)\n" + CAREER
            + "WITH cadre, positions, starts, ends, latest WHERE size(positions) > 0\n" + RETURN_CAREER);

    private static final Belief.Text OF_CADRES = Belief.Text.of("""
            UNWIND $ids AS id
            MATCH (cadre:Cadre {id: id})
            """ + CAREER + RETURN_CAREER);

    private static final String POST = """
            WITH position, organisation
            RETURN position.id AS id, position.key AS key, position.kind AS kind, position.rank AS rank,
              position.created AS created, coalesce(position.abolished, organisation.dissolved) AS abolished,
              organisation.id AS organisation,
              head(COLLECT { MATCH (organisation)-[part:PART_OF]->(parent:Organisation) WHERE part.to IS NULL RETURN parent.id })
                AS parent,
              COLLECT { MATCH (position)-[:CARRIED_ON_AS]->(next:Position) RETURN next.id ORDER BY next.id } AS carriedOn,
              COLLECT { MATCH (position)-[link:CARRIED_ON_AS]->(next:Position)
                RETURN coalesce(link.on, '') ORDER BY next.id } AS carriedOnFrom
            """;

    private static final String ALL_POSTS = """
            MATCH (position:Position)-[:IN]->(organisation:Organisation) WHERE visiblePosition(position)
            """ + POST;

    private static final String POSTS = """
            UNWIND $ids AS id
            CALL (id) {
              MATCH (position:Position {id: id})-[:IN]->(organisation:Organisation)
              WHERE visiblePosition(position) RETURN position, organisation
              UNION
              MATCH (organisation:Organisation {id: id})<-[:IN]-(position:Position)
              WHERE visiblePosition(position) RETURN position, organisation
            }
            WITH DISTINCT position, organisation
            """ + POST;

    private static final String SEEN = """
            ownPosition(position)
            WITH position WHERE visiblePosition(position)
            RETURN position.id AS id
            """;

    private static final String SEEN_ORGANISATIONS = """
            ownOrganisation(organisation)
            WITH organisation WHERE visibleOrganisation(organisation)
            RETURN organisation.id AS id
            """;

    private final Graph graph;

    CareerTables(Graph graph) {
        this.graph = graph;
    }

    /** All of them, whoever sees what. */
    CareerTable read(Belief belief) {
        CareerPacking careers =
                graph.fold(Viewer.LOCAL, ALL.of(belief), belief.parameters(), () -> new CareerPacking(Map.of()));
        // After the careers, so that no post of theirs is missing.
        return CareerTable.empty().with(careers, posts(ALL_POSTS, Map.of()));
    }

    /**
     * The same with what the record says now of these.
     *
     * @param cadres ids of cadres
     * @param places ids of posts and organisations
     */
    CareerTable reread(CareerTable table, Set<String> cadres, Set<String> places) {
        CareerPacking careers = graph.fold(
                Viewer.LOCAL,
                OF_CADRES.of(Belief.PRESENT),
                Map.of("ids", List.copyOf(cadres)),
                () -> new CareerPacking(table.numbers()));
        cadres.forEach(careers::none);
        Set<String> wanted = new HashSet<>(places);
        careers.numbers().keySet().stream()
                .filter(id -> table.number(id) == null)
                .forEach(wanted::add);
        return table.with(careers, posts(POSTS, Map.of("ids", List.copyOf(wanted))));
    }

    /** What somebody sees who does not see all. */
    CareerView.Seen seen(Viewer viewer, CareerTable table) {
        BitSet seen = new BitSet();
        graph.fold(viewer, SEEN, Map.of(), () -> row -> {
            Integer number = table.number(row.text("id"));
            if (number != null) {
                seen.set(number);
            }
            return true;
        });
        Set<String> organisations = new HashSet<>();
        graph.fold(viewer, SEEN_ORGANISATIONS, Map.of(), () -> row -> {
            organisations.add(row.text("id"));
            return true;
        });
        return new CareerView.Seen(seen, organisations);
    }

    private List<CareerTable.Post> posts(String cypher, Map<String, ?> parameters) {
        List<CareerTable.Post> posts = new ArrayList<>();
        graph.fold(Viewer.LOCAL, cypher, parameters, () -> {
            posts.clear();
            return row -> posts.add(CareerTable.Post.of(row));
        });
        return posts;
    }
}
