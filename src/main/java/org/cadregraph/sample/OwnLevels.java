package org.cadregraph.sample;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import org.cadregraph.rule.Education;
import org.cadregraph.rule.PoliticalTheory;
import org.jspecify.annotations.Nullable;

/**
 * What people bring certificates of without having been sent: what they learnt before they came, and what they learnt
 * otherwise. The highest level is placed first, those below it before.
 */
final class OwnLevels {

    /** A level of theory takes so many months, with those between it and the one below. */
    private static final int MONTHS_BETWEEN = 15;

    /** Within so many months something is reached that cannot be at a usual age. */
    private static final int SOON = 18;

    private final Dice dice;
    private final Learner learner;

    private OwnLevels(Dice dice, Learner learner) {
        this.dice = dice;
        this.learner = learner;
    }

    /** Adds what somebody is to have reached and was not sent for. */
    static void add(Dice dice, Learner learner) {
        OwnLevels own = new OwnLevels(dice, learner);
        own.education();
        own.theory();
    }

    private void education() {
        Education base = learner.base;
        Education education = learner.education;
        if (base != null) {
            int years = base == Education.DEGREE ? 22 : 20;
            place(years - 1, years, years + 2, LocalDate.MIN, learner.entered.minusDays(20))
                    .ifPresent(day -> learner.studies.add(Study.own(base, day)));
        }
        if (education != null
                && education != base
                && learner.studied(Education.DEGREE).isEmpty()) {
            LocalDate earliest = base == null ? LocalDate.MIN : learner.entered.plusYears(3);
            Optional<LocalDate> day = place(24, 28, 40, earliest, learner.due());
            day.ifPresent(certified -> learner.studies.add(Study.own(education, certified)));
            sure(day, education);
        }
        if (base == Education.DEGREE && learner.studied(Education.MASTER).isEmpty() && dice.chance(0.05)) {
            place(27, 29, 40, learner.entered.plusYears(1), learner.end())
                    .ifPresent(day -> learner.studies.add(Study.own(Education.MASTER, day)));
        }
    }

    private void theory() {
        LocalDate advanced =
                learner.studied(PoliticalTheory.ADVANCED).map(Study::begun).orElse(null);
        if (advanced == null && isToReach(PoliticalTheory.ADVANCED)) {
            advanced = reach(PoliticalTheory.ADVANCED, 29, 35, 44, learner.due());
        }
        LocalDate intermediate = learner.studied(PoliticalTheory.INTERMEDIATE)
                .filter(study -> study.theory() == PoliticalTheory.INTERMEDIATE)
                .map(Study::begun)
                .orElse(null);
        if (intermediate == null && (advanced != null || isToReach(PoliticalTheory.INTERMEDIATE))) {
            intermediate = reach(PoliticalTheory.INTERMEDIATE, 24, 29, 40, before(advanced, learner.due()));
        }
        boolean any = intermediate != null
                || learner.planned.isBefore(LocalDate.MAX)
                || isToReach(PoliticalTheory.ELEMENTARY);
        boolean without = learner.counted && learner.theory == null;
        boolean sent = learner.studies.stream().anyMatch(study -> study.theory() == PoliticalTheory.ELEMENTARY);
        if (any && !without && !sent) {
            LocalDate due = before(intermediate, learner.due());
            reach(
                    PoliticalTheory.ELEMENTARY,
                    19,
                    23,
                    31,
                    due.isBefore(learner.planned) ? due : learner.planned.minusDays(10));
        }
    }

    private boolean isToReach(PoliticalTheory level) {
        return learner.theory != null && learner.theory.compareTo(level) >= 0;
    }

    /** A good while before the next level, and before it is due. */
    private static LocalDate before(@Nullable LocalDate next, LocalDate due) {
        LocalDate earlier = next == null ? due : next.minusMonths(MONTHS_BETWEEN);
        return earlier.isBefore(due) ? earlier : due;
    }

    /** The day on which somebody reaches a level; absent where they come to no age for it. */
    private @Nullable LocalDate reach(PoliticalTheory level, int youngest, int from, int to, LocalDate due) {
        LocalDate earliest = learner.studies.stream()
                .filter(study -> study.theory() != null && study.theory().compareTo(level) < 0)
                .map(study -> study.certified().plusMonths(MONTHS_BETWEEN))
                .max(Comparator.naturalOrder())
                .orElse(LocalDate.MIN);
        Optional<LocalDate> day = place(youngest, from, to, earliest, due);
        day.ifPresent(certified -> learner.studies.add(Study.own(level, certified)));
        sure(day, level);
        return day.orElse(null);
    }

    private void sure(Optional<LocalDate> day, Enum<?> level) {
        if (day.isEmpty() && learner.counted) {
            throw new IllegalStateException(
                    PersonnelFiles.key(learner.person) + " came to no age at which to reach " + level);
        }
    }

    /** A day at a usual age, or as near to it as may be; absent where there is none. */
    private Optional<LocalDate> place(int youngest, int from, int to, LocalDate earliest, LocalDate due) {
        LocalDate birth = learner.person.birth;
        LocalDate first = earliest.isAfter(birth.plusYears(youngest)) ? earliest : birth.plusYears(youngest);
        if (!first.isBefore(due)) {
            return Optional.empty();
        }
        LocalDate usual = Dice.workday(birth.plusYears(dice.number(from, to)).plusDays(dice.number(0, 364)));
        if (usual.isBefore(first)) {
            LocalDate soon = first.plusMonths(SOON);
            return Optional.of(dice.day(first, soon.isBefore(due) ? soon : due));
        }
        LocalDate late = due.minusMonths(SOON);
        return Optional.of(usual.isBefore(due) ? usual : dice.day(late.isAfter(first) ? late : first, due));
    }
}
