package org.cadregraph.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.cadregraph.rule.Education;
import org.cadregraph.rule.PoliticalTheory;

/** Whom the city sends to study for a level, as many as the report counts: those who lead, are prepared for it, or are young. */
final class Sendings {

    private static final LocalDate SENT_FROM = LocalDate.of(2014, 1, 1);

    private final Dice dice;
    private final List<Learner> learners;
    private final CityStaff staff;
    private final Diary diary;
    final List<LevelClass> classes = new ArrayList<>();

    Sendings(Dice dice, List<Learner> learners, CityStaff staff, Diary diary) {
        this.dice = dice;
        this.learners = learners;
        this.staff = staff;
        this.diary = diary;
    }

    void send() {
        int away = sendThoseAway();
        LevelClass.elementary().forEach(each -> fill(each, learner -> lacksElementary(learner, each)));
        LevelClass.intermediate().forEach(each -> fill(each, learner -> lacksIntermediate(learner, each)));
        LevelClass.advanced(away).forEach(each -> fill(each, learner -> lacksAdvanced(learner, each)));
        for (int year = 2014; year <= 2023; year++) {
            master(year % 2 == 0 ? LevelCourse.PUBLIC_MANAGEMENT : LevelCourse.ECONOMIC_MANAGEMENT, year);
        }
        degree(LevelCourse.ADMINISTRATION, 2014, 2);
        degree(LevelCourse.LAW, 2015, 2);
        degree(LevelCourse.LAW, 2018, 1);
    }

    /** Whom the record shows away to learn advanced theory; returns how many of them the report counts. */
    private int sendThoseAway() {
        int counted = 0;
        for (Learner learner : learners) {
            // Whoever the report counts as having that level already does not come to it then.
            AdvancedStudy away = AdvancedStudy.of(learner.person)
                    .filter(study -> learner.fits(PoliticalTheory.ADVANCED, study.to()))
                    .orElse(null);
            if (away == null) {
                continue;
            }
            boolean sent = staff.work(learner.person, away.from()) != null
                    && !away.from().isBefore(SENT_FROM);
            if (sent && away.from().isBefore(Planning.REPORT_END)) {
                counted++;
            }
            diary.take(learner.person, away.from(), away.to());
            learner.studies.add(
                    sent
                            ? LevelCourse.ADVANCED.sent(away.from(), away.to(), away.to(), null)
                            : new Study(null, PoliticalTheory.ADVANCED, away.from(), away.to(), away.to(), null, null));
        }
        return counted;
    }

    private void fill(LevelClass each, Predicate<Learner> lacking) {
        for (Learner learner : choose(each.on(), each.to(), each.learners(), lacking)) {
            learner.studies.add(each.course().sent(each.on(), each.to(), each.certified(), each.key()));
        }
        classes.add(each);
    }

    private boolean lacksElementary(Learner learner, LevelClass each) {
        Stint work = staff.present(learner.person, each.on());
        return work != null
                && work.post.area() == Area.COMMUNE
                && learner.theory != PoliticalTheory.ADVANCED
                && learner.planned.isAfter(each.certified())
                && learner.studies.isEmpty()
                && learner.fits(PoliticalTheory.ELEMENTARY, each.certified());
    }

    private boolean lacksIntermediate(Learner learner, LevelClass each) {
        return learner.theory != PoliticalTheory.ADVANCED
                && learner.studied(PoliticalTheory.INTERMEDIATE).isEmpty()
                && certifiedBefore(learner, each.on())
                && learner.fits(PoliticalTheory.INTERMEDIATE, each.certified());
    }

    private boolean lacksAdvanced(Learner learner, LevelClass each) {
        return learner.theory != null
                && learner.theory != PoliticalTheory.ELEMENTARY
                && height(learner, each.on()) >= 1
                && learner.studied(PoliticalTheory.ADVANCED).isEmpty()
                && (learner.studied(PoliticalTheory.INTERMEDIATE).isPresent()
                        || learner.studied(PoliticalTheory.ELEMENTARY).isEmpty())
                && certifiedBefore(learner, each.on())
                && learner.person.age(each.on()) >= 32
                && learner.fits(PoliticalTheory.ADVANCED, each.certified());
    }

    /** Whether what they learnt of theory so far was certified a good while before. */
    private static boolean certifiedBefore(Learner learner, LocalDate on) {
        return learner.studies.stream()
                .filter(study -> study.theory() != null)
                .allMatch(study -> study.certified().plusMonths(6).isBefore(on));
    }

    private void master(LevelCourse course, int year) {
        LocalDate on = Dice.workday(LocalDate.of(year, 10, 10));
        LocalDate to = on.plusMonths(23);
        choose(
                        on,
                        to,
                        2,
                        learner -> learner.base == Education.DEGREE
                                && learner.studied(Education.MASTER).isEmpty()
                                && learner.entered.plusYears(2).isBefore(on)
                                && learner.person.age(on) <= 42
                                && height(learner, on) <= 3)
                .forEach(learner -> learner.studies.add(course.sent(on, to, to.plusDays(45), null)));
    }

    private void degree(LevelCourse course, int year, int count) {
        LocalDate on = Dice.workday(LocalDate.of(year, 9, 12));
        LocalDate to = on.plusMonths(30);
        choose(
                        on,
                        to,
                        count,
                        learner -> (learner.base == Education.VOCATIONAL_SECONDARY || learner.base == Education.COLLEGE)
                                && (learner.counted || learner.education != Education.DEGREE)
                                && learner.fits(Education.DEGREE, to.plusDays(30)))
                .forEach(learner -> learner.studies.add(course.sent(on, to, to.plusDays(30), null)));
    }

    private int height(Learner learner, LocalDate on) {
        Stint work = staff.present(learner.person, on);
        return work == null ? 0 : work.post.grade();
    }

    /** So many of those who may: present, with time until retirement, and in no other class. */
    private List<Learner> choose(LocalDate on, LocalDate to, int count, Predicate<Learner> lacking) {
        List<Learner> chosen = learners.stream()
                .filter(learner -> staff.present(learner.person, on) != null)
                .filter(learner -> learner.left.isAfter(to.plusMonths(3)))
                .filter(learner -> learner.person.yearsLeft(on) >= 4 && diary.free(learner.person, on, to))
                .filter(lacking)
                .map(learner -> new Candidate(learner, worth(learner, on)))
                .sorted(Comparator.comparingDouble(Candidate::worth).reversed())
                .limit(count)
                .map(Candidate::learner)
                .toList();
        if (chosen.size() < count) {
            throw new IllegalStateException("Only " + chosen.size() + " of " + count + " could be sent on " + on);
        }
        chosen.forEach(learner -> diary.take(learner.person, on, to));
        return chosen;
    }

    private double worth(Learner learner, LocalDate on) {
        boolean prepared = learner.planned.isBefore(on.plusYears(1));
        return dice.fraction() + (prepared ? 0.5 : 0) + (learner.counted ? 0.3 : 0) + 0.1 * height(learner, on);
    }

    private record Candidate(Learner learner, double worth) {}
}
