package org.cadregraph.due;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.time.api.constraints.DateRange;
import org.cadregraph.rule.Action;
import org.cadregraph.rule.Confidence;
import org.cadregraph.rule.DayByDay;
import org.cadregraph.rule.Holiday;
import org.cadregraph.rule.RuleSets;
import org.cadregraph.rule.RuledPost;
import org.cadregraph.rule.WorkingDays;
import org.junit.jupiter.api.Test;

/** Days of notice, held against working days counted one by one. */
class NoticesTest {

    private final RuleSets sets = RuleSets.shipped();
    private final Notices notices = new Notices(sets, new WorkingDays(sets.holidays()));
    private final DayByDay days = new DayByDay(sets.holidays());
    private final Map<LocalDate, Holiday> special =
            sets.holidays().days().stream().collect(Collectors.toMap(Holiday::on, Function.identity()));

    @Property(tries = 300)
    void ninetyWorkingDaysLieBetween(@ForAll @DateRange(min = "2025-12-31", max = "2035-12-31") LocalDate end) {
        Notice notice = notices.of(Action.REAPPOINT, end, RuledPost.classified(null));
        LocalDate on = end;
        for (int count = 0; count < 90; ) {
            on = on.minusDays(1);
            count += days.worked(on) ? 1 : 0;
        }
        assertThat(notice.on()).isEqualTo(on);
        assertThat(notice.workingDays()).isEqualTo(90);
        assertThat(Objects.requireNonNull(notice.rule()).ruleSet().id()).isEqualTo("377-qd-tw-2025");
        Confidence worst = Confidence.HIGH;
        for (LocalDate day = on; day.isBefore(end); day = day.plusDays(1)) {
            Holiday holiday = special.get(day);
            worst = holiday != null && holiday.confidence().compareTo(worst) > 0 ? holiday.confidence() : worst;
        }
        assertThat(notice.confidence()).isEqualTo(worst);
    }

    @Test
    void noRuleAskedForNoticeBeforeOrDoesSoOfARetirement() {
        assertThat(notices.of(Action.REAPPOINT, LocalDate.of(2025, 10, 7), RuledPost.classified(null)))
                .isEqualTo(Notice.NO_RULE);
        assertThat(notices.of(Action.REAPPOINT, LocalDate.of(2025, 10, 8), RuledPost.classified(null))
                        .unknown())
                .isNull();
        assertThat(notices.of(Action.RETIRE, LocalDate.of(2026, 10, 8), RuledPost.classified(null)))
                .isEqualTo(Notice.NO_RULE);
        assertThat(notices.of(null, LocalDate.of(2026, 10, 8), RuledPost.classified(null)))
                .isEqualTo(Notice.NO_RULE);
    }

    @Test
    void afterTheCalendarItIsUnknown() {
        Notice notice = notices.of(Action.REAPPOINT, LocalDate.of(2036, 1, 2), RuledPost.classified(null));
        assertThat(notice.on()).isNull();
        assertThat(notice.unknown()).isEqualTo(NoticeUnknown.NO_CALENDAR);
    }
}
