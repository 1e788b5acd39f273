package org.cadregraph.career;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.cadregraph.career.Alignment.Edit;
import org.cadregraph.career.Alignment.Step;

/** All alignments of two short careers, by plain recursion, in the order in which one is preferred to another. */
final class EveryAlignment {

    private final int[] a;
    private final int[] b;
    private final MatchCosts costs;
    private final Deque<Step> begun = new ArrayDeque<>();
    private final List<List<Step>> all = new ArrayList<>();

    private EveryAlignment(int[] a, int[] b, MatchCosts costs) {
        this.a = a;
        this.b = b;
        this.costs = costs;
    }

    static List<List<Step>> of(int[] a, int[] b, MatchCosts costs) {
        EveryAlignment every = new EveryAlignment(a, b, costs);
        every.from(0, 0);
        return every.all;
    }

    /** The first of the cheapest. */
    static List<Step> best(int[] a, int[] b, MatchCosts costs) {
        List<Step> best = List.of();
        double least = Double.POSITIVE_INFINITY;
        for (List<Step> steps : of(a, b, costs)) {
            if (cost(steps) < least) {
                best = steps;
                least = cost(steps);
            }
        }
        return best;
    }

    static double cost(List<Step> steps) {
        return steps.stream().mapToDouble(Step::cost).sum();
    }

    private void from(int i, int j) {
        if (i == a.length && j == b.length) {
            all.add(List.copyOf(begun));
            return;
        }
        if (i < a.length && j < b.length) {
            Edit edit = a[i] == b[j] ? Edit.KEPT : Edit.REPLACED;
            begun.addLast(new Step(edit, i, j, costs.replacing(a[i], b[j])));
            from(i + 1, j + 1);
            begun.removeLast();
        }
        if (i < a.length) {
            begun.addLast(new Step(Edit.LEFT_OUT, i, -1, 1));
            from(i + 1, j);
            begun.removeLast();
        }
        if (j < b.length) {
            begun.addLast(new Step(Edit.PUT_IN, -1, j, 1));
            from(i, j + 1);
            begun.removeLast();
        }
    }
}
