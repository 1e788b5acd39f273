package org.cadregraph.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class SearchedNamesTest {

    @Provide
    Arbitrary<String> names() {
        return Arbitraries.of("Đỗ", "Thị", "Ánh", "NGUYỄN", "Võ-Văn", "\"Bobby\"", "C.", "132-QĐ/TU", "ỦY", "Hoà")
                .list()
                .ofMinSize(1)
                .ofMaxSize(5)
                .map(words -> String.join(" ", words));
    }

    @Property(tries = 500)
    void theWordsAreThoseOfTheUndiacriticLowerCaseForm(@ForAll("names") String name) {
        String undiacritic = Normalizer.normalize(name, Form.NFD)
                .replaceAll("\\p{M}", "")
                .replace('đ', 'd')
                .replace('Đ', 'D')
                .toLowerCase(Locale.ROOT);

        assertThat(SearchedNames.words(undiacritic)).isEqualTo(SearchedNames.words(name));
        assertThat(SearchedNames.words(Normalizer.normalize(name, Form.NFD))).isEqualTo(SearchedNames.words(name));
        assertThat(SearchedNames.words(name.toUpperCase(Locale.ROOT))).isEqualTo(SearchedNames.words(name));
    }

    @Property(tries = 2_000)
    void aWordHasOnlyLettersAndDigits(@ForAll String any) {
        assertThat(SearchedNames.words(any)).allMatch(word -> word.matches("[\\p{L}\\p{N}]+"));
    }

    @Test
    void eachNameStandsThereOnceJoinedAndInWords() {
        assertThat(SearchedNames.properties("key", "Đỗ Thị Ánh", List.of("Đỗ  thị ánh", "Chị \"Tư\"", "…")))
                .containsEntry("sortKey", "key")
                .containsEntry("searched", List.of("_do_thi_anh_ do thi anh", "_chi_tu_ chi tu"));
    }
}
