package org.cadregraph.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import org.cadregraph.support.Application;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

/** Periods are read strictly: a slip would erase what should stay. */
class RetentionSettingsTest {

    private final ApplicationContextRunner context =
            new ApplicationContextRunner().withUserConfiguration(RetentionConfiguration.class);

    @ParameterizedTest
    @CsvSource({
        "cadres=10, is no period",
        "cadres=10y, is no period",
        "cadres=ten years, is no period",
        "audit-log=PT24H, is no period",
        "audit-log=P0D, P0D is no time at all",
        "import-reports=P-1D, P-1D is no time at all",
        "cadre=P10Y, cadre.retention.cadre",
        "change-log=P29D, cadre.retention.change-log is P29D",
        "change-log=P1M, write P30D or longer"
    })
    void whatIsNoPeriodIsRefused(String setting, String message) {
        context.withPropertyValues("cadre.retention." + setting)
                .run(started -> assertThat(started).getFailure().satisfies(failure -> {
                    StringBuilder told = new StringBuilder();
                    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
                        told.append(cause.getMessage()).append('\n');
                    }
                    assertThat(told).contains(message);
                }));
    }

    @Test
    void theApplicationSaysWhatToWriteAndEnds(@TempDir Path directory) throws Exception {
        try (Application application =
                Application.start(directory, "256m", "--cadre.retention.personal-identifiers=5 years")) {
            assertThat(application.awaitFailure())
                    .contains("cadre.retention.personal-identifiers", "5 years", "P10Y for ten years")
                    .doesNotContain("\tat ");
        }
    }

    @Test
    void periodsAreRead() {
        context.withPropertyValues("cadre.retention.cadres=P10Y", "cadre.retention.change-log=P30D")
                .run(started -> {
                    RetentionProperties properties = started.getBean(RetentionProperties.class);
                    assertThat(properties.period(RetentionKind.CADRES)).hasToString("P10Y");
                    assertThat(properties.period(RetentionKind.CHANGE_LOG)).hasToString("P30D");
                    assertThat(properties.period(RetentionKind.AUDIT_LOG)).isNull();
                    assertThat(properties.isAnySet()).isTrue();
                });
        context.run(
                started -> assertThat(started.getBean(RetentionProperties.class).isAnySet())
                        .isFalse());
    }

    /** The day that is told is the day on which it is done, however long the months are. */
    @Test
    void theFirstDayIsTheFirstOnWhichItIsDue() {
        for (String text : new String[] {"P1M", "P10Y", "P1Y6M", "P90D", "P1M1D"}) {
            RetentionPeriod period = RetentionPeriod.of(text);
            for (LocalDate day = LocalDate.of(2019, 12, 1); day.getYear() < 2022; day = day.plusDays(1)) {
                LocalDate due = period.due(day);
                assertThat(period.before(at(due)).day()).isAfterOrEqualTo(day);
                assertThat(period.before(at(due.minusDays(1))).day()).isBefore(day);
            }
        }
    }

    private static ZonedDateTime at(LocalDate day) {
        return ZonedDateTime.parse(day + "T12:00:00+07:00[Asia/Ho_Chi_Minh]");
    }
}
