package org.cadregraph.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The people: who comes in, how old they are then, and how long they live. */
final class Workforce {

    private static final double DIES_IN_SERVICE = 0.018;
    private static final double FEMALE_STAFF = 0.46;
    private static final double FEMALE_LEADER = 0.27;
    private static final double FEMALE_TEACHER = 0.7;

    /** Everybody there ever was, in the order of their numbers. */
    final List<Person> people = new ArrayList<>();

    /** Those who work, in the same order. */
    final List<Person> active = new ArrayList<>();

    private final Dice dice;
    private final Names names;

    Workforce(Dice dice, Names names) {
        this.dice = dice;
        this.names = names;
    }

    /** The person whose career is written down beforehand; the first to be hired. */
    Person first(Names.Full name, LocalDate birth) {
        Person person = new Person(people.size() + 1, name, birth);
        person.steered = true;
        people.add(person);
        return person;
    }

    /** Somebody young for a specialist's post, somebody of a fitting age from elsewhere for a higher one. */
    Person hire(Post post, LocalDate on) {
        return post.leading() ? hire(post, on, 30 + 3 * post.grade(), 36 + 3 * post.grade()) : hire(post, on, 23, 30);
    }

    /** Somebody who is in office when the record begins. */
    Person veteran(Post post, LocalDate on) {
        return post.leading() ? hire(post, on, 33 + 2 * post.grade(), 51 + post.grade()) : hire(post, on, 23, 51);
    }

    private Person hire(Post post, LocalDate on, int youngest, int oldest) {
        boolean female = female(post);
        boolean veterans = post.body().key().endsWith("-ccb");
        boolean youth = post.body().key().endsWith("-doan");
        int least = veterans ? 42 : youth ? 24 : youngest;
        int most = veterans ? 52 : youth ? 29 : Math.min(oldest, female ? 51 : 56);
        LocalDate birth = on.minusYears(dice.number(least, most)).minusDays(dice.number(1, 364));
        Person person = new Person(people.size() + 1, names.next(female), birth);
        person.death = death(person, on);
        people.add(person);
        return person;
    }

    private boolean female(Post post) {
        String body = post.body().key();
        if (body.endsWith("-phu-nu")) {
            return true;
        }
        if (body.endsWith("-ccb") || post.area() == Area.ARMED || post.work().equals("quan-su")) {
            return false;
        }
        return dice.chance(post.area() == Area.SCHOOL ? FEMALE_TEACHER : post.leading() ? FEMALE_LEADER : FEMALE_STAFF);
    }

    private LocalDate death(Person person, LocalDate hired) {
        LocalDate retirement = person.retirement();
        if (dice.chance(DIES_IN_SERVICE) && hired.plusYears(1).isBefore(retirement)) {
            return dice.day(hired.plusYears(1), retirement);
        }
        return dice.day(person.birth.plusYears(63), person.birth.plusYears(96));
    }
}
