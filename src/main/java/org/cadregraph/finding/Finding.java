package org.cadregraph.finding;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.cadregraph.time.Certainty;
import org.cadregraph.time.Period;
import org.jspecify.annotations.Nullable;

/**
 * Something that cannot be right, or hardly can.
 *
 * @param kind what it is
 * @param certainty whether it holds on every reading of the dates, or on some
 * @param position id of the post concerned; absent for cadres
 * @param tenures ids of the tenures concerned
 * @param cadres ids of the cadres concerned
 * @param days the days concerned; absent where none are
 */
record Finding(
        FindingKind kind,
        Certainty certainty,
        @Nullable String position,
        List<String> tenures,
        List<String> cadres,
        Period.@Nullable Span days) {

    /** The order of the findings of one post, or of one block of cadres. */
    static final Comparator<Finding> ORDER = Comparator.comparing(Finding::place);

    /** Where it stands in that order, as a text: its kind, its first day, whom it concerns. */
    String place() {
        return kind.name() + " " + (days == null ? "" : days.from()) + " " + String.join(" ", tenures) + " "
                + String.join(" ", cadres);
    }

    public @Nullable LocalDate from() {
        return days == null || days.from().equals(Period.BEGINNING) ? null : days.from();
    }

    public @Nullable LocalDate to() {
        return days == null || days.to().equals(Period.FOREVER) ? null : days.to();
    }
}
