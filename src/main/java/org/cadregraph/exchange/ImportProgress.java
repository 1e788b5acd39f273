package org.cadregraph.exchange;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * How far an import is, as clients get it.
 *
 * @param name of its files, for people
 * @param list by the name that the files give it
 * @param percentage of all work, over both phases
 * @param rowsDone in this phase
 */
record ImportProgress(
        String id,
        String name,
        boolean dryRun,
        boolean strict,
        ImportJob.State state,
        @Nullable String message,
        ImportJob.Phase phase,
        int percentage,
        String list,
        long rows,
        long rowsDone,
        int rejected,
        int findings,
        OffsetDateTime startedAt,
        OffsetDateTime updatedAt,
        @Nullable OffsetDateTime endedAt) {

    static ImportProgress of(ImportJob job, ImportReport.Totals totals) {
        ImportJob.Progress progress = job.progress();
        return new ImportProgress(
                job.id(),
                job.name(),
                job.dryRun(),
                job.strict(),
                job.state(),
                progress.message(),
                progress.phase(),
                job.percentage(),
                job.form().list(progress.section()),
                job.rows(),
                progress.done(),
                totals.rejected(),
                totals.found(),
                progress.startedAt(),
                progress.updatedAt(),
                progress.endedAt());
    }

    boolean running() {
        return state == ImportJob.State.RUNNING;
    }
}
