package org.cadregraph.finding;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.cadregraph.api.Name;
import org.cadregraph.graph.Row;
import org.cadregraph.time.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * A cadre as far as the search for near-duplicates needs it.
 *
 * @param id of the cadre
 * @param names present, former and alternative names, folded
 * @param born when, at least to the year
 * @param gender as the source words it
 * @param codes the codes in other registers, by scheme
 * @param within whether the cadre belongs to what was asked about
 */
record Person(
        String id,
        Set<String> names,
        PartialDate born,
        @Nullable String gender,
        Map<String, Set<String>> codes,
        boolean within) {

    static Person of(Row row) {
        Map<String, Set<String>> codes = new HashMap<>();
        for (Row identifier : row.rows("identifiers")) {
            codes.computeIfAbsent(identifier.text("scheme"), scheme -> new TreeSet<>())
                    .add(identifier.text("code"));
        }
        Set<String> names = new TreeSet<>(row.texts("names"));
        names.add(row.text("folded"));
        PartialDate born = Name.date(row, "birthDate");
        if (born == null) {
            throw new IllegalStateException(
                    "A cadre without a birth date among those ordered by it: " + row.text("id"));
        }
        return new Person(row.text("id"), names, born, row.optionalText("gender"), codes, row.flag("within"));
    }

    /** The words of each name in an order of their own, since registers disagree on whose part comes first. */
    Set<String> wordings() {
        return names.stream()
                .map(name -> Arrays.stream(name.split(" ")).sorted().collect(Collectors.joining(" ")))
                .collect(Collectors.toSet());
    }

    /** Whether nothing that both records say tells the two apart. */
    boolean mayBe(Person other) {
        boolean sameGender = gender == null || other.gender == null || gender.equals(other.gender);
        boolean bornTogether = !born.earliest().isAfter(other.born.latest())
                && !other.born.earliest().isAfter(born.latest());
        return sameGender && bornTogether && codes.keySet().stream().allMatch(scheme -> agree(scheme, other));
    }

    private boolean agree(String scheme, Person other) {
        Set<String> theirs = other.codes.get(scheme);
        return theirs == null || codes.getOrDefault(scheme, Set.of()).stream().anyMatch(theirs::contains);
    }

    List<String> identifiers() {
        return codes.entrySet().stream()
                .flatMap(scheme -> scheme.getValue().stream().map(code -> scheme.getKey() + "\n" + code))
                .toList();
    }
}
