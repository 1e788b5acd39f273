package org.cadregraph.succession;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.cadregraph.api.Personal;
import org.cadregraph.api.PersonalOfSeveral;
import org.cadregraph.cadre.Cadre;
import org.cadregraph.eligibility.Eligibility;
import org.cadregraph.eligibility.PlannedSuccessor;
import org.cadregraph.organisation.Position;
import org.cadregraph.rule.RuleSet;

/**
 * What is otherwise when the same posts are lost, and everybody is judged by another rule set.
 *
 * @param other the coverage by that one
 */
record CoverageDifferences(RuleSet ruleSet, Coverage coverage, Coverage other) implements PersonalOfSeveral {

    /** Somebody planned for a post with both verdicts. */
    record Judged(PlannedSuccessor planned, PlannedSuccessor otherwise) implements Personal {

        @Override
        public Cadre person() {
            return planned.cadre();
        }

        public Eligibility verdict() {
            return planned.verdict();
        }

        public Eligibility otherVerdict() {
            return otherwise.verdict();
        }
    }

    /** A post with how many of its seats are covered by either, and who of its bench counts by one of them alone. */
    record PostDifference(Position position, int seats, int covered, int otherCovered, List<Judged> because)
            implements PersonalOfSeveral {

        @Override
        public List<Cadre> people() {
            return because.stream().map(Judged::person).toList();
        }
    }

    /** Who counts by the first and not by the other. */
    public List<Judged> droppedOut() {
        return changed(true).toList();
    }

    /** Who counts by the other and not by the first. */
    public List<Judged> entered() {
        return changed(false).toList();
    }

    private Stream<Judged> changed(boolean out) {
        return pairs().filter(pair -> counts(pair.planned()) == out && counts(pair.otherwise()) != out);
    }

    private boolean counts(PlannedSuccessor each) {
        return Coverage.counts(each, coverage.unknown());
    }

    /** Who is judged by both: whatever was changed between the two readings is left out. */
    private Stream<Judged> pairs() {
        Map<String, PlannedSuccessor> others = new HashMap<>();
        other.benches().forEach(bench -> bench.planned().forEach(each -> others.put(key(each), each)));
        return coverage.benches().stream()
                .flatMap(bench -> bench.planned().stream())
                .flatMap(each -> Stream.ofNullable(others.get(key(each))).map(same -> new Judged(each, same)));
    }

    private static String key(PlannedSuccessor each) {
        return each.position().id() + " " + each.cadre().id();
    }

    /** The posts of which fewer seats are covered by the other. */
    public List<PostDifference> lost() {
        return posts().filter(post -> post.otherCovered() < post.covered()).toList();
    }

    /** The posts of which more seats are covered by the other. */
    public List<PostDifference> gained() {
        return posts().filter(post -> post.otherCovered() > post.covered()).toList();
    }

    private Stream<PostDifference> posts() {
        Map<String, List<Judged>> byPost = new HashMap<>();
        pairs().filter(pair -> counts(pair.planned()) != counts(pair.otherwise()))
                .forEach(
                        pair -> byPost.computeIfAbsent(pair.planned().position().id(), post -> new ArrayList<>())
                                .add(pair));
        Map<String, Coverage.PostBench> others = new HashMap<>();
        other.benches().forEach(bench -> others.put(bench.position().id(), bench));
        return coverage.benches().stream()
                .flatMap(bench -> Stream.ofNullable(others.get(bench.position().id()))
                        .map(same -> new PostDifference(
                                bench.position(),
                                bench.seats(),
                                bench.assigned().size(),
                                same.assigned().size(),
                                byPost.getOrDefault(bench.position().id(), List.of()))));
    }

    @Override
    public Set<Cadre> people() {
        Set<Cadre> people = new HashSet<>();
        pairs().forEach(pair -> people.add(pair.person()));
        return people;
    }
}
