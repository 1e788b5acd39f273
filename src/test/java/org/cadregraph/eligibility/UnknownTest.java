package org.cadregraph.eligibility;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.cadregraph.rule.Action;
import org.cadregraph.rule.Language;
import org.cadregraph.rule.Level;
import org.cadregraph.rule.Outcome;
import org.cadregraph.rule.Retirement;
import org.cadregraph.rule.RuleSet;
import org.cadregraph.rule.RuleSets;
import org.cadregraph.rule.Texts;
import org.cadregraph.time.Certainty;
import org.cadregraph.time.PartialDate;

/** An unknown never counts as a pass, nor as a fail. */
class UnknownTest {

    private static final int READINGS = 6;

    private final RuleSets sets = RuleSets.shipped();
    private final Judge judge = new Judge(sets, new Retirement(sets));
    private final Texts texts = Texts.shipped();

    @Provide
    Arbitrary<Dossiers.Entries> dossiers() {
        return Dossiers.entries();
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Dossiers.days();
    }

    /** Some day that a date may stand for; the ends more often than others. */
    private static PartialDate reading(PartialDate date, Random random) {
        long days = ChronoUnit.DAYS.between(date.earliest(), date.latest());
        long after = switch (random.nextInt(3)) {
            case 0 -> 0;
            case 1 -> days;
            default -> days == 0 ? 0 : random.nextLong(days);
        };
        return PartialDate.of(date.earliest().plusDays(after));
    }

    @Property(tries = 150)
    void whatIsKnownHoldsOnEveryReadingOfTheDates(
            @ForAll("dossiers") Dossiers.Entries entries, @ForAll("days") LocalDate day, @ForAll Random random) {
        List<Judgement> judgements =
                Dossiers.judgements(entries.in(new Dossier()).facts());
        for (int reading = 0; reading < READINGS; reading++) {
            Facts exact = entries.in(new Dossier(date -> reading(date, random))).facts();
            List<Judgement> those = Dossiers.judgements(exact);
            for (int each = 0; each < judgements.size(); each++) {
                Outcome outcome = judgements.get(each).on(day).outcome();
                if (outcome != Outcome.UNKNOWN) {
                    assertThat(those.get(each).on(day).outcome())
                            .as(
                                    "%s on %s, where %s",
                                    judgements.get(each).getClass().getSimpleName(), day, exact)
                            .isIn(outcome, Outcome.UNKNOWN);
                }
            }
        }
    }

    @Property(tries = 100)
    void whatOneMayNotReadIsNotKnown(@ForAll("dossiers") Dossiers.Entries entries, @ForAll("days") LocalDate day) {
        List<Judgement> open = Dossiers.judgements(entries.in(new Dossier()).facts());
        List<Judgement> shut =
                Dossiers.judgements(entries.in(new Dossier()).shut().inPart().facts());
        for (int each = 0; each < open.size(); each++) {
            assertThat(shut.get(each).on(day).outcome())
                    .as("%s on %s", open.get(each).getClass().getSimpleName(), day)
                    .isIn(open.get(each).on(day).outcome(), Outcome.UNKNOWN);
        }
        for (int kind : List.of(3, 4, 5, 6, 8, 9, 11, 12, 13, 14, 18, 20)) {
            assertThat(shut.get(kind).on(day).outcome())
                    .as(shut.get(kind).getClass().getSimpleName())
                    .isNotEqualTo(Outcome.PASS);
        }
    }

    @Property(tries = 150)
    void whatPassesForWhoeverSeesAPartPassesForWhoeverSeesAll(
            @ForAll("dossiers") Dossiers.Entries entries, @ForAll("days") LocalDate day) {
        List<Judgement> all = Dossiers.judgements(entries.in(new Dossier()).facts());
        List<Judgement> part = Dossiers.judgements(
                entries.in(new Dossier().without(Dossier.OTHER_CHAIR)).facts());
        for (int each = 0; each < all.size(); each++) {
            if (part.get(each).on(day).outcome() == Outcome.PASS) {
                assertThat(all.get(each).on(day).outcome())
                        .as("%s on %s", all.get(each).getClass().getSimpleName(), day)
                        .isEqualTo(Outcome.PASS);
            }
        }
    }

    @Property(tries = 60)
    void aVerdictPassesWhenAllPassAndNothingStandsInTheWay(
            @ForAll("dossiers") Dossiers.Entries entries,
            @ForAll("days") LocalDate day,
            @ForAll Action action,
            @ForAll boolean named,
            @ForAll Level level) {
        for (RuleSet set : named ? sets.all() : List.of(sets.all().getFirst())) {
            Question question = new Question(action, day, null, false, null, Set.of(), named ? set.id() : null);
            Eligibility verdict =
                    judge.judge(entries.in(new Dossier()).facts(), new Post(Dossier.CHAIR, level), question);
            boolean refused = verdict.answers().stream()
                            .anyMatch(answer -> answer.outcome() == Outcome.FAIL && answer.binding())
                    || verdict.obstacles().stream().anyMatch(obstacle -> obstacle.certainty() == Certainty.CERTAIN);
            boolean passed = verdict.answers().stream()
                            .anyMatch(answer ->
                                    answer.answer().state(day, answer.inForce()).asked() == Outcome.PASS)
                    && verdict.obstacles().isEmpty()
                    && verdict.answers().stream().allMatch(answer -> answer.outcome() == Outcome.PASS);
            assertThat(verdict.outcome()).isEqualTo(refused ? Outcome.FAIL : passed ? Outcome.PASS : Outcome.UNKNOWN);
            for (Answered answered : verdict.answers()) {
                assertThat(answered.missing() != null).isEqualTo(answered.outcome() == Outcome.UNKNOWN);
                assertThat(answered.text(Language.VI, texts))
                        .endsWith(".")
                        .doesNotContain("{", "null")
                        .isNotEqualTo(answered.text(Language.EN, texts));
            }
        }
    }
}
