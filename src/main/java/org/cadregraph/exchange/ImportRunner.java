package org.cadregraph.exchange;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.cadregraph.graph.Graph;
import org.cadregraph.graph.Viewer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Runs imports, one at a time. Those that stopped with the application, whether it was asked to or not, are taken up
 * when it starts.
 */
@Component
class ImportRunner implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(ImportRunner.class);

    /** So often one may stop without getting on: it may be what brings the application down. */
    private static final int ATTEMPTS = 3;

    /** For the batch that is being written. */
    private static final long PATIENCE_SECONDS = 20;

    private final Imports imports;
    private final Spool spool;
    private final ImportPass.Tools tools;
    private final Semaphore one = new Semaphore(1);
    private volatile boolean running;

    ImportRunner(Imports imports, ImportRegister register, Spool spool, Graph graph, Registers registers, Clock clock) {
        this.imports = imports;
        this.spool = spool;
        this.tools = new ImportPass.Tools(graph, registers, register, clock);
    }

    /**
     * What is wanted of an import.
     *
     * @param id its id, by which its folder is known
     * @param rows how many there are
     * @param dryRun changes nothing
     * @param strict changes nothing when a row cannot be imported
     */
    record Order(
            String id,
            List<LaidFile> files,
            SpoolFolder folder,
            Source source,
            long rows,
            Viewer viewer,
            boolean dryRun,
            boolean strict) {

        String name() {
            String first = files.getFirst().name();
            return files.size() == 1 ? first : first + " and " + (files.size() - 1) + " more";
        }
    }

    /** Enters an import, which then has to be {@link #run}; empty when another is running. */
    Optional<ImportRun> begin(Order order) {
        if (!one.tryAcquire()) {
            return Optional.empty();
        }
        boolean entered = false;
        try {
            ImportReport.Batch odd = new ImportReport.Batch();
            order.source().oddities().forEach(odd::found);
            ImportJob job = job(order);
            entered = tools.imports().enter(job, odd.report(), tools.now());
            return entered
                    ? Optional.of(
                            new ImportRun(tools, job, order.folder(), order.source(), odd.report(), this::stopping))
                    : Optional.empty();
        } finally {
            if (!entered) {
                one.release();
            }
        }
    }

    ImportJob job(Order order) {
        OffsetDateTime now = tools.now().toOffsetDateTime();
        ImportJob.Phase phase = order.strict() || order.dryRun() ? ImportJob.Phase.CHECKING : ImportJob.Phase.WRITING;
        return new ImportJob(
                order.id(),
                order.name(),
                order.viewer().name(),
                order.source().form(),
                order.files().stream().map(LaidFile::name).toList(),
                order.dryRun(),
                order.strict(),
                spool.place(),
                order.rows(),
                new ImportJob.Progress(
                        ImportJob.State.RUNNING, phase, Section.ORGANIZATIONS, 0, 0, 0, null, now, now, null));
    }

    /** Runs an import that was begun to its end, or until the application stops. */
    void run(ImportRun begun) {
        try {
            begun.run();
        } finally {
            one.release();
        }
    }

    /** The same, while the caller goes on. */
    void launch(ImportRun begun) {
        Thread.ofVirtual().name("import").start(() -> run(begun));
    }

    private boolean stopping() {
        return !running;
    }

    @Override
    public void start() {
        running = true;
        Thread.ofVirtual().name("imports-taken-up").start(this::takeUpAll);
    }

    private void takeUpAll() {
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
    }

    private void takeUp(ImportJob job) throws InterruptedException {
        if (!spool.has(job.id())) {
            if (job.place().equals(spool.place())) {
                end(
                        job,
                        "Its files are not in " + spool.place() + " any more. What is counted here is in the database;"
                                + " importing the files again goes on from there");
            }
            return;
        }
        one.acquire();
        try {
            Optional<SpoolFolder> folder = spool.claim(job.id());
            Optional<ImportJob> now = imports.find(Viewer.LOCAL, job.id()).filter(ImportJob::running);
            if (folder.isPresent() && now.isPresent()) {
                takeUp(now.get(), folder.get());
            } else {
                // Another process works on it, or has ended it a moment ago.
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
        ImportReport report = imports.report(Viewer.LOCAL, job.id());
        new ImportRun(tools, job, folder, Source.of(folder.files(job.files())), report, this::stopping).run();
    }

    private void end(ImportJob job, String message) {
        LOG.warn("Import {} ({}) has ended: {}", job.id(), job.name(), message);
        tools.imports().end(job.id(), ImportJob.State.INTERRUPTED, message, tools.now());
    }

    @Override
    public void stop() {
        running = false;
        try {
            if (one.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                one.release();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
