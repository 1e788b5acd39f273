package org.cadregraph.access;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.cadregraph.access.JournalFile.Line;
import org.cadregraph.api.Problem;
import org.cadregraph.graph.GraphProperties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.lang.CheckReturnValue;
import org.springframework.stereotype.Component;

/**
 * Sees to it that what is read gets into the audit log: each answer waits until it is in the journal on this machine's disk,
 * and from there many go into the graph together, a moment later or at the next start. Whoever looks at the log
 * {@linkplain #settle settles} it first.
 */
@Component
public class AuditKeeper implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(AuditKeeper.class);

    /** Entries that go into the graph together cost less, and take less from whoever asks meanwhile. */
    private static final int PAUSE_SECONDS = 1;

    /** So much goes into the graph in one transaction: entries, and records of which they tell. */
    private static final int AT_ONCE = 2_000;

    /** So much may wait, in memory too, while the graph takes none. */
    private static final int MOST = 500_000;

    private static final int PATIENCE_SECONDS = 20;

    private final AuditLog log;
    private final Clock clock;
    private final AuditJournal journal;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("audit").factory());
    private final ScheduledFuture<?> turns;
    private int entered;
    private boolean failing;

    AuditKeeper(AuditLog log, Clock clock, AccessProperties properties, GraphProperties graph) {
        this.log = log;
        this.clock = clock;
        this.journal = AuditJournal.open(properties.journalWith(graph));
        entered = log.kept(journal.name());
        journal.continueAfter(entered);
        turns = thread.scheduleWithFixedDelay(this::enterWhatWaits, 0, PAUSE_SECONDS, TimeUnit.SECONDS);
    }

    /**
     * Begins to keep what was read and not kept yet.
     *
     * @return waits until the audit log will tell of it, whatever happens; throws a {@link Problem} when it cannot be kept,
     *     and nobody may have read it then
     */
    @CheckReturnValue
    Runnable add(String who, ConfidentialReads reads) {
        Map<String, Set<String>> recordsByPart = reads.take();
        if (recordsByPart.isEmpty()) {
            return () -> {};
        }
        if (journal.size() >= MOST) {
            return () -> {
                throw unavailable();
            };
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        List<CompletableFuture<Boolean>> kept = new Reading(now, who, reads.operation(), recordsByPart)
                .inPiecesOf(AT_ONCE).stream().map(journal::add).toList();
        return () -> await(kept);
    }

    private static void await(List<CompletableFuture<Boolean>> kept) {
        try {
            kept.forEach(CompletableFuture::join);
        } catch (CompletionException e) {
            LOG.error("What was read cannot be kept for the audit log, so nothing confidential is answered", e);
            throw unavailable();
        }
    }

    private static Problem unavailable() {
        return new Problem(
                Problem.Code.UNAVAILABLE,
                "The audit log cannot be written at present, and what is confidential is not told without it."
                        + " Try again later, or leave it out.");
    }

    /**
     * All that was begun to be kept before is in the audit log when this returns. It is at nobody's cost.
     *
     * @throws Problem when the graph takes nothing for long
     */
    public void settle() {
        if (journal.size() == 0) {
            return;
        }
        try {
            thread.submit(this::enterAllAdded).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw unavailable();
        } catch (ExecutionException | TimeoutException | RejectedExecutionException e) {
            LOG.error("The audit log cannot be looked at: what was read does not get there", e);
            throw unavailable();
        }
    }

    private void enterAllAdded() {
        journal.settle();
        enterAll();
    }

    private void enterAll() {
        // What one file holds, then what the other took meanwhile.
        for (int file = 0; file < 2; file++) {
            List<Line> batch = new ArrayList<>();
            int size = 0;
            for (Line line : journal.toEnter()) {
                // Those that were entered before are still here when the process ended then, or the file was not
                // emptied.
                if (line.number() > entered) {
                    if (size > 0 && size + line.size() > AT_ONCE) {
                        enter(batch);
                        batch.clear();
                        size = 0;
                    }
                    batch.add(line);
                    size += line.size();
                }
            }
            if (size > 0) {
                enter(batch);
            }
            journal.entered();
        }
    }

    private void enter(List<Line> batch) {
        log.enter(journal.name(), entered, batch);
        entered = batch.getLast().number();
    }

    private void enterWhatWaits() {
        try {
            if (journal.size() > 0) {
                enterAll();
            }
            failing = false;
        } catch (RuntimeException | Error e) {
            // They stay where they are, and are tried again.
            if (!failing) {
                LOG.error(
                        "What was read does not get from the journal into the audit log; it stays there meanwhile", e);
            }
            failing = true;
        }
    }

    @Override
    public void destroy() {
        turns.cancel(false);
        thread.execute(this::enterWhatWaits);
        thread.shutdown();
        try {
            if (!thread.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                LOG.warn("What was read and is not in the audit log yet stays in the journal for the next start");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        journal.close();
    }
}
