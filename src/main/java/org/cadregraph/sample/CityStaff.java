package org.cadregraph.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cadregraph.tenure.TenureKind;
import org.cadregraph.time.Period;
import org.jspecify.annotations.Nullable;

/** Who works in the organisations below the city; the schools, which outlived it, stand below the wards of today. */
final class CityStaff {

    private static final Set<Area> BELOW_THE_CITY = Set.of(Area.CITY, Area.UNIT, Area.COMMUNE);

    private final List<Person> people;
    private final Map<Person, List<Stint>> work = new HashMap<>();
    private final Map<Person, List<Period.Span>> absences = new HashMap<>();

    CityStaff(List<Person> people) {
        this.people = people;
        for (Person person : people) {
            List<Stint> its = new ArrayList<>();
            List<Period.Span> away = new ArrayList<>();
            for (Stint stint : person.stints) {
                stint.absences.forEach(absence -> away.add(absence.period().possible()));
                if (isWork(stint) && BELOW_THE_CITY.contains(stint.post.area())) {
                    its.add(stint);
                }
            }
            work.put(person, its);
            absences.put(person, away);
        }
    }

    /** Whether it is somebody's own work, of which the record knows the end. */
    static boolean isWork(Stint stint) {
        boolean own = stint.post.use() == Post.Use.WORK && !stint.acting && stint.kind != TenureKind.SECONDMENT;
        return own && !stint.endUnknown && stint.lasted();
    }

    /** The work of somebody in the city on a day. */
    @Nullable Stint work(Person person, LocalDate day) {
        for (Stint stint : work.getOrDefault(person, List.of())) {
            if (stint.on(day)) {
                return stint;
            }
        }
        return null;
    }

    /** The work in the city of somebody who is there on a day, and not on leave. */
    @Nullable Stint present(Person person, LocalDate day) {
        Stint stint = work(person, day);
        boolean away = stint != null
                && absences.getOrDefault(person, List.of()).stream().anyMatch(span -> span.contains(day));
        return away ? null : stint;
    }

    /** All who are there on a day. */
    List<Person> present(LocalDate day) {
        return people.stream().filter(person -> present(person, day) != null).toList();
    }
}
