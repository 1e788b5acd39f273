package org.cadregraph.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.Collator;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** The keys stand in the order that the alphabet gives, and the JDK's and ICU's own collations. */
class VietnameseOrderTest {

    private static final List<String> ONSETS = List.of(
            "", "b", "c", "ch", "d", "đ", "g", "gh", "gi", "h", "k", "kh", "l", "m", "n", "ng", "ngh", "nh", "p", "ph",
            "q", "qu", "r", "s", "t", "th", "tr", "v", "x", "f", "j", "w", "z");
    private static final String VOWELS = "aàảãáạăằẳẵắặâầẩẫấậeèẻẽéẹêềểễếệiìỉĩíịoòỏõóọôồổỗốộơờởỡớợuùủũúụưừửữứựyỳỷỹýỵ";
    private static final List<String> ENDS =
            List.of("", "n", "ng", "nh", "m", "t", "c", "ch", "p", "i", "y", "o", "u", "a", "nz");

    private static final Locale VIETNAMESE = Locale.of("vi", "VN");
    private static final Comparator<Object> JDK = java.text.Collator.getInstance(VIETNAMESE);
    private static final Comparator<Object> ICU = Collator.getInstance(VIETNAMESE);

    @Provide
    Arbitrary<String> syllables() {
        return Combinators.combine(
                        Arbitraries.of(ONSETS),
                        Arbitraries.of(
                                VOWELS.chars().mapToObj(Character::toString).toList()),
                        Arbitraries.of(ENDS),
                        Arbitraries.of(true, false))
                .as((onset, vowel, end, capital) -> {
                    String syllable = onset + vowel + end;
                    return capital
                            ? syllable.substring(0, 1).toUpperCase(Locale.ROOT) + syllable.substring(1)
                            : syllable;
                });
    }

    /** Few different words, so that names often share some. */
    @Provide
    Arbitrary<String> names() {
        return Arbitraries.of(
                        "Nguyễn", "Nguyên", "Nguyện", "Thị", "Thi", "Thu", "Văn", "Vân", "An", "Ân", "Ăn", "Anh", "Ánh",
                        "Ảnh", "ánh", "Đức", "Dức", "Đỗ", "Do", "Ê", "Ha", "Hà", "Hạ", "Hải", "Hưng", "Hùng", "Hung",
                        "Y")
                .list()
                .ofMinSize(1)
                .ofMaxSize(4)
                .map(words -> String.join(" ", words));
    }

    @Property(tries = 3_000)
    void syllablesStandAsInTheAlphabetInTheJdkAndInIcu(
            @ForAll("syllables") String one, @ForAll("syllables") String other) {
        int order = sign(VietnameseOrder.of(one).compareTo(VietnameseOrder.of(other)));

        assertThat(order).isEqualTo(sign(VietnameseAlphabet.ORDER.compare(one, other)));
        assertThat(order).isEqualTo(sign(JDK.compare(one, other)));
        assertThat(order).isEqualTo(sign(ICU.compare(one, other)));
    }

    @Property(tries = 3_000)
    void wholeNamesStandAsInTheAlphabetAndInIcu(@ForAll("names") String one, @ForAll("names") String other) {
        int order = sign(VietnameseOrder.of(one).compareTo(VietnameseOrder.of(other)));

        assertThat(order).isEqualTo(sign(VietnameseAlphabet.ORDER.compare(one, other)));
        assertThat(order).isEqualTo(sign(ICU.compare(one, other)));
    }

    /** Why the JDK is asked about single syllables only. */
    @Test
    void theJdkPassesOverSpacesWhichWouldTearNamesOfOneFirstWordApart() {
        assertThat(JDK.compare("An Y", "Ana")).isPositive();
        assertThat(ICU.compare("An Y", "Ana")).isNegative();
        assertThat(VietnameseOrder.of("An Y")).isLessThan(VietnameseOrder.of("Ana"));
    }

    @Property(tries = 3_000)
    void peopleStandByGivenThenMiddleThenFamilyName(@ForAll("names") String one, @ForAll("names") String other) {
        assertThat(sign(person(one).compareTo(person(other))))
                .isEqualTo(sign(VietnameseAlphabet.OF_PEOPLE.compare(one, other)));
    }

    @Test
    void aListOfPeopleStandsAsALibrarianWouldPutIt() {
        List<String> expected = List.of(
                "An",
                "Đinh An",
                "Nguyễn An",
                "Dương Đức An",
                "Bùi Văn An",
                "Nguyễn Văn An",
                "Lê Ảnh",
                "Lê Ánh",
                "Đỗ Thị Ánh",
                "Trần Ân",
                "Lê Danh",
                "Lê Đan",
                "Lê Em",
                "Lê Ê",
                "Lê Hà",
                "Phạm Thị Hà",
                "Lê Hạ",
                "Lê Hải",
                "Lê Hung",
                "Lê Hùng",
                "Lê Hưng",
                "Lê Ô",
                "Lê Ơn",
                "Lê Ưng",
                "Lê Vy",
                "Lê Ý");
        List<String> names = new ArrayList<>(expected);
        Collections.shuffle(names, new Random(1));

        names.sort(Comparator.comparing(VietnameseOrderTest::person));

        assertThat(names).isEqualTo(expected);
    }

    @Property(tries = 1_000)
    void aKeyIsOfCharactersThatEveryDatabaseComparesAlike(@ForAll String any) {
        assertThat(VietnameseOrder.of(any)).matches("[0-9a-f]+00");
    }

    private static String person(String name) {
        return VietnameseOrder.ofPerson(PersonName.of(name, null, null));
    }

    private static int sign(int order) {
        return Integer.signum(order);
    }
}
