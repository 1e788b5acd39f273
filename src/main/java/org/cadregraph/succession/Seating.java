package org.cadregraph.succession;

import java.util.Arrays;
import java.util.BitSet;

/**
 * Who sits where, of posts and people that are numbered. Seats are filled one at a time, and others are moved for that where
 * it helps; nobody who is moved leaves a seat empty.
 */
final class Seating {

    private static final int NOWHERE = -1;

    /** For each post the people who may sit there. */
    private final int[][] candidates;
    /** For each post how many of its seats are empty. */
    private final int[] empty;
    /** For each person the post. */
    private final int[] place;

    private Seating(int[][] candidates, int[] empty, int[] place) {
        this.candidates = candidates;
        this.empty = empty;
        this.place = place;
    }

    /**
     * Nobody sits anywhere.
     *
     * @param candidates for each post the people who may sit there
     * @param seats for each post
     */
    static Seating empty(int[][] candidates, int[] seats, int people) {
        int[] place = new int[people];
        Arrays.fill(place, NOWHERE);
        return new Seating(candidates, seats.clone(), place);
    }

    /** Gives a person who sits nowhere an empty seat. */
    void seat(int person, int post) {
        place[person] = post;
        empty[post]--;
    }

    /** How many seats of a post are empty. */
    int empty(int post) {
        return empty[post];
    }

    /** The same in which nobody sits in those of these posts whose number is this or higher. */
    Seating without(BitSet posts, int from) {
        Seating without = new Seating(candidates, empty.clone(), place.clone());
        for (int person = 0; person < place.length; person++) {
            int post = place[person];
            if (post >= from && posts.get(post)) {
                without.place[person] = NOWHERE;
                without.empty[post]++;
            }
        }
        return without;
    }

    /** Fills as many seats of a post as can be while no other loses one; how many stay empty. */
    int fill(int post) {
        Search search = new Search(post);
        while (empty[post] > 0 && search.free != NOWHERE) {
            search.move();
            search = new Search(post);
        }
        return empty[post];
    }

    /** A post that cannot be filled, and all the posts that hold a person whom it or another of them would need. */
    BitSet reachedFrom(int post) {
        return new Search(post).reached;
    }

    /** From a post over those who may sit there to where they sit now, and so on until one sits nowhere. */
    private final class Search {

        private final int start;
        private final BitSet reached = new BitSet();
        /** For each person the post that he would go to. */
        private final int[] to = new int[place.length];
        /** For each post the person who would leave it. */
        private final int[] leaves = new int[empty.length];

        private final int free;

        Search(int start) {
            this.start = start;
            Arrays.fill(to, NOWHERE);
            reached.set(start);
            this.free = search();
        }

        private int search() {
            int[] queue = new int[empty.length];
            queue[0] = start;
            int end = 1;
            for (int next = 0; next < end; next++) {
                int post = queue[next];
                for (int person : candidates[post]) {
                    if (to[person] != NOWHERE) {
                        continue;
                    }
                    to[person] = post;
                    int from = place[person];
                    if (from == NOWHERE) {
                        return person;
                    }
                    if (!reached.get(from)) {
                        reached.set(from);
                        leaves[from] = person;
                        queue[end++] = from;
                    }
                }
            }
            return NOWHERE;
        }

        /** Moves all along the way, so that the post where it began has one more. */
        void move() {
            int person = free;
            while (to[person] != start) {
                int post = to[person];
                place[person] = post;
                person = leaves[post];
            }
            place[person] = start;
            empty[start]--;
        }
    }
}
