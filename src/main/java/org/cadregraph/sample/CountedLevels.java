package org.cadregraph.sample;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.cadregraph.rule.Education;
import org.cadregraph.rule.PoliticalTheory;
import org.jspecify.annotations.Nullable;

/**
 * Which levels the counted leaders have on that day, so that each group has as many as the report says. The groups are gone
 * through in an order in which each later one is settled by those who are in no earlier one: who lacks a level counts in
 * all of their groups.
 */
final class CountedLevels {

    private static final Comparator<Person> OLDEST_FIRST = Comparator.comparing(person -> person.birth);

    private final CountedLeaders leaders;
    private final Map<Person, @Nullable Education> education = new HashMap<>();
    private final Map<Person, @Nullable PoliticalTheory> theory = new HashMap<>();

    /**
     * Settles them.
     *
     * @param planned whoever is planned in the years of the report, and so must have the lowest levels
     * @param advanced whoever the record shows away to learn advanced theory, and so must have the one below
     */
    CountedLevels(CountedLeaders leaders, Predicate<Person> planned, Predicate<Person> advanced) {
        this.leaders = leaders;
        List.of(leaders.committee(), leaders.departments(), leaders.communes())
                .forEach(group -> group.forEach(person -> {
                    education.put(person, Education.DEGREE);
                    theory.put(
                            person,
                            leaders.standing().contains(person)
                                    ? PoliticalTheory.ADVANCED
                                    : PoliticalTheory.INTERMEDIATE);
                }));
        educations(planned);
        theories(planned, advanced);
    }

    /** Of the 80 in wards and communes 72 have a qualification and 49 a degree; of the 38 members 35, of the 74 heads 73. */
    private void educations(Predicate<Person> planned) {
        Lacking lacking = new Lacking(OLDEST_FIRST);
        lacking.add(leaders.communes(), 8, person -> !seated(person) && !planned.test(person));
        lacking.chosen.forEach(person -> education.put(person, null));
        List<Person> none = List.copyOf(lacking.chosen);
        lacking.add(leaders.committee(), 3, this::belowStanding);
        lacking.add(leaders.departments(), 1, person -> !seated(person));
        lacking.add(leaders.communes(), 31, person -> !seated(person));
        lacking.chosen.stream()
                .filter(person -> !none.contains(person))
                .forEach(person -> education.put(
                        person, person.number % 3 == 0 ? Education.COLLEGE : Education.VOCATIONAL_SECONDARY));
    }

    /** Intermediate at least: 62 of the 80, of whose others two have none; 36 of the 38 members, 52 of the 74 heads. */
    private void theories(Predicate<Person> planned, Predicate<Person> advanced) {
        Lacking lacking = new Lacking(OLDEST_FIRST.reversed());
        lacking.add(
                leaders.communes(), 2, person -> !seated(person) && !planned.test(person) && !advanced.test(person));
        List<Person> none = List.copyOf(lacking.chosen);
        lacking.add(leaders.committee(), 2, person -> belowStanding(person) && !advanced.test(person));
        lacking.add(leaders.departments(), 22, person -> !seated(person) && !advanced.test(person));
        lacking.add(leaders.communes(), 18, person -> !seated(person) && !advanced.test(person));
        lacking.chosen.forEach(person -> theory.put(person, none.contains(person) ? null : PoliticalTheory.ELEMENTARY));
    }

    private boolean seated(Person person) {
        return leaders.committee().contains(person);
    }

    /** A leader of a ward or commune in the Party committee. */
    private boolean belowStanding(Person person) {
        return leaders.communes().contains(person) && !leaders.standing().contains(person);
    }

    /** Absent for none at all. */
    @Nullable Education education(Person person) {
        return education.get(person);
    }

    /** Absent for none at all. */
    @Nullable PoliticalTheory theory(Person person) {
        return theory.get(person);
    }

    /** Those who lack a level, chosen group by group. */
    private static final class Lacking {

        private final Comparator<Person> order;
        final Set<Person> chosen = new HashSet<>();

        Lacking(Comparator<Person> order) {
            this.order = order;
        }

        /** Adds as many of a group as are needed for so many of it to lack the level. */
        void add(Collection<Person> group, int count, Predicate<Person> may) {
            List<Person> added = group.stream()
                    .filter(person -> !chosen.contains(person) && may.test(person))
                    .sorted(order)
                    .toList();
            int needed = count - (int) group.stream().filter(chosen::contains).count();
            if (needed < 0 || needed > added.size()) {
                throw new IllegalStateException(
                        needed + " more of a group are to lack a level, of " + added.size() + " who may");
            }
            chosen.addAll(added.subList(0, needed));
        }
    }
}
