package org.cadregraph.planning;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cadregraph.api.Connection;
import org.cadregraph.api.NodeSource;
import org.cadregraph.api.PageRequest;
import org.cadregraph.api.RecordKind;
import org.cadregraph.graph.Graph;
import org.cadregraph.graph.Row;
import org.cadregraph.graph.Viewer;
import org.cadregraph.organisation.UnitTimes;
import org.cadregraph.tenure.Belief;
import org.cadregraph.tenure.Moment;
import org.cadregraph.time.Period;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Finds planning entries: of cadres, for positions, for those of organisations, by id. */
@Repository
public class Plans implements NodeSource {

    private static final String ASKED = " AND entry.possibleFrom <= $asOf AND ($removed OR entry.possibleTo > $asOf)"
            + " AND ($term IS NULL OR entry.term = $term)";

    private static final String BY_ID = """
            UNWIND $ids AS id
            MATCH (cadre:Cadre)-[entry:PLANNED_FOR {id: id}]->(position:Position)
            WHERE visiblePlan(position)
            RETURN id, %s AS value
            """.formatted(PlanningEntry.PROJECTION);

    private static final Belief.Text OF_CADRES = text("""
            UNWIND $ids AS id
            MATCH (cadre:Cadre {id: id})-[entry]->(position:Position)
            WHERE visiblePlan(position)%s
            RETURN id, %s AS value
            """.formatted(ASKED, PlanningEntry.PROJECTION));

    private static final Belief.Text FOR_POSITIONS = text("""
            UNWIND $ids AS id
            MATCH (position:Position {id: id})<-[entry]-(cadre:Cadre)
            WHERE visiblePlan(position)%s
            WITH id, entry, cadre, position ORDER BY entry.place, entry.key
            RETURN id, %s AS value
            """.formatted(ASKED, PlanningEntry.PROJECTION));

    private static final String OF_ORGANISATION = """
            MATCH (:Organisation {id: id})<-[:IN]-(position:Position)
            WHERE visiblePlan(position)
            """;

    private static final String OF_SUBTREE = """
            MATCH (root:Organisation {id: id})
            MATCH (root)(()<-[step:PART_OF WHERE coalesce(step.from <= $asOf, true)
              AND coalesce(step.to > $asOf, true)]-()){0,}(unit:Organisation)
            WITH DISTINCT unit
            MATCH (unit)<-[:IN]-(position:Position)
            WHERE visiblePlan(position)
            """;

    private static final String ENTRIES = "MATCH (position)<-[entry]-(cadre:Cadre) WHERE true" + ASKED;

    private static final String AFTER = """
             AND position.sortKey >= $sortKey AND (position.sortKey > $sortKey
              OR position.id > $position OR position.id = $position
              AND (entry.place > $place OR entry.place = $place AND entry.key > $key))
            """;
    private static final String FORWARD = " ORDER BY position.sortKey, position.id, entry.place, entry.key";

    private static final String BEFORE = """
             AND position.sortKey <= $sortKey AND (position.sortKey < $sortKey
              OR position.id < $position OR position.id = $position
              AND (entry.place < $place OR entry.place = $place AND entry.key < $key))
            """;
    private static final String BACKWARD =
            " ORDER BY position.sortKey DESC, position.id DESC, entry.place DESC, entry.key DESC";

    /** After every other text: the last character there can be. */
    private static final String LAST = Character.toString(Character.MAX_CODE_POINT);

    /** Whose posts count. */
    @SuppressWarnings("ImmutableEnumChecker") // a text is two strings
    enum Within {
        ORGANISATION(OF_ORGANISATION),
        SUBTREE(OF_SUBTREE);

        private final Belief.Text count;
        private final Belief.Text all;
        private final Belief.Text forward;
        private final Belief.Text backward;

        Within(String positions) {
            count = text("""
                    UNWIND $ids AS id
                    CALL (id) { %s RETURN count(entry) AS total }
                    RETURN id, {total: total} AS value
                    """.formatted(positions + ENTRIES));
            all = page(positions + ENTRIES, FORWARD);
            forward = page(positions + ENTRIES + AFTER, FORWARD);
            backward = page(positions + ENTRIES + BEFORE, BACKWARD);
        }

        private static Belief.Text page(String entries, String order) {
            return text("""
                    UNWIND $ids AS id
                    CALL (id) { %1$s WITH position, entry, cadre%2$s LIMIT $limit RETURN position, entry, cadre }
                    WITH id, position, entry, cadre%2$s
                    RETURN id, %3$s AS value
                    """.formatted(entries, order, PlanningEntry.PROJECTION));
        }
    }

    /** Those whose first day lies in the period on every reading, for posts of units that were part on that day. */
    private static final Belief.Text MADE = Within.page(UnitTimes.MATCH + """
            MATCH (unit)<-[:IN]-(position:Position) WHERE visiblePlan(position)
            MATCH (position)<-[entry]-(cadre:Cadre)
            WHERE entry.possibleFrom >= $from AND entry.certainFrom < $to
            WITH times, position, entry, cadre, entry.certainFrom AS day
            WHERE\s""" + UnitTimes.CONTAIN, FORWARD);

