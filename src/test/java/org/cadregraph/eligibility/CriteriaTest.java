package org.cadregraph.eligibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cadregraph.eligibility.Dossier.CHAIR;
import static org.cadregraph.eligibility.Dossier.DEPUTY;
import static org.cadregraph.eligibility.Dossier.OFFICE;
import static org.cadregraph.eligibility.Dossier.OTHER_CHAIR;
import static org.cadregraph.eligibility.Dossier.UNRANKED;
import static org.cadregraph.eligibility.Dossier.day;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.cadregraph.assessment.TargetsExcuse;
import org.cadregraph.organisation.Position;
import org.cadregraph.rule.Action;
import org.cadregraph.rule.Candidacy;
import org.cadregraph.rule.Criterion;
import org.cadregraph.rule.DisciplineForm;
import org.cadregraph.rule.Education;
import org.cadregraph.rule.Outcome;
import org.cadregraph.rule.PoliticalTheory;
import org.cadregraph.rule.Rating;
import org.cadregraph.rule.Ratio;
import org.cadregraph.rule.Retirement;
import org.cadregraph.rule.RuleSets;
import org.cadregraph.rule.TitleRelation;
import org.cadregraph.tenure.TenureKind;
import org.cadregraph.training.Certificate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each kind of criterion on the days around those on which its answer changes, and where a fact is missing. */
class CriteriaTest {

    private static Outcome on(Judgement judgement, String day) {
        return judgement.on(day(day)).outcome();
    }

    private static @Nullable FactKind lacks(Judgement judgement, String day) {
        Missing missing = judgement.on(day(day)).missing();
        return missing == null ? null : missing.kind();
    }

    private static final ServiceTime.OfTerm NO_TERM = new ServiceTime.OfTerm(null, false, 5);

    private static Judgement service(Dossier dossier, @Nullable Integer terms, @Nullable Integer months) {
        Facts facts = dossier.facts();
        CadreRetirement retires = CadreRetirement.of(
                facts.cadre().gender(), facts.cadre().birthDate(), null, new Retirement(RuleSets.shipped()));
        return new ServiceTime(facts, retires, new Criterion.ServiceLeft(terms, months, Candidacy.ANY), NO_TERM);
    }

    @ParameterizedTest
    // A man born on 17 May 1970 is 62 on 17 May 2032, and works until the end of that month.
    @CsvSource({
        "1970-05-17, 2027-06-01, PASS", "1970-05-17, 2027-06-02, FAIL",
        "1970-05, 2027-06-01, PASS", "1970-05, 2027-06-02, FAIL",
        "1970, 2027-02-01, PASS", "1970, 2027-02-02, UNKNOWN",
        "1970, 2028-01-01, UNKNOWN", "1970, 2028-01-02, FAIL",
        "'', 2027-06-01, UNKNOWN"
    })
    void aFullTermIsLeft(String born, String day, Outcome outcome) {
        assertThat(on(service(new Dossier().born(born, "nam"), 1, null), day)).isEqualTo(outcome);
    }

    @Test
    void monthsOfServiceAreLeftToTheDay() {
        Dossier dossier = new Dossier().born("1970-05-17", "nam");
        assertThat(on(service(dossier, null, 48), "2028-06-01")).isEqualTo(Outcome.PASS);
        assertThat(on(service(dossier, null, 48), "2028-06-02")).isEqualTo(Outcome.FAIL);
        assertThat(lacks(service(new Dossier().born("1970-05-17", "khác"), 1, null), "2020-01-01"))
                .isEqualTo(FactKind.GENDER);
        assertThat(lacks(service(new Dossier().born(null, "nam"), 1, null), "2020-01-01"))
                .isEqualTo(FactKind.BIRTH_DATE);
    }

    private static Judgement forTerm(@Nullable String from, @Nullable String to, @Nullable Integer years) {
        Facts facts = new Dossier().born("1970-05-17", "nam").facts();
        CadreRetirement retires =
                CadreRetirement.of("nam", facts.cadre().birthDate(), null, new Retirement(RuleSets.shipped()));
        return new ServiceTime(
                facts,
                retires,
                new Criterion.ServiceLeft(1, null, Candidacy.ANY),
                new ServiceTime.OfTerm(Dossier.term(from, to), false, years));
    }

