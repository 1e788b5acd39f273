package org.cadregraph.privacy;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ScheduledFuture;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;
import org.springframework.stereotype.Component;

/**
 * Looks every few minutes whether a run is to be made: after each start, after midnight, and where another process broke
 * one off. Where no period is set it does nothing.
 */
@Component
class RetentionSchedule implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(RetentionSchedule.class);

    private static final Duration AFTER_START = Duration.ofMinutes(1);
    private static final Duration INTERVAL = Duration.ofMinutes(10);

    /** For the batch that is being removed: a thread that is interrupted could close the database's files. */
    private static final int PATIENCE_SECONDS = 20;

    private final RetentionRuns runs;
    private final RetentionProperties properties;
    private @Nullable ThreadPoolTaskScheduler scheduler;
    private @Nullable ScheduledFuture<?> looks;
    private volatile boolean running;

    RetentionSchedule(RetentionRuns runs, RetentionProperties properties) {
        this.runs = runs;
        this.properties = properties;
    }

    @Override
    public void start() {
        running = true;
        if (properties.isAnySet()) {
            scheduler = scheduler();
            looks = scheduler.scheduleWithFixedDelay(
                    () -> runs.make(() -> !running), Instant.now().plus(AFTER_START), INTERVAL);
        }
    }

    private static ThreadPoolTaskScheduler scheduler() {
        ThreadPoolTaskScheduler scheduler = new ThreadPoolTaskScheduler();
        scheduler.setThreadNamePrefix("retention-");
        scheduler.setWaitForTasksToCompleteOnShutdown(true);
        scheduler.setAwaitTerminationSeconds(PATIENCE_SECONDS);
        scheduler.setErrorHandler(fault -> LOG.error("Runs of retention cannot be made; looking again soon", fault));
        scheduler.initialize();
        return scheduler;
    }

    @Override
    public void stop() {
        running = false;
        if (looks != null && scheduler != null) {
            looks.cancel(false);
            scheduler.shutdown();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
