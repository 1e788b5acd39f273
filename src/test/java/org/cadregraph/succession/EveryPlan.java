package org.cadregraph.succession;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Every plan there is, by plain recursion: all that can become of one opening, with all that can then become of the others. */
final class EveryPlan {

    /**
     * What a plan comes to.
     *
     * @param posts by the cadre, the post that he takes
     * @param ended the openings that nobody fills, in any order
     */
    record Outcome(Map<String, String> posts, List<Ended> ended, int score) {

        private static final Outcome NOTHING = new Outcome(Map.of(), List.of(), 0);

        private Outcome and(Outcome other) {
            Map<String, String> both = new HashMap<>(posts);
            both.putAll(other.posts);
            List<Ended> all = new ArrayList<>(ended);
            all.addAll(other.ended);
            return new Outcome(both, all, score + other.score);
        }

        /** In this two plans that are the same agree. */
        Same same() {
            Map<Ended, Integer> times = new HashMap<>();
            ended.forEach(each -> times.merge(each, 1, Integer::sum));
            return new Same(posts, times);
        }
    }

    record Ended(Opening opening, Ending ending) {}

    record Same(Map<String, String> posts, Map<Ended, Integer> ended) {}

    private final MoveQuestion question;
    private final Board board;

    private EveryPlan(MoveQuestion question, Board board) {
        this.question = question;
        this.board = board;
    }

    /** The score of each plan that counts. */
    static Map<Same, Integer> of(MoveQuestion question, Board board) {
        Map<Same, Integer> scores = new HashMap<>();
        new EveryPlan(question, board)
                .all(question.openings(), 1, Set.of()).stream()
                        .filter(outcome -> counts(outcome, question))
                        .forEach(outcome -> scores.merge(outcome.same(), outcome.score(), Math::max));
        return scores;
    }

    /** The scores, the best first. */
    static List<Integer> scores(Collection<Integer> scores, int count) {
        return scores.stream().sorted(Collections.reverseOrder()).limit(count).toList();
    }

    private List<Outcome> all(List<Opening> openings, int depth, Set<String> moved) {
        if (openings.isEmpty()) {
            return List.of(Outcome.NOTHING);
        }
        List<Outcome> all = new ArrayList<>();
        for (Outcome one : of(openings.getFirst(), depth, moved)) {
            Set<String> then = new HashSet<>(moved);
            then.addAll(one.posts().keySet());
            all(openings.subList(1, openings.size()), depth, then).forEach(rest -> all.add(one.and(rest)));
        }
        return all;
    }

    private List<Outcome> of(Opening opening, int depth, Set<String> moved) {
        boolean tooDeep = depth > question.depth();
        boolean abolished = board.ending(opening) == Ending.ABOLISHED;
        boolean planned = board.ending(opening) == Ending.LEFT_VACANT;
        Ending ending = tooDeep && planned ? Ending.TOO_DEEP : board.ending(opening);
        List<Outcome> all = new ArrayList<>();
        all.add(new Outcome(Map.of(), List.of(new Ended(opening, ending)), board.score(ending)));
        for (Candidate candidate : tooDeep || abolished ? List.<Candidate>of() : board.candidates(opening)) {
            if (!moved.contains(candidate.cadre()) && !question.mustStay().contains(candidate.cadre())) {
                Set<String> then = new HashSet<>(moved);
                then.add(candidate.cadre());
                Outcome move = new Outcome(Map.of(candidate.cadre(), opening.post()), List.of(), candidate.score());
                List<Opening> left = candidate.leaves().stream()
                        .map(post -> new Opening(post, opening.on()))
                        .toList();
                all(left, depth + 1, then).forEach(rest -> all.add(move.and(rest)));
            }
        }
        return all;
    }

    /** Whether a complete plan keeps to what is asked. */
    static boolean counts(Outcome plan, MoveQuestion question) {
        Set<String> open = new HashSet<>(plan.posts().values());
        plan.ended().forEach(each -> open.add(each.opening().post()));
        return plan.posts().keySet().containsAll(question.mustMove())
                && Collections.disjoint(plan.posts().keySet(), question.mustStay())
                && new TreeMap<>(question.fixed()).entrySet().stream().allMatch(each -> {
                    String takes = plan.posts().get(each.getValue());
                    return takes == null ? !open.contains(each.getKey()) : takes.equals(each.getKey());
                });
    }
}