    @Test
    void forATermThatIsToComeServiceLastsThroughIt() {
        // Retired from 1 June 2032 on.
        assertThat(on(forTerm("2027-06-01", "2032-06-01", null), "2026-01-01")).isEqualTo(Outcome.PASS);
        assertThat(on(forTerm("2027-06-01", "2032-06-02", null), "2026-01-01")).isEqualTo(Outcome.FAIL);
        assertThat(on(forTerm("2027-06-01", null, 5), "2026-01-01")).isEqualTo(Outcome.PASS);
        assertThat(on(forTerm("2027-06-02", null, 5), "2026-01-01")).isEqualTo(Outcome.FAIL);
        assertThat(on(forTerm("2027-06-01", null, null), "2026-01-01")).isEqualTo(Outcome.UNKNOWN);
        assertThat(on(forTerm(null, "2032-06-01", 5), "2026-01-01"))
                .as("a term that may have begun, or not")
                .isEqualTo(Outcome.UNKNOWN);
        assertThat(on(forTerm("2027-01-01", "2031-01-01", 5), "2027-06-02"))
                .as("once it has begun, a full term counts from the day")
                .isEqualTo(Outcome.FAIL);
        assertThat(on(forTerm("2027", "2032-01-01", 5), "2027-06-02"))
                .as("perhaps begun")
                .isEqualTo(Outcome.UNKNOWN);
    }

    @Test
    void aTermOutOfSightIsNotKnown() {
        Facts facts = new Dossier().facts();
        CadreRetirement retires =
                CadreRetirement.of("nam", facts.cadre().birthDate(), null, new Retirement(RuleSets.shipped()));
        Judgement unseen = new ServiceTime(
                facts,
                retires,
                new Criterion.ServiceLeft(1, null, Candidacy.ANY),
                new ServiceTime.OfTerm(null, true, 5));
        assertThat(unseen.on(day("2020-01-01")).missing()).isEqualTo(Missing.closed(FactKind.TERM));
    }

    private static Judgement since(Dossier dossier, Map<DisciplineForm, Integer> months, boolean more) {
        return new TimeSinceDiscipline(dossier.facts(), new Criterion.SinceDiscipline(months, more, false));
    }

    @ParameterizedTest
    @CsvSource({
        "2020-03-10, false, 2020-03-09, PASS", "2020-03-10, false, 2020-03-10, FAIL",
        "2020-03-10, false, 2021-03-09, FAIL", "2020-03-10, false, 2021-03-10, PASS",
        "2020-03-10, true, 2021-03-10, FAIL", "2020-03-10, true, 2021-03-11, PASS",
        "2020-03, false, 2020-02-29, PASS", "2020-03, false, 2020-03-01, UNKNOWN",
        "2020-03, false, 2020-03-31, FAIL", "2020-03, false, 2021-02-28, FAIL",
        "2020-03, false, 2021-03-01, UNKNOWN", "2020-03, false, 2021-03-31, PASS"
    })
    void enoughMonthsSinceAReprimand(String decided, boolean more, String day, Outcome outcome) {
        Dossier dossier = new Dossier().disciplined(DisciplineForm.REPRIMAND, decided, null);
        assertThat(on(since(dossier, Map.of(DisciplineForm.REPRIMAND, 12), more), day))
                .isEqualTo(outcome);
    }

    @Test
    void theGravestDisciplineDecidesAndAFormWithoutMonthsIsUnknown() {
        Map<DisciplineForm, Integer> months = Map.of(DisciplineForm.REPRIMAND, 12, DisciplineForm.OTHER, 60);
        Dossier dossier = new Dossier()
                .disciplined(DisciplineForm.REPRIMAND, "2020-01-01", null)
                .disciplined(DisciplineForm.DISMISSAL, "2019-01-01", null);
        assertThat(on(since(dossier, months, false), "2023-12-31")).isEqualTo(Outcome.FAIL);
        assertThat(on(since(dossier, months, false), "2024-01-01")).isEqualTo(Outcome.PASS);
        Judgement silent = since(dossier, Map.of(DisciplineForm.REPRIMAND, 12), false);
        assertThat(on(silent, "2023-12-31")).isEqualTo(Outcome.UNKNOWN);
        assertThat(lacks(silent, "2023-12-31")).isEqualTo(FactKind.DISCIPLINE_MONTHS);
        assertThat(on(since(new Dossier(), months, false), "2024-01-01")).isEqualTo(Outcome.PASS);
        assertThat(on(since(new Dossier().shut(), months, false), "2024-01-01")).isEqualTo(Outcome.UNKNOWN);
    }

