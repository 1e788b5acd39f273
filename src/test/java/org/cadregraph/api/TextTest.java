package org.cadregraph.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextTest {

    /** Every letter of the alphabet that bears a sign, with every tone: the bare letter first. */
    private static final List<String> FAMILIES = List.of(
            "aàáảãạăằắẳẵặâầấẩẫậ", "eèéẻẽẹêềếểễệ", "iìíỉĩị", "oòóỏõọôồốổỗộơờớởỡợ", "uùúủũụưừứửữự", "yỳýỷỹỵ", "dđ");

    /** A letter as somebody may write it, and what is left of it. */
    record Letter(String written, String bare) {}

    private static final List<Letter> LETTERS = letters();

    private static List<Letter> letters() {
        List<Letter> letters = new ArrayList<>();
        for (String family : FAMILIES) {
            String bare = family.substring(0, 1);
            for (String letter :
                    family.codePoints().mapToObj(Character::toString).toList()) {
                for (String written : Set.of(letter, letter.toUpperCase(Locale.ROOT))) {
                    for (String form : forms(written)) {
                        letters.add(new Letter(form, bare));
                    }
                }
            }
        }
        return letters;
    }

    /** Composed, decomposed, and with the signs one after the other in either order. */
    private static Set<String> forms(String letter) {
        String decomposed = Normalizer.normalize(letter, Form.NFD);
        Set<String> forms = new HashSet<>(List.of(Normalizer.normalize(letter, Form.NFC), decomposed));
        if (decomposed.length() == 3) {
            String base = decomposed.substring(0, 1);
            String one = decomposed.substring(1, 2);
            String other = decomposed.substring(2);
            forms.add(Normalizer.normalize(base + one, Form.NFC) + other);
            forms.add(Normalizer.normalize(base + other, Form.NFC) + one);
            forms.add(base + other + one);
        }
        return forms;
    }

    @Test
    void theTableHoldsTheWholeAlphabet() {
        assertThat(FAMILIES.stream().mapToInt(String::length).sum()).isEqualTo(12 * 6 + 2);
        assertThat(LETTERS).hasSizeGreaterThan(4 * 12 * 5).doesNotHaveDuplicates();
    }

    @Test
    void everyLetterWithEveryToneIsFoldedToItsBareOne() {
        assertThat(LETTERS)
                .allSatisfy(letter -> assertThat(Text.folded(letter.written())).isEqualTo(letter.bare()));
    }

    @Provide
    Arbitrary<List<Letter>> words() {
        return Arbitraries.of(LETTERS).list().ofMinSize(1).ofMaxSize(12);
    }

    @Property(tries = 500)
    void aWordIsFoldedLetterByLetter(@ForAll("words") List<Letter> word) {
        String written = word.stream().map(Letter::written).collect(Collectors.joining());

        assertThat(Text.folded(written))
                .isEqualTo(word.stream().map(Letter::bare).collect(Collectors.joining()));
    }

    /** Texts with what is likely to go wrong: signs apart, spaces of all kinds, letters whose case is not simple. */
    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> odd = Arbitraries.of(
                " ", "\t", "\n", "\u00a0", "\u2028", "\u3000", "\u200b", "\u0301", "\u0323", "\u0309", "\u0130",
                "\u0131", "\u00df", "\u1e9e", "\u03a3", "\u03c2", "\u212a", "\ufb01", "\u2116", "\uff21", "\uac01",
                "\u01c5", "x", "Z", "7", "-");
        Arbitrary<String> any = Arbitraries.strings().ofMaxLength(2);
        Arbitrary<String> letter = Arbitraries.of(LETTERS).map(Letter::written);
        return Arbitraries.oneOf(odd, any, letter).list().ofMaxSize(10).map(parts -> String.join("", parts));
    }

    @Property(tries = 2000)
    void whatIsFoldedStaysAsItIs(@ForAll("texts") String text) {
        String folded = Text.folded(text);

        assertThat(Text.folded(folded)).isEqualTo(folded);
    }

    @Property(tries = 1000)
    void composedAndDecomposedAreFoldedAlike(@ForAll("texts") String text) {
        assertThat(Text.folded(Normalizer.normalize(text, Form.NFD)))
                .isEqualTo(Text.folded(Normalizer.normalize(text, Form.NFC)));
    }

    @Property(tries = 1000)
    void foldedTextHasNoSignsAndNoSpacesAroundIt(@ForAll("texts") String text) {
        String folded = Text.folded(text);

        assertThat(folded).isEqualTo(folded.strip()).doesNotContain("  ", "\t", "\n");
        assertThat(folded.codePoints().map(Character::getType))
                .doesNotContain((int) Character.NON_SPACING_MARK, (int) Character.COMBINING_SPACING_MARK, (int)
                        Character.ENCLOSING_MARK);
    }

    @Test
    void noCharacterChangesWhenItIsFoldedASecondTime() {
        assertThat(IntStream.rangeClosed(0, Character.MAX_CODE_POINT)
                        .filter(Character::isLetter)
                        .mapToObj(Character::toString)
                        .map(Text::folded)
                        .filter(folded -> !Text.folded(folded).equals(folded)))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Đỗ Thị Ánh, do thi anh",
        "NGUYỄN PHÚ TRỌNG, nguyen phu trong",
        "'  Võ   Văn\tThưởng ', vo van thuong",
        "132-QĐ/TU, 132-qd/tu",
        "'Uỷ ban', uy ban",
        "'Ủy ban', uy ban",
        "'', ''"
    })
    void namesAreFoldedAsPeopleTypeThem(String written, String typed) {
        assertThat(Text.folded(written)).isEqualTo(typed);
    }

    @Property(tries = 1000)
    void textIsKeptComposedWithoutSpacesAroundIt(@ForAll("texts") String text) {
        String kept = Text.kept(text);

        assertThat(Normalizer.isNormalized(kept, Form.NFC)).isTrue();
        assertThat(kept).isEqualTo(kept.strip()).isEqualTo(Text.kept(kept));
        assertThat(Text.kept(" \n" + text + "\u3000 ")).isEqualTo(kept);
        assertThat(Normalizer.normalize(kept, Form.NFD).strip())
                .isEqualTo(Normalizer.normalize(text, Form.NFD).strip());
    }

    @Test
    void caseAndSignsAreKept() {
        assertThat(Text.kept(" " + Normalizer.normalize("Đỗ  Mười", Form.NFD) + "\n"))
                .isEqualTo("Đỗ  Mười");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t\n", "\u3000"})
    void blankBecomesAbsentWhereThatIsAllowed(String blank) {
        assertThat(Text.keptOrNull(blank)).isNull();
        assertThat(Text.keptOrNull(null)).isNull();
        assertThat(Text.keptOrNull(blank + "x" + blank)).isEqualTo("x");
    }

    @Property(tries = 500)
    void anInitialFindsTheName(@ForAll("words") List<Letter> word, @ForAll("words") List<Letter> more) {
        String initial = word.stream().map(Letter::written).collect(Collectors.joining());
        String name = initial + more.stream().map(Letter::written).collect(Collectors.joining());

        assertThat(Text.folded(name)).startsWith(Text.folded(initial));
    }

    @Property(tries = 300)
    void caseDoesNotMatter(@ForAll("words") List<Letter> word) {
        String written = word.stream().map(Letter::written).collect(Collectors.joining());

        assertThat(Text.folded(written.toUpperCase(Locale.ROOT))).isEqualTo(Text.folded(written));
        assertThat(Text.folded(written.toLowerCase(Locale.ROOT))).isEqualTo(Text.folded(written));
    }

    @Property(tries = 300)
    void spacesBetweenWordsAreOne(@ForAll("words") List<Letter> first, @ForAll("words") List<Letter> second) {
        String one = first.stream().map(Letter::written).collect(Collectors.joining());
        String other = second.stream().map(Letter::written).collect(Collectors.joining());
        List<String> spaces = List.of("  ", "\t", "\r\n", "\u00a0", "\u2003 ", " \u3000");

        assertThat(spaces)
                .allSatisfy(space -> assertThat(Text.folded(one + space + other))
                        .isEqualTo(Text.folded(one) + " " + Text.folded(other)));
    }

    @Provide
    Arbitrary<String> pairs() {
        return Combinators.combine(Arbitraries.of(LETTERS), Arbitraries.of(LETTERS))
                .as((one, other) -> one.written() + other.written());
    }

    @Property(tries = 300)
    void keptTextIsFoldedLikeTheTextItself(@ForAll("pairs") String text) {
        assertThat(Text.folded(Text.kept(text))).isEqualTo(Text.folded(text));
    }
}
