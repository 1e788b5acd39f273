package org.cadregraph.sample;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Who may follow into a vacant post: people one step below, those of the same office first, and a little chance. */
final class Candidates {

    private static final double NEWCOMER = 0.86;

    private final Dice dice;
    private final List<Person> active;

    Candidates(Dice dice, List<Person> active) {
        this.dice = dice;
        this.active = active;
    }

    /** The one who gets the post, unless it goes to somebody from outside. */
    Optional<Person> choose(Post post, LocalDate on) {
        if (post.area() == Area.ARMED || (!post.leading() && dice.chance(NEWCOMER))) {
            return Optional.empty();
        }
        Person best = null;
        double most = 0;
        for (Person person : active) {
            double weight = weight(post, person, on);
            if (weight > 0) {
                double drawn = weight * Math.pow(dice.fraction(), 2);
                if (drawn > most) {
                    most = drawn;
                    best = person;
                }
            }
        }
        return Optional.ofNullable(best);
    }

    private static double weight(Post post, Person person, LocalDate on) {
        if (person.work == null || person.steered) {
            return 0;
        }
        Post present = person.work.post;
        if (present.equals(post) || present.existsOn(on) != post.existsOn(on)) {
            return 0;
        }
        double returning = 1;
        if (person.work.expectedUntil != null) {
            if (on.plusDays(60).isBefore(Objects.requireNonNull(person.work.expectedUntil))) {
                return 0;
            }
            returning = present.grade() <= post.grade() ? 12 : 0;
        }
        double way = way(present, post, on);
        int up = post.grade() - present.grade();
        if (way == 0 || up < 0 || up > 2 || !suits(post, person, on)) {
            return 0;
        }
        return returning
                * way
                * step(up, person.monthsInPost(on), post.leading())
                * near(present, post)
                * (person.held(post) ? 4 : 1);
    }

    /** Whether age, sex and service allow it. */
    static boolean suits(Post post, Person person, LocalDate on) {
        int age = person.age(on);
        int least = post.grade() == 0 ? 22 : 25 + 2 * Math.min(post.grade(), 6);
        int years = post.grade() == 0 || post.area() == Area.PROVINCE ? 3 : 4;
        return age >= (post.cycle() == Cycle.MASS ? Math.min(least, 25) : least)
                && person.yearsLeft(on) >= years
                && MassOrganisation.admits(post, person, age);
    }

    /** How usual a step up by so many grades is after so many months. */
    private static double step(int up, long months, boolean leading) {
        if (months < 18) {
            return 0;
        }
        return switch (up) {
            case 0 -> months < 24 ? 0 : leading ? 0.8 : 1;
            case 1 -> months < 30 ? 2 : 10;
            case 2 -> months < 30 ? 0 : 1;
            default -> 0;
        };
    }

    /** How usual it is to come from one part of public life to another. */
    private static double way(Post from, Post to, LocalDate on) {
        return switch (to.area()) {
            case CITY ->
                switch (from.area()) {
                    case CITY -> 10;
                    case COMMUNE -> 3;
                    case UNIT -> 1.5;
                    case SCHOOL -> to.body().key().endsWith("giao-duc") ? 20 : 0.02;
                    case PROVINCE -> to.grade() >= 4 ? 3 : 0.2;
                    case WARD, ARMED -> 0;
                };
            case COMMUNE ->
                switch (from.area()) {
                    case COMMUNE -> 10;
                    case CITY -> Milestones.reported(on) ? 0 : 1.5;
                    default -> 0;
                };
            case UNIT ->
                switch (from.area()) {
                    case UNIT -> 10;
                    case CITY -> 1;
                    default -> 0;
                };
            case SCHOOL -> from.area() == Area.SCHOOL ? 10 : 0;
            case PROVINCE ->
                switch (from.area()) {
                    case PROVINCE -> 10;
                    case CITY, WARD -> to.grade() >= 4 ? 4 : 0.3;
                    default -> 0;
                };
            case WARD -> from.area() == Area.WARD ? 10 : from.area() == Area.PROVINCE ? 0.5 : 0;
            case ARMED -> 0;
        };
    }

    /** How much closer somebody of the same organisation, or the same ward, is. */
    private static double near(Post from, Post to) {
        if (from.body().equals(to.body())) {
            return 8;
        }
        return from.scope().equals(to.scope()) && (to.area() == Area.COMMUNE || to.area() == Area.WARD) ? 5 : 1;
    }
}
