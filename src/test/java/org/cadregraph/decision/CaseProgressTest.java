package org.cadregraph.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.cadregraph.dossier.DossierHead;
import org.cadregraph.rule.Action;
import org.cadregraph.rule.Outcome;
import org.cadregraph.rule.RuleSets;
import org.cadregraph.rule.Words;
import org.cadregraph.rule.WorkingDays;
import org.cadregraph.time.Certainty;
import org.cadregraph.time.PartialDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** How far a case is, by the steps that ship. */
class CaseProgressTest {

    private static final LocalDate DAY = LocalDate.of(2024, 6, 3);

    private final RuleSets sets = RuleSets.shipped();
    private final WorkingDays calendar = new WorkingDays(sets.holidays());
    private final CaseRules rules = new CaseRules(sets);

    private static PersonnelCase opened(String on, CaseOrigin origin, Action action, @Nullable String closedOn) {
        DossierHead head = new DossierHead("z1", "1", "v", OffsetDateTime.MIN, Map.of());
        return new PersonnelCase(
                head,
                action,
                origin,
                null,
                PartialDate.of(on),
                null,
                closedOn == null ? null : PartialDate.of(closedOn));
    }

    private static PersonnelCase opened(String on) {
        return opened(on, CaseOrigin.IN_PLACE, Action.APPOINT, null);
    }

    private static ProcessStep.Held held(int number, String on) {
        return new ProcessStep.Held(number, PartialDate.of(on), null);
    }

    private CaseProgress progress(PersonnelCase of, LocalDate asOf, ProcessStep.Held... held) {
        return CaseProgress.of(of, List.of(held), rules.steps(of, null, Optional.empty()), calendar, asOf);
    }

    private static List<Integer> numbers(List<ProcessStep> steps) {
        return steps.stream().map(ProcessStep::number).toList();
    }

    private static int next(CaseProgress progress) {
        ProcessStep next = progress.next();
        return next == null ? 0 : next.number();
    }

    @Test
    void fiveStepsInPlaceAndThreeFromOutside() {
        CaseProgress inPlace = progress(opened("2024-05-06"), DAY);
        assertThat(numbers(inPlace.steps())).containsExactly(1, 2, 3, 4, 5);
        // The steps are those of 80-QĐ/TW, which calls them by the names of 727-QĐ.
        assertThat(Objects.requireNonNull(inPlace.rule()).ruleSet().id()).isEqualTo("80-qd-tw-2022");
        assertThat(inPlace.certainty()).isEqualTo(Certainty.CERTAIN);
        assertThat(inPlace.steps().getFirst().name())
                .isEqualTo(new Words("Hội nghị tập thể lãnh đạo lần 1", "Leadership, first meeting"));
        CaseProgress outside = progress(opened("2024-05-06", CaseOrigin.OUTSIDE, Action.APPOINT, null), DAY);
        assertThat(numbers(outside.steps())).containsExactly(1, 2, 3);
        assertThat(outside.steps().getFirst().name()).isNull();
        // Nobody said when it came into force.
        assertThat(Objects.requireNonNull(outside.rule()).ruleSet().id()).isEqualTo("727-qd");
        assertThat(outside.certainty()).isEqualTo(Certainty.POSSIBLE);
    }

    @Test
    void theNextOneIsTheFirstThatIsNotSurelyDone() {
        PersonnelCase of = opened("2024-05-06");
        assertThat(next(progress(of, DAY))).isEqualTo(1);
        assertThat(next(progress(of, DAY, held(1, "2024-05-07"), held(3, "2024-05-09"))))
                .isEqualTo(2);
        // On the day itself it is done, the day before it is not.
        assertThat(next(progress(of, DAY, held(1, "2024-06-03")))).isEqualTo(2);
        assertThat(next(progress(of, DAY, held(1, "2024-06-04")))).isEqualTo(1);
        CaseProgress vague = progress(of, DAY, held(1, "2024-06"));
        assertThat(vague.steps().getFirst().done()).isEqualTo(Outcome.UNKNOWN);
        assertThat(next(vague)).isEqualTo(1);
        ProcessStep.Held[] all =
                IntStream.rangeClosed(1, 5).mapToObj(n -> held(n, "2024-05-07")).toArray(ProcessStep.Held[]::new);
        assertThat(next(progress(of, DAY, all))).isZero();
    }

