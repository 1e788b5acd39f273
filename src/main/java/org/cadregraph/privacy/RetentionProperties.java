package org.cadregraph.privacy;

import java.time.Period;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * For how long things are kept ({@code cadre.retention.*}), by kind; without end where nothing is set. A kind that nobody
 * knows is refused: it would keep what somebody believes gone.
 *
 * @see RetentionKind
 */
@ConfigurationProperties(value = "cadre.retention", ignoreUnknownFields = false)
record RetentionProperties(
        @Nullable RetentionPeriod importReports,
        @Nullable RetentionPeriod earlierVersions,
        @Nullable RetentionPeriod personalIdentifiers,
        @Nullable RetentionPeriod cadres,
        @Nullable RetentionPeriod changeLog,
        @Nullable RetentionPeriod auditLog) {

    /** So long at least a client may send a change again under its own id, and it is made once. */
    private static final int RETRY_DAYS = 30;

    private static final int SHORTEST_YEAR = 365;
    private static final int SHORTEST_MONTH = 28;

    RetentionProperties {
        if (changeLog != null && days(changeLog.period()) < RETRY_DAYS) {
            throw new IllegalArgumentException(RetentionKind.CHANGE_LOG.setting() + " is " + changeLog
                    + ", and clients may send a change again for " + RETRY_DAYS + " days: write P" + RETRY_DAYS
                    + "D or longer, P2M for instance");
        }
    }

    private static long days(Period period) {
        return (long) period.getYears() * SHORTEST_YEAR + (long) period.getMonths() * SHORTEST_MONTH + period.getDays();
    }

    boolean isAnySet() {
        return Arrays.stream(RetentionKind.values()).anyMatch(kind -> period(kind) != null);
    }

    @Nullable RetentionPeriod period(RetentionKind kind) {
        return switch (kind) {
            case IMPORT_REPORTS -> importReports;
            case EARLIER_VERSIONS -> earlierVersions;
            case PERSONAL_IDENTIFIERS -> personalIdentifiers;
            case CADRES -> cadres;
            case CHANGE_LOG -> changeLog;
            case AUDIT_LOG -> auditLog;
        };
    }
}
