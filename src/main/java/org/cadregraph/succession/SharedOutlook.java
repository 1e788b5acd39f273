package org.cadregraph.succession;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.stream.IntStream;
import org.cadregraph.succession.Ground.OpenSeat;
import org.cadregraph.succession.Outlook.Best;
import org.jspecify.annotations.Nullable;

/**
 * What can at best become of several open seats together. Where the best of several counts on the same person, all but one of them
 * must do without: each is tried, as often as is allowed.
 */
final class SharedOutlook {

    /**
     * What is counted on for one of the seats.
     *
     * @param owed a bit for each who must move by this one
     */
    private record Part(Best best, int owed) {}

    /** The parts, in the order of the seats. */
    private record Sum(int score, List<Part> parts) {

        private static final Sum NOTHING = new Sum(0, List.of());

        private Sum and(Part part) {
            List<Part> all = new ArrayList<>(parts);
            all.add(part);
            return new Sum(score + part.best().score(), all);
        }

        private static Sum better(Sum one, Sum other) {
            return other.score > one.score ? other : one;
        }

        private Best best() {
            BitSet movers = new BitSet();
            parts.forEach(part -> movers.or(part.best().movers()));
            return new Best(score, movers);
        }

        /** On whom more than one of the parts counts. */
        private BitSet disputed() {
            BitSet once = new BitSet();
            BitSet twice = new BitSet();
            for (Part part : parts) {
                BitSet again = (BitSet) part.best().movers().clone();
                again.and(once);
                twice.or(again);
                once.or(part.best().movers());
            }
            return twice;
        }

        /** The seats that count on a person. */
        private int[] holders(int person) {
            return IntStream.range(0, parts.size())
                    .filter(seat -> parts.get(seat).best().movers().get(person))
                    .toArray();
        }
    }

    /** Who cannot be counted on for each seat, and what is best then. */
    private record Attempt(List<BitSet> without, Sum sum) {

        private static final Comparator<Attempt> ORDER =
                Comparator.<Attempt>comparingInt(attempt -> attempt.sum.score).reversed();
    }

    private final Outlook outlook;
    private int tries;

    SharedOutlook(Outlook outlook) {
        this.outlook = outlook;
    }

    /** How often it has been tried so far who does without whom. */
    int tries() {
        return tries;
    }

    /**
     * The best of the seats together.
     *
     * @param owed a bit for each who must move by it
     * @param most how often it may be tried who does without whom
     * @return absent when it is impossible
     */
    @Nullable Best of(List<OpenSeat> open, int owed, BitSet moved, int most) {
        if (open.size() == 1) {
            return outlook.of(open.getFirst(), owed, moved);
        }
        PriorityQueue<Attempt> attempts = new PriorityQueue<>(Attempt.ORDER);
        attempt(open, owed, Collections.nCopies(open.size(), moved), attempts);
        for (int tried = 0; !attempts.isEmpty(); tried++) {
            Attempt best = attempts.remove();
            BitSet disputed = best.sum().disputed();
            if (disputed.isEmpty() || tried == most) {
                return best.sum().best();
            }
            tries++;
            int person = dearest(open, best, disputed);
            int[] holders = best.sum().holders(person);
            for (int keeper : holders) {
                List<BitSet> without = new ArrayList<>(best.without());
                for (int other : holders) {
                    without.set(other, other == keeper ? without.get(other) : with(without.get(other), person));
                }
                attempt(open, owed, without, attempts);
            }
        }
        return null;
    }

    /** The person of whom it costs most that one alone can have him: so the bound falls soonest. */
    private int dearest(List<OpenSeat> open, Attempt attempt, BitSet disputed) {
        int dearest = -1;
        long most = Long.MIN_VALUE;
        for (int person = disputed.nextSetBit(0); person >= 0; person = disputed.nextSetBit(person + 1)) {
            long sum = 0;
            long keeper = 0;
            for (int seat : attempt.sum().holders(person)) {
                Part part = attempt.sum().parts().get(seat);
                Best other = outlook.of(
                        open.get(seat), part.owed(), with(attempt.without().get(seat), person));
                long cost = other == null ? Integer.MAX_VALUE : part.best().score() - other.score();
                sum += cost;
                keeper = Math.max(keeper, cost);
            }
            if (sum - keeper > most) {
                most = sum - keeper;
                dearest = person;
            }
        }
        return dearest;
    }

    private static BitSet with(BitSet persons, int person) {
        BitSet all = (BitSet) persons.clone();
        all.set(person);
        return all;
    }

    private void attempt(List<OpenSeat> open, int owed, List<BitSet> without, PriorityQueue<Attempt> attempts) {
        Sum sum = sum(open, owed, without);
        if (sum != null) {
            attempts.add(new Attempt(without, sum));
        }
    }

    /** Each of those who must move does so by one of the seats: the best way to tell them apart. */
    private @Nullable Sum sum(List<OpenSeat> open, int owed, List<BitSet> without) {
        Map<Integer, Sum> sums = Map.of(0, Sum.NOTHING);
        for (int seat = 0; seat < open.size(); seat++) {
            Map<Integer, Sum> next = new HashMap<>();
            for (Map.Entry<Integer, Sum> before : sums.entrySet()) {
                int rest = owed & ~before.getKey();
                int part = rest;
                do {
                    Best best = outlook.of(open.get(seat), part, without.get(seat));
                    if (best != null) {
                        Sum sum = before.getValue().and(new Part(best, part));
                        next.merge(before.getKey() | part, sum, Sum::better);
                    }
                    part = (part - 1) & rest;
                } while (part != rest);
            }
            sums = next;
        }
        return sums.get(owed);
    }
}
