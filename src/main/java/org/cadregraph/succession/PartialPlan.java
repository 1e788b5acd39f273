package org.cadregraph.succession;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import org.cadregraph.succession.Ground.OpenSeat;
import org.jspecify.annotations.Nullable;

/**
 * A plan in which seats may still be open.
 *
 * @param last what was decided last; absent in the beginning
 * @param open in {@link #NEXT}
 * @param owed the numbers of those who must still move
 * @param score of what is decided
 * @param bound no plan that comes of it scores more
 * @param examined whether the bound comes of a closer look
 */
record PartialPlan(@Nullable Decision last, List<OpenSeat> open, BitSet owed, int score, int bound, boolean examined) {

    /** Seats that are alike come one after the other, so that the choices for them need to be looked at in one order only. */
    private static final Comparator<OpenSeat> NEXT = Comparator.comparingInt(OpenSeat::depth)
            .thenComparingInt(open -> open.seat().number())
            .thenComparingInt(OpenSeat::vacatedByStep);

    /**
     * What was decided about a seat.
     *
     * @param place how many were decided before
     * @param choice the place of the candidate among those of the seat; their number when it ends
     * @param person the number of who takes it; -1 when it ends
     */
    record Decision(@Nullable Decision before, int place, OpenSeat open, int choice, int person, MovePlan.Step step) {}

    /** Whether no seat is open. */
    boolean isComplete() {
        return open.isEmpty();
    }

    /** How many seats are decided. */
    int decided() {
        return last == null ? 0 : last.place() + 1;
    }

    /** The numbers of those who move. */
    BitSet moved() {
        BitSet moved = new BitSet();
        for (Decision each = last; each != null; each = each.before()) {
            if (each.person() >= 0) {
                moved.set(each.person());
            }
        }
        return moved;
    }

    /** The first choice to look at for the next seat. */
    int firstChoice() {
        return last != null && last.open().isLike(open.getFirst()) ? last.choice() : 0;
    }

    /** A decision about the next seat. */
    Decision decision(int choice, int person, @Nullable Candidate taken, @Nullable Ending ending) {
        OpenSeat next = open.getFirst();
        MovePlan.Step step =
                new MovePlan.Step(next.seat().opening(), next.depth(), taken, ending, next.vacatedByStep());
        return new Decision(last, decided(), next, choice, person, step);
    }

    /**
     * The plan with one more decision.
     *
     * @param left the seats that come to be open by it
     * @param nowOwed who must move then
     * @param worth what it adds to the score
     */
    PartialPlan after(Decision decision, List<OpenSeat> left, BitSet nowOwed, int worth) {
        List<OpenSeat> rest = new ArrayList<>(open.subList(1, open.size()));
        rest.addAll(left);
        rest.sort(NEXT);
        return new PartialPlan(decision, rest, nowOwed, score + worth, bound, false);
    }

    /** The same plan, of which it was found that none that comes of it scores more. */
    PartialPlan bounded(int most, boolean closely) {
        return new PartialPlan(last, open, owed, score, Math.min(bound, most), closely);
    }

    /** The plan, when it is complete. */
    MovePlan complete() {
        List<MovePlan.Step> steps = new ArrayList<>();
        for (Decision each = last; each != null; each = each.before()) {
            steps.add(each.step());
        }
        return new MovePlan(List.copyOf(steps.reversed()), score);
    }
}
