package org.cadregraph.succession;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.cadregraph.succession.Ground.OpenSeat;
import org.cadregraph.succession.Ground.Option;
import org.jspecify.annotations.Nullable;

/**
 * What can at best become of open seats: never less than what can. Nobody moves twice among those who follow from each other, nor
 * who has moved before; how far that is so between seats of which neither follows from the other, {@link SharedOutlook} decides.
 */
final class Outlook {

    /** Who must move is a bit of an int, which has no more but the sign. */
    private static final int BITS = Integer.SIZE - 1;

    /** How many of those who still must move are counted on; the others only make a plan worse. */
    private static final int MOST_OWED = 4;

    /** How often it may be tried which of the seats that one move leaves do without whom. */
    private static final int MOST_TRIES = 8;

    /** Beyond this it is no longer asked what is possible without somebody who has moved already. */
    private static final int MOST_KNOWN = 100_000;

    /**
     * The best that can become.
     *
     * @param movers who moves then: without anybody else it would be the same
     */
    record Best(int score, BitSet movers) {

        private Best after(Option move) {
            BitSet all = (BitSet) movers.clone();
            all.set(move.person());
            return new Best(move.candidate().score() + score, all);
        }
    }

    private record Key(int seat, int depth, int owed, BitSet without) {}

    private final Ground ground;
    private final SharedOutlook shared = new SharedOutlook(this);
    private final Map<Key, Optional<Best>> known = new HashMap<>();

    Outlook(Ground ground) {
        this.ground = ground;
    }

    /** A bit for each who must move and is counted on. */
    static int bits(BitSet owed) {
        return owed.stream()
                .takeWhile(person -> person < BITS)
                .limit(MOST_OWED)
                .map(person -> 1 << person)
                .sum();
    }

    /**
     * The best of one open seat. As long as nobody who has moved is counted on, it makes no difference that he has.
     *
     * @param owed a bit for each who must move by it
     */
    @Nullable Best of(OpenSeat open, int owed, BitSet moved) {
        BitSet without = new BitSet();
        int least = Integer.MAX_VALUE;
        while (true) {
            Best best = without(open, owed, without);
            if (best == null) {
                return null;
            }
            // Where patience ended sooner it may seem that more is possible with fewer people.
            least = Math.min(least, best.score());
            if (!best.movers().intersects(moved) || known.size() >= MOST_KNOWN) {
                return new Best(least, best.movers());
            }
            BitSet also = (BitSet) best.movers().clone();
            also.and(moved);
            also.or(without);
            without = also;
        }
    }

    private @Nullable Best without(OpenSeat open, int owed, BitSet without) {
        Key key = new Key(open.seat().number(), open.depth(), owed, without);
        Optional<Best> best = known.get(key);
        if (best == null) {
            best = Optional.ofNullable(find(open, owed, without));
            known.put(key, best);
        }
        return best.orElse(null);
    }

    private @Nullable Best find(OpenSeat open, int owed, BitSet without) {
        Best best = owed == 0 ? new Best(ground.endingScore(open), new BitSet()) : null;
        for (Option move : ground.options(open)) {
            if (!without.get(move.person())) {
                BitSet moved = (BitSet) without.clone();
                moved.set(move.person());
                int rest = move.person() < BITS ? owed & ~(1 << move.person()) : owed;
                Best left = shared.of(ground.left(move, open.depth(), 0), rest, moved, MOST_TRIES);
                if (left != null && (best == null || move.candidate().score() + left.score() > best.score())) {
                    best = left.after(move);
                }
            }
        }
        return best;
    }
}
