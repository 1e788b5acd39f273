package org.cadregraph.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.cadregraph.sample.Agenda.Hour;
import org.cadregraph.tenure.TenureKind;

/** Who comes into which post, and what follows from it: vacancies, successors, concurrent posts, reappointments. */
final class Careers {

    private static final int TERM_OF_APPOINTMENT = 5;

    final Blueprint plan;
    final Terms terms;
    final Agenda agenda;
    final Dice dice;
    final Workforce workforce;
    final List<Stint> stints = new ArrayList<>();
    final List<Assembly> assemblies = new ArrayList<>();
    private final Grouped<Stint> holders = new Grouped<>();
    final Mobility mobility = new Mobility(this);
    final Vacancies vacancies;

    Careers(Blueprint plan, Terms terms, Agenda agenda, Dice dice, Workforce workforce) {
        this.plan = plan;
        this.terms = terms;
        this.agenda = agenda;
        this.dice = dice;
        this.workforce = workforce;
        this.vacancies = new Vacancies(this);
    }

    List<Stint> holders(Post post) {
        return holders.of(post.key());
    }

    /** Somebody comes to a post as their work and leaves what they had. */
    Stint begin(Person person, Post post, TenureKind kind, LocalDate on) {
        Stint before = person.work;
        release(person, on);
        Stint stint = open(person, post, kind, on);
        if (before != null) {
            if (kind == TenureKind.TRANSFER || kind == TenureKind.ROTATION) {
                stint.origin = before.post;
            }
            vacancies.open(before.post, on);
        }
        person.work = stint;
        if (!person.serving) {
            person.serving = true;
            workforce.active.add(person);
            mobility.service(person, on);
        }
        assemblies.forEach(assembly -> assembly.review(person, on));
        takeConcurrent(stint);
        planReappointment(stint);
        mobility.planMove(stint);
        return stint;
    }

    /** Somebody's work and concurrent posts end; the person stays. */
    void release(Person person, LocalDate on) {
        for (Stint stint : person.stints) {
            if (stint.open() && stint.post.use() != Post.Use.SEAT) {
                close(stint, on);
            }
        }
        person.work = null;
    }

    /** Somebody leaves for good. */
    void leave(Person person, LocalDate on, String why) {
        Stint last = person.work;
        person.serving = false;
        workforce.active.remove(person);
        release(person, on);
        assemblies.forEach(assembly -> assembly.review(person, on));
        if (last != null) {
            last.ended = why;
            vacancies.open(last.post, on);
        }
    }

    /** The same person goes on in the same post, by a new appointment or election. */
    Stint renew(Stint stint, TenureKind kind, LocalDate on) {
        close(stint, on);
        Stint next = open(stint.person, stint.post, kind, on);
        if (stint.person.work == stint) {
            stint.person.work = next;
            planReappointment(next);
        }
        return next;
    }

    Stint open(Person person, Post post, TenureKind kind, LocalDate on) {
        Stint stint = new Stint(person, post, kind, on);
        stint.termKey = post.cycle() == Cycle.NONE ? null : terms.termOf(post, on);
        if (post.use() == Post.Use.CONCURRENT) {
            stint.note = "kiêm nhiệm";
        }
        person.stints.add(stint);
        stints.add(stint);
        holders(post).add(stint);
        return stint;
    }

    void close(Stint stint, LocalDate on) {
        stint.to = on;
        holders(stint.post).remove(stint);
    }

    static TenureKind kind(Post post) {
        return post.cycle() == Cycle.NONE ? TenureKind.APPOINTMENT : TenureKind.ELECTION;
    }

    private void takeConcurrent(Stint stint) {
        Person person = stint.person;
        for (Post post : plan.concurrentWith(stint.post)) {
            LocalDate planned = terms.orElection(post, dice.later(stint.from, 0, dice.chance(0.4) ? 0 : 45));
            LocalDate on = stint.from.equals(Milestones.REORGANISATION)
                    ? stint.from
                    : Milestones.beforeCount(stint.from, planned);
            TenureKind kind = on.equals(Milestones.REORGANISATION) ? TenureKind.APPOINTMENT : TenureKind.ELECTION;
            agenda.at(on, Hour.FILLING, day -> {
                if (in(person, stint) && holders(post).isEmpty()) {
                    open(person, post, kind, day);
                }
            });
        }
    }

    private void planReappointment(Stint stint) {
        if (stint.post.cycle() == Cycle.NONE && stint.post.leading() && stint.post.area() != Area.ARMED) {
            LocalDate due = Dice.workday(stint.from.plusYears(TERM_OF_APPOINTMENT));
            agenda.at(due, Hour.RENEWAL, day -> {
                if (stint.person.work == stint && !stint.rotation() && stint.person.yearsLeft(day) >= 1) {
                    renew(stint, TenureKind.REAPPOINTMENT, day);
                }
            });
        }
    }

    /** Whether somebody is still in the post that a stint began, by that or by a renewal of it. */
    static boolean in(Person person, Stint begun) {
        return person.work != null
                && person.work.post.equals(begun.post)
                && !person.inPostSince().isAfter(begun.from);
    }
}
