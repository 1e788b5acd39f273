package org.cadregraph.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cadregraph.organisation.PositionEntry;
import org.cadregraph.planning.PlanningLine;
import org.cadregraph.planning.PlanningRemoval;
import org.cadregraph.tenure.TenureEntry;
import org.cadregraph.time.PartialDate;
import org.cadregraph.time.Period;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Who is planned in the made-up city, held against its careers. */
class PlanningTest {

    private static final SampleCity SAMPLE = SampleCity.make();

    private static final Set<String> COMMITTEES = SAMPLE.positions().stream()
            .filter(post -> String.valueOf(post.kind()).endsWith("committee member"))
            .map(PositionEntry::key)
            .collect(Collectors.toSet());

    private static LocalDate day(@Nullable PartialDate date) {
        return Objects.requireNonNull(date).earliest();
    }

    /** 377-QĐ/TW, from 8 October 2025: three people for one title, three titles for one person, committee seats aside. */
    @Test
    void noTitleAndNobodyHasMoreThanTheyMay() {
        Set<LocalDate> days =
                SAMPLE.plans().stream().map(line -> day(line.from())).collect(Collectors.toSet());
        assertThat(days).hasSizeGreaterThan(10);
        for (LocalDate day : days) {
            List<PlanningLine> standing = SAMPLE.plans().stream()
                    .filter(line -> line.period().on(day).isPresent())
                    .toList();
            assertThat(standing.stream().map(line -> line.positionKey() + " " + line.rank()))
                    .as("ranks on %s", day)
                    .doesNotHaveDuplicates();
            List<PlanningLine> titles = standing.stream()
                    .filter(line -> !COMMITTEES.contains(line.positionKey()))
                    .toList();
            assertThat(most(titles, PlanningLine::cadreKey)).as("%s", day).isLessThanOrEqualTo(3);
            if (day.isAfter(LocalDate.of(2025, 10, 7))) {
                assertThat(most(titles, PlanningLine::positionKey))
                        .as("%s", day)
                        .isEqualTo(3);
            }
        }
    }

    private static long most(List<PlanningLine> lines, Function<PlanningLine, String> of) {
        return lines.stream().collect(Collectors.groupingBy(of, Collectors.counting())).values().stream()
                .mapToLong(count -> count)
                .max()
                .orElse(0);
    }

    @Test
    void aReasonForARemovalIsTrue() {
        Map<String, PositionEntry> posts =
                SAMPLE.positions().stream().collect(Collectors.toMap(PositionEntry::key, Function.identity()));
        Map<String, List<TenureEntry>> careers =
                SAMPLE.tenures().stream().collect(Collectors.groupingBy(TenureEntry::cadreKey));
        Map<PlanningRemoval, Integer> seen = new HashMap<>();
        for (PlanningLine line : SAMPLE.plans()) {
            PositionEntry post = Objects.requireNonNull(posts.get(line.positionKey()));
            assertThat(Period.of(post.created(), post.abolished()).on(day(line.from())))
                    .isPresent();
            PlanningRemoval reason = line.removal();
            assertThat(line.to() == null).isEqualTo(reason == null);
            if (reason == null) {
                continue;
            }
            seen.merge(reason, 1, Integer::sum);
            assertThat(line.period().reversed()).isFalse();
            List<TenureEntry> career = Objects.requireNonNull(careers.get(line.cadreKey()));
            switch (reason) {
                case PROMOTED ->
                    assertThat(career)
                            .anyMatch(tenure -> tenure.positionKey().equals(line.positionKey())
                                    && Objects.equals(tenure.period().from(), line.to()));
                case MOVED ->
                    assertThat(career)
                            .anyMatch(tenure -> Objects.equals(tenure.period().from(), line.to()));
                case POSITION_ABOLISHED -> assertThat(post.abolished()).isEqualTo(line.to());
                case TERM_ENDED -> assertThat(line.termKey()).isNotNull();
                case RETIRED ->
                    assertThat(career)
                            .as(line.key())
                            .noneMatch(tenure -> tenure.period().certain().contains(day(line.to()))
                                    && tenure.period().to() == null);
                default -> assertThat(reason).isIn(PlanningRemoval.OVER_AGE, PlanningRemoval.OTHER);
            }
        }
        System.out.printf("%d planning entries, taken out: %s%n", SAMPLE.plans().size(), seen);
        assertThat(seen)
                .containsKeys(
                        PlanningRemoval.PROMOTED,
                        PlanningRemoval.OVER_AGE,
                        PlanningRemoval.TERM_ENDED,
                        PlanningRemoval.POSITION_ABOLISHED);
    }

    @Test
    void thePostsOfTodayHaveSuccessors() {
        LocalDate today = Milestones.END;
        Set<String> planned = SAMPLE.plans().stream()
                .filter(line -> line.period().on(today).isPresent())
                .map(PlanningLine::positionKey)
                .collect(Collectors.toSet());
        assertThat(planned)
                .hasSizeGreaterThan(20)
                .allMatch(key -> SAMPLE.positions().stream()
                        .anyMatch(post -> post.key().equals(key) && post.abolished() == null));
    }
}
