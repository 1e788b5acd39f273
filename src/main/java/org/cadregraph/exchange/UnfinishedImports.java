package org.cadregraph.exchange;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.BooleanSupplier;
import org.cadregraph.graph.Viewer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes up imports that stopped with the application, whether it was asked to stop or not. */
final class UnfinishedImports {

    private static final Logger LOG = LoggerFactory.getLogger(UnfinishedImports.class);

    /** So often one may stop without getting on: it may be what brings the application down. */
    private static final int ATTEMPTS = 3;

    /** One that has not got on for so long has no process any more, here or elsewhere. */
    private static final Duration ALIVE = Duration.ofMinutes(1);

    /** So long one whose files are on another machine waits for that machine. */
    private static final Duration LOST = Duration.ofDays(1);

    private final Imports imports;
    private final Spool spool;
    private final ImportPass.Tools tools;
    private final Semaphore one;
    private final BooleanSupplier stopping;

    /** @param one whoever runs an import holds it */
    UnfinishedImports(Imports imports, Spool spool, ImportPass.Tools tools, Semaphore one, BooleanSupplier stopping) {
        this.imports = imports;
        this.spool = spool;
        this.tools = tools;
        this.one = one;
        this.stopping = stopping;
    }

    /** Takes all of them up that have their files here, one after another, while the caller goes on. */
    void takeUp() {
        Thread.ofVirtual().name("imports-taken-up").start(() -> {
            try {
                List<ImportJob> unfinished = imports.unfinished();
                spool.clean(unfinished.stream().map(ImportJob::id).toList());
                for (ImportJob job : unfinished) {
                    takeUp(job);
                }
            } catch (RuntimeException fault) {
                LOG.error("Imports that stopped cannot be taken up", fault);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }

    private void takeUp(ImportJob job) throws InterruptedException {
        if (!spool.has(job.id())) {
            if (job.place().equals(spool.place()) || !since(job, LOST)) {
                end(
                        job,
                        "Its files are not in " + job.place() + " any more. What is counted here is in the database;"
                                + " importing the files again goes on from there");
            }
            return;
        }
        one.acquire();
        try {
            Optional<SpoolFolder> folder = spool.claim(job.id());
            Optional<ImportJob> now = imports.find(Viewer.LOCAL, job.id()).filter(ImportJob::running);
            if (folder.isPresent() && now.isPresent() && !stopping.getAsBoolean()) {
                takeUp(now.get(), folder.get());
            } else {
                // Somebody else works on it, or has ended it a moment ago; or the application stops.
                folder.ifPresent(SpoolFolder::close);
            }
        } finally {
            one.release();
        }
    }

    private void takeUp(ImportJob job, SpoolFolder folder) {
        int attempts = job.progress().attempts() + 1;
        if (attempts > ATTEMPTS) {
            end(job, "It stopped " + ATTEMPTS + " times at the same place, and is not taken up any more");
            folder.delete();
            return;
        }
        LOG.info("Import {} ({}) is taken up at {} %", job.id(), job.name(), job.percentage());
        tools.imports().takenUp(job.id(), attempts, tools.now());
        try {
            Source source = Source.of(folder.files(job.files()));
            ImportReport report = imports.report(Viewer.LOCAL, job.id());
            new ImportRun(tools, job, folder, source, report, stopping).run();
        } catch (UnreadableFile damaged) {
            end(job, damaged.getMessage() + ". What is counted here is in the database");
            folder.delete();
        }
    }

    /**
     * Whether one has to end before a new one may begin: what came in later must not be written over by what came in
     * earlier and stopped. One that nobody works on is taken up now, or ended where its files are elsewhere.
     */
    boolean comeFirst() {
        for (ImportJob job : imports.unfinished()) {
            if (since(job, ALIVE)) {
                return true;
            }
            if (spool.has(job.id())) {
                takeUp();
                return true;
            }
            end(
                    job,
                    "It stopped on another machine, and a later import began. What is counted here is in the database");
        }
        return false;
    }

    /** Whether it has got on within this time. */
    private boolean since(ImportJob job, Duration time) {
        return job.progress().updatedAt().isAfter(tools.now().minus(time).toOffsetDateTime());
    }

    private void end(ImportJob job, String message) {
        LOG.warn("Import {} ({}) has ended: {}", job.id(), job.name(), message);
        tools.imports().end(job.id(), ImportJob.State.INTERRUPTED, message, tools.now());
    }
}
