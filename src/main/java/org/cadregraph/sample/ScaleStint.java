package org.cadregraph.sample;

import org.jspecify.annotations.Nullable;

/** A time on a seat of a post: planned first, then somebody is found for it. Days are days since 1970. */
final class ScaleStint {

    /** The end of one that still runs. */
    static final int OPEN = Integer.MAX_VALUE;

    final int post;
    final int from;

    /** The day after its last, known here even where the record will not know it. */
    int to;

    /** The one before it on the seat. */
    final @Nullable ScaleStint before;

    /** The cadre of the stint before stays for another. */
    boolean renewed;

    boolean acting;
    boolean endUnknown;

    /** The record will say by mistake that it ended before it began. */
    boolean reversed;

    /** The stint after it, where its cadre stays for another. */
    @Nullable ScaleStint renewal;

    @Nullable ScalePerson person;

    ScaleStint(int post, int from, int to, @Nullable ScaleStint before) {
        this.post = post;
        this.from = from;
        this.to = to;
        this.before = before;
    }

    /** When its cadre is free again. */
    int until() {
        return renewal == null ? to : renewal.until();
    }
}
