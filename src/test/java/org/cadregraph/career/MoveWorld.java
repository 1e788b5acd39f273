package org.cadregraph.career;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Posts with their moves, and what the definition says of them. */
record MoveWorld(
        List<Integer> kinds,
        List<Integer> ranks,
        List<Integer> organisations,
        List<Integer> parents,
        BitSet open,
        List<List<Integer>> moves) {

    static MoveWorld random(Random random) {
        int posts = 2 + random.nextInt(12);
        int organisations = 1 + random.nextInt(6);
        int traits = 1 + random.nextInt(3);
        int most = random.nextInt(60);
        BitSet open = new BitSet();
        IntStream.range(0, posts).filter(post -> random.nextInt(5) > 0).forEach(open::set);
        List<List<Integer>> moves = new ArrayList<>();
        for (int number = 0; number < most; number++) {
            // The lower a post, the more moves, so that some cells are large.
            int from = random.nextInt(1 + random.nextInt(posts));
            int to = random.nextInt(1 + random.nextInt(posts));
            if (from != to) {
                moves.add(List.of(from, to));
            }
        }
        return new MoveWorld(
                any(random, posts, -1, traits),
                any(random, posts, -1, traits),
                any(random, posts, 0, organisations),
                any(random, organisations, -1, organisations),
                open,
                moves);
    }

    private static List<Integer> any(Random random, int count, int from, int to) {
        return random.ints(count, from, to).boxed().toList();
    }

    Posts posts() {
        return new Posts(array(kinds), array(ranks), array(organisations), array(parents), open);
    }

    private static int[] array(List<Integer> list) {
        return list.stream().mapToInt(Integer::intValue).toArray();
    }

    NextPosts model(int smallest) {
        return new NextPosts(posts(), packed(), smallest);
    }

    long[] packed() {
        return moves.stream()
                .mapToLong(move -> ((long) move.getFirst() << 32) | move.getLast())
                .toArray();
    }

    List<List<Integer>> moves(IntStream which) {
        return which.mapToObj(moves::get).toList();
    }

    MoveWorld with(List<List<Integer>> others) {
        return new MoveWorld(kinds, ranks, organisations, parents, open, others);
    }

    List<Integer> others(int from) {
        return open.stream().filter(post -> post != from).boxed().toList();
    }

    /** 0 the same organisation, 1 parent, child or sibling, 2 elsewhere. */
    int relation(int from, int to) {
        int one = organisations.get(from);
        int two = organisations.get(to);
        boolean parent = parents.get(one) == two;
        boolean child = parents.get(two) == one;
        boolean sibling = parents.get(one) >= 0
                && parents.get(one) != one
                && parents.get(two) != two
                && parents.get(one).equals(parents.get(two));
        return one == two ? 0 : parent || child || sibling ? 1 : 2;
    }

    List<Integer> cell(List<Integer> traits, int from, int to) {
        return List.of(traits.get(from), traits.get(to), relation(from, to));
    }

    long post(int from, int to) {
        return moves.stream().filter(List.of(from, to)::equals).count();
    }

    long trait(List<Integer> traits, List<Integer> cell) {
        return moves.stream()
                .filter(move -> cell(traits, move.getFirst(), move.getLast()).equals(cell))
                .count();
    }

    long entered(int to) {
        return moves.stream().filter(move -> move.getLast() == to).count();
    }

    /** The probability in parts: what the post, its kind and its rank say, and how often posts are entered. */
    double[] parts(int from, int to, int smallest) {
        double[] parts = new double[4];
        double left = 1;
        long leaving = moves.stream().filter(move -> move.getFirst() == from).count();
        long outcomes = IntStream.range(0, kinds.size())
                .filter(post -> post(from, post) >= smallest)
                .count();
        double given = 0;
        for (int post : others(from)) {
            double share = post(from, post) >= smallest ? post(from, post) / (leaving + 5.0 * outcomes) : 0;
            parts[0] += post == to ? share : 0;
            given += share;
        }
        left *= 1 - given;
        int level = 1;
        for (List<Integer> traits : List.of(kinds, ranks)) {
            given = 0;
            if (traits.get(from) >= 0) {
                long all = moves.stream()
                        .filter(move -> traits.get(move.getFirst()).equals(traits.get(from)))
                        .count();
                List<List<Integer>> cells = moves.stream()
                        .map(move -> cell(traits, move.getFirst(), move.getLast()))
                        .filter(cell -> cell.getFirst().equals(traits.get(from)))
                        .distinct()
                        .filter(cell -> trait(traits, cell) >= smallest)
                        .toList();
                for (List<Integer> cell : cells) {
                    List<Integer> there = others(from).stream()
                            .filter(post -> cell(traits, from, post).equals(cell))
                            .toList();
                    double share = (double) trait(traits, cell) / (all + cells.size());
                    given += there.isEmpty() ? 0 : share;
                    parts[level] += there.contains(to) ? left * share / there.size() : 0;
                }
            }
            left *= 1 - given;
            level++;
        }
        double sum = others(from).stream()
                .mapToDouble(post -> used(post, smallest) + 1)
                .sum();
        parts[3] = others(from).contains(to) ? left * (used(to, smallest) + 1) / sum : 0;
        return parts;
    }

    long used(int to, int smallest) {
        return entered(to) >= smallest ? entered(to) : 0;
    }

    /** Moves counted on the levels of a pair of posts. */
    List<Long> counts(int from, int to, int smallest) {
        return List.of(
                post(from, to),
                trait(kinds, cell(kinds, from, to)),
                trait(ranks, cell(ranks, from, to)),
                used(to, smallest));
    }

    /** The same with the targets of two moves exchanged, or nothing if a move would end where it starts. */
    @Nullable MoveWorld exchanged(Random random) {
        int one = random.nextInt(moves.size());
        int two = random.nextInt(moves.size());
        List<Integer> first = List.of(moves.get(one).getFirst(), moves.get(two).getLast());
        List<Integer> second = List.of(moves.get(two).getFirst(), moves.get(one).getLast());
        if (first.getFirst().equals(first.getLast()) || second.getFirst().equals(second.getLast())) {
            return null;
        }
        List<List<Integer>> others = new ArrayList<>(moves);
        others.set(one, first);
        others.set(two, second);
        return with(others);
    }

    /** Whether each cell that another world fills otherwise is below the size here. */
    boolean differsBelow(MoveWorld other, int smallest) {
        for (int from = 0; from < kinds.size(); from++) {
            for (int to = 0; to < kinds.size(); to++) {
                List<Long> here = counts(from, to, 1);
                List<Long> there = other.counts(from, to, 1);
                if (from != to
                        && IntStream.range(0, here.size())
                                .anyMatch(level -> here.get(level) >= smallest
                                        && !here.get(level).equals(there.get(level)))) {
                    return false;
                }
            }
        }
        return true;
    }
}
