package org.cadregraph.sample;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.cadregraph.sample.Agenda.Hour;
import org.cadregraph.tenure.TenureKind;

/** A committee or council whose seats people hold beside their work. */
final class Assembly {

    /** The highest posts first; below them it is as it comes, but always the same. */
    private static final Comparator<Person> PRECEDENCE = Comparator.comparingInt(
                    (Person person) -> -post(person).grade())
            .thenComparingInt(person -> post(person).grade() >= 3 ? post(person).order() : person.number * 7919 % 997)
            .thenComparingInt(person -> person.number);

    final Post seat;
    private final Careers careers;
    private final Predicate<Person> eligible;

    Assembly(Careers careers, Post seat, Predicate<Person> eligible) {
        this.careers = careers;
        this.seat = seat;
        this.eligible = person -> person.serving && person.work != null && eligible.test(person);
        for (Terms.Renewal renewal : careers.terms.renewals(seat.scope(), seat.cycle())) {
            careers.agenda.at(renewal.on(), Hour.ASSEMBLY, day -> convene(day, TenureKind.ELECTION));
        }
    }

    private static Post post(Person person) {
        Stint work = person.work;
        if (work == null) {
            throw new IllegalStateException("only people with work are elected");
        }
        return work.post;
    }

    boolean member(Person person) {
        return careers.holders(seat).stream().anyMatch(stint -> stint.person == person);
    }

    /** All seats are filled anew; some members are so again. */
    void convene(LocalDate on, TenureKind kind) {
        List<Person> elected = careers.workforce.active.stream()
                .filter(eligible)
                .filter(person -> on.plusMonths(18).isBefore(person.retirement())
                        || post(person).grade() >= 3)
                .sorted(PRECEDENCE)
                .limit(seat.places())
                .toList();
        for (Stint stint : List.copyOf(careers.holders(seat))) {
            careers.close(stint, on);
        }
        elected.forEach(person -> careers.open(person, seat, kind, on));
    }

    void dissolve(LocalDate on) {
        for (Stint stint : List.copyOf(careers.holders(seat))) {
            careers.close(stint, on);
        }
    }

    /** Somebody has changed work or left: a member who no longer belongs here gives up the seat. */
    void review(Person person, LocalDate on) {
        if (eligible.test(person)) {
            return;
        }
        for (Stint stint : List.copyOf(careers.holders(seat))) {
            if (stint.person == person) {
                careers.close(stint, on);
                LocalDate planned = careers.terms.orElection(seat, careers.dice.later(on, 20, 260));
                careers.agenda.at(Milestones.beforeCount(on, planned), Hour.ASSEMBLY, this::elect);
            }
        }
    }

    /** Vacant seats are filled between congresses (bầu bổ sung). */
    private void elect(LocalDate on) {
        if (!seat.existsOn(on.plusDays(100))) {
            return;
        }
        careers.workforce.active.stream()
                .filter(eligible)
                .filter(person -> seat.cycle() == Cycle.PARTY || post(person).grade() >= 2)
                .filter(person -> !member(person))
                .sorted(PRECEDENCE)
                .limit(Math.max(0, seat.places() - careers.holders(seat).size()))
                .toList()
                .forEach(person -> careers.open(person, seat, TenureKind.ELECTION, on).note = "bầu bổ sung");
    }
}