    private static Judgement nothing(Dossier dossier, Set<DisciplineForm> untilExpired) {
        return new NothingAgainst(
                dossier.facts(), CHAIR, new Criterion.NoDiscipline(DisciplineForm.WARNING, untilExpired));
    }

    @Test
    void aDisciplineStandsUntilItExpiresOrForGood() {
        Set<DisciplineForm> expires = EnumSet.of(DisciplineForm.WARNING);
        Dossier expiring = new Dossier().disciplined(DisciplineForm.WARNING, "2020-03-10", "2021-03-10");
        assertThat(on(nothing(expiring, expires), "2020-03-09")).isEqualTo(Outcome.PASS);
        assertThat(on(nothing(expiring, expires), "2020-03-10")).isEqualTo(Outcome.FAIL);
        assertThat(on(nothing(expiring, expires), "2021-03-09")).isEqualTo(Outcome.FAIL);
        assertThat(on(nothing(expiring, expires), "2021-03-10")).isEqualTo(Outcome.PASS);
        assertThat(on(nothing(expiring, Set.of()), "2031-03-10")).isEqualTo(Outcome.FAIL);
        Dossier endless = new Dossier().disciplined(DisciplineForm.WARNING, "2020-03-10", null);
        assertThat(on(nothing(endless, expires), "2031-03-10")).isEqualTo(Outcome.UNKNOWN);
        assertThat(lacks(nothing(endless, expires), "2031-03-10")).isEqualTo(FactKind.DISCIPLINE_EXPIRY);
        Dossier lighter = new Dossier().disciplined(DisciplineForm.REPRIMAND, "2020-03-10", null);
        assertThat(on(nothing(lighter, expires), "2020-03-10")).isEqualTo(Outcome.PASS);
        assertThat(on(nothing(new Dossier().shut(), expires), "2020-03-10")).isEqualTo(Outcome.UNKNOWN);
    }

    @Test
    void aDisciplineFromBeforeThePlanningMayHaveBeenWeighedThen() {
        Dossier planned = new Dossier()
                .disciplined(DisciplineForm.WARNING, "2020-03-10", null)
                .planned(CHAIR, "2021-01-01", "2023-01-01");
        assertThat(on(nothing(planned, Set.of()), "2020-12-31")).isEqualTo(Outcome.FAIL);
        assertThat(on(nothing(planned, Set.of()), "2021-01-01")).isEqualTo(Outcome.UNKNOWN);
        assertThat(lacks(nothing(planned, Set.of()), "2021-01-01")).isEqualTo(FactKind.DISCIPLINE_WEIGHED);
        assertThat(on(nothing(planned, Set.of()), "2023-01-01")).isEqualTo(Outcome.FAIL);
        Dossier after = new Dossier()
                .disciplined(DisciplineForm.WARNING, "2021-03-10", null)
                .planned(CHAIR, "2021-01-01", null);
        assertThat(on(nothing(after, Set.of()), "2021-03-10")).isEqualTo(Outcome.FAIL);
    }

    private static Judgement title(Dossier dossier, Position position, TitleRelation relation) {
        return new TitleHeld(dossier.facts(), position, relation);
    }

    @Test
    void aTitleIsHigherThanEachThatIsHeld() {
        Dossier deputy = new Dossier().held(DEPUTY, "2020-01-01", "2022-01-01");
        assertThat(on(title(deputy, CHAIR, TitleRelation.HIGHER), "2021-12-31")).isEqualTo(Outcome.PASS);
        assertThat(on(title(deputy, OFFICE, TitleRelation.HIGHER), "2021-12-31"))
                .isEqualTo(Outcome.FAIL);
        assertThat(on(title(deputy, OFFICE, TitleRelation.HIGHER), "2022-01-01"))
                .as("none is held any more")
                .isEqualTo(Outcome.PASS);
        assertThat(on(title(deputy.held(OTHER_CHAIR, "2021-06-01", null), CHAIR, TitleRelation.HIGHER), "2021-06-01"))
                .as("another post of the rank is held too")
                .isEqualTo(Outcome.FAIL);
        Dossier acting = new Dossier()
                .held(DEPUTY, "2020-01-01", null)
                .held(CHAIR, "2021-01-01", null, TenureKind.APPOINTMENT, null, null, true);
        assertThat(on(title(acting, CHAIR, TitleRelation.HIGHER), "2021-06-01"))
                .as("to act in a post is not to hold it")
                .isEqualTo(Outcome.PASS);
    }

