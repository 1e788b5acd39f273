package org.cadregraph.eligibility;

import static org.cadregraph.eligibility.Dossier.CHAIR;
import static org.cadregraph.eligibility.Dossier.DEPUTY;
import static org.cadregraph.eligibility.Dossier.OFFICE;
import static org.cadregraph.eligibility.Dossier.OTHER_CHAIR;
import static org.cadregraph.eligibility.Dossier.UNRANKED;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.time.api.Dates;
import org.cadregraph.assessment.TargetsExcuse;
import org.cadregraph.organisation.Position;
import org.cadregraph.rule.Action;
import org.cadregraph.rule.Candidacy;
import org.cadregraph.rule.Criterion;
import org.cadregraph.rule.DisciplineForm;
import org.cadregraph.rule.Education;
import org.cadregraph.rule.PoliticalTheory;
import org.cadregraph.rule.Rating;
import org.cadregraph.rule.Ratio;
import org.cadregraph.rule.Retirement;
import org.cadregraph.rule.RuleSets;
import org.cadregraph.rule.TitleRelation;
import org.cadregraph.tenure.TenureKind;
import org.cadregraph.training.Certificate;
import org.jspecify.annotations.Nullable;

/** Dossiers of all kinds, with dates of any precision, and every kind of criterion. */
final class Dossiers {

    /** What a dossier says, one entry after the other. */
    record Entries(List<Consumer<Dossier>> entries) {

        Dossier in(Dossier dossier) {
            entries.forEach(entry -> entry.accept(dossier));
            return dossier;
        }
    }

    static final List<Position> POSTS = List.of(CHAIR, DEPUTY, OFFICE, OTHER_CHAIR, UNRANKED);

    private static final ServiceTime.OfTerm NO_TERM = new ServiceTime.OfTerm(null, false, 5);

    private Dossiers() {}

    /** Days around which most entries lie. */
    static Arbitrary<LocalDate> days() {
        return Dates.dates().between(LocalDate.of(2019, 1, 1), LocalDate.of(2026, 12, 31));
    }

    private static Arbitrary<String> dates() {
        return days().flatMap(day -> Arbitraries.of(
                day.toString(), day.toString(), YearMonth.from(day).toString(), Integer.toString(day.getYear())));
    }

    private static Arbitrary<@Nullable String> ends() {
        return dates().injectNull(0.4);
    }

    static Arbitrary<Entries> entries() {
        Arbitrary<Consumer<Dossier>> tenure = Combinators.combine(
                        Arbitraries.of(POSTS),
                        dates(),
                        ends(),
                        Arbitraries.of(TenureKind.class),
                        ends(),
                        Arbitraries.of("t1", "t2").injectNull(0.3),
                        Arbitraries.of(false, false, false, true))
                .as((post, from, to, kind, until, term, acting) ->
                        dossier -> dossier.held(post, from, to, kind, until, term, acting));
        Arbitrary<Consumer<Dossier>> plan = Combinators.combine(Arbitraries.of(POSTS), dates(), ends())
                .as((post, from, to) -> dossier -> dossier.planned(post, from, to));
        Arbitrary<Consumer<Dossier>> discipline = Combinators.combine(
                        Arbitraries.of(DisciplineForm.class), dates(), ends())
                .as((form, on, to) -> dossier -> dossier.disciplined(form, on, to));
        Arbitrary<Consumer<Dossier>> evaluation = Combinators.combine(
                        Arbitraries.integers().between(2018, 2026),
                        Arbitraries.of(Rating.class),
                        dates(),
                        Arbitraries.of(60.0, 70.0, 90.0).injectNull(0.3),
                        Arbitraries.of(TargetsExcuse.class).injectNull(0.8))
                .as((year, rating, on, targets, excuse) -> dossier -> dossier.rated(year, rating, on, targets, excuse));
        Arbitrary<Integer> ballots = Arbitraries.integers().between(0, 4);
        Arbitrary<Consumer<Dossier>> vote = Combinators.combine(dates(), ballots, ballots, ballots)
                .as((on, high, trust, low) -> dossier -> dossier.voted(on, high, trust, low));
        Arbitrary<Consumer<Dossier>> certificate = Combinators.combine(
                        Arbitraries.of(Education.class).injectNull(0.3),
                        Arbitraries.of(PoliticalTheory.class).injectNull(0.3),
                        dates())
                .as((education, theory, on) -> dossier -> dossier.certified(education, theory, on));
        Arbitrary<Consumer<Dossier>> birth = Dates.dates()
                .between(LocalDate.of(1958, 1, 1), LocalDate.of(1985, 12, 31))
                .flatMap(day ->
                        Arbitraries.of(day.toString(), YearMonth.from(day).toString(), Integer.toString(day.getYear())))
                .injectNull(0.1)
                .map(day -> dossier -> dossier.born(day, "nữ"));
        Arbitrary<Entries> records = Arbitraries.oneOf(
                        tenure, tenure, plan, discipline, evaluation, evaluation, vote, certificate)
                .list()
                .ofMaxSize(12)
                .map(Entries::new);
        return Combinators.combine(birth, records)
                .as((born, others) -> new Entries(Stream.concat(Stream.of(born), others.entries().stream())
                        .toList()));
    }

