package org.cadregraph.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.cadregraph.api.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class SoughtTextTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Nguyễn Văn Hùng     | Nguyễn Văn Hùng  | EXACT",
                "nguyễn  văn hùng    | Nguyễn Văn Hùng  | EXACT",
                "nguyen van hung     | Nguyễn Văn Hùng  | FOLDED",
                "Nguyễn Văn Hưng     | Nguyễn Văn Hùng  | FOLDED",
                "do muoi             | Đỗ Mười          | FOLDED",
                "frank pallone jr    | Frank Pallone, Jr. | FOLDED",
                "nguyen van h        | Nguyễn Văn Hùng  | PREFIX",
                "nguyen              | Nguyễn Văn Hùng  | PREFIX",
                "hung                | Nguyễn Văn Hùng  | WORDS",
                "nguyen hung         | Nguyễn Văn Hùng  | WORDS",
                "van hung            | Nguyễn Văn Hùng  | WORDS",
                "a b                 | x a a b          | WORDS",
                "hung van            | Nguyễn Văn Hùng  | WORD_PREFIXES",
                "van hu              | Nguyễn Văn Hùng  | WORD_PREFIXES",
                "hung ng             | Nguyễn Văn Hùng  | WORD_PREFIXES",
                "guyen               | Nguyễn Văn Hùng  | ",
                "nguyen thi          | Nguyễn Văn Hùng  | ",
                "nguyen van hung anh | Nguyễn Văn Hùng  | "
            })
    void aNameFitsInTheBestWay(String text, String name, Match match) {
        assertThat(SoughtText.of(text).flatMap(sought -> sought.match(name)).orElse(null))
                .isEqualTo(match);
    }

    @Test
    void theBestNameIsTold() {
        SoughtText sought = SoughtText.of("anh tu").orElseThrow();
        assertThat(sought.best(List.of("Trần Tú Anh", "Anh Tư", "Anh Tuấn"))).contains("Anh Tư");
        assertThat(sought.best(List.of("Trần Tú"))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void whatTheIndexIsAskedHasNoSignThatMeansAnythingElse(Match match) {
        SoughtText sought = SoughtText.of("a\"b* (AND) c:d~2 \\ [x TO y] {} ^ ! || && + - / ? đ")
                .orElseThrow();
        assertThat(sought.query(match)).matches("[\\p{Ll}\\p{N}_+* ]+").doesNotContain("AND", "TO");
    }

    @Property(tries = 2_000)
    void whateverIsTypedIsRead(@ForAll @StringLength(max = 200) String any, @ForAll Match match) {
        SoughtText.of(any)
                .filter(sought -> !sought.words().isEmpty())
                .ifPresent(sought -> assertThat(sought.query(match)).matches("[\\p{L}\\p{N}_+* ]+"));
    }

    @Test
    void nothingTypedIsNoTextAndSignsAloneAreATextWithoutWords() {
        assertThat(SoughtText.of(null)).isEmpty();
        assertThat(SoughtText.of(" \t")).isEmpty();
        assertThat(SoughtText.of("***").orElseThrow().words()).isEmpty();
    }

    @Test
    void aTextThatNoNameHasIsRefused() {
        assertThat(SoughtText.of("x".repeat(200))).isPresent();
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> SoughtText.of("x".repeat(201)))
                .withMessageContaining("200")
                .satisfies(problem -> assertThat(problem.code()).isEqualTo(Problem.Code.LIMIT_EXCEEDED));
    }
}
