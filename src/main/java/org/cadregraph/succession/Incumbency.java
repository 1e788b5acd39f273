package org.cadregraph.succession;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cadregraph.cadre.Cadre;
import org.cadregraph.organisation.Position;
import org.cadregraph.tenure.Belief;
import org.cadregraph.tenure.Tenure;
import org.cadregraph.time.PartialDate;
import org.cadregraph.time.Period;
import org.jspecify.annotations.Nullable;

/**
 * The tenures of one cadre in one post that follow each other; a gap of one day joins them too.
 *
 * @param tenures in order, at least one
 * @param period from the start of the first to the latest of their ends
 * @param belief the version of the record that it was read from
 */
public record Incumbency(List<Tenure> tenures, Period period, Belief belief) implements SuccessionEntry {

    static final Comparator<Incumbency> ORDER = Comparator.comparing(Incumbency::period, Period.ORDER)
            .thenComparing(incumbency -> incumbency.tenures().getFirst().key());

    /**
     * Joins the tenures of one cadre in a post where the next starts no later than the day after the latest end so far.
     *
     * @param tenures all in the post, or all of one cadre in it, in any order
     * @param belief the version of the record that they were read from
     */
    public static List<Incumbency> of(List<Tenure> tenures, Belief belief) {
        List<Incumbency> incumbencies = new ArrayList<>();
        Map<String, Integer> lastOfCadre = new HashMap<>();
        for (Tenure tenure : tenures.stream().sorted(Tenure.ORDER).toList()) {
            String cadre = tenure.cadre().id();
            Integer index = lastOfCadre.get(cadre);
            Incumbency last = index == null ? null : incumbencies.get(index);
            if (index != null && last != null && follows(tenure.period(), last.period())) {
                List<Tenure> joined = new ArrayList<>(last.tenures());
                joined.add(tenure);
                incumbencies.set(
                        index, new Incumbency(List.copyOf(joined), joined(last.period(), tenure.period()), belief));
            } else {
                lastOfCadre.put(cadre, incumbencies.size());
                incumbencies.add(new Incumbency(List.of(tenure), tenure.period(), belief));
            }
        }
        incumbencies.sort(ORDER);
        return incumbencies;
    }

    private static boolean follows(Period next, Period last) {
        return !next.earliestFrom().isAfter(last.latestTo().plusDays(1));
    }

    private static Period joined(Period first, Period second) {
        Period later = Gaps.endsLater(second, first) ? second : first;
        return new Period(first.from(), later.to(), later.endUnknown());
    }

    public Cadre cadre() {
        return tenures.getFirst().cadre();
    }

    public Position position() {
        return tenures.getFirst().position();
    }

    public @Nullable PartialDate from() {
        return period.from();
    }

    public @Nullable PartialDate to() {
        return period.to();
    }

    public boolean endUnknown() {
        return period.endUnknown();
    }

    public boolean acting() {
        return tenures.stream().allMatch(Tenure::acting);
    }

    @Override
    public LocalDate begins() {
        return period.earliestFrom();
    }
}
