package org.cadregraph.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.cadregraph.planning.PlanningLine;
import org.cadregraph.planning.PlanningRemoval;
import org.cadregraph.planning.Readiness;
import org.cadregraph.time.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * Plans who is to follow in each post of a province that is no official's: two or three people who work in the same area,
 * of those who are drawn the ones nearest below the post. Some of them were taken out since.
 */
final class ScalePlans {

    private static final LocalDate LAST = LocalDate.of(2026, 9, 30);
    private static final int LOOKED_AT = 12;
    private static final double THIRD = 0.5;
    private static final double REMOVED = 0.12;

    private final List<ScaleTree.Post> posts;
    private final IntFunction<String> keys;
    private final Dice dice;

    /** Who works in each area now, and since when. */
    private final List<List<Working>> working;

    private record Working(int person, int post, int since) {}

    private ScalePlans(List<ScaleTree.Post> posts, List<ScalePerson> people, IntFunction<String> keys, Dice dice) {
        this.posts = posts;
        this.keys = keys;
        this.dice = dice;
        int areas = 1 + posts.stream().mapToInt(ScaleTree.Post::area).max().orElse(0);
        this.working = Stream.generate(() -> (List<Working>) new ArrayList<Working>())
                .limit(areas)
                .toList();
        for (int person = 0; person < people.size(); person++) {
            int number = person;
            people.get(person).stints.stream()
                    .filter(stint -> !stint.acting && !stint.reversed)
                    .filter(stint -> stint.from < LAST.toEpochDay() && stint.to > LAST.toEpochDay())
                    .findFirst()
                    .ifPresent(stint ->
                            working.get(posts.get(stint.post).area()).add(new Working(number, stint.post, stint.from)));
        }
    }

    /**
     * Plans them.
     *
     * @param keys the key of each person, by their number
     */
    static List<PlanningLine> plan(
            List<ScaleTree.Post> posts, List<ScalePerson> people, IntFunction<String> keys, Dice dice) {
        ScalePlans plans = new ScalePlans(posts, people, keys, dice);
        return IntStream.range(0, posts.size())
                .filter(post -> !"official".equals(posts.get(post).entry().kind()))
                .boxed()
                .flatMap(post -> plans.successors(post).stream())
                .toList();
    }

    private List<PlanningLine> successors(int post) {
        List<Working> near = working.get(posts.get(post).area());
        Set<Working> drawn = new HashSet<>();
        for (int look = 0; look < LOOKED_AT && !near.isEmpty(); look++) {
            drawn.add(dice.one(near));
        }
        int most = dice.chance(THIRD) ? 3 : 2;
        List<Working> chosen = drawn.stream()
                .filter(each -> each.post() != post && below(post, each) >= 0)
                .sorted(Comparator.comparingInt((Working each) -> below(post, each))
                        .thenComparingInt(Working::person))
                .limit(most)
                .toList();
        return IntStream.range(0, chosen.size())
                .mapToObj(n -> line(post, chosen.get(n), n + 1))
                .toList();
    }

    private int below(int post, Working other) {
        return posts.get(post).grade() - posts.get(other.post()).grade();
    }

    private PlanningLine line(int post, Working of, int rank) {
        LocalDate from = Dice.workday(dice.day(LocalDate.ofEpochDay(of.since()), LAST));
        @Nullable LocalDate to = dice.chance(REMOVED) ? dice.later(from, 100, 700) : null;
        boolean removed = to != null && to.isBefore(Milestones.END);
        String position = posts.get(post).entry().key();
        return new PlanningLine(
                position + "-qh-" + rank,
                keys.apply(of.person()),
                position,
                null,
                switch (Math.min(below(post, of), 2)) {
                    case 0 -> Readiness.READY_NOW;
                    case 1 -> Readiness.IN_1_TO_2_YEARS;
                    default -> Readiness.IN_3_TO_5_YEARS;
                },
                rank,
                null,
                rank == 1,
                PartialDate.of(from),
                removed && to != null ? PartialDate.of(to) : null,
                null,
                removed ? PlanningRemoval.OTHER : null,
                null);
    }
}
