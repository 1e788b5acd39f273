package org.cadregraph.succession;

import java.util.ArrayList;
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
     * Somebody who holds it.
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
        Integer seats = position.seats();
        if (all) {
            return seats == null ? Math.max(1, holders.size()) : seats;
        }
        int stay =
                (int) holders.stream().filter(holder -> holder.leaves() == null).count();
        int needed = seats == null ? Math.max(1, holders.size()) : seats;
        return Math.max(0, needed - stay);
    }

    /** Why they do, each reason once. */
    Set<Reason> reasons(boolean all) {
        if (all) {
            return Set.of(Reason.SUPPOSED);
        }
        Set<Reason> reasons = new LinkedHashSet<>();
        holders.stream().map(Holder::leaves).filter(Objects::nonNull).forEach(reasons::add);
        Integer seats = position.seats();
        if (holders.size() < (seats == null ? 1 : seats)) {
            reasons.add(Reason.VACANT);
        }
        return reasons;
    }

    /** Who holds it and stays. */
    List<Cadre> staying() {
        List<Cadre> staying = new ArrayList<>();
        holders.forEach(holder -> {
            if (holder.leaves() == null) {
                staying.add(holder.cadre());
            }
        });
        return staying;
    }
}
