package org.cadregraph.career;

import org.jspecify.annotations.Nullable;

/**
 * How often cadres went from posts of one kind to posts of another.
 *
 * @param from what sources call the one kind; absent for posts of no kind
 * @param to what sources call the other kind
 */
record KindTransition(@Nullable String from, @Nullable String to, int count) {

    static KindTransition of(Counted counted) {
        return new KindTransition(kind(counted.from()), kind(counted.to()), counted.count());
    }

    private static @Nullable String kind(String text) {
        return text.isEmpty() ? null : text;
    }

    /** As it is ordered: of no kind as the empty one. */
    Counted counted() {
        return new Counted(from == null ? "" : from, to == null ? "" : to, count);
    }
}
