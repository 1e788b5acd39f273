package org.cadregraph.succession;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.cadregraph.succession.Assignment.Demand;
import org.cadregraph.succession.Assignment.Option;
import org.cadregraph.succession.Assignment.Result;
import org.cadregraph.succession.Assignment.Shortfall;
import org.junit.jupiter.api.Test;

/** Assignments beside all that there are, tried one after another, and shortfalls beside all sets of posts. */
class AssignmentTest {

    private static final int MANY = 2500;

    /** What is asked, with all that the test finds out about it in its own way. */
    private record Case(List<Demand> demands, List<Option> options) {

        static Case random(Random random) {
            int posts = 1 + random.nextInt(6);
            int people = 1 + random.nextInt(7);
            int most = 1 + random.nextInt(3);
            int outOf = 2 + random.nextInt(5);
            // Few kinds of quality make many ways equally good.
            int kinds = random.nextBoolean() ? 3 : 1001;
            List<Demand> demands = new ArrayList<>();
            List<Option> options = new ArrayList<>();
            for (int post = 0; post < posts; post++) {
                demands.add(new Demand("post" + post, 1 + random.nextInt(most)));
                for (int person = 0; person < people; person++) {
                    if (random.nextInt(outOf) < 2) {
                        options.add(new Option("post" + post, "person" + person, random.nextInt(kinds)));
                    }
                }
            }
            Collections.shuffle(demands, random);
            Collections.shuffle(options, random);
            return new Case(demands, options);
        }

        Case shuffled(Random random) {
            List<Demand> otherDemands = new ArrayList<>(demands);
            List<Option> otherOptions = new ArrayList<>(options);
            Collections.shuffle(otherDemands, random);
            Collections.shuffle(otherOptions, random);
            return new Case(otherDemands, otherOptions);
        }

        Result assigned() {
            return Assignment.of(demands, options);
        }

        int seats(Set<String> posts) {
            return demands.stream()
                    .filter(demand -> posts.contains(demand.post()))
                    .mapToInt(Demand::seats)
                    .sum();
        }

        List<String> people(Set<String> posts) {
            return options.stream()
                    .filter(option -> posts.contains(option.post()))
                    .map(Option::person)
                    .distinct()
                    .sorted()
                    .toList();
        }

        boolean askTooMuch(Set<String> posts) {
            return seats(posts) > people(posts).size();
        }

        /** Whether these posts, or some of them, ask for more people than there are. */
        boolean impossible(Set<String> posts) {
            return subsets(List.copyOf(posts)).anyMatch(this::askTooMuch);
        }

        /** The posts with an empty seat. */
        Set<String> leftShort(Result result) {
            return demands.stream()
                    .filter(demand -> result.taken().stream()
                                    .filter(option -> option.post().equals(demand.post()))
                                    .count()
                            < demand.seats())
                    .map(Demand::post)
                    .collect(Collectors.toCollection(TreeSet::new));
        }

        /** The posts that a post reaches over who may sit there and where they sit now; fails where one sits nowhere. */
        Set<String> reached(String post, Result result) {
            Map<String, String> places =
                    result.taken().stream().collect(Collectors.toMap(Option::person, Option::post));
            Map<String, List<Option>> byPost = options.stream().collect(Collectors.groupingBy(Option::post));
            Set<String> reached = new HashSet<>(Set.of(post));
            Deque<String> open = new ArrayDeque<>(reached);
            while (!open.isEmpty()) {
                for (Option option : byPost.getOrDefault(open.remove(), List.of())) {
                    String place = places.get(option.person());
                    assertThat(place).as("%s, who is free for %s", option, post).isNotNull();
                    if (place != null && reached.add(place)) {
                        open.add(place);
                    }
                }
            }
            return reached;
        }
    }

    /** How many seats are filled, and how well. */
    private record Score(int filled, int quality) {

