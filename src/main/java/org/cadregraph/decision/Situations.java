package org.cadregraph.decision;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.cadregraph.api.InputProblems;
import org.cadregraph.api.Problem;
import org.cadregraph.api.RecordKind;
import org.cadregraph.graph.Graph;
import org.cadregraph.graph.Locks;
import org.cadregraph.organisation.KeptPositions;
import org.cadregraph.tenure.KeptTenures;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/**
 * Locks what a decision touches, and then finds what the record says there: of two decisions at once the second sees what
 * the first did.
 */
@Repository
class Situations {

    private static final String CADRES = """
            UNWIND $ids AS id
            MATCH (cadre:Cadre {id: id})
            RETURN cadre {.id, .key, .deathDate} AS cadre
            """;

    private final KeptPositions positions;
    private final KeptTenures tenures;

    Situations(KeptPositions positions, KeptTenures tenures) {
        this.positions = positions;
        this.tenures = tenures;
    }

    /**
     * What the record says around the cadres and posts of these actions, locked until the transaction ends.
     *
     * @param moreCadres ids of others whose tenures are to be known
     * @param morePositions ids of other posts
     */
    Situation of(
            Graph.Writer writer,
            List<Order> orders,
            Collection<String> moreCadres,
            Collection<String> morePositions,
            InputProblems problems) {
        Set<String> cadres = new TreeSet<>(moreCadres);
        Set<String> posts = new TreeSet<>(morePositions);
        for (Order order : orders) {
            ids(RecordKind.CADRE, order.cadre()).forEach(cadres::add);
            ids(RecordKind.POSITION, order.position(), order.fromPosition()).forEach(posts::add);
        }
        // The cadres first, as everywhere: ids are in the order of their kinds.
        Set<String> there = Locks.records(writer, "Cadre", cadres).keySet();
        if (!there.containsAll(cadres)) {
            problems.add(Problem.Code.CONFLICT, "A cadre's record was merged meanwhile: try again");
        }
        Locks.records(writer, "Position", posts);
        problems.refuseIfAny();
        return read(writer, cadres, posts);
    }

    private static Stream<String> ids(RecordKind kind, @Nullable String... keys) {
        return Stream.of(keys).flatMap(Stream::ofNullable).map(kind::id);
    }

    private Situation read(Graph.Writer writer, Set<String> cadres, Set<String> posts) {
        List<KeptTenures.Kept> kept = tenures.around(writer, cadres, posts);
        Set<String> people = new HashSet<>(cadres);
        kept.forEach(each -> people.add(each.cadre()));
        Map<String, String> keys = new HashMap<>();
        Set<String> dead = new HashSet<>();
        writer.run(CADRES, Map.of("ids", List.copyOf(people))).forEach(row -> {
            String key = row.row("cadre").text("key");
            keys.put(row.row("cadre").text("id"), key);
            if (row.row("cadre").optionalText("deathDate") != null) {
                dead.add(key);
            }
        });
        Map<String, Situation.Post> found = new HashMap<>();
        positions
                .byIds(writer, posts)
                .forEach((key, entry) ->
                        found.put(key, new Situation.Post(entry.seats(), entry.created(), entry.abolished())));
        List<Situation.Held> held = kept.stream()
                .map(each -> new Situation.Held(each.entry(), keys.getOrDefault(each.cadre(), ""), each.said()))
                .toList();
        return new Situation(found, held, dead);
    }
}
