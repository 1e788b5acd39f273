package org.cadregraph.career;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The places of careers by one unit, numbered, and the place of each post. */
final class Places {

    /** Before all days on which a post is carried on as another. */
    static final int NO_LINEAGE = Integer.MIN_VALUE;

    /** In the place of a post's place: the viewer does not see the post. */
    static final int UNSEEN = -1;

    /** In the place of a post's rank: nobody gave one, or it does not matter. */
    private static final int UNRANKED = 0;

    private final int[] ofPosts;
    private final int[] ranks;
    private final List<CareerPlace> places;
    private final int named;

    /** @param named the number of the first place that a question names */
    private Places(int[] ofPosts, int[] ranks, List<CareerPlace> places, int named) {
        this.ofPosts = ofPosts;
        this.ranks = ranks;
        this.places = places;
        this.named = named;
    }

    /**
     * The places of all posts that are seen.
     *
     * @param lineageUntil up to this day a post is one with the post that carries it on, where one alone does;
     *     {@link #NO_LINEAGE} for never
     * @param beside whether a post that is held beside one of a higher rank is a step of a career too
     */
    static Places of(CareerView view, CareerUnit unit, int lineageUntil, boolean beside) {
        List<CareerTable.Post> posts = view.table().posts();
        Map<CareerPlace, Integer> numbers = new HashMap<>();
        List<CareerPlace> places = new ArrayList<>();
        int[] ofPosts = new int[posts.size()];
        int[] ranks = new int[posts.size()];
        for (int post : view.table().order()) {
            if (!view.sees(post)) {
                ofPosts[post] = UNSEEN;
                continue;
            }
            Integer rank = posts.get(post).rank();
            ranks[post] = beside || rank == null ? UNRANKED : rank;
            int told = last(view, post, lineageUntil);
            ofPosts[post] = numbers.computeIfAbsent(CareerPlace.of(unit, posts.get(told)), place -> {
                places.add(place);
                return places.size() - 1;
            });
        }
        return new Places(ofPosts, ranks, places, places.size());
    }

    /** The last of the posts that carry on a post one by one up to a day, as far as the viewer sees them. */
    static int last(CareerView view, int post, int until) {
        if (until == NO_LINEAGE) {
            return post;
        }
        Set<Integer> passed = new HashSet<>();
        int last = post;
        while (passed.add(last)) {
            List<Integer> next = view.next(last, until);
            if (next.size() != 1) {
                return last;
            }
            last = next.getFirst();
        }
        return post;
    }

    /**
     * The same with one more place for all of these posts: where a question begins or ends. To come there is a step, whatever
     * is held beside it.
     *
     * @param posts their numbers
     * @param place what it is
     */
    Places with(BitSet posts, CareerPlace place) {
        int[] changed = Arrays.copyOf(ofPosts, ofPosts.length);
        posts.stream().filter(post -> changed[post] != UNSEEN).forEach(post -> changed[post] = places.size());
        List<CareerPlace> all = new ArrayList<>(places);
        all.add(place);
        return new Places(changed, ranks, all, named);
    }

    int size() {
        return places.size();
    }

    CareerPlace get(int place) {
        return places.get(place);
    }

    /** The places of a path. */
    List<CareerPlace> all(List<Integer> path) {
        return path.stream().map(places::get).toList();
    }

    int ofPost(int post) {
        return ofPosts[post];
    }

    /** Whether to come to the one post while the other is held is to come to something beside it. */
    boolean beside(int post, int held) {
        return ofPosts[post] < named && ranks[held] != UNRANKED && ranks[held] < ranks[post];
    }
}
