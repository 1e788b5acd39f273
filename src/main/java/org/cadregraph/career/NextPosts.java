package org.cadregraph.career;

import java.util.Arrays;
import java.util.List;
import java.util.PriorityQueue;
import org.cadregraph.career.Likely.Basis;

/**
 * Which post is entered next by somebody who leaves one: a Markov chain of first order over posts that backs off from
 * the post to its kind, to its rank, and to how often each post is entered at all. It knows moves between posts and
 * nothing of persons.
 *
 * <p>Each level gives part of the probability as {@link Shares} tells and leaves the rest to the one below; what is
 * left in the end goes to all open posts by how often each was entered and one more. A level of kind or rank gives
 * what it has for a kind that lies so to the post in equal parts to all open posts that do. To share by how often each
 * was entered foretold held-back moves of two real records less well; weights learnt from moves put aside (deleted
 * interpolation) foretold one of them less well and the other, which is small, hardly better.
 *
 * <p>No count below the smallest size is used, on any level, nor is how many such counts there are. For those who
 * leave a post it matters only which counts of its cells reach the size, how many moves there are in all out of the
 * post, its kind and its rank, and how often each post was entered where that reaches the size. So nothing changes
 * when moves change places among cells that are below the size before and after, as long as these stay.
 */
final class NextPosts {

    /**
     * For the moves out of a post, which are few: one move tells little of the next. Of 1, 2, 3 and 5 it foretold
     * held-back moves best; 5 is also the factor of Collins' parser (Bikel, "Intricacies of Collins' Parsing Model",
     * Computational Linguistics 30, 2004).
     */
    private static final int POST_FACTOR = 5;

    private final Posts posts;
    private final int smallest;
    private final Tally moves;
    private final int[] entered;
    private final long enteredInAll;
    private final TraitLevel kinds;
    private final TraitLevel ranks;
    private final PostOrder everywhere;
    private final PostOrder byOrganisation;
    private final PostOrder byParent;

    /**
     * Learns.
     *
     * @param moves pairs of different posts, from the upper half of the number to the lower, one for each move
     * @param smallest counts of moves below it are not used, at least 1
     */
    NextPosts(Posts posts, long[] moves, int smallest) {
        if (smallest < 1) {
            throw new IllegalArgumentException("The smallest count is at least 1, not " + smallest);
        }
        this.posts = posts;
        this.smallest = smallest;
        entered = new int[posts.count()];
        for (long move : moves) {
            if (Tally.first(move) == Tally.second(move)) {
                throw new IllegalArgumentException("A move from a post to itself: " + Tally.first(move));
            }
            entered[Tally.second(move)]++;
        }
        for (int post = 0; post < entered.length; post++) {
            entered[post] = entered[post] < smallest ? 0 : entered[post];
        }
        enteredInAll = Arrays.stream(posts.open())
                .mapToLong(post -> entered[post] + 1L)
                .sum();
        kinds = new TraitLevel(posts, posts::kind, moves, smallest);
        ranks = new TraitLevel(posts, posts::rank, moves, smallest);
        this.moves = new Tally(moves.clone());
        everywhere = new PostOrder(posts, 1, post -> 0, post -> entered[post]);
        byOrganisation = new PostOrder(posts, posts.organisationCount(), posts::organisation, post -> entered[post]);
        byParent = new PostOrder(
                posts,
                posts.organisationCount(),
                post -> posts.parent(posts.organisation(post)),
                post -> entered[post]);
    }

    /** That who leaves the one post enters the other next; 0 if that is not open, or the same. */
    double probability(int from, int to) {
        return from(from).probability(to);
    }

    /** The most probable next posts, the most probable first; all but the present if there are not so many open. */
    List<Likely> likely(int from, int most) {
        return from(from).likely(most);
    }

    /** What is foretold of those who leave a post; cheaper than to ask for one probability after another. */
    From from(int post) {
        return new From(post);
    }

    /** What is foretold of those who leave one post. */
    final class From {

        private final int post;
        private final Shares direct;
        private final Shares byKind;
        private final Shares byRank;
        private final double kindPart;
        private final double rankPart;
        private final double each;

        From(int post) {
            this.post = post;
            direct = new Shares(moves, post, smallest, POST_FACTOR, to -> posts.isOpen(to) ? 1 : 0);
            byKind = kinds.from(post);
            byRank = ranks.from(post);
            kindPart = direct.rest();
            rankPart = kindPart * byKind.rest();
            // Where no other post is open nobody asks for it.
            each = rankPart * byRank.rest() / (enteredInAll - (posts.isOpen(post) ? entered[post] + 1L : 0));
        }

        double probability(int to) {
            return to == post || !posts.isOpen(to) ? 0 : of(to).probability();
        }

        private Likely of(int to) {
            int kind = kinds.outcome(post, to);
            int rank = ranks.outcome(post, to);
            double[] parts = {
                direct.of(to), kindPart * byKind.of(kind), rankPart * byRank.of(rank), each * (entered[to] + 1L)
            };
            double sum = parts[0] + (parts[1] + parts[2] + parts[3]);
            double most = Math.max(Math.max(parts[0], parts[1]), Math.max(parts[2], parts[3]));
            if (parts[0] == most) {
                return new Likely(to, sum, Basis.POST, direct.count(to));
            }
            if (parts[1] == most) {
                return new Likely(to, sum, Basis.KIND, byKind.count(kind));
            }
            return parts[2] == most
                    ? new Likely(to, sum, Basis.RANK, byRank.count(rank))
                    : new Likely(to, sum, Basis.ALL, entered[to]);
        }

        List<Likely> likely(int most) {
            Best best = new Best(most);
            for (int index = 0; index < direct.size(); index++) {
                if (direct.at(index) > 0) {
                    best.add(of(direct.outcomeAt(index)));
                }
            }
            int organisation = posts.organisation(post);
            int parent = posts.parent(organisation);
            byOrganisation.each(organisation, to -> take(to, Relation.SAME_ORGANISATION, best));
            byParent.each(organisation, to -> take(to, Relation.NEAR, best));
            if (parent != Posts.NONE) {
                byParent.each(parent, to -> take(to, Relation.NEAR, best));
                if (posts.parent(parent) != organisation) {
                    byOrganisation.each(parent, to -> take(to, Relation.NEAR, best));
                }
            }
            everywhere.each(0, to -> take(to, Relation.ELSEWHERE, best));
            return best.sorted();
        }

        /** Those that lie otherwise or have a share of their own are found elsewhere and say nothing of their group. */
        private boolean take(int to, Relation relation, Best best) {
            return to == post || posts.relation(post, to) != relation || direct.of(to) > 0 || best.add(of(to));
        }
    }

    /** Keeps the most probable. */
    private static final class Best {

        private final int most;
        private final PriorityQueue<Likely> kept = new PriorityQueue<>(Likely.ORDER.reversed());

        Best(int most) {
            this.most = most;
        }

        /** Whether it is among the most probable so far. */
        boolean add(Likely likely) {
            kept.add(likely);
            return kept.size() <= most || !kept.remove().equals(likely);
        }

        List<Likely> sorted() {
            return kept.stream().sorted(Likely.ORDER).toList();
        }
    }
}