    /** Every kind of criterion, with some parameters. */
    static List<Judgement> judgements(Facts facts) {
        CadreRetirement retires = CadreRetirement.of(
                facts.cadre().gender(), facts.cadre().birthDate(), null, new Retirement(RuleSets.shipped()));
        Map<DisciplineForm, Integer> months = Map.of(DisciplineForm.REPRIMAND, 12, DisciplineForm.WARNING, 30);
        ServiceTime.OfTerm term = new ServiceTime.OfTerm(Dossier.term("2024", "2029-03"), false, 5);
        return List.of(
                new ServiceTime(facts, retires, new Criterion.ServiceLeft(2, null, Candidacy.ANY), term),
                new ServiceTime(facts, retires, new Criterion.ServiceLeft(1, null, Candidacy.ANY), NO_TERM),
                new ServiceTime(facts, retires, new Criterion.ServiceLeft(null, 48, Candidacy.ANY), NO_TERM),
                new TimeSinceDiscipline(facts, new Criterion.SinceDiscipline(months, true, false)),
                new NothingAgainst(facts, CHAIR, new Criterion.NoDiscipline(DisciplineForm.REPRIMAND, Set.of())),
                new NothingAgainst(
                        facts,
                        CHAIR,
                        new Criterion.NoDiscipline(DisciplineForm.WARNING, EnumSet.of(DisciplineForm.WARNING))),
                new TitleHeld(facts, CHAIR, TitleRelation.HIGHER),
                new TitleHeld(facts, OFFICE, TitleRelation.EQUIVALENT),
                new InPlan(facts, CHAIR, EnumSet.allOf(TitleRelation.class)),
                new InPlan(facts, DEPUTY, Set.of()),
                new AtOnce(facts, CHAIR, Set.of(Action.APPOINT)),
                new RatedYears(facts, DEPUTY, new Criterion.RatedAtLeast(Rating.COMPLETED, 2)),
                new RatedYears(facts, DEPUTY, new Criterion.RatedAtLeast(Rating.COMPLETED, null)),
                new Qualified<>(facts, FactKind.EDUCATION, Education.DEGREE, Certificate::education),
                new Qualified<>(
                        facts, FactKind.POLITICAL_THEORY, PoliticalTheory.ADVANCED, Certificate::politicalTheory),
                new LongInPost(facts, new Criterion.MonthsInPost(24, true)),
                new RotationLength(facts, DEPUTY, 36, null),
                new RotationLength(facts, DEPUTY, 36, LocalDate.of(2026, 6, 1)),
                new TrustGiven(facts, new Criterion.LowTrust(new Ratio(1, 2), true)),
                new TermsInARow(facts, CHAIR, 2),
                new TargetsReached(facts, DEPUTY, 70),
                new AgeReached(facts, 55),
                new FromElsewhere());
    }
}
