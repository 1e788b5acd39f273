package org.cadregraph.sample;

import java.time.LocalDate;
import java.util.List;

/** What files have lost: when some people of earlier years left the last post that they are known in. */
final class Lapses {

    private static final LocalDate KNOWN_SINCE = LocalDate.of(2012, 1, 1);
    private static final double LOST = 0.12;

    private Lapses() {}

    /** Forgets some ends, of posts that several people hold and that still exist. */
    static void forget(Dice dice, List<Stint> stints) {
        for (Stint stint : stints) {
            boolean lasting = stint.post.closes().equals(LocalDate.MAX) && !stint.post.leading();
            boolean left = Mobility.RESIGNED.equals(stint.ended)
                    || Mobility.MOVED_AWAY.equals(stint.ended)
                    || Mobility.RETIRED_EARLY.equals(stint.ended);
            if (lasting && left && stint.end().isBefore(KNOWN_SINCE) && dice.chance(3 * LOST)) {
                stint.endUnknown = true;
                stint.note = "chưa rõ thời điểm thôi công tác";
            }
        }
    }
}
