package org.cadregraph.career;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * How well next posts are foretold: a fifth of the careers is held back, the others are learnt from, and each move of
 * those held back is foretold from the post that it leaves. Measures are means over these moves.
 *
 * @param moves how many moves were foretold; a held-back move into a post that is not open is not asked for
 * @param scores one for each method; none if no move was foretold
 * @param bins the model's first guesses by their probability, in tenths, the lowest first; without tenths that have
 *     none
 * @param calibrationError expected calibration error: how far the share of hits is from the mean probability, as the
 *     mean over the bins by their moves; 0 if no move was foretold
 */
record Foresight(int moves, List<Score> scores, List<Bin> bins, double calibrationError) {

    private static final int FOLDS = 5;
    private static final int BINS = 10;
    private static final int TOP = 5;

    /** What foretells. */
    enum Method {
        /** {@link NextPosts}. */
        MODEL,
        /** The post that was entered most often. */
        MOST_FREQUENT,
        /** The post of the present kind that was entered most often, then as the most frequent. */
        SAME_KIND,
        /** Where those who left the post before went, the latest first, then as the most frequent. */
        LAST_MOVE
    }

    /**
     * How well one method foretells.
     *
     * @param top1 share of the moves where the first guess was right
     * @param top5 share of the moves where one of the first five guesses was right
     * @param logLoss mean of -ln of the probability of what came, in nats
     */
    record Score(Method method, double top1, double top5, double logLoss) {}

    /**
     * First guesses of about the same probability.
     *
     * @param from least probability of the bin; it ends a tenth above, the last one with 1
     * @param probability the mean of what was foretold
     * @param hits the share that was right
     */
    record Bin(double from, int moves, double probability, double hits) {}

    /**
     * Holds back, learns and foretells.
     *
     * @param careers posts of each in the order they were entered, two in a row never the same; of two careers the
     *     later in the list counts as the later where that matters
     * @param smallest for {@link NextPosts}
     */
    static Foresight of(int[][] careers, Posts posts, int smallest) {
        return of(careers, posts, smallest, 0);
    }

    /**
     * The same with another fifth.
     *
     * @param fold from 0 to 4
     */
    static Foresight of(int[][] careers, Posts posts, int smallest, int fold) {
        IntStream learnt = IntStream.range(0, careers.length).filter(career -> fold(career) != fold);
        IntStream heldBack = IntStream.range(0, careers.length).filter(career -> fold(career) == fold);
        long[] known = moves(careers, learnt);
        long[] asked = Arrays.stream(moves(careers, heldBack))
                .filter(move -> posts.isOpen(Tally.second(move)))
                .sorted()
                .toArray();
        return new Measure(new NextPosts(posts, known, smallest), new Baseline(posts, known)).of(asked);
    }

    /**
     * The fifth to which a career belongs, from 0 to 4; by a hash of its index, so that no order of the careers shows
     * in it. The hash is the finalizer of MurmurHash3 for 32 bits.
     */
    static int fold(int career) {
        int hash = career;
        hash = (hash ^ (hash >>> 16)) * 0x85ebca6b;
        hash = (hash ^ (hash >>> 13)) * 0xc2b2ae35;
        return Math.floorMod(hash ^ (hash >>> 16), FOLDS);
    }

    private static long[] moves(int[][] careers, IntStream which) {
        return which.mapToObj(career -> careers[career])
                .flatMapToLong(career ->
                        IntStream.range(1, career.length).mapToLong(index -> move(career[index - 1], career[index])))
                .toArray();
    }

    private static long move(int from, int to) {
        if (from == to) {
            throw new IllegalArgumentException("A career has the same post twice in a row: " + from);
        }
        return Tally.pair(from, to);
    }

    /** Sums up over moves that come sorted, so that each post is asked for once. */
    private static final class Measure {

        private final NextPosts model;
        private final Baseline baseline;
        private final Map<Method, double[]> sums = new EnumMap<>(Method.class);
        private final int[] guesses = new int[BINS];
        private final double[] foretold = new double[BINS];
        private final int[] hits = new int[BINS];

        Measure(NextPosts model, Baseline baseline) {
            this.model = model;
            this.baseline = baseline;
        }

        Foresight of(long[] asked) {
            if (asked.length == 0) {
                return new Foresight(0, List.of(), List.of(), 0);
            }
            int end = 0;
            for (int start = 0; start < asked.length; start = end) {
                int from = Tally.first(asked[start]);
                while (end < asked.length && Tally.first(asked[end]) == from) {
                    end++;
                }
                ask(
                        from,
                        Arrays.stream(asked, start, end).mapToInt(Tally::second).toArray());
            }
            List<Score> scores = new ArrayList<>();
            sums.forEach((method, sum) ->
                    scores.add(new Score(method, sum[0] / asked.length, sum[1] / asked.length, sum[2] / asked.length)));
            return new Foresight(asked.length, scores, bins(), calibrationError(asked.length));
        }

        private void ask(int from, int[] entered) {
            NextPosts.From foreseen = model.from(from);
            List<Likely> likely = foreseen.likely(TOP);
            int[] first = likely.stream().mapToInt(Likely::post).toArray();
            double probability = likely.getFirst().probability();
            int bin = Math.min(BINS - 1, (int) (probability * BINS));
            for (int to : entered) {
                add(Method.MODEL, first, to, foreseen.probability(to));
                guesses[bin]++;
                foretold[bin] += probability;
                hits[bin] += first[0] == to ? 1 : 0;
            }
            for (Method method : List.of(Method.MOST_FREQUENT, Method.SAME_KIND, Method.LAST_MOVE)) {
                int[] ranked = baseline.first(method, from, TOP);
                for (int to : entered) {
                    add(method, ranked, to, baseline.probability(method, from, to));
                }
            }
        }

        private void add(Method method, int[] first, int to, double probability) {
            double[] sum = sums.computeIfAbsent(method, each -> new double[3]);
            sum[0] += first[0] == to ? 1 : 0;
            sum[1] += IntStream.of(first).anyMatch(post -> post == to) ? 1 : 0;
            sum[2] -= Math.log(probability);
        }

        private List<Bin> bins() {
            return IntStream.range(0, BINS)
                    .filter(bin -> guesses[bin] > 0)
                    .mapToObj(bin -> new Bin(
                            (double) bin / BINS,
                            guesses[bin],
                            foretold[bin] / guesses[bin],
                            (double) hits[bin] / guesses[bin]))
                    .toList();
        }

        private double calibrationError(int moves) {
            return IntStream.range(0, BINS)
                            .mapToDouble(bin -> Math.abs(foretold[bin] - hits[bin]))
                            .sum()
                    / moves;
        }
    }
}
