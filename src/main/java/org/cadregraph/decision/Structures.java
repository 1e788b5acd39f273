package org.cadregraph.decision;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.cadregraph.api.InputProblems;
import org.cadregraph.api.Problem;
import org.cadregraph.api.RecordKind;
import org.cadregraph.graph.Graph;
import org.cadregraph.graph.Locks;
import org.cadregraph.organisation.KeptOrganisations;
import org.cadregraph.organisation.KeptPositions;
import org.cadregraph.organisation.OrganisationEntry;
import org.cadregraph.organisation.OrganisationRegister;
import org.cadregraph.organisation.PositionEntry;
import org.springframework.stereotype.Repository;

/** Locks what a reorganisation touches, and then finds what the record says there. */
@Repository
class Structures {

    private static final String POSTS = """
            UNWIND $ids AS id
            MATCH (:Organisation {id: id})<-[:IN]-(position:Position)
            RETURN position.id AS id
            """;

    private static final String PARTS = """
            UNWIND $ids AS id
            MATCH (:Organisation {id: id})<-[:PART_OF]-(unit:Organisation)
            RETURN DISTINCT unit.key AS key
            """;

    private static final String HOLDERS = """
            UNWIND $ids AS id
            MATCH (:Position {id: id})<-[held:APPOINTED_TO|ROTATED_TO]-(cadre:Cadre)
            WHERE held.possibleTo > $day
            RETURN DISTINCT cadre.id AS id
            """;

    private static final String TERMS = """
            UNWIND $ids AS id
            MATCH (term:Term {id: id})-[:OF]->(organisation:Organisation)
            RETURN term.key AS key, organisation.key AS organisation
            """;

    private final Situations situations;
    private final KeptPositions positions;
    private final KeptOrganisations organisations;
    private final OrganisationRegister tree;

    Structures(
            Situations situations,
            KeptPositions positions,
            KeptOrganisations organisations,
            OrganisationRegister tree) {
        this.situations = situations;
        this.positions = positions;
        this.organisations = organisations;
        this.tree = tree;
    }

    /** What the record says around a reorganisation, locked until the transaction ends. */
    Structure of(Graph.Writer writer, ReorganisationPlan plan, InputProblems problems) {
        List<String> going = plan.organisations().stream()
                .map(transition -> RecordKind.ORGANISATION.id(transition.organisation()))
                .toList();
        Set<String> posts = named(plan);
        posts.addAll(ids(writer, POSTS, Map.of("ids", going)));
        Set<String> cadres = new HashSet<>(ids(writer, HOLDERS, Map.of("ids", posts, "day", plan.on())));
        plan.exceptions().forEach(detour -> cadres.add(RecordKind.CADRE.id(detour.cadre())));
        Situation situation = situations.of(writer, List.of(), cadres, posts, problems);
        expectAllLocked(plan, situation, cadres, problems);
        OrganisationRegister.lockTree(writer);
        Set<String> units = homes(writer, plan, posts);
        Locks.records(
                writer,
                "Organisation",
                units.stream().map(RecordKind.ORGANISATION::id).toList());
        // Once more: nobody adds a post to an organisation that is locked.
        Set<String> all = new TreeSet<>(posts);
        all.addAll(ids(writer, POSTS, Map.of("ids", going)));
        Set<String> known = new HashSet<>(units);
        tree.ancestry(writer, units).forEach(step -> known.add(step.key()));
        writer.run(PARTS, Map.of("ids", going)).forEach(row -> known.add(row.text("key")));
        Map<String, OrganisationEntry> entries = organisations.byKeys(writer, known);
        return new Structure(entries, positions.byIds(writer, all), terms(writer, plan, situation), situation);
    }

    private static Set<String> named(ReorganisationPlan plan) {
        Set<String> posts = new TreeSet<>();
        Stream.concat(
                        plan.posts().stream().flatMap(post -> Stream.of(post.position(), post.as())),
                        plan.exceptions().stream().flatMap(detour -> Stream.of(detour.position(), detour.to())))
                .filter(Objects::nonNull)
                .forEach(key -> posts.add(RecordKind.POSITION.id(Objects.requireNonNull(key))));
        return posts;
    }

    private static List<String> ids(Graph.Writer writer, String statement, Map<String, Object> parameters) {
        Map<String, Object> lists = new HashMap<>(parameters);
        lists.computeIfPresent("ids", (name, ids) -> List.copyOf((Collection<?>) ids));
        return writer.run(statement, lists).stream().map(row -> row.text("id")).toList();
    }

    /** Somebody may have come into a post before it was locked. */
    private static void expectAllLocked(
            ReorganisationPlan plan, Situation situation, Set<String> cadres, InputProblems problems) {
        boolean came = situation.tenures().stream()
                .anyMatch(held -> held.entry().period().possible().to().isAfter(plan.on())
                        && !cadres.contains(RecordKind.CADRE.id(held.cadre())));
        if (came) {
            problems.add(Problem.Code.CONFLICT, "Somebody came into one of the posts meanwhile: try again");
            problems.refuseIfAny();
        }
    }

    /** The keys of all organisations that it concerns. */
    private Set<String> homes(Graph.Writer writer, ReorganisationPlan plan, Set<String> posts) {
        Set<String> units = new TreeSet<>(Set.of(plan.decider()));
        plan.organisations().forEach(transition -> {
            units.add(transition.organisation());
            units.addAll(transition.into());
        });
        positions.byIds(writer, posts).values().stream()
                .map(PositionEntry::organisationKey)
                .forEach(units::add);
        return units;
    }

    private static Map<String, String> terms(Graph.Writer writer, ReorganisationPlan plan, Situation situation) {
        List<String> ids = situation.tenures().stream()
                .filter(held -> held.entry().period().possible().to().isAfter(plan.on()))
                .flatMap(held -> Stream.ofNullable(held.entry().termKey()))
                .distinct()
                .map(RecordKind.TERM::id)
                .toList();
        Map<String, String> terms = new HashMap<>();
        writer.run(TERMS, Map.of("ids", ids)).forEach(row -> terms.put(row.text("key"), row.text("organisation")));
        return terms;
    }
}
