package org.cadregraph.sample;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.cadregraph.dossier.DossierEntry;
import org.cadregraph.rule.Education;
import org.cadregraph.rule.PoliticalTheory;
import org.cadregraph.time.PartialDate;
import org.cadregraph.training.Attendance;
import org.cadregraph.training.Course;
import org.cadregraph.training.CourseClass;
import org.jspecify.annotations.Nullable;

/** What the attendances of a city tell of courses and levels, counted without the generator's help. */
final class Certified {

    final List<DossierEntry> attendances;
    private final Map<String, DossierEntry> courses;
    private final Map<String, DossierEntry> classes;
    private final Map<String, List<DossierEntry>> byCadre = new HashMap<>();

    Certified(City city) {
        attendances = city.dossiers(Attendance.KIND);
        courses = byKey(city.dossiers(Course.KIND));
        classes = byKey(city.dossiers(CourseClass.KIND));
        attendances.forEach(each -> byCadre.merge(cadre(each), List.of(each), Certified::both));
    }

    private static Map<String, DossierEntry> byKey(List<DossierEntry> entries) {
        Map<String, DossierEntry> byKey = new HashMap<>();
        entries.forEach(entry -> byKey.put(entry.key(), entry));
        return byKey;
    }

    private static List<DossierEntry> both(List<DossierEntry> some, List<DossierEntry> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }

    static String cadre(DossierEntry attendance) {
        return named(attendance, "cadre");
    }

    /** The key of the one record that an entry names in a field; empty when none. */
    static String named(DossierEntry entry, String field) {
        return String.join("", entry.named().getOrDefault(field, List.of()));
    }

    static LocalDate begin(DossierEntry entry) {
        return Objects.requireNonNull(entry.date("on")).earliest();
    }

    /** The course of an attendance, told by its class or by itself; absent when it is of none. */
    @Nullable DossierEntry course(DossierEntry attendance) {
        DossierEntry held = classes.get(named(attendance, "courseClass"));
        return courses.get(held == null ? named(attendance, "course") : named(held, "course"));
    }

    /** What an attendance, or its course, says in a field. */
    @Nullable String told(DossierEntry attendance, String field) {
        String own = attendance.text(field);
        DossierEntry course = course(attendance);
        return own != null || course == null ? own : course.text(field);
    }

    List<DossierEntry> of(String cadreKey) {
        return byCadre.getOrDefault(cadreKey, List.of());
    }

    /** Whether a certificate of that level, or of a higher one, was certainly given to somebody by a day. */
    boolean has(String cadreKey, Education least, LocalDate day) {
        return has(cadreKey, "education", Education.class, least, day);
    }

    /** The same of political theory. */
    boolean has(String cadreKey, PoliticalTheory least, LocalDate day) {
        return has(cadreKey, "politicalTheory", PoliticalTheory.class, least, day);
    }

    private <L extends Enum<L>> boolean has(String cadreKey, String field, Class<L> levels, L least, LocalDate day) {
        return of(cadreKey).stream().anyMatch(attendance -> {
            PartialDate certified = attendance.date("certifiedOn");
            String level = told(attendance, field);
            return certified != null
                    && !certified.latest().isAfter(day)
                    && level != null
                    && Enum.valueOf(levels, level).compareTo(least) >= 0;
        });
    }
}
