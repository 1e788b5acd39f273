package org.cadregraph.sample;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.cadregraph.sample.Agenda.Hour;
import org.cadregraph.sample.Terms.Renewal;
import org.cadregraph.tenure.TenureKind;

/** Sets up all committees and councils, and the renewal of elected leaders by them. */
final class Assemblies {

    private static final Set<Area> OF_THE_CITY = Set.of(Area.CITY, Area.COMMUNE, Area.ARMED);

    private final Careers careers;

    private Assemblies(Careers careers) {
        this.careers = careers;
    }

    static void setUp(Careers careers) {
        Assemblies all = new Assemblies(careers);
        all.city();
        Communes.keys().forEach(all::local);
        NewWards.keys().forEach(all::local);
        NewWards.keys().forEach(ward -> all.standing(ward + "-dang-uy"));
        for (Cycle cycle : List.of(Cycle.PARTY, Cycle.COUNCIL, Cycle.MASS)) {
            all.renewals("ls", cycle);
            Communes.keys().forEach(scope -> all.renewals(scope, cycle));
            NewWards.keys().forEach(scope -> all.renewals(scope, cycle));
        }
    }

    private void city() {
        seats("ls-thanh-uy-ban-chap-hanh", person -> OF_THE_CITY.contains(area(person)) && grade(person) >= 2);
        standing("ls-thanh-uy");
        seats("ls-hdnd-dai-bieu", person -> OF_THE_CITY.contains(area(person)) && grade(person) >= 1);
    }

    private void local(String scope) {
        seats(scope + "-dang-uy-ban-chap-hanh", person -> scope.equals(scope(person)));
        seats(scope + "-hdnd-dai-bieu", person -> scope.equals(scope(person)));
    }

    /** The standing committee of a Party committee: some of its members. */
    private void standing(String party) {
        Assembly committee = careers.assemblies.stream()
                .filter(assembly -> assembly.seat.key().equals(party + "-ban-chap-hanh"))
                .findFirst()
                .orElseThrow();
        seats(party + "-ban-thuong-vu", person -> committee.member(person));
    }

    private void seats(String key, Predicate<Person> eligible) {
        careers.assemblies.add(new Assembly(careers, careers.plan.post(key), eligible));
    }

    /** On the days of congresses and first sessions whoever leads is elected again, or retires where age is near. */
    private void renewals(String scope, Cycle cycle) {
        List<Post> posts = careers.plan.posts.stream()
                .filter(post -> post.use() != Post.Use.SEAT && post.cycle() == cycle && scope.equals(post.scope()))
                .toList();
        for (Renewal renewal : careers.terms.renewals(scope, cycle)) {
            for (Post post : posts) {
                careers.agenda.at(renewal.on(), Hour.RENEWAL, day -> {
                    for (Stint stint : List.copyOf(careers.holders(post))) {
                        renew(stint, day);
                    }
                });
            }
        }
    }

    private void renew(Stint stint, LocalDate on) {
        if (!stint.open() || !stint.from.isBefore(on) || stint.rotation()) {
            return;
        }
        Person person = stint.person;
        if (person.work == stint && !person.steered && person.yearsLeft(on) <= 2 && careers.dice.chance(0.55)) {
            careers.leave(person, on, Mobility.RETIRED_EARLY);
        } else {
            careers.renew(stint, TenureKind.ELECTION, on);
        }
    }

    private static Area area(Person person) {
        return person.work == null ? Area.SCHOOL : person.work.post.area();
    }

    private static int grade(Person person) {
        return person.work == null ? 0 : person.work.post.grade();
    }

    private static String scope(Person person) {
        return person.work == null ? "" : person.work.post.scope();
    }
}
