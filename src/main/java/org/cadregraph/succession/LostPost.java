package org.cadregraph.succession;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.cadregraph.cadre.Cadre;
import org.cadregraph.organisation.Position;
import org.jspecify.annotations.Nullable;

/**
 * A post with who holds it on a day.
 *
 * @param holders who holds it then, or may; without those who only act in it
 */
record LostPost(Position position, List<Holder> holders) {

    /**
     * Somebody who holds it, whatever number of tenures says so.
     *
     * @param leaves why they may have left by that day; absent when nothing says so
     */
    record Holder(Cadre cadre, @Nullable Reason leaves) {}

    /** Why a seat needs somebody. */
    enum Reason {
        /** Nobody holds it. */
        VACANT,
        RETIREMENT,
        DEATH,
        TERM_OVER,
        END_UNKNOWN,
        /** Everybody is supposed to be lost. */
        SUPPOSED
    }

    /** How many seats need somebody, when all are lost or when those are that may be vacant. */
    int seats(boolean all) {
        int stay = all ? 0 : staying();
        return Math.max(0, needed(stay) - stay);
    }

    /** As many as there are seats; where nobody knows, as many as hold it, and one where nobody does. */
    private int needed(int stay) {
        Integer seats = position.seats();
        return seats != null ? seats : stay > 0 ? stay : Math.max(1, holders.size());
    }

    private int staying() {
        return (int) holders.stream().filter(holder -> holder.leaves() == null).count();
    }

    /** Why they do, each reason once. */
    Set<Reason> reasons(boolean all) {
        if (all) {
            return Set.of(Reason.SUPPOSED);
        }
        Set<Reason> reasons = new LinkedHashSet<>();
        holders.stream().map(Holder::leaves).filter(Objects::nonNull).forEach(reasons::add);
        if (holders.size() < needed(staying())) {
            reasons.add(Reason.VACANT);
        }
        return reasons;
    }
}
