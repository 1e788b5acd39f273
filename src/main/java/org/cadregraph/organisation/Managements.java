package org.cadregraph.organisation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.cadregraph.api.Connection;
import org.cadregraph.api.NodeSource;
import org.cadregraph.api.PageRequest;
import org.cadregraph.api.RecordKind;
import org.cadregraph.graph.Graph;
import org.cadregraph.graph.Row;
import org.cadregraph.graph.Viewer;
import org.cadregraph.organisation.ManagementText.Asked;
import org.cadregraph.time.Certainty;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Finds who manages which posts: of posts, of those who manage them, by id. Whoever sees both ends sees it. */
@Repository
public class Managements implements NodeSource {

    private static final String BY_ID = """
            UNWIND $ids AS id
            MATCH (position:Position)-[managed:MANAGED_BY {id: id}]->(manager:Organisation)
            WHERE visiblePosition(position) AND visibleOrganisation(manager)
            RETURN id, %s AS value
            """.formatted(PositionManagement.PROJECTION);

    private static final ManagementText OF_POSITIONS =
            new ManagementText("""
            UNWIND $ids AS id
            MATCH (position:Position {id: id})-[managed]->(manager:Organisation)
            WHERE visiblePosition(position) AND visibleOrganisation(manager)%s
            WITH id, position, managed, manager ORDER BY managed.possibleFrom, manager.sortKey, managed.key
            RETURN id, %s AS value
            """.formatted(ManagementText.ASKED, PositionManagement.PROJECTION));

    private static final String OF_MANAGER = """
            MATCH (manager:Organisation {id: id})<-[managed]-(position:Position)
            WHERE visibleOrganisation(manager) AND visiblePosition(position)
            """ + ManagementText.ASKED;

    private static final ManagementText COUNT = new ManagementText("""
            UNWIND $ids AS id
            CALL (id) { %s RETURN count(managed) AS total }
            RETURN id, {total: total} AS value
            """.formatted(OF_MANAGER));

    private static final ManagementText FORWARD = page("""
             AND position.sortKey >= $sortKey AND (position.sortKey > $sortKey
              OR position.id > $position OR position.id = $position AND managed.key > $key)
            """, " ORDER BY position.sortKey, position.id, managed.key");

    private static final ManagementText BACKWARD =
            page("""
             AND position.sortKey <= $sortKey AND (position.sortKey < $sortKey
              OR position.id < $position OR position.id = $position AND managed.key < $key)
            """, " ORDER BY position.sortKey DESC, position.id DESC, managed.key DESC");

    private static ManagementText page(String beyond, String order) {
        return new ManagementText("""
                UNWIND $ids AS id
                CALL (id) { %1$s WITH position, managed, manager%2$s LIMIT $limit RETURN position, managed, manager }
                WITH id, position, managed, manager%2$s
                RETURN id, %3$s AS value
                """.formatted(OF_MANAGER + beyond, order, PositionManagement.PROJECTION));
    }

    private static final String ON_DAY = """
            UNWIND $ids AS id
            MATCH (:Position {id: id})-[managed:MANAGED_BY]->(manager:Organisation)
            WHERE managed.possibleFrom <= $day AND managed.possibleTo > $day
            WITH id, manager.id AS manager,
              max(CASE WHEN managed.certainFrom <= $day AND managed.certainTo > $day THEN 1 ELSE 0 END) AS certain
            ORDER BY manager
            RETURN id, manager, certain = 1 AS certain
            """;

    /** After every other text: the last character there can be. */
    private static final String LAST = Character.toString(Character.MAX_CODE_POINT);

    /** Which page of what an organisation manages. */
    record Page(Asked asked, PageRequest request) {}

    /**
     * Who manages a post on a day.
     *
     * @param organisation id of the organisation
     * @param certainty how sure it is
     */
    public record Manager(String organisation, Certainty certainty) {}

    private final Graph graph;
    private final Clock clock;

    Managements(Graph graph, Clock clock) {
        this.graph = graph;
        this.clock = clock;
    }

    @Override
    public RecordKind kind() {
        return RecordKind.POSITION_MANAGEMENT;
    }

    @Override
    public Map<String, PositionManagement> byIds(Viewer viewer, Collection<String> ids) {
        LocalDate today = LocalDate.now(clock);
        return graph.single(viewer, BY_ID, Map.of("ids", List.copyOf(ids)), row -> PositionManagement.of(row, today));
    }

    /** Who manages these posts, in order of time. */
    Map<String, List<PositionManagement>> ofPositions(Viewer viewer, List<String> ids, Asked asked) {
        return graph.grouped(
                viewer, OF_POSITIONS.of(asked), asked.parameters(ids), row -> PositionManagement.of(row, asked.asOf()));
    }

    /** What these organisations manage, post by post in the order of titles. */
    Map<String, Connection<PositionManagement>> page(Viewer viewer, List<String> ids, Page page) {
        PageRequest request = page.request();
        Asked asked = page.asked();
        String standIn = request.backward() ? LAST : "";
        Map<String, @Nullable Object> parameters = asked.parameters(ids);
        parameters.put("sortKey", request.position(0, standIn));
        parameters.put("position", request.position(1, standIn));
        parameters.put("key", request.position(2, standIn));
        parameters.put("limit", request.size() + 1);
        ManagementText text = request.backward() ? BACKWARD : FORWARD;
        return Connection.each(
                request,
                ids,
                graph.grouped(viewer, text.of(asked), parameters, row -> row),
                Managements::place,
                row -> PositionManagement.of(row, asked.asOf()),
                () -> graph.single(viewer, COUNT.of(asked), asked.parameters(ids), row -> row.integer("total")));
    }

    private static List<String> place(Row row) {
        return List.of(row.text("sortKey"), row.text("position"), row.text("key"));
    }

    /**
     * Who manages these posts on a day, for a change that has locked them; whoever makes the change need not see who does.
     *
     * @return for each of the posts those who do, certainly or possibly, in one order always; none for one that nobody manages
     */
    public Map<String, List<Manager>> of(Graph.Writer writer, Collection<String> positionIds, LocalDate day) {
        Map<String, List<Manager>> managers = new HashMap<>();
        positionIds.forEach(id -> managers.put(id, new ArrayList<>()));
        writer.run(ON_DAY, Map.of("ids", List.copyOf(managers.keySet()), "day", day))
                .forEach(row -> Objects.requireNonNull(managers.get(row.text("id")))
                        .add(new Manager(
                                row.text("manager"), row.flag("certain") ? Certainty.CERTAIN : Certainty.POSSIBLE)));
        return managers;
    }
}
