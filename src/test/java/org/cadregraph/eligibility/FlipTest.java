package org.cadregraph.eligibility;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.cadregraph.rule.Action;
import org.cadregraph.rule.Outcome;
import org.cadregraph.rule.Retirement;
import org.cadregraph.rule.RuleSets;

/** The day on which an answer changes by itself, held against the answer of every single day. */
class FlipTest {

    private static final int YEARS = 9;

    private final RuleSets sets = RuleSets.shipped();
    private final Judge judge = new Judge(sets, new Retirement(sets));

    @Provide
    Arbitrary<Dossiers.Entries> dossiers() {
        return Dossiers.entries();
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Dossiers.days();
    }

    /** The first later day with another answer, day by day. */
    private static Optional<LocalDate> byTheDay(LocalDate day, Function<LocalDate, Outcome> outcomes) {
        Outcome now = outcomes.apply(day);
        return day.plusDays(1)
                .datesUntil(day.plusYears(YEARS))
                .filter(later -> outcomes.apply(later) != now)
                .findFirst();
    }

    @Property(tries = 60)
    void eachCriterionChangesOnTheDayThatIsTold(
            @ForAll("dossiers") Dossiers.Entries entries, @ForAll("days") LocalDate day) {
        Facts facts = entries.in(new Dossier()).facts();
        for (Judgement judgement : Dossiers.judgements(facts)) {
            Function<LocalDate, Outcome> outcomes = on -> judgement.on(on).outcome();
            Optional<LocalDate> told =
                    Turns.after(day, judgement.days(), outcomes).filter(on -> on.isBefore(day.plusYears(YEARS)));
            assertThat(told)
                    .as("%s from %s on", judgement.getClass().getSimpleName(), day)
                    .isEqualTo(byTheDay(day, outcomes));
        }
    }

    @Property(tries = 30)
    void theVerdictChangesOnTheDayThatIsTold(
            @ForAll("dossiers") Dossiers.Entries entries, @ForAll("days") LocalDate day, @ForAll Action action) {
        Facts facts = entries.in(new Dossier()).facts();
        Question question = new Question(action, day, null, false, null, Set.of(), null);
        Eligibility verdict = judge.judge(facts, new Post(Dossier.CHAIR, null), question);
        Optional<LocalDate> told = Optional.ofNullable(verdict.flipsOn());
        assertThat(told.filter(on -> on.isBefore(day.plusYears(YEARS))))
                .as("%s from %s on", action, day)
                .isEqualTo(byTheDay(day, verdict::on));
        for (Answered answered : verdict.answers()) {
            LocalDate flips = answered.flipsOn();
            if (flips != null) {
                Optional<Outcome> then = answered.answer().on(flips, answered.inForce());
                assertThat(then).isNotEqualTo(Optional.of(answered.outcome()));
                assertThat(answered.answer().on(flips.minusDays(1), answered.inForce()))
                        .isEqualTo(Optional.of(answered.outcome()));
            }
            Remedy remedy = answered.remedy();
            if (remedy != null && remedy.kind() == Remedy.Kind.WAIT) {
                LocalDate passes = Objects.requireNonNull(remedy.on());
                assertThat(answered.answer().on(passes, answered.inForce()).orElse(Outcome.PASS))
                        .isEqualTo(Outcome.PASS);
                assertThat(day.plusMonths(Objects.requireNonNull(remedy.months())))
                        .isAfterOrEqualTo(passes);
            }
        }
    }
}
