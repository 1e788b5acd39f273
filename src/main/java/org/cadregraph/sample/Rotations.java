package org.cadregraph.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.cadregraph.sample.Agenda.Hour;
import org.cadregraph.tenure.TenureKind;

/**
 * Rotations (luân chuyển), and apart from them the five transfers from specialist departments to leading posts of
 * People's Committees of wards and communes in the Council's term 2016–2021. In the city's Party term 2015–2020
 * exactly sixteen rotations begin.
 */
final class Rotations {

    private static final List<String> PURPOSES = List.of(
            "Đào tạo, rèn luyện cán bộ trong quy hoạch qua thực tiễn ở cơ sở",
            "Tăng cường cán bộ cho cơ sở",
            "Thực hiện chủ trương bố trí chức danh không phải là người địa phương");

    private final Careers careers;
    private final Set<Person> moved = new HashSet<>();

    private Rotations(Careers careers) {
        this.careers = careers;
    }

    static void plan(Careers careers) {
        Rotations rotations = new Rotations(careers);
        rotations.spread("2006-03-01", 8, 330, Route.TO_COMMUNE);
        rotations.spread("2015-10-05", 10, 155, Route.TO_COMMUNE);
        rotations.spread("2016-02-01", 3, 420, Route.AMONG_COMMUNES);
        rotations.spread("2016-09-12", 3, 400, Route.AMONG_DEPARTMENTS);
        rotations.spread("2016-07-11", 5, 230, Route.TRANSFER_TO_COMMUNE);
        rotations.spread("2021-01-04", 5, 160, Route.TO_COMMUNE);
    }

    private void spread(String first, int count, int days, Route route) {
        for (int i = 0; i < count; i++) {
            LocalDate on = Dice.workday(LocalDate.parse(first).plusDays((long) i * days));
            careers.agenda.at(on, Hour.DEPARTURE, day -> move(route, day));
        }
    }

    /** Finds a pair for a route; if there is none, tries again ten days later. */
    private void move(Route route, LocalDate on) {
        List<Pair> pairs = new ArrayList<>();
        for (Person person : careers.workforce.active) {
            if (person.work != null && ready(person, on, 24) && route.from(person.work.post)) {
                Post post = person.work.post;
                careers.workforce.active.stream()
                        .filter(other -> other.work != null && other != person && ready(other, on, 30))
                        .filter(other -> route.to(post, work(other).post))
                        .filter(other -> Candidates.suits(post, other, on))
                        .filter(other -> Candidates.suits(work(other).post, person, on))
                        .forEach(other -> pairs.add(new Pair(person, other)));
            }
        }
        if (pairs.isEmpty()) {
            careers.agenda.at(Dice.workday(on.plusDays(10)), Hour.DEPARTURE, day -> move(route, day));
            return;
        }
        pairs.sort(Comparator.comparing((Pair pair) -> pair.second().inPostSince()));
        Pair pair = careers.dice.one(pairs.subList(0, Math.min(12, pairs.size())));
        moved.add(pair.first());
        moved.add(pair.second());
        if (route == Route.TRANSFER_TO_COMMUNE) {
            Mobility.swap(careers, pair.first(), pair.second(), TenureKind.TRANSFER, on);
        } else {
            rotate(pair, on);
        }
    }

    private boolean ready(Person person, LocalDate on, int months) {
        Stint work = work(person);
        return !person.steered
                && !moved.contains(person)
                && !work.rotation()
                && work.post.leading()
                && work.post.existsOn(on)
                && person.yearsLeft(on) >= 7
                && person.monthsInPost(on) >= months;
    }

    private static Stint work(Person person) {
        Stint work = person.work;
        if (work == null) {
            throw new IllegalStateException("only people with work are rotated");
        }
        return work;
    }

    private void rotate(Pair pair, LocalDate on) {
        Stint stint = Mobility.swap(careers, pair.first(), pair.second(), TenureKind.ROTATION, on);
        mark(careers, stint, careers.dice.one(PURPOSES));
    }

    /** Gives a rotation its time, its purpose and the city's Party term; when the time is long over, it is for good. */
    static void mark(Careers careers, Stint stint, String purpose) {
        LocalDate until = stint.from.plusMonths(36);
        stint.expectedUntil = until;
        stint.purpose = purpose;
        stint.termKey = careers.terms.termOf(careers.plan.post("ls-thanh-uy-bi-thu"), stint.from);
        careers.agenda.at(until.plusDays(300), Hour.DEPARTURE, day -> {
            if (stint.person.work == stint) {
                careers.renew(stint, Careers.kind(stint.post), day);
            }
        });
    }

    private record Pair(Person first, Person second) {}

    /** From where to where. */
    private enum Route {
        TO_COMMUNE,
        TRANSFER_TO_COMMUNE,
        AMONG_COMMUNES,
        AMONG_DEPARTMENTS;

        boolean from(Post post) {
            return switch (this) {
                case TO_COMMUNE, AMONG_DEPARTMENTS -> post.departmental();
                case TRANSFER_TO_COMMUNE ->
                    post.departmental() && post.body().key().startsWith("ls-ubnd-");
                case AMONG_COMMUNES -> post.keyPostOfCommune();
            };
        }

        boolean to(Post from, Post to) {
            boolean apart = from.grade() == to.grade() && !from.body().equals(to.body());
            return apart
                    && switch (this) {
                        case TO_COMMUNE -> to.keyPostOfCommune();
                        case AMONG_COMMUNES ->
                            to.keyPostOfCommune() && !from.scope().equals(to.scope());
                        case TRANSFER_TO_COMMUNE -> to.keyPostOfCommune() && to.cycle() == Cycle.COUNCIL;
                        case AMONG_DEPARTMENTS -> to.departmental();
                    };
        }
    }
}
