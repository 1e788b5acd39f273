package org.cadregraph.succession;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cadregraph.succession.MoveBoard.DAY;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** The best plans beside every plan there is, which is found by plain recursion. */
class MovePlansTest {

    private static final Map<Ending, Integer> SCORES =
            Map.of(Ending.EXTERNAL_ENTRY, -20, Ending.LEFT_VACANT, -50, Ending.TOO_DEEP, -60);

    /** The head retires; the deputy or the director may follow, and others follow them. */
    private static final MoveBoard OFFICE = new MoveBoard(
            Map.of(
                    opening("head"),
                    List.of(moves("Deputy", 80, "deputy"), moves("Director", 60, "director")),
                    opening("deputy"),
                    List.of(moves("Director", 70, "director"), moves("Chief", 30, "chief")),
                    opening("director"),
                    List.of(moves("Chief", 50, "chief"))),
            Map.of("director", Ending.LEFT_VACANT),
            SCORES);

    @Property(tries = 4000)
    void theBestOfAllPlansAreFound(@ForAll long seed) {
        Random random = new Random(seed);
        MoveBoard board = MoveBoard.random(random);
        MoveQuestion question = MoveBoard.question(random);
        Map<EveryPlan.Same, Integer> every = EveryPlan.of(question, board);
        for (int count = 1; count <= 8; count++) {
            MoveQuestion asked = of(question, question.openings(), count, Integer.MAX_VALUE);
            BestPlans found = MovePlans.of(asked, board);
            assertThat(found.proven()).isTrue();
            assertAllRight(found, every, asked, board);
        }
    }

    @Property(tries = 2000)
    void inHasteTheBoundHolds(@ForAll long seed) {
        Random random = new Random(seed);
        MoveBoard board = MoveBoard.random(random);
        MoveQuestion question = MoveBoard.question(random);
        MoveQuestion asked = of(question, question.openings(), question.count(), random.nextInt(12));
        BestPlans found = MovePlans.of(asked, board);
        Map<EveryPlan.Same, Integer> every = EveryPlan.of(asked, board);
        assertAllRight(found, every, asked, board);
    }

    @Property(tries = 2000)
    void whatIsForgottenForLackOfMemoryIsWithinTheBound(@ForAll long seed) {
        Random random = new Random(seed);
        MoveBoard board = MoveBoard.random(random);
        MoveQuestion question = MoveBoard.question(random);
        BestPlans found = MovePlans.of(question, board, random.nextInt(8));
        assertAllRight(found, EveryPlan.of(question, board), question, board);
    }

    @Property(tries = 2000)
    void theOrderOfTheListsMeansNothing(@ForAll long seed) {
        Random random = new Random(seed);
        MoveBoard board = MoveBoard.random(random);
        MoveQuestion question = MoveBoard.question(random);
        int steps = random.nextBoolean() ? Integer.MAX_VALUE : random.nextInt(12);
        List<Opening> others = MoveBoard.shuffled(question.openings(), random);
        assertThat(MovePlans.of(of(question, others, question.count(), steps), board.shuffled(random)))
                .isEqualTo(MovePlans.of(of(question, question.openings(), question.count(), steps), board));
    }

    @Test
    void aLargeBoardIsSearchedToo() {
        MoveBoard board = MoveBoard.large(400, 2, new Random(7));
        List<Opening> openings = List.of(opening("post0"), opening("post1"), opening("post1"));
        assertTwentyAreFound(
                new MoveQuestion(openings, 6, 20, Set.of("cadre2"), Set.of("cadre60"), Map.of(), 20_000), board);
    }

    /** So many want the same people that nothing is proven before the steps are used up. */
    @Test
    void aBoardOnWhichEveryMoveExcludesOthersIsSearchedToo() {
        MoveBoard board = MoveBoard.large(30, 10, new Random(6));
        List<Opening> openings = List.of(opening("post0"), opening("post1"), opening("post2"));
        assertTwentyAreFound(new MoveQuestion(openings, 6, 20, Set.of(), Set.of(), Map.of(), 2_000), board);
    }

    @Test
    void whoRetiresIsFollowedByThreeMoves() {
        BestPlans found = MovePlans.of(question(2, Set.of(), Set.of(), Map.of()), OFFICE);
        assertThat(found.plans().stream().map(MovePlansTest::told))
                .containsExactly(
                        "head: Deputy, deputy: Director, director: Chief, chief: EXTERNAL_ENTRY = 180",
                        "head: Deputy, deputy: Director, director: LEFT_VACANT = 100");
        assertThat(found.proven()).isTrue();
        assertThat(found.bound()).isEqualTo(90);
    }

    @Test
    void whatIsFixedIsKeptTo() {
        BestPlans found = MovePlans.of(question(9, Set.of(), Set.of(), Map.of("head", "Director")), OFFICE);
        assertThat(found.plans().stream().map(MovePlansTest::told))
                .containsExactly(
                        "head: Director, director: Chief, chief: EXTERNAL_ENTRY = 90",
                        "head: Director, director: LEFT_VACANT = 10");
        assertThat(found.proven()).isTrue();
        assertThat(found.bound()).isNull();
    }

    @Test
    void whoMustStayStays() {
        BestPlans found = MovePlans.of(question(1, Set.of("Director"), Set.of(), Map.of()), OFFICE);
        assertThat(found.plans().stream().map(MovePlansTest::told))
                .containsExactly("head: Deputy, deputy: Chief, chief: EXTERNAL_ENTRY = 90");
    }

