package org.cadregraph.eligibility;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.cadregraph.organisation.Position;
import org.cadregraph.rule.Candidacy;
import org.cadregraph.rule.Criterion;
import org.cadregraph.rule.Origin;
import org.cadregraph.rule.Outcome;
import org.cadregraph.rule.PostWords;
import org.cadregraph.rule.Rule;
import org.cadregraph.rule.RuleSet;
import org.cadregraph.rule.Scope;
import org.cadregraph.rule.TitleRelation;

/**
 * Whether a rule is about this post and this cadre: it covers the organisation and the group of the title, and the cadre comes
 * from where it says, stands as it says, or would rise.
 *
 * @param named whether somebody asked for just this rule set: then it counts in whatever place and on whatever day
 */
record Applicability(Facts facts, Post post, RuleSet set, Rule rule, PostWords words, boolean named)
        implements Judgement {

    @Override
    public Finding on(LocalDate day) {
        Scope scope = set.scope();
        Position position = post.position();
        String classification = position.organisation().classification();
        Outcome covers =
                named ? scope.wouldCover(post.level(), classification) : scope.covers(post.level(), classification);
        Outcome group = words.isOne(rule.posts(), position.kind(), position.title());
        Finding person = person(day);
        Outcome all = covers.and(group).and(person.outcome());
        if (all != Outcome.UNKNOWN) {
            return new Finding(all, Map.of(), List.of(), null);
        }
        if (covers == Outcome.UNKNOWN) {
            boolean levelDecides = !scope.levels().isEmpty() && post.level() == null;
            FactKind lacks = levelDecides ? FactKind.LEVEL : FactKind.CLASSIFICATION;
            // The organisation that tells the level may be one above, out of sight.
            boolean closed = levelDecides && !facts.wholeCareer();
            return Finding.unknown(closed ? Missing.closed(lacks) : Missing.of(lacks), List.of());
        }
        return group == Outcome.UNKNOWN ? Finding.unknown(FactKind.POST_GROUP) : person;
    }

    private Finding person(LocalDate day) {
        Position position = post.position();
        if (rule.provision() instanceof Criterion.ServiceLeft asked && asked.candidacy() != Candidacy.ANY) {
            Outcome again = facts.holds(position, day);
            return known(asked.candidacy() == Candidacy.RE_ELECTION ? again : again.not());
        }
        if (rule.provision() instanceof Criterion.PlannedFor asked && asked.origin() != Origin.ANY) {
            Outcome inPlace = facts.inPlace(position, day);
            return known(asked.origin() == Origin.IN_PLACE ? inPlace : inPlace.not());
        }
        return rule.provision() instanceof Criterion.SinceDiscipline asked && asked.higherTitleOnly()
                ? new TitleHeld(facts, position, TitleRelation.HIGHER).on(day)
                : known(Outcome.PASS);
    }

    private static Finding known(Outcome outcome) {
        return Finding.of(outcome, Map.of(), List.of(), Missing.of(FactKind.POST));
    }

    @Override
    public Stream<LocalDate> days() {
        return facts.days();
    }
}
