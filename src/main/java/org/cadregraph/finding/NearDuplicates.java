package org.cadregraph.finding;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.cadregraph.time.Certainty;

/**
 * Finds cadres who may be one person, among those born in one year: what both records say agrees, and they share an
 * identifier, or a name whatever the order of its words, or they were born on the same day and a name of one differs
 * from a name of the other in one letter, or lacks some of its words.
 */
final class NearDuplicates {

    private final List<Person> people;
    private final SortedMap<String, Finding> found = new TreeMap<>();

    private NearDuplicates(List<Person> people) {
        this.people = people;
    }

    /** All findings among people born in one year, in order; only those in which somebody is within the question. */
    static List<Finding> among(List<Person> people) {
        NearDuplicates duplicates = new NearDuplicates(people);
        duplicates.compare(person -> List.copyOf(person.wordings()), (one, other) -> true);
        duplicates.compare(Person::identifiers, (one, other) -> true);
        duplicates.compare(
                person -> person.born().exact() ? List.of(person.born().text()) : List.of(), NearDuplicates::alike);
        return List.copyOf(duplicates.found.values());
    }

    private interface Likeness {
        boolean of(Person one, Person other);
    }

    /** Holds each two people against each other who have a trait in common. */
    private void compare(Function<Person, List<String>> traits, Likeness likeness) {
        Map<String, List<Person>> byTrait = new HashMap<>();
        for (Person person : people) {
            for (String trait : traits.apply(person)) {
                List<Person> same = byTrait.computeIfAbsent(trait, key -> new ArrayList<>());
                for (Person other : same) {
                    if ((person.within() || other.within()) && person.mayBe(other) && likeness.of(person, other)) {
                        add(person, other);
                    }
                }
                same.add(person);
            }
        }
    }

    private void add(Person one, Person other) {
        boolean inOrder = one.id().compareTo(other.id()) < 0;
        Finding finding = new Finding(
                FindingKind.NEAR_DUPLICATE,
                Certainty.POSSIBLE,
                null,
                List.of(),
                inOrder ? List.of(one.id(), other.id()) : List.of(other.id(), one.id()),
                null);
        found.put(finding.place(), finding);
    }

    private static boolean alike(Person one, Person other) {
        return one.names().stream()
                .anyMatch(name -> other.names().stream()
                        .anyMatch(
                                their -> oneLetterApart(name, their) || shorter(name, their) || shorter(their, name)));
    }

    /** Whether one letter more, less or other makes the one from the other. */
    static boolean oneLetterApart(String one, String other) {
        String shorter = one.length() <= other.length() ? one : other;
        String longer = one.length() <= other.length() ? other : one;
        int more = longer.length() - shorter.length();
        int same = 0;
        while (same < shorter.length() && shorter.charAt(same) == longer.charAt(same)) {
            same++;
        }
        return more == 0
                ? same == shorter.length() || shorter.substring(same + 1).equals(longer.substring(same + 1))
                : more == 1 && shorter.substring(same).equals(longer.substring(same + 1));
    }

    /** Whether the one name has only words of the other, two or more. */
    private static boolean shorter(String one, String other) {
        List<String> words = List.of(one.split(" "));
        return words.size() >= 2 && List.of(other.split(" ")).containsAll(words);
    }
}