    @Test
    void whatMayBeHeldOrHasNoRankIsUnknown() {
        Dossier unsure = new Dossier().held(OTHER_CHAIR, "2020", null);
        assertThat(on(title(unsure, CHAIR, TitleRelation.HIGHER), "2020-06-01")).isEqualTo(Outcome.UNKNOWN);
        assertThat(on(title(unsure, CHAIR, TitleRelation.HIGHER), "2020-12-31")).isEqualTo(Outcome.FAIL);
        Dossier unranked = new Dossier().held(UNRANKED, "2020-01-01", null);
        assertThat(on(title(unranked, CHAIR, TitleRelation.HIGHER), "2020-06-01"))
                .isEqualTo(Outcome.UNKNOWN);
        assertThat(lacks(title(unranked, CHAIR, TitleRelation.HIGHER), "2020-06-01"))
                .isEqualTo(FactKind.RANK);
        assertThat(on(title(unranked, UNRANKED, TitleRelation.HIGHER), "2020-06-01"))
                .isEqualTo(Outcome.FAIL);
        Judgement part = title(new Dossier().held(DEPUTY, "2020-01-01", null).inPart(), CHAIR, TitleRelation.HIGHER);
        assertThat(on(part, "2020-06-01"))
                .as("a higher one may be held out of sight")
                .isEqualTo(Outcome.UNKNOWN);
        assertThat(lacks(part, "2020-06-01")).isEqualTo(FactKind.POSTS_ELSEWHERE);
    }

    @Test
    void aTitleIsEquivalentToOneThatIsHeld() {
        Dossier deputy = new Dossier().held(DEPUTY, "2020-01-01", "2022-01-01");
        assertThat(on(title(deputy, OFFICE, TitleRelation.EQUIVALENT), "2021-12-31"))
                .isEqualTo(Outcome.PASS);
        assertThat(on(title(deputy, OFFICE, TitleRelation.EQUIVALENT), "2022-01-01"))
                .isEqualTo(Outcome.FAIL);
        assertThat(on(title(deputy, CHAIR, TitleRelation.EQUIVALENT), "2021-12-31"))
                .isEqualTo(Outcome.FAIL);
        assertThat(on(title(deputy, UNRANKED, TitleRelation.EQUIVALENT), "2021-12-31"))
                .isEqualTo(Outcome.UNKNOWN);
        assertThat(on(title(deputy.inPart(), CHAIR, TitleRelation.EQUIVALENT), "2021-12-31"))
                .isEqualTo(Outcome.UNKNOWN);
    }

    private static Judgement plan(Dossier dossier, TitleRelation... titles) {
        return new InPlan(dossier.facts(), CHAIR, Set.of(titles));
    }

    @Test
    void aCadreIsPlannedForTheTitleOrOneThatStandsSoToIt() {
        TitleRelation[] orEquivalent = {TitleRelation.SAME, TitleRelation.EQUIVALENT};
        Dossier same = new Dossier().planned(CHAIR, "2021-02-03", "2022-02-03");
        assertThat(on(plan(same, orEquivalent), "2021-02-02")).isEqualTo(Outcome.FAIL);
        assertThat(on(plan(same, orEquivalent), "2021-02-03")).isEqualTo(Outcome.PASS);
        assertThat(on(plan(same, orEquivalent), "2022-02-02")).isEqualTo(Outcome.PASS);
        assertThat(on(plan(same, orEquivalent), "2022-02-03")).isEqualTo(Outcome.FAIL);
        assertThat(on(plan(same, TitleRelation.EQUIVALENT), "2021-02-03")).isEqualTo(Outcome.PASS);
        assertThat(on(plan(new Dossier().planned(OTHER_CHAIR, "2021", null), orEquivalent), "2022-01-01"))
                .isEqualTo(Outcome.PASS);
        assertThat(on(plan(new Dossier().planned(OTHER_CHAIR, "2021", null), TitleRelation.SAME), "2022-01-01"))
                .isEqualTo(Outcome.FAIL);
        assertThat(on(plan(new Dossier().planned(DEPUTY, "2021", null), orEquivalent), "2022-01-01"))
                .isEqualTo(Outcome.FAIL);
        assertThat(on(plan(new Dossier().planned(DEPUTY, "2021", null)), "2022-01-01"))
                .as("for whatever title")
                .isEqualTo(Outcome.PASS);
        assertThat(on(plan(new Dossier().planned(UNRANKED, "2021", null), orEquivalent), "2022-01-01"))
                .isEqualTo(Outcome.UNKNOWN);
        assertThat(on(plan(new Dossier().planned(CHAIR, "2021", null), orEquivalent), "2021-06-01"))
                .as("on a day that nobody knows")
                .isEqualTo(Outcome.UNKNOWN);
        assertThat(on(plan(new Dossier().inPart(), orEquivalent), "2021-06-01")).isEqualTo(Outcome.UNKNOWN);
        assertThat(on(plan(same.shut(), orEquivalent), "2021-02-03")).isEqualTo(Outcome.UNKNOWN);
    }

