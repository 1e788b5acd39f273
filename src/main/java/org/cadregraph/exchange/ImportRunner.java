package org.cadregraph.exchange;

import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.cadregraph.graph.Graph;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Runs imports, one at a time; those that stopped with the application go on when it starts. */
@Component
class ImportRunner implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(ImportRunner.class);

    /** For the batch that is being written. */
    private static final long PATIENCE_SECONDS = 20;

    private final ImportPass.Tools tools;
    private final Spool spool;
    private final Semaphore one = new Semaphore(1);
    private final UnfinishedImports unfinished;
    private volatile boolean running;

    ImportRunner(Imports imports, ImportRegister register, Spool spool, Graph graph, Registers registers, Clock clock) {
        this.tools = new ImportPass.Tools(graph, registers, register, clock);
        this.spool = spool;
        this.unfinished = new UnfinishedImports(imports, spool, tools, one, () -> !running);
    }

    /** Enters an import, which then has to be {@link #run}; empty when another is running or has to go on first. */
    Optional<ImportRun> begin(ImportOrder order) {
        if (!one.tryAcquire()) {
            return Optional.empty();
        }
        Optional<ImportRun> begun = Optional.empty();
        try {
            if (!unfinished.comeFirst()) {
                begun = Optional.of(enter(order));
            }
            return begun;
        } finally {
            if (begun.isEmpty()) {
                one.release();
            }
        }
    }

    private ImportRun enter(ImportOrder order) {
        ImportReport.Batch odd = new ImportReport.Batch();
        order.source().oddities().forEach(odd::found);
        ImportJob job = order.job(spool.place(), tools.now().toOffsetDateTime());
        tools.imports().enter(job, odd.report(), tools.now());
        return new ImportRun(tools, job, order.folder(), order.source(), odd.report(), () -> !running);
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
        Thread.ofVirtual().name("import").start(() -> {
            try {
                run(begun);
            } catch (RuntimeException fault) {
                LOG.error(
                        "Import {} stopped; it goes on at the next start",
                        begun.job().id(),
                        fault);
            }
        });
    }

    @Override
    public void start() {
        running = true;
        unfinished.takeUp();
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
