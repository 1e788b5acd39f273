package org.cadregraph.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.NotBlank;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A score as a text, and back. */
class ScoreTest {

    @Property(tries = 500)
    void aScoreComesBackFromItsText(
            @ForAll @NotBlank @StringLength(max = 50) String name,
            @ForAll @DoubleRange(min = 0, max = 100) double points) {
        Score score = new Score(name, points);
        assertThat(Score.of(score.text())).isEqualTo(score);
    }

    @ParameterizedTest
    @CsvSource({"Phẩm chất:7.50, Phẩm chất, 7.5", "a:b:100, a:b, 100", "x:0, x, 0"})
    void theLastColonIsTheOne(String text, String name, double points) {
        assertThat(Score.fault(text)).isNull();
        assertThat(Score.of(text)).isEqualTo(new Score(name, points));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "7", ":7", " :7", "a", "a:", "a:many", "a:-1", "a:100.1", "a:NaN", "a\tb:1"})
    void whatIsNoScoreIsTold(String text) {
        assertThat(Score.fault(text)).isNotNull();
    }
}