    private static Judgement atOnce(Dossier dossier, Action... proposed) {
        return new AtOnce(dossier.facts(), CHAIR, Set.of(proposed));
    }

    @Test
    void planningAndAppointmentAreNotProposedAtOnce() {
        assertThat(on(atOnce(new Dossier(), Action.PLAN), "2026-01-01")).isEqualTo(Outcome.PASS);
        assertThat(on(atOnce(new Dossier(), Action.PLAN, Action.APPOINT), "2026-01-01"))
                .isEqualTo(Outcome.FAIL);
        Dossier planned = new Dossier().planned(CHAIR, "2026-01-02", null);
        assertThat(on(atOnce(planned, Action.APPOINT), "2026-01-01")).isEqualTo(Outcome.PASS);
        assertThat(on(atOnce(planned, Action.APPOINT), "2026-01-02")).isEqualTo(Outcome.FAIL);
        assertThat(on(atOnce(planned, Action.APPOINT), "2026-01-03")).isEqualTo(Outcome.PASS);
        assertThat(on(atOnce(new Dossier().planned(CHAIR, "2026-01", null), Action.APPOINT), "2026-01-31"))
                .isEqualTo(Outcome.UNKNOWN);
        assertThat(on(atOnce(planned.shut(), Action.APPOINT), "2026-01-03")).isEqualTo(Outcome.UNKNOWN);
    }

    private static Judgement rated(Dossier dossier, @Nullable Integer years) {
        return new RatedYears(dossier.facts(), DEPUTY, new Criterion.RatedAtLeast(Rating.COMPLETED, years));
    }

    @Test
    void theLastYearsAreRatedWellEnough() {
        Dossier two = new Dossier().rated(2021, Rating.COMPLETED, "2022-01-10").rated(2022, Rating.GOOD, "2023-01-10");
        assertThat(on(rated(two, 2), "2023-01-09")).as("not decided yet").isEqualTo(Outcome.UNKNOWN);
        assertThat(on(rated(two, 2), "2023-01-10")).isEqualTo(Outcome.PASS);
        assertThat(on(rated(two, 2), "2023-12-31")).isEqualTo(Outcome.PASS);
        assertThat(on(rated(two, 2), "2024-01-01")).as("2023 is not rated").isEqualTo(Outcome.UNKNOWN);
        assertThat(lacks(rated(two, 2), "2024-01-01")).isEqualTo(FactKind.EVALUATION);
        Dossier bad = two.rated(2023, Rating.NOT_COMPLETED, "2024");
        assertThat(on(rated(bad, 2), "2024-12-30"))
                .as("on a day that nobody knows")
                .isEqualTo(Outcome.UNKNOWN);
        assertThat(on(rated(bad, 2), "2024-12-31")).isEqualTo(Outcome.FAIL);
        assertThat(on(rated(bad.rated(2023, Rating.GOOD, "2024-02-01"), 2), "2024-12-31"))
                .as("rated so and so")
                .isEqualTo(Outcome.UNKNOWN);
        assertThat(on(rated(two.shut(), 2), "2023-01-10")).isEqualTo(Outcome.UNKNOWN);
    }

