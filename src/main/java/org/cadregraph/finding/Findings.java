package org.cadregraph.finding;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.cadregraph.api.Connection;
import org.cadregraph.api.PageRequest;
import org.cadregraph.graph.Graph;
import org.cadregraph.graph.Row;
import org.cadregraph.graph.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/**
 * Looks for findings in the record as it stands: post by post in the order of the titles, then among the cadres year of
 * birth by year of birth. This reads the whole record (a declared analysis), or that of a subtree, in two statements,
 * and keeps a page of it.
 */
@Repository
class Findings {

    private static final String EVERY_POST = """
            MATCH (position:Position) WHERE position.folded >= $group
            MATCH (position)-[:IN]->(organisation:Organisation) WHERE visibleOrganisation(organisation)
            """;

    private static final String UNITS = """
            MATCH (root:Organisation {id: $organisation})
            MATCH (root)(()<-[:PART_OF]-()){0,}(organisation:Organisation) WHERE $subtree OR organisation = root
            """;

    private static final String POSTS_WITHIN = UNITS + """
            WITH DISTINCT organisation WHERE visibleOrganisation(organisation)
            MATCH (organisation)<-[:IN]-(position:Position) WHERE position.folded >= $group
            """;

    private static final String HELD = """
            WITH position, organisation ORDER BY position.folded, position.id
            CALL (position) {
              MATCH (position)<-[tenure:APPOINTED_TO|ROTATED_TO]-(cadre:Cadre)
              RETURN collect(tenure {.id, .from, .to, .endUnknown, cadre: cadre.id}) AS holders
            }
            RETURN position {.id, .folded, .seats, .abolished, dissolved: organisation.dissolved, holders: holders} AS post
            """;

    private static final String EVERYBODY = "WITH [] AS units\n";

    private static final String THOSE_WITHIN =
            "WITH COLLECT {\n" + UNITS + "RETURN DISTINCT organisation\n} AS units\n";

    private static final String BY_BIRTH = """
            MATCH (cadre:Cadre) WHERE cadre.birthDate >= $group AND cadre.erasedAt IS NULL AND visibleCadre(cadre)
            WITH units, cadre ORDER BY cadre.birthDate
            RETURN cadre {.id, .folded, .birthDate, .gender,
              names: COLLECT { MATCH (cadre)-[:HAS_NAME]->(name:Name) RETURN name.folded },
              identifiers: COLLECT { MATCH (cadre)-[:HAS_IDENTIFIER]->(i:Identifier) RETURN i {.scheme, .code} },
              within: $organisation IS NULL OR EXISTS {
                MATCH (cadre)-[:APPOINTED_TO|ROTATED_TO]->(:Position)-[:IN]->(unit) WHERE unit IN units
              }} AS person
            """;

    private final Graph graph;

    Findings(Graph graph) {
        this.graph = graph;
    }

    /** How many of a kind: on every reading of the dates, and on some. */
    record Count(FindingKind kind, int certain, int possible) {}

    Connection<Finding> page(Viewer viewer, Wanted wanted, PageRequest request) {
        Place after = Place.of(request);
        int most = request.size() + 1;
        List<Collected.Placed> found = new ArrayList<>();
        if (after.part().equals(Place.POSTS)) {
            found.addAll(posts(viewer, wanted, () -> Collected.some(wanted, after, most))
                    .kept());
        }
        if (found.size() < most) {
            int rest = most - found.size();
            found.addAll(cadres(viewer, wanted, () -> Collected.some(wanted, after, rest))
                    .kept());
        }
        Map<Finding, Place> places = new HashMap<>();
        found.forEach(placed -> places.put(placed.finding(), placed.place()));
        return Connection.of(
                request,
                found.stream().map(Collected.Placed::finding).toList(),
                finding -> places.getOrDefault(finding, Place.START).parts(),
                () -> counts(viewer, wanted).stream().mapToInt(Count::possible).sum());
    }

    /** How many of each kind that is wanted. */
    List<Count> counts(Viewer viewer, Wanted wanted) {
        Collected posts = posts(viewer, wanted, () -> Collected.counts(wanted));
        Collected cadres = cadres(viewer, wanted, () -> Collected.counts(wanted));
        return wanted.kinds().stream()
                .map(kind -> new Count(
                        kind, posts.certain(kind) + cadres.certain(kind), posts.possible(kind) + cadres.possible(kind)))
                .toList();
    }

    private Collected posts(Viewer viewer, Wanted wanted, Supplier<Collected> collected) {
        Collected none = collected.get();
        if (!wanted.posts()) {
            return none;
        }
        String text = (wanted.organisation() == null ? EVERY_POST : POSTS_WITHIN) + HELD;
        return graph.fold(viewer, text, parameters(wanted, none.after().group()), () -> new Posts(collected.get()))
                .collected();
    }

    /** Takes in posts. */
    private record Posts(Collected collected) implements Graph.Fold {
        @Override
        public boolean add(Row row) {
            HeldPost post = HeldPost.of(row.row("post"));
            return collected.add(Place.POSTS, post.folded(), post.id(), PostFindings.of(post));
        }
    }

    private Collected cadres(Viewer viewer, Wanted wanted, Supplier<Collected> collected) {
        Collected none = collected.get();
        if (!wanted.cadres()) {
            return none;
        }
        Place after = none.after();
        String text = (wanted.organisation() == null ? EVERYBODY : THOSE_WITHIN) + BY_BIRTH;
        String year = after.part().equals(Place.CADRES) ? after.group() : "";
        return graph.fold(viewer, text, parameters(wanted, year), () -> new YearsOfBirth(collected.get()))
                .finish();
    }

    private static Map<String, @Nullable Object> parameters(Wanted wanted, String group) {
        Map<String, @Nullable Object> parameters = new HashMap<>();
        parameters.put("organisation", wanted.organisation());
        parameters.put("subtree", wanted.subtree());
        parameters.put("group", group);
        return parameters;
    }
}
