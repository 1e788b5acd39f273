package org.cadregraph.sample;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cadregraph.planning.PlanningLine;
import org.cadregraph.rule.Education;
import org.cadregraph.rule.PoliticalTheory;
import org.jspecify.annotations.Nullable;

/** Decides which levels everybody is to reach: as the report counts them, and else as is usual for post and time. */
final class Learners {

    private static final int TIME_FOR_A_DEGREE = 4;

    private final Dice dice;
    private final CountedLeaders leaders;
    private final CountedLevels counted;
    private final Map<String, LocalDate> planned;

    private Learners(Dice dice, List<Stint> stints, Map<String, LocalDate> planned) {
        this.dice = dice;
        this.planned = planned;
        leaders = CountedLeaders.of(stints);
        counted = new CountedLevels(
                leaders,
                person -> planned(person).isBefore(Planning.REPORT_END),
                person -> AdvancedStudy.of(person).isPresent());
    }

    static List<Learner> of(Dice dice, List<Person> people, List<Stint> stints, List<PlanningLine> plans) {
        Map<String, LocalDate> planned = new HashMap<>();
        plans.forEach(line -> Optional.ofNullable(line.from())
                .ifPresent(from -> planned.merge(
                        line.cadreKey(), from.earliest(), (one, other) -> one.isBefore(other) ? one : other)));
        Learners learners = new Learners(dice, stints, planned);
        return people.stream()
                .filter(person -> person.stints.stream().anyMatch(Stint::lasted))
                .map(learners::learner)
                .toList();
    }

    private LocalDate planned(Person person) {
        return planned.getOrDefault(PersonnelFiles.key(person), LocalDate.MAX);
    }

    private Learner learner(Person person) {
        Stint first = person.stints.stream()
                .filter(Stint::lasted)
                .min(Comparator.comparing(stint -> stint.from))
                .orElseThrow();
        int height = person.stints.stream()
                .filter(stint -> stint.lasted() && stint.post.use() == Post.Use.WORK)
                .mapToInt(stint -> stint.post.grade())
                .max()
                .orElse(0);
        boolean isPlanned = planned(person).isBefore(LocalDate.MAX);
        Education usual = usual(first, isPlanned || height > 1);
        PoliticalTheory theory = theory(first.post.area(), height, isPlanned);
        if (!leaders.contains(person)) {
            Education reached = usual == null || !dice.chance(0.25 + 0.15 * height) ? usual : Education.DEGREE;
            return new Learner(person, planned(person), false, new Learner.Levels(usual, reached, theory));
        }
        Education education = counted.education(person);
        boolean late = first.from.isAfter(Milestones.COUNT.minusYears(TIME_FOR_A_DEGREE));
        Education base = late || (usual != null && education != null && usual.compareTo(education) > 0)
                ? education
                : education == null ? null : usual;
        return new Learner(person, planned(person), true, new Learner.Levels(base, education, counted.theory(person)));
    }

    /** What people came with, by the time and the part of public life. */
    private @Nullable Education usual(Stint first, boolean prepared) {
        int decade = first.from.getYear() < 2000 ? 0 : first.from.getYear() < 2010 ? 1 : 2;
        double degree = switch (first.post.area()) {
            case COMMUNE -> List.of(0.1, 0.25, 0.65).get(decade);
            case SCHOOL -> List.of(0.2, 0.45, 0.9).get(decade);
            case CITY, UNIT -> List.of(0.55, 0.75, 0.95).get(decade);
            case PROVINCE, ARMED, WARD -> List.of(0.75, 0.9, 1.0).get(decade);
        };
        boolean none = first.post.area() == Area.COMMUNE && dice.chance(0.3 - 0.13 * decade) && !prepared;
        double drawn = dice.fraction();
        if (drawn < degree) {
            return Education.DEGREE;
        }
        boolean college = drawn > 1 - (1 - degree) * 0.4;
        return none ? null : college ? Education.COLLEGE : Education.VOCATIONAL_SECONDARY;
    }

    private @Nullable PoliticalTheory theory(Area area, int height, boolean isPlanned) {
        double drawn = dice.fraction();
        return switch (height) {
            case 0 -> {
                boolean elementary = isPlanned || drawn < (area == Area.SCHOOL ? 0.1 : 0.3);
                yield elementary ? PoliticalTheory.ELEMENTARY : null;
            }
            case 1 -> drawn < 0.4 ? PoliticalTheory.INTERMEDIATE : PoliticalTheory.ELEMENTARY;
            case 2, 3 -> drawn < 0.15 * (height - 1) ? PoliticalTheory.ADVANCED : PoliticalTheory.INTERMEDIATE;
            default -> PoliticalTheory.ADVANCED;
        };
    }
}