    @Test
    void everyYearOfTheTimeInThePostIsRatedWellEnough() {
        Dossier dossier = new Dossier()
                .held(DEPUTY, "2021-05-01", null)
                .rated(2021, Rating.GOOD, "2022-01-10")
                .rated(2022, Rating.COMPLETED, "2023-01-10");
        assertThat(on(rated(dossier, null), "2021-04-30")).as("not in the post").isEqualTo(Outcome.UNKNOWN);
        assertThat(on(rated(dossier, null), "2021-12-31")).as("no year is over").isEqualTo(Outcome.PASS);
        assertThat(on(rated(dossier, null), "2023-12-31")).isEqualTo(Outcome.PASS);
        assertThat(on(rated(dossier, null), "2024-01-01")).isEqualTo(Outcome.UNKNOWN);
    }

    @Test
    void qualificationAndPoliticalTheoryCountFromTheDayOfTheCertificate() {
        Dossier dossier = new Dossier()
                .certified(Education.COLLEGE, null, "2010-06-01")
                .certified(Education.DEGREE, PoliticalTheory.INTERMEDIATE, "2020-06");
        Judgement degree =
                new Qualified<>(dossier.facts(), FactKind.EDUCATION, Education.DEGREE, Certificate::education);
        assertThat(on(degree, "2010-05-31")).as("none is known").isEqualTo(Outcome.UNKNOWN);
        assertThat(on(degree, "2010-06-01")).isEqualTo(Outcome.FAIL);
        assertThat(on(degree, "2020-06-29")).isEqualTo(Outcome.UNKNOWN);
        assertThat(on(degree, "2020-06-30")).isEqualTo(Outcome.PASS);
        Judgement theory = new Qualified<>(
                dossier.facts(), FactKind.POLITICAL_THEORY, PoliticalTheory.ADVANCED, Certificate::politicalTheory);
        assertThat(on(theory, "2020-05-31")).isEqualTo(Outcome.UNKNOWN);
        assertThat(on(theory, "2020-06-30")).isEqualTo(Outcome.FAIL);
        assertThat(on(
                        new Qualified<>(
                                dossier.shut().facts(), FactKind.EDUCATION, Education.COLLEGE, Certificate::education),
                        "2020-06-30"))
                .isEqualTo(Outcome.UNKNOWN);
    }

    private static Judgement inPost(Dossier dossier, boolean exempt) {
        return new LongInPost(dossier.facts(), new Criterion.MonthsInPost(24, exempt));
    }

    @Test
    void timesInThePostAndItsEquivalentsAddUp() {
        Dossier dossier =
                new Dossier().held(OFFICE, "2018-01-01", "2019-01-01").held(DEPUTY, "2020-03-01", "2022-01-01");
        assertThat(on(inPost(dossier, false), "2021-02-28")).isEqualTo(Outcome.FAIL);
        assertThat(on(inPost(dossier, false), "2021-03-01")).isEqualTo(Outcome.PASS);
        assertThat(on(inPost(dossier, false), "2022-06-01"))
                .as("the last post before")
                .isEqualTo(Outcome.PASS);
        Dossier unranked =
                new Dossier().held(UNRANKED, "2018-01-01", "2019-01-01").held(DEPUTY, "2020-03-01", null);
        assertThat(on(inPost(unranked, false), "2021-03-01"))
                .as("perhaps equivalent")
                .isEqualTo(Outcome.UNKNOWN);
        assertThat(on(inPost(unranked, false), "2022-03-01")).isEqualTo(Outcome.PASS);
        Dossier twice = new Dossier().held(OFFICE, "2020-01-01", null).held(DEPUTY, "2020-01-01", null);
        assertThat(on(inPost(twice, false), "2021-12-31")).as("counted once").isEqualTo(Outcome.FAIL);
        assertThat(on(inPost(twice, false), "2022-01-01")).isEqualTo(Outcome.PASS);
        assertThat(on(inPost(twice.inPart(), false), "2021-12-31")).isEqualTo(Outcome.UNKNOWN);
        assertThat(on(inPost(new Dossier(), false), "2021-12-31")).isEqualTo(Outcome.FAIL);
        Dossier before = new Dossier().held(OFFICE, "2015-01-01", "2019-01-01").held(CHAIR, "2024", null);
        assertThat(on(inPost(before, false), "2024-06-01"))
                .as("perhaps not in the next post yet")
                .isEqualTo(Outcome.UNKNOWN);
        assertThat(on(inPost(new Dossier().held(OFFICE, "2015-01-01", "2019-01-01"), false), "2024-06-01"))
                .isEqualTo(Outcome.PASS);
        assertThat(on(
                        inPost(
                                new Dossier()
                                        .held(OFFICE, "2015-01-01", "2019-01-01")
                                        .inPart(),
                                false),
                        "2024-06-01"))
                .as("another post may have followed out of sight")
                .isEqualTo(Outcome.UNKNOWN);
    }

