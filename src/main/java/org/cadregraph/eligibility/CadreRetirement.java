package org.cadregraph.eligibility;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cadregraph.cadre.Cadre;
import org.cadregraph.rule.Gender;
import org.cadregraph.rule.Retirement;
import org.cadregraph.rule.RetirementAge;
import org.cadregraph.time.Certainty;
import org.cadregraph.time.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * When a cadre retires, or why that is unknown.
 *
 * @param readings one for each month in which they may have been born, in order; none when unknown
 * @param alive whether the record speaks of no death that may have come before
 * @param unknown why; absent when it is known
 */
public record CadreRetirement(
        List<RetirementAge> readings,
        boolean alive,
        @Nullable RetirementUnknown unknown) {

    public static CadreRetirement of(Cadre cadre, Retirement retirement) {
        return of(cadre.gender(), cadre.birthDate(), cadre.deathDate(), retirement);
    }

    /**
     * Of somebody of whom the record says this.
     *
     * @param gender as the source words it
     */
    public static CadreRetirement of(
            @Nullable String gender, @Nullable PartialDate born, @Nullable PartialDate died, Retirement retirement) {
        if (born == null) {
            return unknown(RetirementUnknown.BIRTH_UNKNOWN);
        }
        Optional<Gender> known = gender == null ? Optional.empty() : Gender.of(gender);
        if (known.isEmpty()) {
            return unknown(RetirementUnknown.GENDER_UNKNOWN);
        }
        List<RetirementAge> readings = new ArrayList<>();
        for (PartialDate reading : readings(born)) {
            Optional<RetirementAge> found = retirement.of(known.get(), reading);
            if (found.isEmpty()) {
                return unknown(RetirementUnknown.NO_RULE);
            }
            readings.add(found.get());
        }
        if (died != null && !died.latest().isAfter(readings.getFirst().lastDay())) {
            return unknown(RetirementUnknown.DIED_BEFORE);
        }
        boolean alive =
                died == null || died.earliest().isAfter(readings.getLast().lastDay());
        return new CadreRetirement(List.copyOf(readings), alive, null);
    }

    /** The months that a date of birth stands for; the first reading of a year is the one that the decree takes. */
    private static List<PartialDate> readings(PartialDate born) {
        List<PartialDate> readings = new ArrayList<>(List.of(born));
        YearMonth last = YearMonth.from(born.latest());
        for (YearMonth month = YearMonth.from(born.earliest()); month.isBefore(last); ) {
            month = month.plusMonths(1);
            readings.add(PartialDate.of(month.toString()));
        }
        return readings;
    }

    private static CadreRetirement unknown(RetirementUnknown why) {
        return new CadreRetirement(List.of(), false, why);
    }

    /** Certain where the month of birth is known, and no death that may have come before; absent when unknown. */
    public @Nullable Certainty certainty() {
        return readings.isEmpty() ? null : readings.size() == 1 && alive ? Certainty.CERTAIN : Certainty.POSSIBLE;
    }

    public @Nullable RetirementAge earliest() {
        return readings.isEmpty() ? null : readings.getFirst();
    }

    public @Nullable RetirementAge latest() {
        return readings.isEmpty() ? null : readings.getLast();
    }
}