    @Test
    void whoMustMoveMovesOrThereIsNoPlan() {
        assertThat(MovePlans.of(question(9, Set.of("Deputy"), Set.of("Chief"), Map.of()), OFFICE).plans().stream()
                        .map(MovePlansTest::told))
                .containsExactly("head: Director, director: Chief, chief: EXTERNAL_ENTRY = 90");
        assertThat(MovePlans.of(question(9, Set.of(), Set.of("Stranger"), Map.of()), OFFICE))
                .isEqualTo(new BestPlans(List.of(), true, null));
    }

    @Test
    void whereNobodyIsPlannedThePostEnds() {
        MoveBoard empty = new MoveBoard(Map.of(), Map.of(), SCORES);
        BestPlans found = MovePlans.of(question(9, Set.of(), Set.of(), Map.of()), empty);
        assertThat(found.plans().stream().map(MovePlansTest::told)).containsExactly("head: EXTERNAL_ENTRY = -20");
        assertThat(found.proven()).isTrue();
    }

    private static Opening opening(String post) {
        return new Opening(post, DAY);
    }

    private static Candidate moves(String cadre, int score, String leaves) {
        return new Candidate(cadre, score, List.of(leaves));
    }

    private static MoveQuestion question(
            int count, Set<String> mustStay, Set<String> mustMove, Map<String, String> fixed) {
        return new MoveQuestion(List.of(opening("head")), 6, count, mustStay, mustMove, fixed, 1000);
    }

    private static MoveQuestion of(MoveQuestion question, List<Opening> openings, int count, int mostSteps) {
        return new MoveQuestion(
                openings,
                question.depth(),
                count,
                question.mustStay(),
                question.mustMove(),
                question.fixed(),
                mostSteps);
    }

    private static String told(MovePlan plan) {
        List<String> steps = plan.steps().stream()
                .map(step -> step.opening().post() + ": "
                        + (step.taken() == null ? step.ending() : step.taken().cadre()))
                .toList();
        return String.join(", ", steps) + " = " + plan.score();
    }

    /** Each is a plan, none is given twice, nothing that is not given is above the bound, and what is proven is so. */
    private static void assertAllRight(
            BestPlans found, Map<EveryPlan.Same, Integer> every, MoveQuestion question, Board board) {
        assertThat(found.plans()).hasSizeLessThanOrEqualTo(question.count()).isSortedAccordingTo(MovePlan.ORDER);
        Map<EveryPlan.Same, Integer> others = new HashMap<>(every);
        for (MovePlan plan : found.plans()) {
            assertThat(others.remove(checked(plan, question, board).same())).isEqualTo(plan.score());
        }
        Integer bound = found.bound();
        if (bound == null) {
            assertThat(others).isEmpty();
        } else {
            assertThat(others.values()).allMatch(score -> score <= bound);
        }
        if (found.proven()) {
            assertThat(found.plans().stream().map(MovePlan::score))
                    .containsExactlyElementsOf(EveryPlan.scores(every.values(), question.count()));
        }
    }

    private static void assertTwentyAreFound(MoveQuestion question, Board board) {
        BestPlans found = MovePlans.of(question, board);
        assertThat(found.plans()).hasSize(20).isSortedAccordingTo(MovePlan.ORDER);
        Set<EveryPlan.Same> different = new HashSet<>();
        found.plans()
                .forEach(plan -> different.add(checked(plan, question, board).same()));
        assertThat(different).hasSize(20);
    }

    /** Goes through the steps by the rules; gives what the plan comes to. */
    private static EveryPlan.Outcome checked(MovePlan plan, MoveQuestion question, Board board) {
        Map<String, String> posts = new HashMap<>();
        List<EveryPlan.Ended> ended = new ArrayList<>();
        int score = 0;
        assertThat(opened(plan, -1)).containsExactlyInAnyOrderElementsOf(question.openings());
        for (int place = 0; place < plan.steps().size(); place++) {
            MovePlan.Step step = plan.steps().get(place);
            Opening opening = step.opening();
            int by = step.vacatedByStep();
            assertThat(by).isLessThan(place);
            assertThat(step.depth()).isEqualTo(by < 0 ? 1 : plan.steps().get(by).depth() + 1);
            boolean abolished = board.ending(opening) == Ending.ABOLISHED;
            boolean tooDeep = step.depth() > question.depth();
            Candidate taken = step.taken();
            if (taken == null) {
                Ending ending = Objects.requireNonNull(step.ending());
                assertThat(ending)
                        .isEqualTo(
                                tooDeep && board.ending(opening) == Ending.LEFT_VACANT
                                        ? Ending.TOO_DEEP
                                        : board.ending(opening));
                assertThat(opened(plan, place)).isEmpty();
                ended.add(new EveryPlan.Ended(opening, ending));
                score += board.score(ending);
            } else {
                assertThat(step.ending()).isNull();
                assertThat(tooDeep || abolished).isFalse();
                assertThat(board.candidates(opening)).contains(taken);
                assertThat(opened(plan, place))
                        .containsExactlyInAnyOrderElementsOf(taken.leaves().stream()
                                .map(post -> new Opening(post, opening.on()))
                                .toList());
                assertThat(posts.put(taken.cadre(), opening.post())).isNull();
                score += taken.score();
            }
        }
        assertThat(plan.score()).isEqualTo(score);
        EveryPlan.Outcome outcome = new EveryPlan.Outcome(posts, ended, score);
        assertThat(EveryPlan.counts(outcome, question)).isTrue();
        return outcome;
    }

    private static List<Opening> opened(MovePlan plan, int step) {
        return IntStream.range(0, plan.steps().size())
                .mapToObj(plan.steps()::get)
                .filter(each -> each.vacatedByStep() == step)
                .map(MovePlan.Step::opening)
                .toList();
    }
}
