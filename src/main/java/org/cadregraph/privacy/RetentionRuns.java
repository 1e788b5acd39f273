package org.cadregraph.privacy;

import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Makes the run of the day of each kind that has a period, unless it was made. */
@Component
class RetentionRuns {

    private static final Logger LOG = LoggerFactory.getLogger(RetentionRuns.class);

    private final RetentionProperties properties;
    private final RetentionLog log;
    private final Retention retention;

    RetentionRuns(RetentionProperties properties, RetentionLog log, Retention retention) {
        this.properties = properties;
        this.log = log;
        this.retention = retention;
    }

    /** Makes those that are to be made now. A failure of one is kept with it; the others are made all the same. */
    void make(BooleanSupplier stopping) {
        for (RetentionKind kind : RetentionKind.values()) {
            RetentionPeriod period = properties.period(kind);
            if (period != null && !stopping.getAsBoolean()) {
                try {
                    look(kind, period, stopping);
                } catch (RuntimeException fault) {
                    LOG.error(
                            "What is due by {} cannot be looked at or noted; looking again soon",
                            kind.setting(),
                            fault);
                }
            }
        }
    }

    private void look(RetentionKind kind, RetentionPeriod period, BooleanSupplier stopping) {
        RetentionLog.Look look = log.look(kind, period);
        if (look.other() != null) {
            LOG.warn(
                    "{} is {}, and was {} when the database was last looked at: it acts a day from now. Where several"
                            + " processes work on this database, set the same period in all of them; while they differ,"
                            + " nothing is removed",
                    kind.setting(),
                    period,
                    look.other());
        }
        if (look.begun()) {
            make(kind, period, stopping);
        }
    }

    private void make(RetentionKind kind, RetentionPeriod period, BooleanSupplier stopping) {
        Failures failures = new Failures(kind);
        try {
            retention.remove(kind, period, stopping, failures);
        } catch (RetentionOfCadres.Waits waits) {
            LOG.info("Run of {} goes on later: {}", kind.setting(), waits.getMessage());
            log.waits(kind, String.valueOf(waits.getMessage()));
            return;
        } catch (RuntimeException fault) {
            failures.end(fault);
            log.end(kind, failures.told());
            return;
        }
        // One that was stopped goes on at the next start.
        if (!stopping.getAsBoolean()) {
            log.end(kind, failures.told());
        }
    }
}
