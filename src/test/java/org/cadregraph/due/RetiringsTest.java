package org.cadregraph.due;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.time.api.Dates;
import org.cadregraph.api.PageRequest;
import org.cadregraph.graph.Row;
import org.cadregraph.rule.Gender;
import org.cadregraph.rule.Retirement;
import org.cadregraph.rule.RetirementAge;
import org.cadregraph.rule.RuleSets;
import org.cadregraph.tenure.Belief;
import org.cadregraph.tenure.Moment;
import org.cadregraph.time.Certainty;
import org.cadregraph.time.PartialDate;
import org.cadregraph.time.Period;
import org.jspecify.annotations.Nullable;

/** Who retires in a period, held against each day on which they may have been born. */
class RetiringsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 1, 15);

    private final Retirement retirement = new Retirement(RuleSets.shipped());
    private final ToldPosts posts = new ToldPosts(RuleSets.shipped().postWords());
    private final Retirings retirings = new Retirings(RuleSets.shipped(), retirement);

    @Provide
    Arbitrary<PartialDate> births() {
        return Dates.dates()
                .between(LocalDate.of(1955, 1, 1), LocalDate.of(1985, 12, 31))
                .flatMap(day -> Arbitraries.of(
                                day.toString(),
                                YearMonth.from(day).toString(),
                                Year.from(day).toString())
                        .map(PartialDate::of));
    }

    @Provide
    Arbitrary<Period.Span> periods() {
        return Combinators.combine(
                        Dates.dates().between(LocalDate.of(2018, 1, 1), LocalDate.of(2040, 12, 31)),
                        Arbitraries.integers().between(1, 1500))
                .as((from, days) -> new Period.Span(from, from.plusDays(days)));
    }

    private static DueQuestion question(Period.Span within) {
        return new DueQuestion(
                DueQuestion.Of.RETIREMENTS,
                false,
                new Moment(TODAY, Belief.PRESENT),
                within,
                null,
                PageRequest.of(null, null, null, null));
    }

    private static Row row(Gender gender, PartialDate born, boolean endUnknown) {
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("id", "t");
        values.put("cadre", "c");
        values.put("position", "p");
        values.put("title", "Chủ tịch");
        values.put("kind", "APPOINTMENT");
        values.put("from", "2020");
        values.put("endUnknown", endUnknown);
        values.put("gender", gender.name());
        values.put("birthDate", born.text());
        return new Row(values);
    }

    @Property(tries = 1000)
    void whoRetiresInAPeriod(
            @ForAll Gender gender,
            @ForAll("births") PartialDate born,
            @ForAll("periods") Period.Span within,
            @ForAll boolean endUnknown) {
        Set<Boolean> readings = born.earliest()
                .datesUntil(born.latest().plusDays(1))
                .map(day -> retirement.of(gender, PartialDate.of(day)).map(RetirementAge::lastDay))
                .map(day -> within.contains(day.orElseThrow()))
                .collect(Collectors.toSet());
        Optional<DueItem> found = retirings.of(row(gender, born, endUnknown), posts, question(within));
        assertThat(found.isPresent()).isEqualTo(readings.contains(true));
        found.ifPresent(item -> {
            assertThat(item.certainty())
                    .isEqualTo(readings.contains(false) || endUnknown ? Certainty.POSSIBLE : Certainty.CERTAIN);
            Retirings.Births births = retirings.births(within);
            assertThat(born.earliest().getYear())
                    .as("the database is asked for them")
                    .isBetween(births.first(), births.last());
        });
    }
}