        static final Comparator<Score> ORDER =
                Comparator.comparingInt(Score::filled).thenComparingInt(Score::quality);

        static Score of(List<Option> taken) {
            return new Score(
                    taken.size(), taken.stream().mapToInt(Option::quality).sum());
        }
    }

    /** Every way to give each person one of the posts or none, while there are seats. */
    private static final class EveryWay {

        private final List<List<Option>> byPerson;
        private final Map<String, Integer> free = new HashMap<>();
        private Score best = new Score(0, 0);

        EveryWay(Case asked) {
            byPerson = List.copyOf(asked.options().stream()
                    .collect(Collectors.groupingBy(Option::person))
                    .values());
            asked.demands().forEach(demand -> free.put(demand.post(), demand.seats()));
            from(0, best);
        }

        private void from(int person, Score score) {
            if (person == byPerson.size()) {
                best = Score.ORDER.compare(score, best) > 0 ? score : best;
                return;
            }
            from(person + 1, score);
            for (Option option : byPerson.get(person)) {
                int left = free.getOrDefault(option.post(), 0);
                if (left > 0) {
                    free.put(option.post(), left - 1);
                    from(person + 1, new Score(score.filled() + 1, score.quality() + option.quality()));
                    free.put(option.post(), left);
                }
            }
        }
    }

    private static Stream<Set<String>> subsets(List<String> of) {
        return IntStream.range(0, 1 << of.size())
                .mapToObj(chosen -> IntStream.range(0, of.size())
                        .filter(place -> (chosen >> place) % 2 == 1)
                        .mapToObj(of::get)
                        .collect(Collectors.toSet()));
    }

    @Property(tries = MANY)
    void noWayFillsMoreSeatsNorAsManyBetter(@ForAll long seed) {
        Case asked = Case.random(new Random(seed));
        Result result = asked.assigned();
        assertValid(asked, result);
        assertThat(Score.of(result.taken())).as("%s", asked).isEqualTo(new EveryWay(asked).best);
    }

    @Property(tries = MANY)
    void aShortfallAsksForMoreThanThereAreAndNoPartOfItDoes(@ForAll long seed) {
        Case asked = Case.random(new Random(seed));
        Result result = asked.assigned();
        assertThat(result.shortfalls()).doesNotHaveDuplicates();
        for (Shortfall shortfall : result.shortfalls()) {
            Set<String> posts = Set.copyOf(shortfall.posts());
            assertDirectlyCounted(asked, shortfall);
            assertThat(subsets(shortfall.posts()).filter(asked::askTooMuch))
                    .as("%s of %s", shortfall, asked)
                    .containsExactly(posts);
        }
    }

    @Property(tries = MANY)
    void thereIsAShortfallForEachPostThatIsLeftShort(@ForAll long seed) {
        Case asked = Case.random(new Random(seed));
        Result result = asked.assigned();
        Set<String> leftShort = asked.leftShort(result);
        assertThat(result.shortfalls().isEmpty()).as("%s", asked).isEqualTo(leftShort.isEmpty());
        assertThat(result.shortfalls()).hasSizeLessThanOrEqualTo(leftShort.size());
        assertExplained(asked, result);
        for (String post : leftShort) {
            // It stands in one itself wherever it cannot be filled beside those that are full.
            Set<String> withFull =
                    asked.demands().stream().map(Demand::post).collect(Collectors.toCollection(HashSet::new));
            withFull.removeAll(leftShort);
            withFull.add(post);
            if (asked.impossible(withFull)) {
                assertThat(result.shortfalls())
                        .as("%s of %s", post, asked)
                        .anyMatch(shortfall -> shortfall.posts().contains(post));
            }
        }
        // None speaks of posts that are all full.
        assertThat(result.shortfalls())
                .allMatch(shortfall -> shortfall.posts().stream().anyMatch(leftShort::contains));
    }

