package org.cadregraph.sample;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.cadregraph.dossier.DossierEntry;
import org.cadregraph.training.Attendance;
import org.cadregraph.training.CourseClass;
import org.cadregraph.training.StudyMode;

/**
 * The classes of short courses and who sat in them. The years that the city's report counts have 22,547 attendances; of the
 * years around them the record has a few classes only.
 */
final class ShortClasses {

    private static final int REPORTED = 22_547;
    private static final LocalDate REPORT_FROM = LocalDate.of(2014, 1, 1);
    private static final LocalDate FIRST = LocalDate.of(2010, 3, 1);
    private static final LocalDate LAST = LocalDate.of(2025, 5, 1);
    private static final int DAYS_BETWEEN_OTHERS = 110;
    private static final int SMALLEST = 24;
    private static final int LARGEST = 60;

    /** By so many days somebody may come before or after their turn. */
    private static final int CHANCE = 120;

    private static final List<String> PLACES = List.of(
            "Trung tâm Bồi dưỡng chính trị thành phố",
            "Hội trường Thành ủy",
            "Hội trường UBND thành phố",
            "Trung tâm Văn hóa - Thể thao thành phố");

    private final Dice dice;
    private final CityStaff staff;
    private final Diary diary;
    private final Map<Person, LocalDate> last = new HashMap<>();
    private final Map<String, Integer> held = new HashMap<>();
    final List<DossierEntry> classes = new ArrayList<>();
    final List<DossierEntry> attendances = new ArrayList<>();

    ShortClasses(Dice dice, CityStaff staff, Diary diary) {
        this.dice = dice;
        this.staff = staff;
        this.diary = diary;
    }

    void hold() {
        others(FIRST, REPORT_FROM);
        List<Integer> sizes = sizes();
        long days = REPORT_FROM.until(Planning.REPORT_END, ChronoUnit.DAYS) - 10;
        for (int i = 0; i < sizes.size(); i++) {
            LocalDate on = Dice.workday(REPORT_FROM.plusDays(2 + days * i / sizes.size()));
            hold(on, sizes.get(i));
        }
        others(Planning.REPORT_END.plusDays(30), LAST);
    }

    /** So many classes of so many that they make the number together. */
    private List<Integer> sizes() {
        List<Integer> sizes = new ArrayList<>();
        int left = REPORTED;
        while (left > LARGEST) {
            int size = dice.number(SMALLEST, Math.min(LARGEST, left - SMALLEST));
            sizes.add(size);
            left -= size;
        }
        sizes.add(left);
        return sizes;
    }

    private void others(LocalDate first, LocalDate end) {
        for (LocalDate on = first; on.isBefore(end); on = on.plusDays(DAYS_BETWEEN_OTHERS)) {
            hold(Dice.workday(on), dice.number(SMALLEST, LARGEST));
        }
    }

    private void hold(LocalDate day, int size) {
        ShortCourse course;
        LocalDate on;
        List<Person> learners;
        do {
            // Few lead and have the time at once: so large a class of theirs cannot be held on some days, one of all
            // can.
            course = dice.one(ShortCourse.ALL);
            on = course.begins(day);
            learners = learners(course, on, size);
        } while (learners.size() < size);
        LocalDate to = on.plusDays(course.days());
        String key = open(course, on, to);
        for (Person person : learners) {
            diary.take(person, on, to);
            last.put(person, on);
            attendances.add(new DossierDraft(Attendance.KIND, key + "-" + PersonnelFiles.key(person))
                    .name("cadre", PersonnelFiles.key(person))
                    .name("courseClass", key)
                    .on("on", on)
                    .on("to", to)
                    .say("result", "Hoàn thành")
                    .entry());
        }
    }

    private List<Person> learners(ShortCourse course, LocalDate on, int size) {
        return staff.present(on).stream()
                .filter(person -> course.audience().includes(work(person, on).post))
                .filter(person -> diary.free(person, on, on.plusDays(course.days())))
                .map(person -> new Seat(person, last.getOrDefault(person, FIRST).plusDays(dice.number(0, CHANCE))))
                .sorted(Comparator.comparing(Seat::turn))
                .limit(size)
                .map(Seat::person)
                .toList();
    }

    private Stint work(Person person, LocalDate on) {
        return Objects.requireNonNull(staff.work(person, on));
    }

    private String open(ShortCourse course, LocalDate on, LocalDate to) {
        int number = held.merge(course.slug() + on.getYear(), 1, Integer::sum);
        String key = "lop-bd-" + course.slug() + "-" + on.getYear() + "-" + number;
        classes.add(new DossierDraft(CourseClass.KIND, key)
                .name("organisation", course.giver())
                .name("course", course.key())
                .say("name", "Lớp " + number + " năm " + on.getYear() + ": " + course.name())
                .on("on", on)
                .on("to", to)
                .say("place", dice.one(PLACES))
                .say("mode", StudyMode.FULL_TIME)
                .entry());
        return key;
    }

    /** Somebody for a seat: those first whose last class was long ago, and a little chance. */
    private record Seat(Person person, LocalDate turn) {}
}
