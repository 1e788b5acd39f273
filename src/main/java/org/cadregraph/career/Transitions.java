package org.cadregraph.career;

import java.time.LocalDate;
import org.cadregraph.tenure.Belief;
import org.jspecify.annotations.Nullable;

/**
 * A question about the moves of all careers; counted only as far as somebody asks.
 *
 * @param method which tenures follow each other
 * @param from id of the organisation that is left; any when absent
 * @param to id of the organisation that is entered; any when absent
 * @param subtree whether the two stand for their units too
 * @param begunFrom first day of the new tenure at the earliest
 * @param begunTo first day of the new tenure before this day
 * @param belief the version of the record
 */
record Transitions(
        TransitionMethod method,
        @Nullable String from,
        @Nullable String to,
        boolean subtree,
        @Nullable LocalDate begunFrom,
        @Nullable LocalDate begunTo,
        Belief belief) {

    /**
     * How often cadres went from posts of one kind to posts of another.
     *
     * @param from what sources call the one kind; absent for posts of no kind
     * @param to what sources call the other kind
     */
    record OfKinds(@Nullable String from, @Nullable String to, int count) {}

    /**
     * How often cadres went from one post to another.
     *
     * @param from id of the post that came first, with the key by which it is ordered
     * @param to id of the post that followed
     */
    record OfPositions(Post from, Post to, int count) {}

    /** A post by its id, and its key, which orders it. */
    record Post(String id, String key) {}
}
