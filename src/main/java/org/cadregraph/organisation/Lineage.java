package org.cadregraph.organisation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.cadregraph.time.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * What a record was before, or became, over any number of steps.
 *
 * @param <S> the kind of step
 * @param steps each once, those that are fewest steps away first
 * @param reached what can be reached by them, by its id; without what was asked about
 */
public record Lineage<S>(List<S> steps, Map<String, Reached<S>> reached) {

    /** The lineage of a record that neither came from another nor became one. */
    static <S> Lineage<S> none() {
        return new Lineage<>(List.of(), Map.of());
    }

    /**
     * From one record to another.
     *
     * @param <S> the kind of step itself
     */
    interface Step<S> {

        /** Names the step among all. */
        String key();

        String fromId();

        String toId();

        @Nullable PartialDate on();

        /** Where the step stands among those of one distance and date. */
        String order();

        int distance();

        /** The same step, so many steps away. */
        S at(int distance);
    }

    /**
     * A record that is reached.
     *
     * @param day the first day on which what was asked about may have become it; going back, the last day on which it
     *     may still have been it
     * @param way the fewest steps that lead there
     */
    public record Reached<S>(LocalDate day, Way<S> way) {}

    /**
     * The steps that lead to a record.
     *
     * @param last the one that reaches it
     * @param before those before; absent when there are none
     */
    public record Way<S>(S last, @Nullable Way<S> before) {

        /** All steps, the one from what was asked about first. */
        public List<S> steps() {
            List<S> steps = new ArrayList<>();
            for (Way<S> at = this; at != null; at = at.before) {
                steps.add(at.last);
            }
            return steps.reversed();
        }
    }
}
