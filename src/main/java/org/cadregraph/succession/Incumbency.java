package org.cadregraph.succession;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
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
record Incumbency(List<Tenure> tenures, Period period, Belief belief) implements SuccessionEntry {

    static final Comparator<Incumbency> ORDER = Comparator.comparing(Incumbency::period, Period.ORDER)
            .thenComparing(incumbency -> incumbency.tenures().getFirst().key());

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
