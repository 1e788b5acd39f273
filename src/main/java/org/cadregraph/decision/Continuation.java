package org.cadregraph.decision;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.cadregraph.tenure.TenureEntry;
import org.cadregraph.tenure.TenureEntry.AbsenceEntry;
import org.cadregraph.tenure.TenureKind;
import org.cadregraph.time.PartialDate;
import org.cadregraph.time.Period;
import org.jspecify.annotations.Nullable;

/**
 * The tenure that follows one by a reorganisation: of the same kind, acting where that was acting, for as long as that was
 * to last, and with whoever is away still away.
 */
final class Continuation {

    private Continuation() {}

    /** How a tenure stands to a day. */
    enum State {
        /** It ended before, or that day, or is true on no day. */
        OVER,
        /** It runs for sure, and began before. */
        RUNS,
        /** It is sure to run then or later, and did not begin before, or not for sure. */
        LATER,
        /** It may run. */
        UNSURE
    }

    static State state(Period period, LocalDate on) {
        Period.Span possible = period.possible();
        if (!possible.to().isAfter(on) || !possible.from().isBefore(possible.to())) {
            return State.OVER;
        }
        Period.Span certain = period.certain();
        if (certain.contains(on) && period.latestFrom().isBefore(on)) {
            return State.RUNS;
        }
        boolean goesOn = period.to() == null && !period.endUnknown();
        return goesOn || certain.to().isAfter(on) ? State.LATER : State.UNSURE;
    }

    /**
     * Makes it.
     *
     * @param of the tenure that is continued
     * @param with those that end in its favour, itself included
     * @param elsewhere whether the cadre goes elsewhere than their post: it is a transfer then
     * @param term key of its term; absent when it has none in the other post
     */
    static TenureEntry of(
            String key,
            Situation.Held of,
            List<Situation.Held> with,
            String to,
            LocalDate on,
            String decision,
            boolean elsewhere,
            @Nullable String term) {
        TenureEntry before = of.entry();
        TenureEntry last = last(of, with);
        return new TenureEntry(
                key,
                of.cadre(),
                to,
                null,
                elsewhere ? TenureKind.TRANSFER : before.kind(),
                Period.of(PartialDate.of(on), last.period().to()),
                before.acting(),
                null,
                null,
                term,
                decision,
                // Who ordered the end orders it still.
                last.period().to() == null ? null : last.endedByKey(),
                elsewhere ? null : before.expectedUntil(),
                elsewhere ? null : before.originKey(),
                elsewhere ? null : before.purpose(),
                absences(before, on));
    }

    /** The one that was to end last of those that are acting as it is, or not, as it is not. */
    private static TenureEntry last(Situation.Held of, List<Situation.Held> with) {
        return with.stream()
                .map(Situation.Held::entry)
                .filter(entry -> entry.acting() == of.entry().acting())
                .max(Comparator.comparing(entry -> entry.period().latestTo()))
                .orElse(of.entry());
    }

    private static List<AbsenceEntry> absences(TenureEntry before, LocalDate on) {
        return before.absences().stream()
                .filter(away -> away.period().possible().to().isAfter(on))
                .map(away -> new AbsenceEntry(
                        away.suspension(),
                        away.reason(),
                        away.period().earliestFrom().isBefore(on)
                                ? new Period(
                                        PartialDate.of(on),
                                        away.period().to(),
                                        away.period().endUnknown())
                                : away.period()))
                .toList();
    }
}
