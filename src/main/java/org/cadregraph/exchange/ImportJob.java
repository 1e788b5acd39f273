package org.cadregraph.exchange;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import org.cadregraph.graph.Row;
import org.jspecify.annotations.Nullable;

/**
 * An import as the store knows it. Its progress stands in the store with the rows that it counts.
 *
 * @param id under which it can be asked for
 * @param name of its files, for people
 * @param who the viewer who sent them
 * @param form of the files
 * @param files their names, in the order in which they lie on disk
 * @param dryRun changes nothing
 * @param strict changes nothing when a row cannot be imported
 * @param place the machine and directory where the files lie
 * @param rows of all files together
 * @param progress how far it is
 */
record ImportJob(
        String id,
        String name,
        String who,
        Form form,
        List<String> files,
        boolean dryRun,
        boolean strict,
        String place,
        long rows,
        Progress progress) {

    private static final int HALF = 50;
    private static final int ALL = 100;

    /** What has become of it. */
    enum State {
        /** It runs, or waits to be taken up again by the instance that has its files. */
        RUNNING,
        IMPORTED,
        /** A dry run has ended. */
        CHECKED,
        /** It was strict, and a row could not be imported. */
        REJECTED,
        /** It broke off. */
        INTERRUPTED;

        String text() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What it does with rows. */
    enum Phase {
        /** It only tells what would become of them. */
        CHECKING,
        WRITING;

        String text() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * How far it is.
     *
     * @param section the list that it is at
     * @param row how many rows of that list are dealt with
     * @param done how many rows of all lists are, in this phase
     * @param attempts how often it was taken up since it last got on
     * @param message what there is to say about its end
     */
    record Progress(
            State state,
            Phase phase,
            Section section,
            int row,
            long done,
            int attempts,
            @Nullable String message,
            OffsetDateTime startedAt,
            OffsetDateTime updatedAt,
            @Nullable OffsetDateTime endedAt) {}

    static ImportJob of(Row row) {
        return new ImportJob(
                row.text("id"),
                row.text("name"),
                row.text("who"),
                Form.valueOf(row.text("form")),
                row.texts("files"),
                row.flag("dryRun"),
                row.flag("strict"),
                row.text("place"),
                row.integer("rows"),
                new Progress(
                        State.valueOf(row.text("state")),
                        Phase.valueOf(row.text("phase")),
                        Section.valueOf(row.text("section")),
                        row.integer("row"),
                        row.integer("done"),
                        row.integer("attempts"),
                        row.optionalText("message"),
                        row.moment("startedAt"),
                        row.moment("updatedAt"),
                        row.optionalMoment("endedAt")));
    }

    /** The same before the first row of a phase. */
    ImportJob at(Phase phase) {
        OffsetDateTime now = progress.updatedAt();
        Progress start = new Progress(
                State.RUNNING, phase, Section.ORGANIZATIONS, 0, 0, 0, null, progress.startedAt(), now, null);
        return new ImportJob(id, name, who, form, files, dryRun, strict, place, rows, start);
    }

    State state() {
        return progress.state();
    }

    boolean running() {
        return state() == State.RUNNING;
    }

    /** Whether it goes through the rows twice. */
    private boolean rehearsed() {
        return strict && !dryRun;
    }

    /** How much of the work is done, in whole per cent; 100 only when all of it is. */
    int percentage() {
        if (state() == State.IMPORTED || state() == State.CHECKED) {
            return ALL;
        }
        long phase = rows == 0 ? 0 : progress.done() * ALL / rows;
        long percent = !rehearsed() ? phase : phase / 2 + (progress.phase() == Phase.WRITING ? HALF : 0);
        return (int) Math.min(ALL - 1, percent);
    }
}
