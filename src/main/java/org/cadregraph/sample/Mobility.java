package org.cadregraph.sample;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import org.cadregraph.sample.Agenda.Hour;
import org.cadregraph.tenure.TenureKind;

/** What moves people on by itself: age, death, other work, the change of posts every few years, the call upwards. */
final class Mobility {

    static final String RETIRED = "Nghỉ hưu";
    static final String RETIRED_EARLY = "Nghỉ hưu trước tuổi";
    static final String DIED = "Từ trần";
    static final String RESIGNED = "Thôi việc";
    static final String MOVED_AWAY = "Chuyển công tác ra ngoài tỉnh";
    private static final String BACK_TO_FORCES = "Điều động về cơ quan cấp trên";

    private final Careers careers;

    Mobility(Careers careers) {
        this.careers = careers;
    }

    /** Plans the end of a service that begins. */
    void service(Person person, LocalDate on) {
        Dice dice = careers.dice;
        LocalDate retirement = person.retirement();
        if (dice.chance(0.1) && !person.steered) {
            LocalDate early = retirement.minusMonths(dice.number(6, 48));
            if (on.plusYears(2).isBefore(early)) {
                leaveOn(person, early.withDayOfMonth(1), RETIRED_EARLY);
            }
        }
        leaveOn(person, retirement, RETIRED);
        if (person.death != null && person.death.isBefore(retirement)) {
            leaveOn(person, person.death, DIED);
        }
        Stint first = person.stints.getFirst();
        if (!first.post.leading() && !person.steered && dice.chance(0.09)) {
            LocalDate quits = dice.later(on, 500, 4000);
            careers.agenda.at(quits, Hour.DEPARTURE, day -> {
                if (person.serving && person.work != null && !person.work.post.leading()) {
                    careers.leave(person, day, dice.chance(0.6) ? RESIGNED : MOVED_AWAY);
                }
            });
        }
    }

    private void leaveOn(Person person, LocalDate on, String why) {
        careers.agenda.at(on, Hour.DEPARTURE, day -> {
            if (person.serving) {
                careers.leave(person, day, why);
            }
        });
    }

    /** Plans how somebody who comes to a post may be moved on from it. */
    void planMove(Stint stint) {
        Dice dice = careers.dice;
        Post post = stint.post;
        if (stint.person.steered) {
            return;
        }
        if (post.area() == Area.ARMED) {
            move(stint, dice.later(stint.from, 1300, 2300), day -> careers.leave(stint.person, day, BACK_TO_FORCES));
        } else if (post.area() == Area.CITY && post.grade() >= 5) {
            move(stint, dice.later(stint.from, 900, 1400), day -> rise(stint.person, day));
        } else if (!post.leading()) {
            move(stint, dice.later(stint.from, 800, 2200), day -> exchange(stint.person, day));
        } else if (dice.chance(0.4)) {
            move(stint, dice.later(stint.from, 1800, 3300), day -> exchange(stint.person, day));
        }
    }

    private void move(Stint stint, LocalDate on, Consumer<LocalDate> how) {
        careers.agenda.at(on, Hour.DEPARTURE, day -> {
            boolean rotated = stint.person.work != null && stint.person.work.rotation();
            if (stint.person.serving && !rotated && Careers.in(stint.person, stint)) {
                how.accept(day);
            }
        });
    }

    /** Two people with the same kind of work change posts. */
    private void exchange(Person person, LocalDate on) {
        List<Person> peers = careers.workforce.active.stream()
                .filter(other -> peers(person, other, on))
                .toList();
        if (!peers.isEmpty()) {
            swap(careers, person, careers.dice.one(peers), TenureKind.TRANSFER, on);
        } else if (person.work != null && !person.work.post.leading()) {
            move(person.work, careers.dice.later(on, 300, 500), day -> exchange(person, day));
        }
    }

    private static boolean peers(Person person, Person other, LocalDate on) {
        if (person == other || person.work == null || other.work == null || other.steered) {
            return false;
        }
        Post here = person.work.post;
        Post there = other.work.post;
        return !here.equals(there)
                && here.grade() == there.grade()
                && here.area() == there.area()
                && here.cycle() == there.cycle()
                && here.work().equals(there.work())
                && (here.area() != Area.SCHOOL || here.leading() || person.number % 4 == 0)
                && !other.work.rotation()
                && other.monthsInPost(on) >= (here.leading() ? 40 : 20)
                && here.existsOn(on.plusDays(200))
                && there.existsOn(on.plusDays(200))
                && Candidates.suits(here, other, on)
                && Candidates.suits(there, person, on);
    }

    /** The first comes to the second's post in the way given, the second to the first's by transfer. */
    static Stint swap(Careers careers, Person first, Person second, TenureKind kind, LocalDate on) {
        Post here = post(first);
        Post there = post(second);
        Stint begun = careers.begin(first, there, kind, on);
        careers.begin(second, here, TenureKind.TRANSFER, on);
        return begun;
    }

    private static Post post(Person person) {
        Stint work = person.work;
        if (work == null) {
            throw new IllegalStateException("nobody without work changes posts");
        }
        return work.post;
    }

    /** Somebody is called to the province, where whoever has been in such a post longest makes room. */
    void rise(Person person, LocalDate on) {
        Stint work = person.work;
        if (work == null || person.yearsLeft(on) < 2) {
            careers.leave(person, on, RETIRED_EARLY);
            return;
        }
        int grade = work.post.grade();
        Post post = careers.dice.one(careers.plan.posts.stream()
                .filter(it -> it.area() == Area.PROVINCE && it.grade() != 5)
                .filter(it -> it.grade() >= grade && it.grade() <= grade + 2)
                .sorted(Comparator.comparing((Post it) -> roomSince(it)))
                .limit(4)
                .toList());
        if (careers.holders(post).size() >= post.places()) {
            careers.holders(post).stream()
                    .min(Comparator.comparing(stint -> stint.person.inPostSince()))
                    .ifPresent(stint -> careers.leave(
                            stint.person, on, stint.person.yearsLeft(on) <= 7 ? RETIRED_EARLY : MOVED_AWAY));
        }
        careers.begin(person, post, TenureKind.APPOINTMENT, on);
    }

    /** Since when its longest holder has been in a post; a vacant one comes before all. */
    private LocalDate roomSince(Post post) {
        return careers.holders(post).size() < post.places()
                ? LocalDate.MIN
                : careers.holders(post).stream()
                        .map(stint -> stint.person.inPostSince())
                        .min(Comparator.naturalOrder())
                        .orElse(LocalDate.MIN);
    }
}
