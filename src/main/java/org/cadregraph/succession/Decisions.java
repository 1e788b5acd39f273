package org.cadregraph.succession;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.cadregraph.succession.Ground.OpenSeat;
import org.cadregraph.succession.Ground.Option;
import org.cadregraph.succession.Outlook.Best;
import org.cadregraph.succession.PartialPlan.Decision;
import org.jspecify.annotations.Nullable;

/** The decisions that can be made one after the other, and how good a plan can still become by each. */
final class Decisions {

    /** How often it may be tried for one begun plan which of its seats do without whom. */
    private static final int MOST_TRIES = 64;

    private final MoveQuestion question;
    private final Ground ground;
    private final SharedOutlook outlook;

    Decisions(MoveQuestion question, Ground ground) {
        this.question = question;
        this.ground = ground;
        outlook = new SharedOutlook(new Outlook(ground));
    }

    /** The plan in which nothing is decided; absent when no plan can come of it. */
    @Nullable PartialPlan none() {
        List<OpenSeat> given = ground.given();
        BitSet owed = new BitSet();
        question.mustMove().forEach(cadre -> owed.set(ground.person(cadre)));
        ground.addFixed(given, owed);
        return bounded(new PartialPlan(null, given, owed, 0, Integer.MAX_VALUE, false), new BitSet(), 0);
    }

    /** All that the next open seat of a plan can become, as far as a plan can come of it. */
    List<PartialPlan> next(PartialPlan plan) {
        OpenSeat open = plan.open().getFirst();
        List<Option> options = ground.options(open);
        BitSet moved = plan.moved();
        List<PartialPlan> all = new ArrayList<>();
        for (int choice = plan.firstChoice(); choice <= options.size(); choice++) {
            Option taken = choice < options.size() ? options.get(choice) : null;
            PartialPlan next = null;
            if (taken == null) {
                next = ended(plan, choice, moved);
            } else if (!moved.get(taken.person())) {
                next = taken(plan, choice, taken, moved);
            }
            if (next != null) {
                all.add(next);
            }
        }
        return all;
    }

    /** The same plan with a closer look at how good it can become; absent when no plan can come of it. */
    @Nullable PartialPlan examined(PartialPlan plan) {
        return bounded(plan, plan.moved(), MOST_TRIES);
    }

    /** How often it has been tried so far which seats do without whom. */
    int tries() {
        return outlook.tries();
    }

    private @Nullable PartialPlan ended(PartialPlan plan, int choice, BitSet moved) {
        OpenSeat open = plan.open().getFirst();
        Decision decision = plan.decision(choice, -1, null, ground.ending(open));
        return bounded(plan.after(decision, List.of(), plan.owed(), ground.endingScore(open)), moved, 0);
    }

    private @Nullable PartialPlan taken(PartialPlan plan, int choice, Option taken, BitSet before) {
        List<OpenSeat> left = ground.left(taken, plan.open().getFirst().depth(), plan.decided());
        BitSet moved = (BitSet) before.clone();
        moved.set(taken.person());
        BitSet owed = (BitSet) plan.owed().clone();
        ground.addFixed(left, owed);
        owed.andNot(moved);
        Decision decision = plan.decision(choice, taken.person(), taken.candidate(), null);
        return bounded(plan.after(decision, left, owed, taken.candidate().score()), moved, 0);
    }

    private @Nullable PartialPlan bounded(PartialPlan plan, BitSet moved, int most) {
        if (plan.isComplete() && !plan.owed().isEmpty()) {
            return null;
        }
        Best best = outlook.of(plan.open(), Outlook.bits(plan.owed()), moved, most);
        return best == null ? null : plan.bounded(plan.score() + best.score(), most > 0);
    }
}
