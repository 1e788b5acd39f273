package org.cadregraph.sample;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.cadregraph.tenure.TenureKind;

/**
 * Brings the appointments and reappointments to posts under the Standing Committee's management to the number that the
 * city's report gives, by having reappointments due near the end of its period decided a little earlier or later.
 */
final class Reappointments {

    private static final LocalDate FIRST = LocalDate.of(2012, 6, 1);
    private static final LocalDate END = LocalDate.of(2018, 4, 1);
    private static final int REPORTED = 162;

    /** How far from the day on which it is due a reappointment may be decided. */
    private static final int LEEWAY = 200;

    private final List<Stint> stints;

    private Reappointments(List<Stint> stints) {
        this.stints = stints;
    }

    static void settle(List<Stint> stints) {
        new Reappointments(stints).settle();
    }

    private void settle() {
        long count = stints.stream().filter(Reappointments::counted).count();
        boolean more = count < REPORTED;
        List<Stint> movable = stints.stream()
                .filter(stint -> stint.kind == TenureKind.REAPPOINTMENT && stint.post.managed())
                .filter(stint -> !stint.person.steered && counted(stint) != more)
                .filter(stint -> fromEnd(stint) < LEEWAY && stint.end().isAfter(END.plusDays(LEEWAY)))
                .sorted(Comparator.comparingLong(Reappointments::fromEnd))
                .limit(Math.abs(count - REPORTED))
                .toList();
        for (int i = 0; i < movable.size(); i++) {
            move(movable.get(i), Dice.workday(more ? END.minusDays(6 + 3 * i) : END.plusDays(3 + 3 * i)));
        }
    }

    private void move(Stint stint, LocalDate day) {
        stints.stream()
                .filter(before -> before.person == stint.person && before.post.equals(stint.post) && !before.acting)
                .filter(before -> before.end().equals(stint.from))
                .forEach(before -> before.to = day);
        stint.from = day;
    }

    private static long fromEnd(Stint stint) {
        return Math.abs(stint.from.toEpochDay() - END.toEpochDay());
    }

    private static boolean counted(Stint stint) {
        boolean kind = stint.kind == TenureKind.APPOINTMENT || stint.kind == TenureKind.REAPPOINTMENT;
        return kind && !stint.acting && stint.post.managed() && !stint.from.isBefore(FIRST) && stint.from.isBefore(END);
    }
}
