package org.cadregraph.succession;

import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.PrimitiveIterator;
import java.util.Set;
import java.util.stream.IntStream;
import org.cadregraph.succession.Assignment.Demand;
import org.cadregraph.succession.Assignment.Option;
import org.cadregraph.succession.Assignment.Shortfall;

/**
 * Why seats stay empty although as many are filled as can be. A post that is left short reaches over its people to the posts
 * that hold them, and on from there: all people of the posts that it reaches have a seat, and still some seats are empty. So
 * these posts ask for more people than there are; a shortfall names only those of them without which that would end.
 */
final class Shortfalls {

    private final List<Demand> demands;
    private final List<String> people;
    private final int[][] candidates;
    private final Seating seating;
    /** The posts that are left short. */
    private final BitSet left = new BitSet();

    /**
     * @param demands sorted by post
     * @param taken as many of the options as can be taken together
     */
    Shortfalls(List<Demand> demands, List<Option> options, List<Option> taken) {
        this.demands = demands;
        this.people = options.stream().map(Option::person).distinct().sorted().toList();
        Map<String, Integer> posts = numbers(demands.stream().map(Demand::post).toList());
        Map<String, Integer> persons = numbers(people);
        IntStream.Builder[] byPost =
                demands.stream().map(demand -> IntStream.builder()).toArray(IntStream.Builder[]::new);
        options.forEach(option -> byPost[number(posts, option.post())].add(number(persons, option.person())));
        this.candidates = new int[demands.size()][];
        for (int post = 0; post < candidates.length; post++) {
            candidates[post] = byPost[post].build().toArray();
        }
        this.seating = Seating.empty(
                candidates, demands.stream().mapToInt(Demand::seats).toArray(), people.size());
        taken.forEach(option -> seating.seat(number(persons, option.person()), number(posts, option.post())));
        IntStream.range(0, candidates.length)
                .filter(post -> seating.empty(post) > 0)
                .forEach(left::set);
    }

    private static Map<String, Integer> numbers(List<String> sorted) {
        Map<String, Integer> numbers = new HashMap<>();
        sorted.forEach(id -> numbers.put(id, numbers.size()));
        return numbers;
    }

    private static int number(Map<String, Integer> numbers, String id) {
        return Objects.requireNonNull(numbers.get(id), id);
    }

    /**
     * All, each once: first those of the posts that cannot be filled even beside the full ones alone, each of which names its
     * post; then what else it takes, so that each post that is left short reaches all posts of one.
     */
    List<Shortfall> all() {
        Set<BitSet> found = new LinkedHashSet<>();
        BitSet others = new BitSet();
        for (int post : left.stream().toArray()) {
            Seating full = seating.without(left, 0);
            if (full.fill(post) > 0) {
                found.add(least(full, post));
            } else {
                others.set(post);
            }
        }
        for (int post : others.stream().toArray()) {
            BitSet reached = seating.reachedFrom(post);
            if (found.stream().noneMatch(each -> within(each, reached))) {
                found.add(together(post, reached));
            }
        }
        return found.stream().map(this::shortfall).toList();
    }

    private static boolean within(BitSet posts, BitSet all) {
        BitSet outside = (BitSet) posts.clone();
        outside.andNot(all);
        return outside.isEmpty();
    }

    /** The full posts can be filled together; to them come those that are left short, one by one, until one cannot be filled. */
    private BitSet together(int post, BitSet reached) {
        BitSet others = (BitSet) reached.clone();
        others.and(left);
        others.clear(post);
        PrimitiveIterator.OfInt further = others.stream().iterator();
        Seating filled = seating.without(left, 0);
        int lacking = post;
        while (filled.fill(lacking) == 0) {
            lacking = further.nextInt();
        }
        return least(filled, lacking);
    }

    /**
     * What is needed of the posts that one which lacks people reaches, where all the others are full. If it lacks one person
     * all are needed: whichever is left out, one of its people comes free, and all can move so that the post is filled. If it
     * lacks more, the others are left out and come back one after another until there are too few people. The last that came
     * back is needed and is now the one that lacks people, often only one; those after it are not needed.
     */
    private static BitSet least(Seating filled, int lackingAtFirst) {
        Seating rest = filled;
        int lacking = lackingAtFirst;
        BitSet needed = new BitSet();
        needed.set(lacking);
        BitSet posts = rest.reachedFrom(lacking);
        while (rest.empty(lacking) > 1) {
            posts.andNot(needed);
            int last = lastNeeded(rest, lacking, posts);
            if (last < 0) {
                return needed;
            }
            rest = rest.without(posts, last);
            rest.fill(lacking);
            rest.fill(last);
            lacking = last;
            needed.set(last);
            posts = rest.reachedFrom(last);
        }
        return posts;
    }

    /** Of posts that come back one after another the first with which one lacks people; negative if it does without any. */
    private static int lastNeeded(Seating rest, int lacking, BitSet posts) {
        int low = 0;
        int high = posts.length();
        while (low < high) {
            int middle = (low + high) / 2;
            if (rest.without(posts, middle).fill(lacking) > 0) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return high - 1;
    }

    private Shortfall shortfall(BitSet posts) {
        BitSet persons = new BitSet();
        posts.stream().flatMap(post -> IntStream.of(candidates[post])).forEach(persons::set);
        return new Shortfall(
                posts.stream().mapToObj(post -> demands.get(post).post()).toList(),
                posts.stream().map(post -> demands.get(post).seats()).sum(),
                persons.stream().mapToObj(people::get).toList());
    }
}
