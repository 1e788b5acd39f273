package org.cadregraph.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.cadregraph.rule.Education;
import org.cadregraph.rule.PoliticalTheory;
import org.jspecify.annotations.Nullable;

/** Somebody with the levels that they reach in the course of their life. */
final class Learner {

    final Person person;

    /** The first day of their work. */
    final LocalDate entered;

    /** The day after the last. */
    final LocalDate left;

    /** When they are first planned for a post; the end of all time when never. */
    final LocalDate planned;

    /** Whether the report counts their levels. */
    final boolean counted;

    /** The qualification with which they came; absent for none. */
    final @Nullable Education base;

    /** The qualification that they are to have by the day of the report, or by the end. */
    final @Nullable Education education;

    /** The level of political theory that they are to have by then. */
    final @Nullable PoliticalTheory theory;

    final List<Study> studies = new ArrayList<>();

    Learner(Person person, LocalDate planned, boolean counted, Levels levels) {
        this.person = person;
        this.entered = works(person)
                .map(stint -> stint.from)
                .min(Comparator.naturalOrder())
                .orElseThrow();
        this.left = works(person).map(Stint::end).max(Comparator.naturalOrder()).orElseThrow();
        this.planned = planned;
        this.counted = counted;
        this.base = levels.base();
        this.education = levels.education();
        this.theory = levels.theory();
    }

    /** What somebody comes with, and what they are to reach. */
    record Levels(
            @Nullable Education base,
            @Nullable Education education,
            @Nullable PoliticalTheory theory) {}

    private static Stream<Stint> works(Person person) {
        return person.stints.stream().filter(Stint::lasted);
    }

    /** The end of what the record tells of them. */
    LocalDate end() {
        return left.isBefore(Milestones.END) ? left : Milestones.END;
    }

    /** By when they are to have their levels. */
    LocalDate due() {
        boolean known = !entered.isAfter(Milestones.COUNT) && end().isAfter(Milestones.COUNT);
        return known ? Milestones.COUNT : end();
    }

    /** When they first study for a level of political theory at least as high. */
    Optional<Study> studied(PoliticalTheory level) {
        return first(Study::theory, level);
    }

    /** When they first study for a qualification at least as high. */
    Optional<Study> studied(Education level) {
        return first(Study::education, level);
    }

    private <L extends Enum<L>> Optional<Study> first(Function<Study, @Nullable L> of, L level) {
        return studies.stream()
                .filter(study -> {
                    L its = of.apply(study);
                    return its != null && its.compareTo(level) >= 0;
                })
                .min(Comparator.comparing(Study::begun));
    }

    /** Whether a certificate of that level, given on that day, leaves true what the report counts. */
    boolean fits(PoliticalTheory level, LocalDate certified) {
        return !counted || fits(theory, level, PoliticalTheory.INTERMEDIATE, certified);
    }

    /** Whether a certificate of that qualification, given on that day, leaves true what the report counts. */
    boolean fits(Education level, LocalDate certified) {
        return !counted || fits(education, level, Education.DEGREE, certified);
    }

    /** @param told the highest level that the report tells from those below: what lies above it makes no difference */
    private static <L extends Enum<L>> boolean fits(@Nullable L settled, L level, L told, LocalDate certified) {
        L least = certified.isAfter(Milestones.COUNT) || level.compareTo(told) < 0 ? level : told;
        boolean has = settled != null && settled.compareTo(least) >= 0;
        return has != certified.isAfter(Milestones.COUNT);
    }
}