    private static Belief.Text text(String template) {
        return Belief.Text.of(template, "entry", PlanningRegister.TYPE);
    }

    /**
     * Which entries.
     *
     * @param moment those that stand on the day, by this version of the record
     * @param term id of the term that they are for; absent for all
     * @param removed those too that were taken out before
     */
    public record Asked(Moment moment, @Nullable String term, boolean removed) {

        Map<String, @Nullable Object> parameters(List<String> ids) {
            Map<String, @Nullable Object> parameters =
                    new HashMap<>(moment.belief().parameters());
            parameters.put("ids", ids);
            parameters.put("asOf", moment.asOf());
            parameters.put("term", term);
            parameters.put("removed", removed);
            return parameters;
        }
    }

    /**
     * Which entries were made.
     *
     * @param within the days on which they begin
     * @param subtree for posts of the units below too
     */
    public record Made(Period.Span within, boolean subtree, Belief belief) {}

    /** Which page of which entries. */
    record Page(Within within, Asked asked, PageRequest request) {}

    private final Graph graph;

    Plans(Graph graph) {
        this.graph = graph;
    }

    @Override
    public RecordKind kind() {
        return RecordKind.PLANNING_ENTRY;
    }

    @Override
    public Map<String, PlanningEntry> byIds(Viewer viewer, Collection<String> ids) {
        return graph.single(viewer, BY_ID, Map.of("ids", List.copyOf(ids)), PlanningEntry::of);
    }

    /** For what these cadres are planned, each one's in order of time. */
    public Map<String, List<PlanningEntry>> ofCadres(Viewer viewer, List<String> ids, Asked asked) {
        Map<String, List<PlanningEntry>> found =
                graph.grouped(viewer, OF_CADRES.of(asked.moment().belief()), asked.parameters(ids), PlanningEntry::of);
        found.values().forEach(entries -> entries.sort(PlanningEntry.ORDER));
        return found;
    }

    /** Who is planned for these positions, the readiest first, then by rank. */
    public Map<String, List<PlanningEntry>> forPositions(Viewer viewer, List<String> ids, Asked asked) {
        return graph.grouped(
                viewer, FOR_POSITIONS.of(asked.moment().belief()), asked.parameters(ids), PlanningEntry::of);
    }

    /** Who is planned for the posts of these organisations, post by post in the order of titles. */
    Map<String, Connection<PlanningEntry>> page(Viewer viewer, List<String> ids, Page page) {
        PageRequest request = page.request();
        Belief belief = page.asked().moment().belief();
        String standIn = request.backward() ? LAST : "";
        Map<String, @Nullable Object> parameters = page.asked().parameters(ids);
        parameters.put("sortKey", request.position(0, standIn));
        parameters.put("position", request.position(1, standIn));
        parameters.put("place", request.position(2, standIn));
        parameters.put("key", request.position(3, standIn));
        parameters.put("limit", request.size() + 1);
        Belief.Text text = request.backward() ? page.within().backward : page.within().forward;
        return Connection.each(
                request,
                ids,
                graph.grouped(viewer, text.of(belief), parameters, row -> row),
                Plans::place,
                PlanningEntry::of,
                () -> graph.single(
                        viewer,
                        page.within().count.of(belief),
                        page.asked().parameters(ids),
                        row -> row.integer("total")));
    }

    /**
     * Who is planned for the posts of these organisations, in the order of {@link #page}.
     *
     * @param most no more than so many of each
     */
    public Map<String, List<PlanningEntry>> all(
            Viewer viewer, List<String> ids, boolean subtree, Asked asked, int most) {
        Map<String, @Nullable Object> parameters = asked.parameters(ids);
        parameters.put("limit", most);
        Belief.Text text = subtree ? Within.SUBTREE.all : Within.ORGANISATION.all;
        return graph.grouped(viewer, text.of(asked.moment().belief()), parameters, PlanningEntry::of);
    }

    /**
     * Who was taken into the plans for the posts of these organisations, in the order of {@link #page}.
     *
     * @param most no more than so many of each
     */
    public Map<String, List<PlanningEntry>> made(Viewer viewer, List<String> ids, Made made, int most) {
        Map<String, Object> parameters = new HashMap<>(UnitTimes.parameters(made.within(), made.subtree()));
        parameters.putAll(made.belief().parameters());
        parameters.put("ids", ids);
        parameters.put("limit", most);
        return graph.grouped(viewer, MADE.of(made.belief()), parameters, PlanningEntry::of);
    }

    private static List<String> place(Row row) {
        return List.of(row.text("sortKey"), row.text("position"), row.text("place"), row.text("key"));
    }
}
