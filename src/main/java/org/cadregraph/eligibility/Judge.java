package org.cadregraph.eligibility;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.cadregraph.organisation.Position;
import org.cadregraph.rule.Action;
import org.cadregraph.rule.Criterion;
import org.cadregraph.rule.Norm;
import org.cadregraph.rule.Retirement;
import org.cadregraph.rule.Rule;
import org.cadregraph.rule.RuleSet;
import org.cadregraph.rule.RuleSets;
import org.cadregraph.rule.RuledPost;
import org.cadregraph.rule.Rules;
import org.cadregraph.rule.TitleRelation;
import org.cadregraph.time.PartialDate;
import org.cadregraph.training.Certificate;
import org.jspecify.annotations.Nullable;

/** Judges a cadre for a post by the rules: by those in force, or by one rule set alone. */
final class Judge {

    private final RuleSets sets;
    private final Retirement retirement;
    private final Rules<Norm.TermLength> termLengths;

    Judge(RuleSets sets, Retirement retirement) {
        this.sets = sets;
        this.retirement = retirement;
        this.termLengths = new Rules<>(sets, Norm.TermLength.class);
    }

    Eligibility judge(Facts facts, Post post, Question question) {
        CadreRetirement retires =
                CadreRetirement.of(facts.cadre().gender(), facts.cadre().birthDate(), null, retirement);
        List<Answer> answers = asked(question.ruleSet())
                .flatMap(set -> set.only(question.action()).rules().stream()
                        .filter(rule -> rule.provision() instanceof Criterion)
                        .map(rule -> answer(facts, post, question, set, rule, retires)))
                .toList();
        return new Eligibility(
                facts.cadre(), post.position(), question, answers, Obstacle.all(facts, post, question, retires));
    }

    /** Which records of cadre work the rules for an action read. */
    Set<DossierNeed> needs(Action action, @Nullable String ruleSet) {
        return DossierNeed.of(asked(ruleSet)
                .flatMap(set -> set.only(action).rules().stream())
                .flatMap(rule -> rule.provision() instanceof Criterion criterion
                        ? Stream.of(criterion)
                        : Stream.<Criterion>empty()));
    }

    private Stream<RuleSet> asked(@Nullable String named) {
        return named == null ? sets.all().stream().filter(set -> !set.draft()) : sets.byId(named).stream();
    }

    private Answer answer(Facts facts, Post post, Question question, RuleSet set, Rule rule, CadreRetirement retires) {
        Applicability applies = new Applicability(facts, post, set, rule, sets.postWords(), question.ruleSet() != null);
        Criterion criterion = (Criterion) rule.provision();
        return new Answer(
                set, rule, question.asOf(), applies, judgement(criterion, facts, post.position(), question, retires));
    }

    private Judgement judgement(
            Criterion criterion, Facts facts, Position position, Question question, CadreRetirement retires) {
        return switch (criterion) {
            case Criterion.ServiceLeft asked -> new ServiceTime(facts, retires, asked, ofTerm(position, question));
            case Criterion.SinceDiscipline asked -> new TimeSinceDiscipline(facts, asked);
            case Criterion.NoDiscipline asked -> new NothingAgainst(facts, position, asked);
            case Criterion.HigherTitle any -> new TitleHeld(facts, position, TitleRelation.HIGHER);
            case Criterion.EquivalentTitle asked -> new TitleHeld(facts, position, TitleRelation.EQUIVALENT);
            case Criterion.PlannedFor asked -> new InPlan(facts, position, asked.titles());
            case Criterion.NoAppointmentAtOnce any -> new AtOnce(facts, position, proposed(question));
            case Criterion.RatedAtLeast asked -> new RatedYears(facts, position, asked);
            case Criterion.EducationAtLeast asked ->
                new Qualified<>(facts, FactKind.EDUCATION, asked.level(), Certificate::education);
            case Criterion.PoliticalTheoryAtLeast asked ->
                new Qualified<>(facts, FactKind.POLITICAL_THEORY, asked.level(), Certificate::politicalTheory);
            case Criterion.MonthsInPost asked -> new LongInPost(facts, asked);
            case Criterion.RotationMonths asked ->
                new RotationLength(facts, position, asked.months(), question.until());
            case Criterion.LowTrust asked -> new TrustGiven(facts, asked);
            case Criterion.ConsecutiveTerms asked -> new TermsInARow(facts, position, asked.most());
            case Criterion.NotLocal any -> new FromElsewhere();
            case Criterion.TargetsMet asked -> new TargetsReached(facts, position, asked.percent());
            case Criterion.AgeAtMost asked -> new AgeReached(facts, asked.years());
        };
    }

    private static Set<Action> proposed(Question question) {
        Set<Action> proposed = new HashSet<>(question.together());
        proposed.add(question.action());
        return proposed;
    }

    private ServiceTime.OfTerm ofTerm(Position position, Question question) {
        LocalDate day = question.asOf();
        @Nullable Integer years = termLengths
                .on(
                        Action.APPOINT,
                        PartialDate.of(day),
                        RuledPost.classified(position.organisation().classification()))
                .map(found -> found.provision().years())
                .orElse(null);
        return new ServiceTime.OfTerm(question.term(), question.termUnseen(), years);
    }
}
