package org.cadregraph.graph;

import org.jspecify.annotations.Nullable;

/** What became of a record that was handed in. */
public enum Outcome {
    /** It was not known before. */
    ADDED,
    /** It was known otherwise; what was believed before is kept. */
    CHANGED,
    /** It was known just so. */
    UNCHANGED;

    /**
     * Tells what becomes of a record.
     *
     * @param before the digest of what is known of it; absent when nothing is
     * @param now the digest of what is said of it now
     */
    public static Outcome of(@Nullable String before, String now) {
        if (before == null) {
            return ADDED;
        }
        return before.equals(now) ? UNCHANGED : CHANGED;
    }
}
