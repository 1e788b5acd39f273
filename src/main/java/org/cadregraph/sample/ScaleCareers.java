package org.cadregraph.sample;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/**
 * Finds somebody for each stint, in order of time: a newcomer, or a cadre whose last post has just ended, preferably
 * from the same district, from a post a little lower, and not too old.
 */
final class ScaleCareers {

    private static final int YEAR = 365;
    private static final int MOST_STINTS = 13;
    private static final int LAST_AGE = 59 * YEAR;
    private static final int LONGEST_WAIT = 2 * YEAR;
    private static final int LOOKED_AT = 12;
    private static final double WOMEN = 0.3;

    private final List<ScaleTree.Post> posts;
    private final Dice dice;
    private final Names names;
    private final int wanted;
    private final List<ScalePerson> people = new ArrayList<>();
    private final List<ScalePerson> free = new ArrayList<>();
    private final PriorityQueue<ScalePerson> busy =
            new PriorityQueue<>(Comparator.comparingInt((ScalePerson person) -> person.until));

    /** How many stints are left to find somebody for. */
    private int open;

    /** Who came to each post last. */
    private final @Nullable ScaleStint[] latest;

    private ScaleCareers(List<ScaleTree.Post> posts, int wanted, Dice dice) {
        this.posts = posts;
        this.dice = dice;
        this.names = new Names(dice);
        this.wanted = wanted;
        this.latest = new ScaleStint[posts.size()];
    }

    /**
     * Fills the stints.
     *
     * @param wanted how many cadres there are to be, in the end
     * @return the cadres, in order of their first post
     */
    static List<ScalePerson> fill(List<ScaleTree.Post> posts, List<ScaleStint> planned, int wanted, Dice dice) {
        List<ScaleStint> stints = planned.stream()
                .sorted(Comparator.comparingInt((ScaleStint stint) -> stint.from)
                        .thenComparingInt(stint -> stint.post))
                .toList();
        ScaleCareers careers = new ScaleCareers(posts, wanted, dice);
        careers.open = Math.toIntExact(
                stints.stream().filter(stint -> !stint.acting && !stint.renewed).count());
        stints.forEach(careers::fill);
        return careers.people;
    }

    private void fill(ScaleStint stint) {
        if (stint.acting) {
            cover(stint);
            return;
        }
        ScaleStint before = stint.before;
        ScalePerson person = stint.renewed && before != null ? before.person : someone(stint);
        if (person == null) {
            return;
        }
        sit(person, stint);
        latest[stint.post] = stint;
        if (!stint.renewed) {
            person.until = stint.until();
            ScaleTree.Post post = posts.get(stint.post);
            person.area = post.area();
            person.grade = post.grade();
            busy.add(person);
        }
    }

    private static void sit(ScalePerson person, ScaleStint stint) {
        person.stints.add(stint);
        stint.person = person;
    }

    /** Whoever holds a post beside it in the same body takes it on; a vacancy stays one where nobody does. */
    private void cover(ScaleStint stint) {
        for (int beside : new int[] {stint.post - 1, stint.post + 1}) {
            if (beside >= 0 && beside < latest.length && sameBody(beside, stint.post)) {
                ScaleStint other = latest[beside];
                if (other != null && other.person != null && other.to >= stint.to) {
                    sit(other.person, stint);
                    return;
                }
            }
        }
    }

    private boolean sameBody(int one, int other) {
        return posts.get(one)
                .entry()
                .organisationKey()
                .equals(posts.get(other).entry().organisationKey());
    }

    /**
     * Newcomers arrive at such a pace that all have come when the last stint is filled; before and after that a post
     * stays vacant when nobody is free.
     */
    private @Nullable ScalePerson someone(ScaleStint stint) {
        while (!busy.isEmpty() && busy.peek().until <= stint.from) {
            free.add(busy.poll());
        }
        int toCome = wanted - people.size();
        if (dice.chance((double) toCome / open--)) {
            return newcomer(stint);
        }
        ScalePerson best = best(stint);
        return best == null && toCome > 0 ? newcomer(stint) : best;
    }

    private ScalePerson newcomer(ScaleStint stint) {
        int grade = posts.get(stint.post).grade();
        int age = YEAR * (24 + grade) + dice.number(0, 8 * YEAR);
        ScalePerson person = new ScalePerson(names.next(dice.chance(WOMEN)), stint.from - age);
        people.add(person);
        return person;
    }

    /** The best of a few who are free; those who are too old or have waited too long leave. */
    private @Nullable ScalePerson best(ScaleStint stint) {
        int best = -1;
        double bestScore = Double.MAX_VALUE;
        for (int look = 0; look < LOOKED_AT && !free.isEmpty(); look++) {
            int index = dice.number(0, free.size() - 1);
            ScalePerson person = free.get(index);
            if (gone(person, stint.from)) {
                take(index);
                best = best == free.size() ? index : best;
                continue;
            }
            double score = score(person, stint);
            if (score < bestScore) {
                best = index;
                bestScore = score;
            }
        }
        return best < 0 ? null : take(best);
    }

    private static boolean gone(ScalePerson person, int day) {
        return day - person.birth > LAST_AGE
                || day - person.until > LONGEST_WAIT
                || person.stints.size() >= MOST_STINTS;
    }

    private double score(ScalePerson person, ScaleStint stint) {
        if (stint.before != null && stint.before.person == person) {
            return Double.MAX_VALUE;
        }
        ScaleTree.Post post = posts.get(stint.post);
        int rise = post.grade() - person.grade;
        return Math.abs(rise - 0.5) + (post.area() == person.area ? 0 : 2) + 0.2 * person.stints.size();
    }

    /** Takes one out; the last of the list comes to its place. */
    private ScalePerson take(int index) {
        ScalePerson person = free.get(index);
        ScalePerson last = free.removeLast();
        if (index < free.size()) {
            free.set(index, last);
        }
        return person;
    }
}
