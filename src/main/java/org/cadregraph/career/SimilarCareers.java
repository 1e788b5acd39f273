package org.cadregraph.career;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.PriorityQueue;
import org.cadregraph.career.Alignment.Edit;
import org.jspecify.annotations.Nullable;

/** Finds the careers that are nearest to one, by optimal matching of their years. */
final class SimilarCareers {

    /** What it costs to put one place in the place of another. */
    enum Costs {
        CONSTANT,
        TRANSITION_RATES
    }

    private final CareerQuestion question;
    private final MatchCosts costs;

    SimilarCareers(CareerQuestion question, Costs costs) {
        this.question = question;
        this.costs = switch (costs) {
            case CONSTANT -> MatchCosts.constant();
            case TRANSITION_RATES -> MatchCosts.ofTransitions(transitions(question));
        };
    }

    /**
     * A career that is like another.
     *
     * @param cadreId whose
     * @param distance what it costs to make the one of the other
     * @param similarity 1 for the same, 0 for those that have nothing in common
     * @param stretches how the one becomes the other
     */
    record SimilarCareer(String cadreId, double distance, double similarity, List<Stretch> stretches) {}

    /**
     * Years in a row of which the same is true.
     *
     * @param years how many
     * @param place in the career of the question; absent where years are put in
     * @param otherPlace in the similar one; absent where years are left out
     */
    record Stretch(
            Edit edit,
            int years,
            @Nullable CareerPlace place,
            @Nullable CareerPlace otherPlace,
            double cost) {}

    private record Near(int career, String cadre, double distance) {

        private static final Comparator<Near> ORDER =
                Comparator.comparingDouble(Near::distance).thenComparing(Near::cadre);
    }

    /**
     * The nearest careers of others.
     *
     * @param career number of the one that is asked about
     * @param most how many
     */
    List<SimilarCareer> to(int career, int most) {
        CareerTable table = question.view().table();
        Steps steps = question.steps();
        CareerYears years = new CareerYears();
        steps.walk(table.career(career));
        years.of(steps);
        int[] own = years.copy();
        PriorityQueue<Near> nearest = new PriorityQueue<>(Near.ORDER.reversed());
        Aligner aligner = new Aligner(costs);
        for (int other = 0; own.length > 0 && other < table.size(); other++) {
            if (other == career) {
                continue;
            }
            steps.walk(table.career(other));
            years.of(steps);
            if (years.size() > 0) {
                double worst = nearest.size() < most
                        ? Double.POSITIVE_INFINITY
                        : nearest.element().distance();
                double distance = aligner.distance(own, own.length, years.states(), years.size(), worst);
                if (distance <= worst) {
                    nearest.add(new Near(other, table.cadre(other), distance));
                }
                if (nearest.size() > most) {
                    nearest.remove();
                }
            }
        }
        return nearest.stream()
                .sorted(Near.ORDER)
                .map(near -> similar(own, near))
                .toList();
    }

    private SimilarCareer similar(int[] own, Near near) {
        Steps steps = question.steps();
        CareerYears years = new CareerYears();
        steps.walk(question.view().table().career(near.career()));
        years.of(steps);
        int[] other = years.copy();
        List<Stretch> stretches = new ArrayList<>();
        for (Alignment.Step step : Alignment.of(own, other, costs).steps()) {
            Stretch next = new Stretch(
                    step.edit(),
                    1,
                    step.inA() == Alignment.NOWHERE ? null : question.places().get(own[step.inA()]),
                    step.inB() == Alignment.NOWHERE ? null : question.places().get(other[step.inB()]),
                    step.cost());
            Stretch last = stretches.isEmpty() ? null : stretches.getLast();
            if (last != null && alike(last, next)) {
                stretches.set(
                        stretches.size() - 1,
                        new Stretch(
                                last.edit(),
                                last.years() + 1,
                                last.place(),
                                last.otherPlace(),
                                last.cost() + next.cost()));
            } else {
                stretches.add(next);
            }
        }
        return new SimilarCareer(
                near.cadre(),
                near.distance(),
                Alignment.similarity(near.distance(), own.length, other.length),
                stretches);
    }

    private static boolean alike(Stretch one, Stretch other) {
        return one.edit() == other.edit()
                && Objects.equals(one.place(), other.place())
                && Objects.equals(one.otherPlace(), other.otherPlace());
    }

    /** How often one year's place is followed by another's, in all careers. */
    private static long[][] transitions(CareerQuestion question) {
        int states = question.places().size();
        long[][] transitions = new long[states][states];
        CareerYears years = new CareerYears();
        question.each(career -> {
            years.of(career);
            for (int year = 1; year < years.size(); year++) {
                transitions[years.states()[year - 1]][years.states()[year]]++;
            }
        });
        return transitions;
    }
}
