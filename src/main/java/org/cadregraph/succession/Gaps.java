package org.cadregraph.succession;

import java.util.ArrayList;
import java.util.List;
import org.cadregraph.time.PartialDate;
import org.cadregraph.time.Period;
import org.jspecify.annotations.Nullable;

/**
 * The gaps in the holding of a post: from the latest end so far to a later start, where both days are known exactly.
 * Periods that end before they start are left out.
 *
 * @param between the gaps, in order
 * @param end the latest end of all; absent when there is none
 */
public record Gaps(List<Gap> between, @Nullable PartialDate end) {

    /** Days on which nobody held the post: from the first to the day before {@code to}. */
    public record Gap(PartialDate from, PartialDate to) {}

    /** @param ordered in {@link Period#ORDER} */
    public static Gaps in(List<Period> ordered) {
        List<Gap> gaps = new ArrayList<>();
        Period latest = null;
        for (Period period : ordered) {
            if (period.reversed()) {
                continue;
            }
            PartialDate end = latest == null ? null : latest.to();
            PartialDate start = period.from();
            if (end != null
                    && start != null
                    && end.exact()
                    && start.exact()
                    && end.latest().isBefore(start.earliest())) {
                gaps.add(new Gap(end, start));
            }
            latest = latest == null || endsLater(period, latest) ? period : latest;
        }
        return new Gaps(gaps, latest == null ? null : latest.to());
    }

    /** Of two ends that may fall on the same last day, the one that is better known counts. */
    static boolean endsLater(Period one, Period other) {
        int difference = one.latestTo().compareTo(other.latestTo());
        return difference > 0
                || (difference == 0 && (other.endUnknown() || one.earliestTo().isAfter(other.earliestTo())));
    }
}
