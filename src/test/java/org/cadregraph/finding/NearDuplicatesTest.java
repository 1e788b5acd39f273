package org.cadregraph.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.cadregraph.time.PartialDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class NearDuplicatesTest {

    private static Person person(String id, String name, String born) {
        return new Person(id, Set.of(name), PartialDate.of(born), null, Map.of(), true);
    }

    private static Person coded(String id, String name, @Nullable String gender, String scheme, String code) {
        return new Person(id, Set.of(name), PartialDate.of("1960"), gender, Map.of(scheme, Set.of(code)), true);
    }

    private static List<List<String>> found(Person... people) {
        return NearDuplicates.among(List.of(people)).stream()
                .map(Finding::cadres)
                .toList();
    }

    @Test
    void oneNameInAnyOrderOfItsWordsAndBirthsThatAgree() {
        assertThat(found(
                        person("a", "nguyen van an", "1960"),
                        person("b", "an nguyen van", "1960-03"),
                        person("c", "nguyen van an", "1960-04-01"),
                        person("d", "nguyen van binh", "1960")))
                .containsExactly(List.of("a", "b"), List.of("a", "c"));
    }

    @Test
    void oneDayOfBirthAndNamesThatHardlyDiffer() {
        assertThat(found(
                        person("a", "nguyen van an", "1960-03-01"),
                        person("b", "nguyen an", "1960-03-01"),
                        person("c", "nguyen van anh", "1960-03-01"),
                        person("d", "nguyen", "1960-03-01"),
                        person("e", "tran van an", "1960-03-01"),
                        person("f", "nguyen an", "1960-03-02")))
                .containsExactly(List.of("a", "b"), List.of("a", "c"));
    }

    @Test
    void anIdentifierInCommonTellsAndDifferentCodesOfOneRegisterTellApart() {
        assertThat(found(
                        coded("a", "nguyen van an", null, "wikidata", "Q1"),
                        coded("b", "an", "male", "wikidata", "Q1"),
                        coded("c", "nguyen van an", null, "wikidata", "Q2"),
                        coded("d", "nguyen van an", null, "other", "Q2")))
                .containsExactly(List.of("a", "b"), List.of("a", "d"), List.of("c", "d"));
        assertThat(found(
                        coded("a", "nguyen van an", "female", "x", "1"), coded("b", "nguyen van an", "male", "y", "1")))
                .isEmpty();
    }

    @Test
    void atLeastOneOfThemIsAmongThoseAskedAbout() {
        Person outside = new Person("a", Set.of("an"), PartialDate.of("1960"), null, Map.of(), false);
        Person alsoOutside = new Person("b", Set.of("an"), PartialDate.of("1960"), null, Map.of(), false);
        assertThat(found(outside, alsoOutside)).isEmpty();
        assertThat(found(outside, alsoOutside, person("c", "an", "1960")))
                .containsExactly(List.of("a", "c"), List.of("b", "c"));
    }

    @Property
    void oneLetterApartIsAnEditDistanceOfAtMostOne(
            @ForAll @StringLength(max = 5) @CharRange(from = 'a', to = 'c') String one,
            @ForAll @StringLength(max = 5) @CharRange(from = 'a', to = 'c') String other) {
        assertThat(NearDuplicates.oneLetterApart(one, other)).isEqualTo(distance(one, other) <= 1);
    }

    private static int distance(String one, String other) {
        if (one.isEmpty() || other.isEmpty()) {
            return one.length() + other.length();
        }
        String restOfOne = one.substring(1);
        String restOfOther = other.substring(1);
        if (one.charAt(0) == other.charAt(0)) {
            return distance(restOfOne, restOfOther);
        }
        return 1
                + Math.min(
                        distance(restOfOne, restOfOther),
                        Math.min(distance(one, restOfOther), distance(restOfOne, other)));
    }
}
