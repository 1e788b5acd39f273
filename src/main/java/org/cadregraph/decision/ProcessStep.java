package org.cadregraph.decision;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.cadregraph.rule.Outcome;
import org.cadregraph.rule.Words;
import org.cadregraph.time.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * A step of a process (bước của quy trình), on a day.
 *
 * @param number 1 the first
 * @param name what it is called; absent where the rule does not say
 * @param done whether it was done by the day
 * @param on when it was done; absent when it was not
 * @param step how it was done; absent when it was not, or when its reader may not see it
 */
record ProcessStep(
        int number,
        @Nullable Words name,
        Outcome done,
        @Nullable PartialDate on,
        @Nullable CaseStep step) {

    /** The earlier before the later. */
    static final Comparator<PartialDate> LATEST =
            Comparator.comparing(PartialDate::earliest).thenComparing(PartialDate::latest);

    /**
     * A step as it was done.
     *
     * @param step the record; absent when its reader may not see it
     */
    record Held(int number, PartialDate on, @Nullable CaseStep step) {}

    /**
     * The step with this number.
     *
     * @param all the steps of the case that are on record
     */
    static ProcessStep of(int number, @Nullable Words name, List<Held> all, LocalDate asOf) {
        List<Held> held = all.stream()
                .filter(each -> each.number() == number && !each.on().earliest().isAfter(asOf))
                .sorted(Comparator.comparing(Held::on, LATEST))
                .toList();
        if (held.isEmpty()) {
            return new ProcessStep(number, name, Outcome.FAIL, null, null);
        }
        boolean surely = held.stream().anyMatch(each -> !each.on().latest().isAfter(asOf));
        Held last = held.getLast();
        return new ProcessStep(number, name, Outcome.of(surely, true), last.on(), last.step());
    }

    /** Whether it was surely done before an earlier one, which may never have been done. */
    boolean isBefore(ProcessStep earlier) {
        PartialDate done = on;
        PartialDate due = earlier.on;
        return done != null && (due == null || due.earliest().isAfter(done.latest()));
    }
}
