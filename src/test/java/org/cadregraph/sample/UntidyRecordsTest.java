package org.cadregraph.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.cadregraph.cadre.CadreEntry;
import org.cadregraph.tenure.TenureEntry;
import org.cadregraph.tenure.TenureKind;
import org.cadregraph.time.PartialDate;
import org.junit.jupiter.api.Test;

/** What makes real records hard stands in the sample too. */
class UntidyRecordsTest {

    private static final SampleCity SAMPLE = SampleCity.make();
    private static final City CITY = new City(SAMPLE);

    @Test
    void areLikeRealOnes() {
        assertThat(SAMPLE.tenures().stream().filter(TenureEntry::acting)).hasSizeGreaterThan(20);
        assertThat(SAMPLE.tenures().stream().filter(it -> !it.absences().isEmpty()))
                .hasSizeGreaterThan(40);
        assertThat(SAMPLE.tenures().stream().filter(it -> it.period().endUnknown()))
                .hasSizeBetween(4, 60);
        assertThat(SAMPLE.tenures().stream().filter(it -> it.kind() == TenureKind.SECONDMENT))
                .hasSizeBetween(5, 40);
        assertThat(SAMPLE.tenures().stream().filter(it -> "kiêm nhiệm".equals(it.note())))
                .hasSizeGreaterThan(100);
        assertThat(dates().filter(date -> date.text().length() == 4)).hasSizeGreaterThan(50);
        assertThat(dates().filter(date -> date.text().length() == 7)).hasSizeGreaterThan(50);
        assertThat(SAMPLE.cadres().stream().filter(it -> !it.names().isEmpty())).hasSizeGreaterThan(5);
        assertThat(SAMPLE.cadres().stream().map(CadreEntry::name).distinct().count())
                .isLessThan(SAMPLE.cadres().size() - 20);
        assertThat(SAMPLE.tenures().stream().filter(UntidyRecordsTest::resumed)).hasSizeGreaterThan(20);
    }

    private static Stream<PartialDate> dates() {
        return SAMPLE.tenures().stream().map(it -> it.period().from()).filter(Objects::nonNull);
    }

    /** Whether its holder had been there before, was away for at least a year, and came back. */
    private static boolean resumed(TenureEntry tenure) {
        List<TenureEntry> before = CITY.career(tenure.cadreKey()).stream()
                .filter(it -> it.positionKey().equals(tenure.positionKey()))
                .filter(it ->
                        it.period().earliestFrom().isBefore(tenure.period().earliestFrom()))
                .toList();
        return !before.isEmpty()
                && before.stream()
                        .allMatch(it -> it.period()
                                .latestTo()
                                .plusYears(1)
                                .isBefore(tenure.period().earliestFrom()));
    }
}