    @Test
    void whoeverIsRotatedNeedNotHaveBeenLongInThePost() {
        Dossier rotated =
                new Dossier().held(DEPUTY, "2020-03-01", "2021-01-01", TenureKind.ROTATION, null, null, false);
        assertThat(on(inPost(rotated, true), "2020-12-31")).isEqualTo(Outcome.PASS);
        assertThat(on(inPost(rotated, false), "2020-12-31")).isEqualTo(Outcome.FAIL);
        assertThat(on(inPost(rotated, true), "2021-01-01")).isEqualTo(Outcome.FAIL);
    }

    private static Judgement rotation(Dossier dossier, @Nullable LocalDate until) {
        return new RotationLength(dossier.facts(), DEPUTY, 36, until);
    }

    @Test
    void aRotationLastsLongEnough() {
        assertThat(on(rotation(new Dossier(), day("2025-05-01")), "2022-05-01")).isEqualTo(Outcome.PASS);
        assertThat(on(rotation(new Dossier(), day("2025-05-01")), "2022-05-02")).isEqualTo(Outcome.FAIL);
        assertThat(on(rotation(new Dossier(), null), "2022-05-01")).isEqualTo(Outcome.UNKNOWN);
        Dossier expected =
                new Dossier().held(DEPUTY, "2022-05-01", null, TenureKind.ROTATION, "2025-04-30", null, false);
        assertThat(on(rotation(expected, null), "2022-06-01")).isEqualTo(Outcome.FAIL);
        Dossier month = new Dossier().held(DEPUTY, "2022-05-01", null, TenureKind.ROTATION, "2025-05", null, false);
        assertThat(on(rotation(month, null), "2022-06-01")).isEqualTo(Outcome.PASS);
        Dossier year = new Dossier().held(DEPUTY, "2022-05-01", null, TenureKind.ROTATION, "2025", null, false);
        assertThat(on(rotation(year, null), "2022-06-01")).isEqualTo(Outcome.UNKNOWN);
    }

    private static Judgement trust(Dossier dossier, boolean shareItself) {
        return new TrustGiven(dossier.facts(), new Criterion.LowTrust(new Ratio(1, 2), shareItself));
    }

    @Test
    void notTooMuchLowTrustInTheLatestVote() {
        Dossier half = new Dossier().voted("2023-06-01", 5, 5, 10);
        assertThat(on(trust(half, true), "2023-06-01")).as("at most one half").isEqualTo(Outcome.PASS);
        assertThat(on(trust(half, false), "2023-06-01")).as("under one half").isEqualTo(Outcome.FAIL);
        Dossier more = new Dossier().voted("2023-06-01", 5, 4, 10);
        assertThat(on(trust(more, true), "2023-05-31")).as("no vote yet").isEqualTo(Outcome.PASS);
        assertThat(on(trust(more, true), "2023-06-01")).isEqualTo(Outcome.FAIL);
        assertThat(on(trust(more.voted("2024-06", 15, 4, 1), true), "2024-06-01"))
                .as("it may not have been held yet")
                .isEqualTo(Outcome.UNKNOWN);
        assertThat(on(trust(more, true), "2024-06-30")).isEqualTo(Outcome.PASS);
        assertThat(on(trust(new Dossier().voted("2023-06-01", 0, 0, 0), true), "2023-06-01"))
                .isEqualTo(Outcome.UNKNOWN);
        assertThat(on(trust(new Dossier().shut(), true), "2023-06-01")).isEqualTo(Outcome.UNKNOWN);
    }

    private static Judgement terms(Dossier dossier) {
        return new TermsInARow(dossier.facts(), CHAIR, 2);
    }

