package org.cadregraph.limit;

import java.util.concurrent.atomic.AtomicLong;

/**
 * Counts the fields of one answer as they are filled in, and stops a query whose lists within lists would multiply
 * beyond what the process can hold, however few records they repeat, or that takes too long. All answers that are being
 * made at one time share what the heap can hold.
 */
final class FieldLimit {

    /** What a field of an answer that is being made costs in memory, with all that belongs to it; measured, rounded up. */
    private static final long BYTES_PER_FIELD = 2_048;

    private static final long TOGETHER = Runtime.getRuntime().maxMemory() / BYTES_PER_FIELD;
    private static final AtomicLong IN_PROGRESS = new AtomicLong();

    /** So many fields are taken from what all share at once, and so often the clock is looked at: both cost more than a field. */
    private static final int AT_ONCE = 32;

    private final long most;
    private final LimitProperties limits;
    private final long deadline;
    private long fields;
    private long taken;

    FieldLimit(LimitProperties limits) {
        this.limits = limits;
        this.most = limits.fieldsPerRequest();
        this.deadline = System.nanoTime() + limits.requestTime().toNanos();
    }

    void count() {
        fields++;
        if (fields > taken) {
            takeMore();
        }
        if (fields > most) {
            throw new LimitError(
                    LimitCode.ANSWER_TOO_LARGE,
                    "The answer would hold more than %,d fields (cadre.limits.fields-per-request).".formatted(most)
                            + " Ask for fewer: smaller pages, fewer levels of lists.");
        }
    }

    private void takeMore() {
        taken += AT_ONCE;
        if (IN_PROGRESS.addAndGet(AT_ONCE) > TOGETHER) {
            throw new LimitError(
                    LimitCode.SERVER_BUSY,
                    "The server is busy with other large answers. Try again in a moment, or ask for fewer records.");
        }
        if (System.nanoTime() - deadline > 0) {
            throw new LimitError(
                    LimitCode.TOO_SLOW,
                    "The answer takes longer than " + limits.requestTime().toSeconds()
                            + " seconds (cadre.limits.request-time). Ask for fewer records.");
        }
    }

    /** The answer is made, or given up. */
    void end() {
        IN_PROGRESS.addAndGet(-taken);
        taken = 0;
        fields = 0;
    }
}
