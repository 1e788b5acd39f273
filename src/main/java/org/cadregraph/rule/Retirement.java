package org.cadregraph.rule;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cadregraph.time.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * Tells when people retire. Ages rise from year to year, and those of the year count in which they are reached: the first
 * year of all in which somebody is old enough by its own age.
 */
public final class Retirement {

    /** Nobody retires at a higher age. */
    private static final int OLDEST = 100;

    private final List<Schedule> schedules;

    /** Ages, with where they come from. */
    private record Schedule(RuleSet set, Rule rule, List<Norm.AgesOfYear> ages) {}

    public Retirement(RuleSets sets) {
        List<Schedule> found = new ArrayList<>();
        for (RuleSet set : sets.all()) {
            for (Rule rule : set.rules()) {
                if (!set.draft() && rule.provision() instanceof Norm.RetirementAges norm) {
                    found.add(new Schedule(set, rule, norm.ages()));
                }
            }
        }
        schedules = List.copyOf(found);
    }

    /**
     * When somebody of this gender and date of birth retires. The month of birth is precise enough; of a year its first
     * day is taken. Empty when gender or birth is unknown, or no rule set speaks of the years in which it would be.
     */
    public Optional<RetirementAge> of(@Nullable Gender gender, @Nullable PartialDate born) {
        if (gender == null || born == null) {
            return Optional.empty();
        }
        boolean yearOnly = YearMonth.from(born.earliest()).isBefore(YearMonth.from(born.latest()));
        @Nullable RetirementAge first = null;
        for (Schedule schedule : schedules) {
            for (Norm.AgesOfYear ages : schedule.ages()) {
                LocalDate reached = born.earliest().plus(ages.of(gender));
                if (counts(schedule, ages, reached) && (first == null || reached.isBefore(first.reached()))) {
                    first = new RetirementAge(
                            ages.of(gender),
                            reached,
                            YearMonth.from(reached).atEndOfMonth(),
                            yearOnly,
                            schedule.set(),
                            schedule.rule());
                }
            }
        }
        return Optional.ofNullable(first);
    }

    /** Whether these ages are those of the year in which they would be reached. */
    private static boolean counts(Schedule schedule, Norm.AgesOfYear ages, LocalDate reached) {
        Norm.@Nullable AgesOfYear ofYear = null;
        for (Norm.AgesOfYear each : schedule.ages()) {
            if (each.from() <= reached.getYear()) {
                ofYear = each;
            }
        }
        return ages.equals(ofYear) && schedule.set().period().possible().contains(reached);
    }

    /** Who retires in each of these years, by month of birth, in order; both years are included. */
    public List<RetirementRow> schedule(Gender gender, int fromYear, int toYear) {
        List<RetirementRow> rows = new ArrayList<>();
        YearMonth end = YearMonth.of(toYear, 12);
        for (YearMonth born = YearMonth.of(fromYear - OLDEST, 1); born.isBefore(end); born = born.plusMonths(1)) {
            PartialDate month = PartialDate.of(born.toString());
            Optional<RetirementAge> found = of(gender, month);
            if (found.isPresent()) {
                PartialDate next = PartialDate.of(born.plusMonths(1).toString());
                int year = found.get().lastDay().getYear();
                if (year >= fromYear && year <= toYear) {
                    add(rows, new RetirementRow(year, found.get().age(), month, next));
                }
            }
        }
        return rows;
    }

    /** Those born in a month go with those of the month before where they retire in the same year at the same age. */
    private static void add(List<RetirementRow> rows, RetirementRow row) {
        RetirementRow last = rows.isEmpty() ? null : rows.getLast();
        if (last != null && last.year() == row.year() && last.age().equals(row.age())) {
            rows.set(rows.size() - 1, new RetirementRow(row.year(), row.age(), last.bornFrom(), row.bornTo()));
        } else {
            rows.add(row);
        }
    }
}
