package org.cadregraph.eligibility;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.cadregraph.graph.Viewer;
import org.cadregraph.planning.PlanningEntry;
import org.cadregraph.rule.Outcome;
import org.cadregraph.tenure.Belief;
import org.cadregraph.tenure.Term;
import org.cadregraph.tenure.Terms;
import org.springframework.stereotype.Component;

/** Finds what is known of those who are planned, for each entry on its own day. */
@Component
class PlanLines {

    private final FactFinder factFinder;
    private final Terms terms;

    PlanLines(FactFinder factFinder, Terms terms) {
        this.factFinder = factFinder;
        this.terms = terms;
    }

    /** What there is to know of the cadres of these entries, and of all that they are planned for. */
    Found find(
            Viewer viewer, Collection<PlanningEntry> entries, Function<PlanningEntry, LocalDate> day, Belief belief) {
        return find(viewer, entries, day, belief, DossierNeed.ALL);
    }

    /**
     * The same, with those records of cadre work alone that are needed.
     *
     * @param day on which an entry is looked at
     */
    Found find(
            Viewer viewer,
            Collection<PlanningEntry> entries,
            Function<PlanningEntry, LocalDate> day,
            Belief belief,
            Set<DossierNeed> needs) {
        Map<LocalDate, Set<String>> cadres = new HashMap<>();
        Set<String> positions = new HashSet<>();
        entries.forEach(entry -> {
            cadres.computeIfAbsent(day.apply(entry), any -> new HashSet<>())
                    .add(entry.cadre().id());
            positions.add(entry.positionId());
        });
        Map<LocalDate, FactFinder.Found> found = factFinder.find(viewer, cadres, positions, belief, needs);
        Set<String> named = new HashSet<>();
        found.values().stream()
                .flatMap(each -> each.facts().values().stream())
                .flatMap(facts -> facts.plans().records().stream())
                .forEach(planned -> Stream.ofNullable(planned.entry().termId()).forEach(named::add));
        return new Found(day, found, named.isEmpty() ? Map.of() : terms.byIds(viewer, named));
    }

    /**
     * What was found.
     *
     * @param day on which an entry is looked at
     * @param terms by id, those for which anybody is planned
     */
    record Found(
            Function<PlanningEntry, LocalDate> day, Map<LocalDate, FactFinder.Found> byDay, Map<String, Term> terms) {

        /** These entries, without those of whose cadre or post nothing is to be seen. */
        List<PlanLine> of(List<PlanningEntry> entries) {
            List<PlanLine> lines = new ArrayList<>();
            for (PlanningEntry entry : entries) {
                LocalDate on = day.apply(entry);
                FactFinder.Found found = byDay.getOrDefault(on, FactFinder.NOTHING);
                Facts facts = found.facts().get(entry.cadre().id());
                Post post = found.posts().get(entry.positionId());
                if (facts != null && post != null) {
                    String term = entry.termId();
                    Outcome stands = Outcome.of(entry.period().on(on));
                    lines.add(new PlanLine(entry, post, facts, term == null ? null : terms.get(term), stands));
                }
            }
            return lines;
        }

        /** The organisations whose posts these entries are for. */
        List<String> organisations(Collection<PlanningEntry> entries) {
            return entries.stream()
                    .flatMap(entry -> Stream.ofNullable(byDay.getOrDefault(day.apply(entry), FactFinder.NOTHING)
                            .posts()
                            .get(entry.positionId())))
                    .map(post -> post.position().organisation().id())
                    .distinct()
                    .toList();
        }
    }
}
