package org.cadregraph.career;

import java.util.Comparator;

/**
 * A post that somebody who leaves another may enter next.
 *
 * @param probability that it is this one, given that there is a move
 * @param basis which level of the model gave most of the probability; of equal ones the closest to the post
 * @param count how many moves that level saw: from post to post; from kind to kind, or rank to rank, between posts
 *     that lie to each other as these do; into the post from anywhere, where a count below the smallest size is given
 *     as 0
 */
record Likely(int post, double probability, Basis basis, int count) {

    /** The most probable first, then by index of the post. */
    static final Comparator<Likely> ORDER =
            Comparator.comparingDouble(Likely::probability).reversed().thenComparingInt(Likely::post);

    /** The levels of the model, the closest to the post first. */
    enum Basis {
        POST,
        KIND,
        RANK,
        ALL
    }
}
