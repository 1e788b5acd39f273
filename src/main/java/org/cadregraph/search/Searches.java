package org.cadregraph.search;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cadregraph.cadre.Cadre;
import org.cadregraph.graph.Graph;
import org.cadregraph.graph.Row;
import org.cadregraph.graph.Viewer;
import org.cadregraph.organisation.Organisation;
import org.cadregraph.organisation.Position;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Finds records by their names and by conditions, in the order of how well a name fits and then of names. */
@Repository
class Searches {

    /** So many units and posts are asked who holds them, whatever else is asked. */
    private static final int MANY_POSTS = 500;

    // A null in place of too many finds stays.
    private static final String FITTING = """
            WITH record, %s AS rank
            WHERE record IS NULL OR rank >= $first AND rank <= $last
              AND (rank > $rank OR rank = $rank AND (record.sortKey > $sortKey
                OR record.sortKey = $sortKey AND record.id > $id))
              AND %s
            """;

    // The step through another name keeps apart what was read of the record before; as of Neo4j 2026.08 the planner
    // fails
    // its own check on it otherwise.
    private static final String PAGE = """
            WITH record AS found, rank ORDER BY rank, record.sortKey, record.id LIMIT $limit
            CALL (found) { WITH found AS record RETURN record }
            OPTIONAL MATCH (record)-[:HAS_NAME]->(other:Name)
            WITH record, rank, collect(other.name) AS otherNames
            OPTIONAL MATCH (record)-[:IN]->(organisation:Organisation)
            WITH record, rank, otherNames, record AS position, organisation
            RETURN rank, record.sortKey AS sortKey, record.id AS id,
              CASE WHEN record:Cadre THEN record %s END AS cadre,
              CASE WHEN record:Organisation THEN record %s END AS organisation,
              CASE WHEN record:Position THEN %s END AS position,
              coalesce(record.otherTitles, otherNames) AS otherNames
            ORDER BY rank, sortKey, id
            """.formatted(Cadre.FIELDS, Organisation.FIELDS, Position.PROJECTION);

    private static final String COUNT = """
            WITH record, %s AS rank WHERE rank IS NOT NULL AND %s
            RETURN count(record) AS total
            """;

    private static final String COUNT_ALL = "own%s(record) WHERE %s RETURN count(record) AS total";

    private static final String COUNT_POSTS = """
            WITH unit, post WHERE post IS NULL OR visiblePosition(post)
            WITH unit LIMIT %d
            RETURN count(*) AS total
            """.formatted(MANY_POSTS + 1);

    private static final String UNITS = """
            MATCH (root:Organisation {id: $id}) WHERE visibleOrganisation(root)
            MATCH %s WHERE visibleOrganisation(unit)
            RETURN collect(DISTINCT unit.id) AS units
            """;
    private static final String SUBTREE = UNITS.formatted("(root)<-[:PART_OF*0..]-(unit:Organisation)");
    private static final String SUBTREE_ON_DAY = UNITS.formatted("""
            (root)(()<-[step:PART_OF WHERE coalesce(step.from <= $day, true)
              AND coalesce(step.to > $day, true)]-()){0,}(unit:Organisation)""");

    private final Graph graph;

    Searches(Graph graph) {
        this.graph = graph;
    }

    /** Ids of an organisation and its units, as they stood on a day or, without one, at any time; none without it. */
    List<String> units(Viewer viewer, String organisation, @Nullable LocalDate day) {
        Map<String, @Nullable Object> parameters = new HashMap<>();
        parameters.put("id", organisation);
        parameters.put("day", day);
        String cypher = day == null ? SUBTREE : SUBTREE_ON_DAY;
        return graph.read(viewer, cypher, parameters).getFirst().texts("units");
    }

    /** The records that fit the text, by what the index finds; empty when that is much. */
    Optional<List<Row>> unlessMany(Viewer viewer, Conditions conditions, Map<String, @Nullable Object> parameters) {
        List<Row> rows = fitting(viewer, Candidates.FOUND_UNLESS_MANY, Ranking.RANK, conditions, parameters);
        return rows.size() == 1 && rows.getFirst().optionalText("id") == null ? Optional.empty() : Optional.of(rows);
    }

    /** The records that fit the text, by what the index finds, however much it is. */
    List<Row> found(Viewer viewer, Conditions conditions, Map<String, @Nullable Object> parameters) {
        return fitting(viewer, Candidates.FOUND, Ranking.RANK, conditions, parameters);
    }

    /** Those of the next records in order that fit the text; perhaps less than a page, even where there are more. */
    List<Row> near(Viewer viewer, Conditions conditions, Map<String, @Nullable Object> parameters) {
        return fitting(viewer, Candidates.stretch(types(conditions)), Ranking.RANK, conditions, parameters);
    }

    /** Whether few units and posts lead to all that can fit. */
    boolean fewPosts(Viewer viewer, Conditions conditions, Map<String, @Nullable Object> parameters) {
        return Candidates.havePosts(conditions)
                && count(viewer, Candidates.posts(conditions) + COUNT_POSTS, parameters) <= MANY_POSTS;
    }

    /** The records that fit, by the posts that they have to do with. */
    List<Row> ofPosts(Viewer viewer, boolean ranked, Conditions conditions, Map<String, @Nullable Object> parameters) {
        String rank = ranked ? Ranking.RANK : "0";
        return fitting(viewer, Candidates.ofPosts(conditions, types(conditions)), rank, conditions, parameters);
    }

    /** The next records in order for which the conditions hold. */
    List<Row> next(Viewer viewer, Conditions conditions, Map<String, @Nullable Object> parameters) {
        String cypher = Candidates.walk(conditions, types(conditions)) + "WITH record, 0 AS rank " + PAGE;
        return graph.read(viewer, cypher, parameters);
    }

    /** How many there are on all pages. */
    int total(Viewer viewer, boolean ranked, Conditions conditions, Map<String, @Nullable Object> parameters) {
        Set<SearchType> types = types(conditions);
        if (ranked || Candidates.havePosts(conditions)) {
            String candidates = ranked ? Candidates.FOUND : Candidates.ofPosts(conditions, types);
            String count = COUNT.formatted(ranked ? Ranking.RANK : "0", conditions.of(types));
            return count(viewer, candidates + count, parameters);
        }
        return types.stream()
                .mapToInt(type -> count(viewer, COUNT_ALL.formatted(type.label(), conditions.of(type)), parameters))
                .sum();
    }

    private List<Row> fitting(
            Viewer viewer,
            String candidates,
            String rank,
            Conditions conditions,
            Map<String, @Nullable Object> parameters) {
        String fitting = FITTING.formatted(rank, conditions.of(types(conditions)));
        return graph.read(viewer, candidates + fitting + PAGE, parameters);
    }

    private static Set<SearchType> types(Conditions conditions) {
        return conditions.filter().possibleTypes();
    }

    private int count(Viewer viewer, String cypher, Map<String, @Nullable Object> parameters) {
        return graph.read(viewer, cypher, parameters).getFirst().integer("total");
    }
}
