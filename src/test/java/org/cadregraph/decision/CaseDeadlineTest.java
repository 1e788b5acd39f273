package org.cadregraph.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.WithNull;
import net.jqwik.time.api.constraints.DateRange;
import org.cadregraph.rule.CitedRule;
import org.cadregraph.rule.DayByDay;
import org.cadregraph.rule.RuleSets;
import org.cadregraph.rule.WorkingDays;
import org.cadregraph.time.PartialDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Deadlines, held against days counted one by one and dates read in every way. */
class CaseDeadlineTest {

    private final RuleSets sets = RuleSets.shipped();
    private final WorkingDays calendar = new WorkingDays(sets.holidays());
    private final CitedRule rule = new CitedRule(
            sets.byId("727-qd").orElseThrow(),
            sets.byId("727-qd").orElseThrow().rules().getFirst());
    private final DayByDay days = new DayByDay(sets.holidays());

    @Property(tries = 1_000)
    void itIsWhatItIsOnEveryReading(
            @ForAll @DateRange(min = "2023-12-01", max = "2024-03-31") LocalDate opened,
            @ForAll @IntRange(min = 1, max = 30) int workingDays,
            @ForAll @WithNull @DateRange(min = "2023-12-01", max = "2024-06-30") @Nullable LocalDate done,
            @ForAll @IntRange(min = 0, max = 2) int precision,
            @ForAll @DateRange(min = "2023-12-01", max = "2024-07-31") LocalDate asOf) {
        PartialDate doneOn =
                done == null ? null : PartialDate.of(done.toString().substring(0, 4 + 3 * precision));
        LocalDate due = opened;
        for (int count = 0; count < workingDays; ) {
            due = due.plusDays(1);
            count += days.worked(due) ? 1 : 0;
        }
        CaseDeadline deadline = CaseDeadline.of(rule, workingDays, PartialDate.of(opened), doneOn, calendar, asOf);
        assertThat(deadline.on()).isEqualTo(due);
        Set<DeadlineState> readings = states(due, doneOn, asOf);
        assertThat(deadline.state())
                .isEqualTo(readings.size() == 1 ? readings.iterator().next() : DeadlineState.UNKNOWN);
    }

    private static Set<DeadlineState> states(LocalDate due, @Nullable PartialDate doneOn, LocalDate asOf) {
        DeadlineState undone = asOf.isAfter(due) ? DeadlineState.MISSED : DeadlineState.OPEN;
        return doneOn == null
                ? Set.of(undone)
                : doneOn.earliest()
                        .datesUntil(doneOn.latest().plusDays(1))
                        .map(day -> day.isAfter(asOf)
                                ? undone
                                : day.isAfter(due) ? DeadlineState.MISSED : DeadlineState.MET)
                        .collect(Collectors.toSet());
    }

    @Test
    void onTheLastDayThereIsTime() {
        PartialDate opened = PartialDate.of("2024-03-01");
        LocalDate last = LocalDate.of(2024, 3, 15);
        assertThat(CaseDeadline.of(rule, 10, opened, null, calendar, last))
                .isEqualTo(new CaseDeadline(rule, 10, last, DeadlineState.OPEN));
        assertThat(CaseDeadline.of(rule, 10, opened, null, calendar, last.plusDays(1))
                        .state())
                .isEqualTo(DeadlineState.MISSED);
        assertThat(CaseDeadline.of(rule, 10, opened, PartialDate.of(last), calendar, last)
                        .state())
                .isEqualTo(DeadlineState.MET);
    }

    @Test
    void whatTheCalendarDoesNotTellIsUnknown() {
        CaseDeadline unknown = new CaseDeadline(rule, 10, null, DeadlineState.UNKNOWN);
        LocalDate day = LocalDate.of(2024, 6, 1);
        assertThat(CaseDeadline.of(rule, 10, PartialDate.of("2024-03"), null, calendar, day))
                .isEqualTo(unknown);
        assertThat(CaseDeadline.of(rule, 10, PartialDate.of("1999-03-01"), null, calendar, day))
                .isEqualTo(unknown);
    }
}