    @Test
    void termsInARowAreCountedWithTheOneThatWouldBegin() {
        Dossier one = new Dossier().held(CHAIR, "2015-01-01", "2020-01-01", TenureKind.ELECTION, null, "t1", false);
        assertThat(on(terms(one), "2020-01-01")).isEqualTo(Outcome.PASS);
        Dossier two = one.held(CHAIR, "2020-01-02", "2025-01-01", TenureKind.ELECTION, null, "t2", false);
        assertThat(on(terms(two), "2020-01-01")).isEqualTo(Outcome.PASS);
        assertThat(on(terms(two), "2020-01-02"))
                .as("a day between is a handover")
                .isEqualTo(Outcome.FAIL);
        assertThat(on(terms(two), "2025-01-02")).isEqualTo(Outcome.FAIL);
        assertThat(on(terms(two), "2025-01-03")).as("not in a row any more").isEqualTo(Outcome.PASS);
        Dossier twice = new Dossier()
                .held(CHAIR, "2015-01-01", "2017-01-01", TenureKind.ELECTION, null, "t1", false)
                .held(CHAIR, "2017-01-01", null, TenureKind.APPOINTMENT, null, "t1", false);
        assertThat(on(terms(twice), "2018-01-01")).as("one term, two tenures").isEqualTo(Outcome.PASS);
        Dossier within = new Dossier()
                .held(CHAIR, "2015-01-01", null, TenureKind.ELECTION, null, "t1", false)
                .held(CHAIR, "2018-01-01", "2020-01-01", TenureKind.ELECTION, null, "t2", false);
        assertThat(on(terms(within), "2025-01-01")).as("the first runs on").isEqualTo(Outcome.FAIL);
        Dossier unnamed = new Dossier().held(CHAIR, "2015-01-01", null);
        assertThat(on(terms(unnamed), "2018-01-01")).isEqualTo(Outcome.UNKNOWN);
        assertThat(on(terms(new Dossier()), "2018-01-01")).isEqualTo(Outcome.PASS);
    }

    @Test
    void nobodysNativePlaceIsKnown() {
        assertThat(on(new FromElsewhere(), "2020-01-01")).isEqualTo(Outcome.UNKNOWN);
        assertThat(lacks(new FromElsewhere(), "2020-01-01")).isEqualTo(FactKind.NATIVE_PLACE);
    }

    private static Judgement targets(Dossier dossier) {
        return new TargetsReached(dossier.facts(), DEPUTY, 70);
    }

    @Test
    void enoughOfTheYearsTargetsAreMet() {
        Dossier dossier =
                new Dossier().held(DEPUTY, "2021-05-01", null).rated(2022, Rating.COMPLETED, "2023-01-10", 69.9, null);
        assertThat(on(targets(dossier), "2022-12-31")).as("the first year").isEqualTo(Outcome.PASS);
        assertThat(on(targets(dossier), "2023-01-09")).isEqualTo(Outcome.UNKNOWN);
        assertThat(on(targets(dossier), "2023-01-10")).isEqualTo(Outcome.FAIL);
        assertThat(on(targets(dossier), "2024-01-01")).as("2023 is not known").isEqualTo(Outcome.UNKNOWN);
        Dossier enough =
                new Dossier().held(DEPUTY, "2021-05-01", null).rated(2022, Rating.COMPLETED, "2023-01-10", 70.0, null);
        assertThat(on(targets(enough), "2023-01-10")).isEqualTo(Outcome.PASS);
        Dossier excused = new Dossier()
                .held(DEPUTY, "2021-05-01", null)
                .rated(2022, Rating.COMPLETED, "2023-01-10", 20.0, TargetsExcuse.FORCE_MAJEURE);
        assertThat(on(targets(excused), "2023-01-10")).isEqualTo(Outcome.PASS);
        assertThat(on(targets(new Dossier()), "2023-01-10"))
                .as("not in the post")
                .isEqualTo(Outcome.UNKNOWN);
        assertThat(on(targets(enough.shut()), "2023-01-10")).isEqualTo(Outcome.UNKNOWN);
    }

    @ParameterizedTest
    @CsvSource({
        "1980-02-29, 2021-02-28, PASS", "1980-02-29, 2022-02-28, PASS", "1980-02-29, 2022-03-01, FAIL",
        "1980-02, 2022-01-31, PASS", "1980-02, 2022-02-01, UNKNOWN", "1980-02, 2022-03-01, FAIL",
        "'', 2022-03-01, UNKNOWN"
    })
    void notTooOld(String born, String day, Outcome outcome) {
        assertThat(on(new AgeReached(new Dossier().born(born, "nữ").facts(), 41), day))
                .isEqualTo(outcome);
    }
}
