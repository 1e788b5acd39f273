package org.cadregraph.succession;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Finds the best plans: of all that are begun, that of which most can still become is carried on by one decision, until those of
 * which most can become are complete.
 */
final class MovePlans {

    /** How many begun plans are kept; of the others it is only remembered how good they can be. */
    private static final int MOST_WAITING = 100_000;

    /** How many begun plans are completed in haste for each plan that is sought. */
    private static final int HASTY_TRIES = 20;

    private final MoveQuestion question;
    private final int mostWaiting;
    private final Decisions decisions;
    private final TreeMap<Turn, PartialPlan> waiting = new TreeMap<>(Turn.ORDER);
    private final List<MovePlan> plans = new ArrayList<>();
    private final Set<List<String>> contents = new HashSet<>();
    private int begun;
    private @Nullable Integer forgotten;

    /** Whose turn it is: of equally good plans that in which more is decided, so that one of them is soon complete. */
    private record Turn(int bound, int decided, int number) {

        static final Comparator<Turn> ORDER = Comparator.comparingInt(Turn::bound)
                .thenComparingInt(Turn::decided)
                .reversed()
                .thenComparingInt(Turn::number);
    }

    private MovePlans(MoveQuestion question, Board board, int mostWaiting) {
        this.question = question;
        this.mostWaiting = mostWaiting;
        decisions = new Decisions(question, new Ground(question, board));
    }

    /** The best plans for the openings of the question. */
    static BestPlans of(MoveQuestion question, Board board) {
        return of(question, board, MOST_WAITING);
    }

    /**
     * The same with little memory.
     *
     * @param mostWaiting how many begun plans may be kept
     */
    static BestPlans of(MoveQuestion question, Board board, int mostWaiting) {
        return new MovePlans(question, board, mostWaiting).find();
    }

    private BestPlans find() {
        await(decisions.none());
        int carriedOn = 0;
        while (plans.size() < question.count() && !waiting.isEmpty()) {
            PartialPlan next = waiting.firstEntry().getValue();
            if (!next.isComplete() && carriedOn + decisions.tries() >= question.mostSteps()) {
                break;
            }
            waiting.pollFirstEntry();
            if (next.isComplete()) {
                give(next.complete());
            } else if (next.examined()) {
                carriedOn++;
                decisions.next(next).forEach(this::await);
            } else {
                await(decisions.examined(next));
            }
        }
        completeInHaste();
        Integer bound = bound();
        plans.sort(MovePlan.ORDER);
        return new BestPlans(List.copyOf(plans), bound == null || noneIsBelow(bound), bound);
    }

    private void await(@Nullable PartialPlan plan) {
        if (plan == null) {
            return;
        }
        waiting.put(new Turn(plan.bound(), plan.decided(), begun++), plan);
        if (waiting.size() > mostWaiting) {
            int worst = waiting.pollLastEntry().getKey().bound();
            forgotten = forgotten == null || forgotten < worst ? Integer.valueOf(worst) : forgotten;
        }
    }

    private void give(MovePlan plan) {
        if (contents.add(plan.content())) {
            plans.add(plan);
        }
    }

    /** What the best of all that is not given can score. */
    private @Nullable Integer bound() {
        if (waiting.isEmpty()) {
            return forgotten;
        }
        int first = waiting.firstKey().bound();
        return forgotten == null ? first : Math.max(first, forgotten);
    }

    /** Decides each seat of the most promising plan as it seems best; what else it could be waits. */
    private void completeInHaste() {
        int tries = HASTY_TRIES * question.count();
        while (plans.size() < question.count() && !waiting.isEmpty() && tries-- > 0) {
            PartialPlan plan = waiting.pollFirstEntry().getValue();
            while (plan != null && !plan.isComplete()) {
                List<PartialPlan> next = new ArrayList<>(decisions.next(plan));
                next.sort(Comparator.comparingInt(PartialPlan::bound).reversed());
                plan = next.isEmpty() ? null : next.removeFirst();
                next.forEach(this::await);
            }
            if (plan != null) {
                give(plan.complete());
            }
        }
    }

    /** Whether all that were sought are there, and as good as any other can be. */
    private boolean noneIsBelow(int bound) {
        return plans.size() == question.count() && plans.stream().allMatch(plan -> plan.score() >= bound);
    }
}
