package org.cadregraph.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigInteger;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RatioTest {

    @Property(tries = 500)
    void aPartIsReachedOrExceededExactly(
            @ForAll @IntRange(max = 1000) int count,
            @ForAll @IntRange(min = 1, max = 1000) int all,
            @ForAll @IntRange(min = 1, max = 100) int whole,
            @ForAll @IntRange(max = 100) int of) {
        int part = of % (whole + 1);
        Ratio ratio = new Ratio(part, whole);
        int compared = BigInteger.valueOf(count)
                .multiply(BigInteger.valueOf(whole))
                .compareTo(BigInteger.valueOf(all).multiply(BigInteger.valueOf(part)));
        assertThat(ratio.reachedBy(count, all)).isEqualTo(compared >= 0);
        assertThat(ratio.exceededBy(count, all)).isEqualTo(compared > 0);
    }

    @Test
    void twoThirdsAreTwoThirds() {
        Ratio ratio = Ratio.of("2/3");
        assertThat(ratio.reachedBy(2, 3)).isTrue();
        assertThat(ratio.exceededBy(2, 3)).isFalse();
        assertThat(ratio.reachedBy(66, 100)).isFalse();
        assertThat(ratio.exceededBy(67, 100)).isTrue();
        assertThat(ratio).hasToString("2/3");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2", "2:3", "3/2", "1/0", "-1/2", "1/2 ", "9999999/9999999"})
    void anythingElseIsNoPartOfAWhole(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Ratio.of(text))
                .withMessageContaining("is not a part of a whole");
    }
}
