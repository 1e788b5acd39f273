package org.cadregraph.career;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Shares beside known intervals, and beside the equation that defines them. */
class ShareTest {

    private static final double Z = 1.959963984540054;

    /**
     * The first four are the examples of Newcombe, Statistics in Medicine 17 (1998), pages 857 to 872, for his method
     * 3.
     */
    @Test
    void knownIntervals() {
        assertIs(Share.of(81, 263), 0.3080, 0.2553, 0.3662);
        assertIs(Share.of(15, 148), 0.1014, 0.0624, 0.1605);
        assertIs(Share.of(0, 20), 0, 0, 0.1611);
        assertIs(Share.of(1, 29), 0.0345, 0.0061, 0.1718);
        assertIs(Share.of(0, 10), 0, 0, 0.2775);
        assertIs(Share.of(5, 10), 0.5, 0.2366, 0.7634);
        assertIs(Share.of(10, 10), 1, 0.7225, 1);
    }

    @Test
    void ofNobodyThereIsNoShare() {
        assertThatIllegalArgumentException().isThrownBy(() -> Share.of(0, 0));
    }

    @Test
    void noShareIsLessThanNothingOrMoreThanAll() {
        assertThatIllegalArgumentException().isThrownBy(() -> Share.of(-1, 10));
        assertThatIllegalArgumentException().isThrownBy(() -> Share.of(11, 10));
        assertThatIllegalArgumentException().isThrownBy(() -> Share.of(-2, -1));
    }

    @Property(tries = 5000)
    void boundsAreSoManyErrorsOfTheirOwnFromTheShare(
            @ForAll @IntRange(min = 0, max = 5000) int count, @ForAll @IntRange(min = 0, max = 5000) int others) {
        int total = Math.max(1, count + others);
        Share share = Share.of(count, total);
        assertThat(share.value()).isEqualTo((double) count / total);
        assertThat(share.low()).isBetween(0.0, share.value());
        assertThat(share.high()).isBetween(share.value(), 1.0);
        assertThat(share.high() - share.low()).isPositive();
        assertThat(share.value() - share.low()).isCloseTo(errors(share.low(), total), within(1e-9));
        assertThat(share.high() - share.value()).isCloseTo(errors(share.high(), total), within(1e-9));
    }

    /**
     * Where all or none are counted one solution of the equation is the share itself; the bound on the other side is
     * not.
     */
    @Property(tries = 500)
    void noneAndAllMirrorEachOther(@ForAll @IntRange(min = 1, max = 1_000_000) int total) {
        Share none = Share.of(0, total);
        Share all = Share.of(total, total);
        assertThat(none.low()).isZero();
        assertThat(all.high()).isEqualTo(1);
        assertThat(none.high()).isCloseTo(Z * Z / (total + Z * Z), within(1e-12));
        assertThat(all.low()).isCloseTo(1 - none.high(), within(1e-12));
    }

    @Test
    void countsMayBeAsGreatAsNumbersAre() {
        Share half = Share.of(Integer.MAX_VALUE / 2, Integer.MAX_VALUE);
        assertThat(half.low()).isCloseTo(0.5, within(1e-4)).isLessThan(half.value());
        assertThat(half.high()).isCloseTo(0.5, within(1e-4)).isGreaterThan(half.value());
    }

    private static double errors(double bound, int total) {
        return Z * Math.sqrt(bound * (1 - bound) / total);
    }

    private static void assertIs(Share share, double value, double low, double high) {
        assertThat(share.value()).isCloseTo(value, within(0.00005));
        assertThat(share.low()).isCloseTo(low, within(0.00005));
        assertThat(share.high()).isCloseTo(high, within(0.00005));
    }
}
