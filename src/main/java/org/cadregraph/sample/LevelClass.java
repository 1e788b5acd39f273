package org.cadregraph.sample;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.cadregraph.dossier.DossierEntry;
import org.cadregraph.training.CourseClass;
import org.cadregraph.training.StudyMode;

/**
 * A class that gives a level of political theory. From 2013 to 2015 there are two of elementary theory with 82 learners, from
 * 2015 to 2017 two of intermediate theory beside work with 138; with these 172 are sent to intermediate theory from 2014 on,
 * and 35 to advanced theory.
 *
 * @param learners how many sit in it
 */
record LevelClass(LevelCourse course, LocalDate on, LocalDate to, String holder, StudyMode mode, int learners) {

    /** How many are sent to advanced theory in the years of the report. */
    static final int ADVANCED = 35;

    private static final String CENTRE = CityOrganisations.POLITICAL_CENTRE;
    private static final String SCHOOL = Surroundings.POLITICAL_SCHOOL;

    static List<LevelClass> elementary() {
        return Stream.of(days("2013-02-25", "2013-04-20", 54), days("2014-09-08", "2014-11-15", 28))
                .map(days -> days.of(LevelCourse.ELEMENTARY, CENTRE, StudyMode.FULL_TIME))
                .toList();
    }

    static List<LevelClass> intermediate() {
        Stream<LevelClass> besideWork = Stream.of(
                        days("2015-09-21", "2017-03-25", 69), days("2016-10-10", "2018-04-14", 69))
                .map(days -> days.of(LevelCourse.INTERMEDIATE, CENTRE, StudyMode.PART_TIME));
        Stream<LevelClass> atTheSchool = Stream.of(
                        days("2014-03-10", "2014-09-13", 12),
                        days("2018-03-12", "2018-09-15", 12),
                        days("2019-03-11", "2019-09-14", 10),
                        days("2021-03-15", "2021-09-18", 16),
                        days("2023-03-13", "2023-09-16", 16))
                .map(days -> days.of(LevelCourse.INTERMEDIATE, SCHOOL, StudyMode.FULL_TIME));
        return Stream.concat(besideWork, atTheSchool).toList();
    }

    /** @param sent how many of the report's are sent otherwise */
    static List<LevelClass> advanced(int sent) {
        int left = ADVANCED - sent;
        return Stream.of(
                        days("2014-08-18", "2016-01-30", left / 3),
                        days("2016-08-15", "2018-02-03", left / 3),
                        days("2018-08-20", "2020-01-18", left - left / 3 * 2),
                        days("2022-08-22", "2024-01-27", 10))
                .map(days -> days.of(LevelCourse.ADVANCED, SCHOOL, StudyMode.PART_TIME))
                .toList();
    }

    private static Days days(String on, String to, int learners) {
        return new Days(LocalDate.parse(on), LocalDate.parse(to), learners);
    }

    /** When its certificates are given. */
    LocalDate certified() {
        return Dice.workday(to.plusDays(20));
    }

    String key() {
        return course.key.replaceFirst("kh-", "lop-") + "-" + on.getYear();
    }

    DossierEntry entry() {
        String how = mode == StudyMode.PART_TIME ? ", hệ không tập trung" : "";
        return new DossierDraft(CourseClass.KIND, key())
                .name("organisation", holder)
                .name("course", course.key)
                .say("name", "Lớp " + course.title + how + ", khóa " + on.getYear())
                .on("on", on)
                .on("to", to)
                .say(
                        "place",
                        holder.equals(SCHOOL) ? "Trường Chính trị tỉnh" : "Trung tâm Bồi dưỡng chính trị thành phố")
                .say("mode", mode)
                .entry();
    }

    private record Days(LocalDate on, LocalDate to, int learners) {

        LevelClass of(LevelCourse course, String holder, StudyMode mode) {
            return new LevelClass(course, on, to, holder, mode, learners);
        }
    }
}
