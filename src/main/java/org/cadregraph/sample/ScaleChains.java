package org.cadregraph.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Plans for each seat of a province when one holder follows another, from the 1950s to the present. */
final class ScaleChains {

    /** So many follow each other in some posts. */
    static final int LONG = 50;

    private static final double LONG_CHAINS = 0.03;
    private static final double VACANCY = 0.06;
    private static final double ACTING_IN_VACANCY = 0.4;
    private static final double OVERLAP = 0.004;
    private static final double RENEWED = 0.08;
    private static final double END_UNKNOWN = 0.006;
    private static final double REVERSED = 0.001;
    private static final int SHORTEST_DAYS = 150;

    private static final int PRESENT = day(Milestones.END);
    private static final LocalDate FIRST = LocalDate.of(1954, 7, 1);
    private static final LocalDate LAST = LocalDate.of(1963, 1, 1);

    private final Dice dice;
    private final List<ScaleStint> stints = new ArrayList<>();

    private ScaleChains(Dice dice) {
        this.dice = dice;
    }

    /**
     * Plans them.
     *
     * @param perSeat how many stints a seat has on average
     * @return the stints of all seats, in no order
     */
    static List<ScaleStint> plan(List<ScaleTree.Post> posts, double perSeat, Dice dice) {
        ScaleChains chains = new ScaleChains(dice);
        for (int post = 0; post < posts.size(); post++) {
            int seats = posts.get(post).seats();
            boolean many = seats == 1 && dice.chance(LONG_CHAINS);
            for (int seat = 0; seat < seats; seat++) {
                int count = many ? LONG : (int) Math.round(perSeat * (0.85 + 0.3 * dice.fraction()));
                chains.seat(post, count, many);
            }
        }
        return chains.stints;
    }

    private static int day(LocalDate date) {
        return Math.toIntExact(date.toEpochDay());
    }

    private void seat(int post, int count, boolean many) {
        double[] edges = edges(count);
        int first = day(dice.day(FIRST, LAST));
        double days = (PRESENT - first) / edges[count];
        @Nullable ScaleStint before = null;
        for (int n = 0; n < count; n++) {
            int from = workday(first + (int) (edges[n] * days));
            int to = workday(first + (int) (edges[n + 1] * days));
            ScaleStint stint = new ScaleStint(post, from, to, before);
            if (before != null && before.to == from && !many && dice.chance(RENEWED)) {
                stint.renewed = true;
                before.renewal = stint;
            }
            stints.add(stint);
            if (n == count - 1) {
                present(stint);
            } else {
                past(stint, many);
            }
            before = stint;
        }
    }

    /** The ends of stints of uneven length, one after another. */
    private double[] edges(int count) {
        double[] edges = new double[count + 1];
        for (int n = 0; n < count; n++) {
            edges[n + 1] = edges[n] + 0.5 + dice.fraction();
        }
        return edges;
    }

    private void past(ScaleStint stint, boolean many) {
        int handover = stint.to;
        if (handover - stint.from > SHORTEST_DAYS && dice.chance(VACANCY)) {
            stint.to = workday(handover - dice.number(10, SHORTEST_DAYS - 30));
            if (!many && dice.chance(ACTING_IN_VACANCY)) {
                ScaleStint cover = new ScaleStint(stint.post, stint.to, handover, stint);
                cover.acting = true;
                stints.add(cover);
            }
        } else if (dice.chance(OVERLAP)) {
            stint.to = handover + dice.number(3, 40);
        }
        stint.endUnknown = dice.chance(END_UNKNOWN);
        stint.reversed = dice.chance(REVERSED);
    }

    /** The last one runs on, mostly. */
    private void present(ScaleStint stint) {
        double chance = dice.fraction();
        if (chance < 0.06) {
            stint.to = PRESENT - dice.number(10, SHORTEST_DAYS);
        } else if (chance < 0.13) {
            stint.to = PRESENT + dice.number(200, 1_500);
        } else {
            stint.to = ScaleStint.OPEN;
            stint.endUnknown = chance > 0.99;
        }
    }

    /** Thursday was the first day. */
    private static int workday(int day) {
        return switch (Math.floorMod(day, 7)) {
            case 2 -> day + 2;
            case 3 -> day + 1;
            default -> day;
        };
    }
}
