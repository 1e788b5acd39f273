package org.cadregraph.career;

/**
 * How often cadres went from one post to another.
 *
 * @param from the post that came first
 * @param to the post that followed
 */
record PositionTransition(MoveCounts.Post from, MoveCounts.Post to, int count) {

    /** As it is ordered. */
    Counted counted() {
        return new Counted(from.key(), to.key(), count);
    }
}
