package org.cadregraph.sample;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.cadregraph.tenure.TenureKind;

/**
 * Brings the appointments and reappointments to posts under the Standing Committee's management to the number that the
 * city's report gives. Who comes from an equal post can be recorded either as appointed or as transferred; this
 * decides which.
 */
final class ReportedAppointments {

    private static final LocalDate FIRST = LocalDate.of(2012, 6, 1);
    private static final LocalDate END = LocalDate.of(2018, 4, 1);
    private static final int REPORTED = 162;

    private ReportedAppointments() {}

    static void settle(List<Stint> stints) {
        List<Stint> managed = stints.stream()
                .filter(stint -> stint.post.managed() && stint.lasted())
                .filter(stint -> !stint.from.isBefore(FIRST) && stint.from.isBefore(END))
                .sorted(Comparator.comparing((Stint stint) -> stint.from))
                .toList();
        int missing = REPORTED
                - (int) managed.stream().filter(ReportedAppointments::counted).count();
        TenureKind from = missing > 0 ? TenureKind.TRANSFER : TenureKind.APPOINTMENT;
        List<Stint> either = managed.stream()
                .filter(stint -> stint.kind == from && !stint.person.steered)
                .filter(stint -> before(stint).isPresent())
                .toList();
        int changes = Math.abs(missing);
        if (changes > either.size()) {
            throw new IllegalStateException(changes + " of " + either.size() + " cannot be recorded differently");
        }
        for (int i = 0; i < changes; i++) {
            Stint stint = either.get(i * either.size() / changes);
            stint.kind = missing > 0 ? TenureKind.APPOINTMENT : TenureKind.TRANSFER;
            stint.origin = missing > 0 ? null : before(stint).orElse(null);
        }
    }

    /** The post at the same height, or above, that somebody came from. */
    private static Optional<Post> before(Stint stint) {
        return stint.person.stints.stream()
                .filter(before ->
                        before.post.use() == Post.Use.WORK && before.end().equals(stint.from))
                .map(before -> before.post)
                .filter(post -> !post.equals(stint.post) && post.grade() >= stint.post.grade())
                .findFirst();
    }

    private static boolean counted(Stint stint) {
        return stint.kind == TenureKind.APPOINTMENT || stint.kind == TenureKind.REAPPOINTMENT;
    }
}
