package org.cadregraph.exchange;

import java.util.Set;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.cadregraph.graph.Change;
import org.cadregraph.graph.Viewer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One import from where it stands to its end: a rehearsal where one is wanted, then the writing. */
final class ImportRun {

    private static final Logger LOG = LoggerFactory.getLogger(ImportRun.class);
    private static final String NAMES = "names";

    private final ImportPass.Tools tools;
    private final ImportJob job;
    private final SpoolFolder folder;
    private final Source source;
    private final BooleanSupplier stopping;
    private volatile ImportReport report;

    /** @param report of the rows up to the one at which the job stands */
    ImportRun(
            ImportPass.Tools tools,
            ImportJob job,
            SpoolFolder folder,
            Source source,
            ImportReport report,
            BooleanSupplier stopping) {
        this.tools = tools;
        this.job = job;
        this.folder = folder;
        this.source = source;
        this.report = report;
        this.stopping = stopping;
    }

    ImportJob job() {
        return job;
    }

    /** What became of the rows up to now. */
    ImportReport report() {
        return report;
    }

    /**
     * Goes on to the end, and deletes the files.
     *
     * @return the state that it is in then; {@code RUNNING} when the application stops meanwhile
     */
    ImportJob.State run() {
        try {
            ImportJob.State state = work();
            if (state == ImportJob.State.RUNNING) {
                folder.close();
            } else {
                folder.delete();
            }
            return state;
        } catch (RuntimeException | Error failure) {
            folder.close();
            throw failure;
        }
    }

    private ImportJob.State work() {
        try {
            if (job.progress().phase() == ImportJob.Phase.CHECKING) {
                ImportReport odd = restart(ImportJob.Phase.CHECKING);
                boolean refused = pass(job.at(ImportJob.Phase.CHECKING), odd, null);
                if (refused || job.dryRun()) {
                    return refused ? refuse() : end(ImportJob.State.CHECKED, null);
                }
                pass(job.at(ImportJob.Phase.WRITING), restart(ImportJob.Phase.WRITING), change());
            } else {
                pass(job, report, change());
            }
            return end(ImportJob.State.IMPORTED, null);
        } catch (ImportPass.Stopped stopped) {
            LOG.info("Import {} stops at a batch and goes on at the next start", job.id());
            return ImportJob.State.RUNNING;
        } catch (UnreadableFile unreadable) {
            return end(
                    ImportJob.State.INTERRUPTED, unreadable.getMessage() + ". What is counted here is in the database");
        } catch (RuntimeException fault) {
            String id = UUID.randomUUID().toString();
            LOG.error("Import broken off, fault {}", id, fault);
            return end(
                    ImportJob.State.INTERRUPTED,
                    "Something went wrong on our side, and the import broke off. What is counted here is in the"
                            + " database; importing the file again goes on from there. Tell the operator this id: "
                            + id);
        }
    }

    private ImportReport restart(ImportJob.Phase phase) {
        ImportReport.Batch odd = new ImportReport.Batch();
        source.oddities().forEach(odd::found);
        report = odd.report();
        tools.imports().restart(job.id(), phase, report, tools.now());
        return report;
    }

    private boolean pass(ImportJob from, ImportReport before, @Nullable Change change) {
        ImportPass pass = new ImportPass(tools, source, from, before, change, stopping);
        try {
            pass.run(folder.scratch(NAMES));
        } finally {
            report = pass.report();
        }
        return pass.refused();
    }

    /** What is taken up again later was not known before: each time is a change of its own. */
    private Change change() {
        Change change = Change.now(
                tools.clock(),
                Viewer.of(job.who(), Set.of()),
                "import of " + job.name() + " (" + job.form().title() + ")");
        tools.graph().write(writer -> {
            change.log(writer);
            return true;
        });
        return change;
    }

    private ImportJob.State refuse() {
        return end(
                ImportJob.State.REJECTED,
                "With strict=true the first row that cannot be imported rejects the file; nothing of it was imported");
    }

    private ImportJob.State end(ImportJob.State state, @Nullable String message) {
        tools.imports().end(job.id(), state, message, tools.now());
        return state;
    }
}