    @Property(tries = MANY)
    void postsOfOneSeatThatAreLeftShortStandEachInAShortfallOfTheirOwn(@ForAll long seed) {
        Case any = Case.random(new Random(seed));
        Case asked = new Case(
                any.demands().stream()
                        .map(demand -> new Demand(demand.post(), 1))
                        .toList(),
                any.options());
        Result result = asked.assigned();
        assertThat(result.shortfalls().stream().map(shortfall -> Set.copyOf(shortfall.posts())))
                .as("%s", asked)
                .containsExactlyElementsOf(asked.leftShort(result).stream()
                        .map(post -> asked.reached(post, result))
                        .toList());
    }

    @Property(tries = MANY)
    void theOrderInWhichItIsAskedChangesNothing(@ForAll long seed) {
        Random random = new Random(seed);
        Case asked = Case.random(random);
        Result result = asked.assigned();
        Case other = asked.shuffled(random);
        assertThat(new Case(asked.demands(), other.options()).assigned()).isEqualTo(result);
        assertThat(other.assigned().shortfalls()).isEqualTo(result.shortfalls());
        assertThat(other.assigned().taken()).containsExactlyInAnyOrderElementsOf(result.taken());
    }

    @Test
    void fivePostsShareThreePeople() {
        List<Demand> demands = Stream.of("a", "b", "c", "d", "e")
                .map(post -> new Demand(post, 1))
                .toList();
        List<Option> options = demands.stream()
                .flatMap(demand -> Stream.of("x", "y", "z").map(person -> new Option(demand.post(), person, 0)))
                .toList();
        Result result = Assignment.of(demands, options);
        assertThat(result.taken()).hasSize(3);
        assertThat(result.shortfalls()).hasSize(2).allSatisfy(shortfall -> {
            assertThat(shortfall.posts()).hasSize(4);
            assertThat(shortfall.people()).containsExactly("x", "y", "z");
        });
    }

    @Test
    void theOneWhoIsBestForBothGoesWhereNobodyElseCan() {
        Result result = Assignment.of(
                List.of(new Demand("chair", 1), new Demand("deputy", 1)),
                List.of(
                        new Option("chair", "an", 1000),
                        new Option("chair", "binh", 0),
                        new Option("deputy", "an", 0)));
        assertThat(result.taken()).containsExactly(new Option("chair", "binh", 0), new Option("deputy", "an", 0));
        assertThat(result.shortfalls()).isEmpty();
    }

    @Test
    void twoLessGoodAreBetterThanTheBestAndTheWorst() {
        Result result = Assignment.of(
                List.of(new Demand("chair", 1), new Demand("deputy", 1)),
                List.of(
                        new Option("chair", "an", 900),
                        new Option("chair", "binh", 600),
                        new Option("deputy", "an", 500),
                        new Option("deputy", "binh", 100)));
        assertThat(result.taken()).containsExactly(new Option("chair", "binh", 600), new Option("deputy", "an", 500));
    }

    @Test
    void whatIsTakenFollowsTheDemandsAndThenThePeople() {
        Result result = Assignment.of(
                List.of(new Demand("z", 2), new Demand("a", 1)),
                List.of(new Option("a", "x", 1), new Option("z", "w", 1), new Option("z", "v", 1)));
        assertThat(result.taken())
                .containsExactly(new Option("z", "v", 1), new Option("z", "w", 1), new Option("a", "x", 1));
    }

    @Test
    void aPostThatNobodyIsPlannedForIsAShortfallAlone() {
        Result result = Assignment.of(
                List.of(new Demand("chair", 1), new Demand("deputy", 1)), List.of(new Option("chair", "an", 5)));
        assertThat(result.taken()).containsExactly(new Option("chair", "an", 5));
        assertThat(result.shortfalls()).containsExactly(new Shortfall(List.of("deputy"), 1, List.of()));
    }

