package org.cadregraph.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.cadregraph.dossier.DossierEntry;
import org.cadregraph.planning.PlanningLine;
import org.cadregraph.training.Attendance;
import org.cadregraph.training.Course;
import org.cadregraph.training.CourseClass;

/** What people learnt: the levels that they reached, and the short courses. */
final class Training {

    private final Dice dice;
    private final List<Learner> learners;
    private final Sendings sendings;
    private final ShortClasses shortClasses;

    private Training(Dice dice, List<Person> people, List<Stint> stints, List<PlanningLine> plans) {
        Diary diary = new Diary();
        CityStaff staff = new CityStaff(people);
        this.dice = dice;
        learners = Learners.of(dice, people, stints, plans);
        sendings = new Sendings(dice, learners, staff, diary);
        shortClasses = new ShortClasses(dice, staff, diary);
    }

    /** The courses, their classes, and who attended them. */
    static List<DossierList> write(Dice dice, List<Person> people, List<Stint> stints, List<PlanningLine> plans) {
        Training training = new Training(dice, people, stints, plans);
        training.sendings.send();
        training.learners.forEach(learner -> OwnLevels.add(dice, learner));
        training.shortClasses.hold();
        return training.lists();
    }

    private List<DossierList> lists() {
        Stream<DossierEntry> courses = Stream.concat(
                Stream.of(LevelCourse.values()).map(LevelCourse::entry),
                ShortCourse.ALL.stream().map(ShortCourse::entry));
        Stream<DossierEntry> classes =
                Stream.concat(sendings.classes.stream().map(LevelClass::entry), shortClasses.classes.stream());
        List<DossierEntry> attendances = new ArrayList<>();
        learners.forEach(learner -> learner.studies.stream()
                .sorted(Comparator.comparing(Study::begun))
                .forEach(study -> attendances.add(attendance(learner, study, attendances.size() + 1))));
        attendances.addAll(shortClasses.attendances);
        return List.of(
                new DossierList(Course.KIND, courses.toList()),
                new DossierList(CourseClass.KIND, classes.toList()),
                new DossierList(Attendance.KIND, attendances));
    }

    private DossierEntry attendance(Learner learner, Study study, int number) {
        String cadre = PersonnelFiles.key(learner.person);
        DossierDraft draft = new DossierDraft(Attendance.KIND, "bang-%05d".formatted(number)).name("cadre", cadre);
        if (study.classKey() != null) {
            draft.name("courseClass", study.classKey());
        } else if (study.courseKey() != null) {
            draft.name("course", study.courseKey());
        } else {
            draft.say(
                    "education",
                    study.education() == null ? null : study.education().name());
            draft.say(
                    "politicalTheory",
                    study.theory() == null ? null : study.theory().name());
        }
        return draft.on("on", study.from())
                .on("to", study.to())
                .say("result", dice.one(List.of("Khá", "Khá", "Giỏi", "Trung bình khá")))
                .say(
                        "certificate",
                        "%s %06d".formatted(study.theory() == null ? "B" : "LLCT", dice.number(1_000, 999_999)))
                .say("certifiedOn", written(study.certified()))
                .entry();
    }

    /** Of certificates of the last century files mostly know the year. */
    private static String written(LocalDate day) {
        return day.getYear() < 2000 ? Integer.toString(day.getYear()) : day.toString();
    }
}
