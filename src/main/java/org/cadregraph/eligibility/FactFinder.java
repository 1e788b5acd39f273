package org.cadregraph.eligibility;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cadregraph.cadre.Cadre;
import org.cadregraph.cadre.Cadres;
import org.cadregraph.graph.Viewer;
import org.cadregraph.organisation.Position;
import org.cadregraph.organisation.Positions;
import org.cadregraph.planning.PlanningEntry;
import org.cadregraph.planning.Plans;
import org.cadregraph.rule.RuleSets;
import org.cadregraph.tenure.Belief;
import org.cadregraph.tenure.Moment;
import org.cadregraph.tenure.Tenure;
import org.cadregraph.tenure.Tenures;
import org.cadregraph.time.Period;
import org.springframework.stereotype.Component;

/** Finds what rules may ask of cadres and posts: so many statements as there are kinds of facts, however many they are. */
@Component
class FactFinder {

    private final Cadres cadres;
    private final Positions positions;
    private final Tenures tenures;
    private final Plans plans;
    private final OpenDossiers dossiers;
    private final Surroundings surroundings;
    private final RuleSets sets;

    /**
     * What was found.
     *
     * @param facts by the id of the cadre that was asked for
     * @param posts by id: those that were asked for, and those for which the cadres are planned
     */
    record Found(Map<String, Facts> facts, Map<String, Post> posts) {}

    static final Found NOTHING = new Found(Map.of(), Map.of());

    FactFinder(
            Cadres cadres,
            Positions positions,
            Tenures tenures,
            Plans plans,
            OpenDossiers dossiers,
            Surroundings surroundings,
            RuleSets sets) {
        this.cadres = cadres;
        this.positions = positions;
        this.tenures = tenures;
        this.plans = plans;
        this.dossiers = dossiers;
        this.surroundings = surroundings;
        this.sets = sets;
    }

    /**
     * Those of these cadres and posts that there are and the viewer may see.
     *
     * @param asOf the day on which the tree of organisations is looked at
     * @param belief the version of the record; posts and organisations are told as they stand now
     */
    Found find(
            Viewer viewer, Collection<String> cadreIds, Collection<String> positionIds, LocalDate asOf, Belief belief) {
        Set<String> asked = Set.copyOf(cadreIds);
        return find(viewer, Map.of(asOf, asked), positionIds, belief, DossierNeed.ALL)
                .getOrDefault(asOf, NOTHING);
    }

    /**
     * As {@link #find(Viewer, Collection, Collection, LocalDate, Belief)}, by day: for each those who are asked for on it.
     *
     * @param needs which records of cadre work are read
     */
    Map<LocalDate, Found> find(
            Viewer viewer,
            Map<LocalDate, Set<String>> cadreIds,
            Collection<String> positionIds,
            Belief belief,
            Set<DossierNeed> needs) {
        Set<String> everybody = cadreIds.values().stream().flatMap(Set::stream).collect(Collectors.toSet());
        Map<String, Cadre> people = cadres.byIds(viewer, everybody);
        List<String> ids = people.values().stream().map(Cadre::id).distinct().toList();
        Map<String, List<PlanningEntry>> entries =
                plans.ofCadres(viewer, ids, new Plans.Asked(new Moment(Period.FOREVER, belief), null, true));
        Map<String, Position> found = positions(viewer, positionIds, entries.values());
        Map<String, List<Tenure>> careers = tenures.ofCadres(viewer, ids, belief);
        Known known = new Known(
                people,
                entries,
                careers,
                found,
                surroundings.above(viewer, organisations(careers.values(), found.values())),
                dossiers.of(viewer, ids, belief, needs));
        Map<LocalDate, Found> byDay = new HashMap<>();
        cadreIds.forEach((day, asked) -> byDay.put(day, on(day, asked, known, viewer)));
        return byDay;
    }

    /** What the record says, whatever the day: some of it by the ids under which it was asked for. */
    private record Known(
            Map<String, Cadre> people,
            Map<String, List<PlanningEntry>> entries,
            Map<String, List<Tenure>> careers,
            Map<String, Position> positions,
            Map<String, List<Surroundings.Unit>> above,
            OpenDossiers.Of records) {}

    private Found on(LocalDate day, Set<String> asked, Known known, Viewer viewer) {
        Map<String, Set<String>> unitsAbove = new HashMap<>();
        known.above()
                .forEach((id, units) -> unitsAbove.put(
                        id,
                        units.stream()
                                .filter(unit -> unit.time().contains(day))
                                .map(Surroundings.Unit::id)
                                .collect(Collectors.toSet())));
        Map<String, Facts> facts = new HashMap<>();
        for (String id : asked) {
            Cadre cadre = known.people().get(id);
            if (cadre != null) {
                facts.put(id, facts(cadre, known, unitsAbove, viewer));
            }
        }
        Map<String, Post> posts = new HashMap<>();
        known.positions()
                .forEach((id, position) -> posts.put(
                        id,
                        new Post(
                                position,
                                Surroundings.Unit.level(
                                        known.above()
                                                .getOrDefault(
                                                        position.organisation().id(), List.of()),
                                        day,
                                        sets.postWords()))));
        return new Found(facts, posts);
    }

    private static Facts facts(Cadre cadre, Known known, Map<String, Set<String>> unitsAbove, Viewer viewer) {
        OpenDossiers.Of records = known.records();
        return new Facts(
                cadre,
                known.careers().getOrDefault(cadre.id(), List.of()).stream()
                        .filter(tenure -> !tenure.reversed())
                        .toList(),
                viewer.everything(),
                unitsAbove,
                new Shown<>(
                        viewer.sees(Viewer.PLANS),
                        planned(known.entries().getOrDefault(cadre.id(), List.of()), known.positions())),
                records.disciplines(cadre.id()),
                records.evaluations(cadre.id()),
                records.votes(cadre.id()),
                records.certificates(cadre.id()));
    }

    private Map<String, Position> positions(
            Viewer viewer, Collection<String> asked, Collection<List<PlanningEntry>> entries) {
        Set<String> ids = new HashSet<>(asked);
        entries.forEach(its -> its.forEach(entry -> ids.add(entry.positionId())));
        return positions.byIds(viewer, ids);
    }

    private static List<String> organisations(Collection<List<Tenure>> careers, Collection<Position> positions) {
        return Stream.concat(
                        positions.stream()
                                .map(position -> position.organisation().id()),
                        careers.stream()
                                .flatMap(List::stream)
                                .map(tenure -> tenure.position().organisation().id()))
                .distinct()
                .toList();
    }

    private static List<Facts.Planned> planned(List<PlanningEntry> entries, Map<String, Position> positions) {
        return entries.stream()
                .filter(entry -> !entry.reversed())
                .flatMap(entry -> Stream.ofNullable(positions.get(entry.positionId()))
                        .map(position -> new Facts.Planned(entry, position)))
                .toList();
    }
}
