package org.cadregraph.organisation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.cadregraph.api.Name;
import org.cadregraph.graph.Graph;
import org.cadregraph.graph.Row;
import org.cadregraph.graph.Viewer;
import org.springframework.stereotype.Repository;

/**
 * Finds what posts were before and became, over all steps: those that a source records, and those that follow from what
 * became of their organisations.
 */
@Repository
public class PositionLineages {

    // What became of the posts' organisations, and of all posts in these. Only who is reached counts, not how. What
    // sources say of these posts the other way comes along, since then less is inferred.
    private static final String AFTER = """
            UNWIND $ids AS id
            MATCH (:Position {id: id})-[:IN]->(own:Organisation)
            WITH DISTINCT own
            MATCH (own)-[:BECAME*0..]->(reached:Organisation)
            WITH DISTINCT reached
            CALL (reached) {
              MATCH (reached)-[step:BECAME]->(next:Organisation)
              WHERE visibleOrganisation(reached) AND visibleOrganisation(next)
              RETURN step {.key, .kind, .on, from: reached %1$s, to: next %1$s} AS step, null AS link
              UNION
              MATCH (reached)<-[:IN]-(:Position)-[:CARRIED_ON_AS*0..]->(carried:Position)
              WITH DISTINCT carried
              MATCH (carried)-[link:CARRIED_ON_AS]-(next:Position)-[:IN]->(there:Organisation)
              WHERE visiblePosition(carried) AND visiblePosition(next)
              RETURN null AS step, link {.key, .kind, .on, from: startNode(link).id, to: endNode(link).id,
                ahead: CASE WHEN startNode(link) = carried THEN next.id END, there: there.id} AS link
            }
            RETURN DISTINCT step, link
            """.formatted(Organisation.FIELDS);

    private static final String BEFORE = """
            UNWIND $ids AS id
            MATCH (:Position {id: id})-[:IN]->(own:Organisation)
            WITH DISTINCT own
            MATCH (own)<-[:BECAME*0..]-(reached:Organisation)
            WITH DISTINCT reached
            CALL (reached) {
              MATCH (reached)<-[step:BECAME]-(next:Organisation)
              WHERE visibleOrganisation(reached) AND visibleOrganisation(next)
              RETURN step {.key, .kind, .on, from: next %1$s, to: reached %1$s} AS step, null AS link
              UNION
              MATCH (reached)<-[:IN]-(:Position)<-[:CARRIED_ON_AS*0..]-(carried:Position)
              WITH DISTINCT carried
              MATCH (carried)-[link:CARRIED_ON_AS]-(next:Position)-[:IN]->(there:Organisation)
              WHERE visiblePosition(carried) AND visiblePosition(next)
              RETURN null AS step, link {.key, .kind, .on, from: startNode(link).id, to: endNode(link).id,
                ahead: CASE WHEN endNode(link) = carried THEN next.id END, there: there.id} AS link
            }
            RETURN DISTINCT step, link
            """.formatted(Organisation.FIELDS);

    private static final String POSTS = """
            CALL () {
              UNWIND $organisations AS id
              MATCH (organisation:Organisation {id: id})<-[:IN]-(position:Position)
              RETURN position, organisation
              UNION
              UNWIND $positions AS id
              MATCH (position:Position {id: id})-[:IN]->(organisation:Organisation)
              RETURN position, organisation
            }
            WITH position, organisation WHERE visibleOrganisation(organisation)
            RETURN %s AS position
            """.formatted(Position.PROJECTION);

    private final Graph graph;

    PositionLineages(Graph graph) {
        this.graph = graph;
    }

    /** What a source records: one post carried on as another. */
    private record Link(String key, String from, String to, Row said) {}

    /**
     * The lineages of these posts. It takes a statement for all steps and one for all posts, however many; and one more
     * each time that a recorded step leads to an organisation to which none of the organisations' own do.
     */
    public Map<String, Lineage<PositionStep>> of(Viewer viewer, List<String> ids, LineageDirection direction) {
        Map<String, OrganisationStep> steps = new LinkedHashMap<>();
        Map<String, Link> links = new LinkedHashMap<>();
        follow(viewer, ids, direction, steps, links);
        if (steps.isEmpty() && links.isEmpty()) {
            return Map.of();
        }
        Map<String, Position> posts = posts(viewer, steps.values(), links.values());
        LineageGraph<PositionStep> all = new LineageGraph<>(direction, steps(steps.values(), links.values(), posts));
        Map<String, Lineage<PositionStep>> lineages = new HashMap<>();
        ids.forEach(id -> lineages.put(id, all.of(id)));
        return lineages;
    }

    private void follow(
            Viewer viewer,
            List<String> ids,
            LineageDirection direction,
            Map<String, OrganisationStep> steps,
            Map<String, Link> links) {
        String cypher = direction == LineageDirection.AFTER ? AFTER : BEFORE;
        Set<String> followed = new HashSet<>();
        Collection<String> ahead = ids;
        while (!ahead.isEmpty()) {
            Map<String, String> postByOrganisation = new LinkedHashMap<>();
            for (Row row : graph.read(viewer, cypher, Map.of("ids", List.copyOf(ahead)))) {
                Row step = row.optionalRow("step");
                if (step != null) {
                    OrganisationStep known = OrganisationStep.of(step);
                    steps.put(known.key(), known);
                    followed.add(known.fromId());
                    followed.add(known.toId());
                } else {
                    Row link = row.row("link");
                    links.put(link.text("key"), new Link(link.text("key"), link.text("from"), link.text("to"), link));
                    String next = link.optionalText("ahead");
                    if (next != null) {
                        postByOrganisation.putIfAbsent(link.text("there"), next);
                    }
                }
            }
            postByOrganisation.keySet().removeIf(organisation -> !followed.add(organisation));
            ahead = postByOrganisation.values();
        }
    }

    private Map<String, Position> posts(Viewer viewer, Collection<OrganisationStep> steps, Collection<Link> links) {
        Set<String> organisations = new LinkedHashSet<>();
        steps.forEach(step -> organisations.addAll(List.of(step.fromId(), step.toId())));
        Set<String> positions = new LinkedHashSet<>();
        links.forEach(link -> positions.addAll(List.of(link.from(), link.to())));
        Map<String, Position> posts = new LinkedHashMap<>();
        graph.read(
                        viewer,
                        POSTS,
                        Map.of("organisations", List.copyOf(organisations), "positions", List.copyOf(positions)))
                .forEach(row -> {
                    Position position = Position.of(row.row("position"));
                    posts.put(position.id(), position);
                });
        return posts;
    }

    private static List<PositionStep> steps(
            Collection<OrganisationStep> steps, Collection<Link> links, Map<String, Position> posts) {
        List<PositionStep> recorded = links.stream()
                .map(link -> new PositionStep(
                        link.key(),
                        Objects.requireNonNull(posts.get(link.from())),
                        Objects.requireNonNull(posts.get(link.to())),
                        LineageBasis.RECORDED,
                        link.said().text("kind"),
                        Name.date(link.said(), "on"),
                        0))
                .toList();
        Map<String, List<Position>> byOrganisation = posts.values().stream()
                .collect(Collectors.groupingBy(post -> post.organisation().id()));
        List<PositionStep> all = new ArrayList<>(recorded);
        for (OrganisationStep step : steps) {
            all.addAll(CarriedOn.infer(
                    step,
                    byOrganisation.getOrDefault(step.fromId(), List.of()),
                    byOrganisation.getOrDefault(step.toId(), List.of()),
                    recorded));
        }
        return all;
    }
}