    @Test
    void aPostWithMoreSeatsThanPeopleOfItsOwnIsAShortfallAlone() {
        Result result = Assignment.of(
                List.of(new Demand("chair", 1), new Demand("deputies", 3)),
                List.of(
                        new Option("chair", "an", 5),
                        new Option("deputies", "an", 9),
                        new Option("deputies", "binh", 9)));
        assertThat(result.taken()).hasSize(2);
        assertThat(result.shortfalls()).contains(new Shortfall(List.of("deputies"), 3, List.of("an", "binh")));
    }

    @Test
    void whatHasEnoughPeopleOfItsOwnIsNoPartOfAShortfall() {
        Result result = Assignment.of(
                List.of(new Demand("a", 1), new Demand("b", 1), new Demand("rich", 1)),
                List.of(
                        new Option("a", "x", 1),
                        new Option("b", "x", 1),
                        new Option("rich", "x", 1000),
                        new Option("rich", "y", 0)));
        assertThat(result.shortfalls()).containsExactly(new Shortfall(List.of("a", "b"), 2, List.of("x")));
    }

    @Test
    void whereNothingIsAskedNothingIsTaken() {
        assertThat(Assignment.of(List.of(), List.of())).isEqualTo(new Result(List.of(), List.of()));
    }

    @Test
    void seatsAndQualityKeepWithinTheirBounds() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Demand("a", 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new Option("a", "x", -1));
        assertThatIllegalArgumentException().isThrownBy(() -> new Option("a", "x", 1001));
    }

    @Test
    void manyPostsAndManyPeople() {
        Random random = new Random(7);
        List<Demand> demands = IntStream.range(0, 1200)
                .mapToObj(post -> new Demand("post" + post, 1 + random.nextInt(3)))
                .toList();
        List<Option> options = IntStream.range(0, 10_000)
                .mapToObj(n -> List.of("post" + random.nextInt(1200), "person" + random.nextInt(2000)))
                .distinct()
                .map(pair -> new Option(pair.getFirst(), pair.getLast(), random.nextInt(1001)))
                .toList();
        Case asked = new Case(demands, options);
        Result result = asked.assigned();
        assertValid(asked, result);
        assertThat(result.shortfalls()).isNotEmpty().doesNotHaveDuplicates();
        result.shortfalls().forEach(shortfall -> assertDirectlyCounted(asked, shortfall));
        assertExplained(asked, result);
    }

    private static void assertValid(Case asked, Result result) {
        assertThat(asked.options()).containsAll(result.taken());
        assertThat(result.taken().stream().map(Option::person)).doesNotHaveDuplicates();
        List<String> posts = asked.demands().stream().map(Demand::post).toList();
        assertThat(result.taken())
                .isSortedAccordingTo(Comparator.comparingInt((Option option) -> posts.indexOf(option.post()))
                        .thenComparing(Option::person));
        Map<String, Long> filled =
                result.taken().stream().collect(Collectors.groupingBy(Option::post, Collectors.counting()));
        assertThat(asked.demands()).allMatch(demand -> filled.getOrDefault(demand.post(), 0L) <= demand.seats());
    }

    private static void assertDirectlyCounted(Case asked, Shortfall shortfall) {
        Set<String> posts = Set.copyOf(shortfall.posts());
        assertThat(shortfall.posts()).isSorted();
        assertThat(shortfall.seats())
                .isEqualTo(asked.seats(posts))
                .isGreaterThan(shortfall.people().size());
        assertThat(shortfall.people()).isEqualTo(asked.people(posts));
    }

    /** Whatever seat is empty, all whom it reaches sit somewhere, and among the posts that it reaches is a shortfall. */
    private static void assertExplained(Case asked, Result result) {
        for (String post : asked.leftShort(result)) {
            Set<String> reached = asked.reached(post, result);
            assertThat(result.shortfalls())
                    .as("%s of %s", post, asked)
                    .anyMatch(shortfall -> reached.containsAll(shortfall.posts()));
        }
    }
}