    @Test
    void aClosedCaseHasNoNextStep() {
        PersonnelCase closed = opened("2024-05-06", CaseOrigin.IN_PLACE, Action.APPOINT, "2024-06-03");
        assertThat(next(progress(closed, DAY))).isZero();
        assertThat(next(progress(closed, DAY.minusDays(1)))).isEqualTo(1);
    }

    @Test
    void itIsFinishedWithItsLastStep() {
        PersonnelCase of = opened("2024-05-06");
        List<ProcessStep.Held> steps = new ArrayList<>();
        IntStream.rangeClosed(1, 5).forEach(n -> steps.add(held(n, "2024-05-1" + n)));
        LocalDate later = LocalDate.of(2024, 12, 1);
        CaseDeadline met = finish(progress(of, later, steps.toArray(ProcessStep.Held[]::new)));
        assertThat(met.rule().ruleSet().id()).isEqualTo("727-qd");
        assertThat(met).isEqualTo(new CaseDeadline(met.rule(), 30, LocalDate.of(2024, 6, 17), DeadlineState.MET));
        steps.set(2, held(3, "2024-06-18"));
        assertThat(finish(progress(of, later, steps.toArray(ProcessStep.Held[]::new)))
                        .state())
                .isEqualTo(DeadlineState.MISSED);
        steps.remove(2);
        assertThat(finish(progress(of, DAY, steps.toArray(ProcessStep.Held[]::new)))
                        .state())
                .isEqualTo(DeadlineState.OPEN);
        assertThat(Objects.requireNonNull(progress(of, DAY).policyDue()))
                .isEqualTo(new CaseDeadline(met.rule(), 10, LocalDate.of(2024, 5, 20), DeadlineState.MISSED));
    }

    private static CaseDeadline finish(CaseProgress progress) {
        return Objects.requireNonNull(progress.finishDue());
    }

    @Test
    void withoutARuleThereIsWhatIsOnRecord() {
        CaseProgress progress = progress(
                opened("2024-05-06", CaseOrigin.IN_PLACE, Action.RETIRE, null),
                DAY,
                held(2, "2024-05-07"),
                held(4, "2024-05-08"),
                held(7, "2025"));
        assertThat(numbers(progress.steps())).containsExactly(2, 4);
        assertThat(progress.rule()).isNull();
        assertThat(progress.next()).isNull();
        assertThat(progress.policyDue()).isNull();
        assertThat(progress.finishDue()).isNull();
    }

    /** Days by step, 0 for one that is not on record; by month, so that some are not known to the day. */
    @Property(tries = 1_000)
    void aStepIsOutOfOrderWhenItSurelyComesBeforeAnEarlierOne(
            @ForAll @Size(5) List<@IntRange(min = 0, max = 60) Integer> days, @ForAll @Size(5) List<Boolean> exact) {
        List<ProcessStep.Held> held = new ArrayList<>();
        for (int n = 0; n < 5; n++) {
            if (days.get(n) > 0) {
                String day = LocalDate.of(2024, 3, 31).plusDays(days.get(n)).toString();
                held.add(held(n + 1, exact.get(n) ? day : day.substring(0, 7)));
            }
        }
        List<Integer> expected = held.stream()
                .filter(step -> IntStream.range(1, step.number())
                        .anyMatch(earlier -> held.stream()
                                .filter(other -> other.number() == earlier)
                                .allMatch(other -> surelyBefore(step.on(), other.on()))))
                .map(ProcessStep.Held::number)
                .toList();
        CaseProgress progress = progress(opened("2024-03-29"), DAY, held.toArray(ProcessStep.Held[]::new));
        assertThat(numbers(progress.outOfOrder())).isEqualTo(expected);
    }

    private static boolean surelyBefore(PartialDate first, PartialDate second) {
        return first.earliest()
                .datesUntil(first.latest().plusDays(1))
                .allMatch(one -> second.earliest()
                        .datesUntil(second.latest().plusDays(1))
                        .allMatch(one::isBefore));
    }
}
