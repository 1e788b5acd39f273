package org.cadregraph.career;

import org.jspecify.annotations.Nullable;

/**
 * How long something took, in days.
 *
 * @param count of how many it is known at all
 * @param ended how many of them came to the end of it; of the others it is known that it took longer
 * @param lowerQuartile within which a quarter came to the end; absent when fewer did
 * @param median within which half did
 * @param upperQuartile within which three quarters did
 * @param medianLow the lower bound of the median's interval of confidence (95 %)
 * @param medianHigh its upper bound
 */
record TimeTaken(
        int count,
        int ended,
        @Nullable Integer lowerQuartile,
        @Nullable Integer median,
        @Nullable Integer upperQuartile,
        @Nullable Integer medianLow,
        @Nullable Integer medianHigh) {

    /** As it is told of a group, whose size does not show where it is too small. */
    static TimeTaken of(DaysTaken days, Cells cells) {
        if (!cells.tells(days.ended())) {
            return new TimeTaken(cells.told(days.size()), 0, null, null, null, null, null);
        }
        Survival survival = days.survival();
        return new TimeTaken(
                cells.told(days.size()),
                cells.told(days.ended()),
                told(survival.quantile(0.25), cells),
                told(survival.quantile(0.5), cells),
                told(survival.quantile(0.75), cells),
                told(survival.low(), cells),
                told(survival.high(), cells));
    }

    private static @Nullable Integer told(@Nullable Integer days, Cells cells) {
        return days == null ? null : cells.days(days);
    }
}
