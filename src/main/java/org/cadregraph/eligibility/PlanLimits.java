package org.cadregraph.eligibility;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.cadregraph.organisation.Position;
import org.cadregraph.rule.Action;
import org.cadregraph.rule.Outcome;
import org.cadregraph.rule.PlanLimit;
import org.cadregraph.rule.PostWords;
import org.cadregraph.rule.Rule;
import org.cadregraph.rule.RuleSet;
import org.cadregraph.rule.RuleSets;

/** Judges a plan as a whole: its caps and its structure. */
final class PlanLimits {

    private final RuleSets sets;

    PlanLimits(RuleSets sets) {
        this.sets = sets;
    }

    /**
     * What the limits answer that are asked: for each title, person or organisation concerned, in the order of the plan.
     *
     * @param named id of the only rule set to judge by; empty for those in force
     */
    List<LimitAnswer> judge(Plan plan, LocalDate asOf, Optional<String> named) {
        return judge(
                plan,
                asOf,
                named,
                rule -> rule.actions().contains(Action.PLAN) || rule.actions().contains(Action.REVIEW_PLAN));
    }

    /** What those answer that say how many may be taken into a plan: people for a title, and titles for a person. */
    List<LimitAnswer> caps(Plan plan, LocalDate asOf) {
        return judge(
                plan,
                asOf,
                Optional.empty(),
                rule -> rule.actions().contains(Action.PLAN)
                        && (rule.provision() instanceof PlanLimit.PeoplePerTitle
                                || rule.provision() instanceof PlanLimit.TitlesPerPerson));
    }

    private List<LimitAnswer> judge(Plan plan, LocalDate asOf, Optional<String> named, Predicate<Rule> which) {
        List<LimitAnswer> answers = new ArrayList<>();
        for (RuleSet set : named.map(id -> sets.byId(id).stream().toList()).orElse(sets.all())) {
            Outcome inForce =
                    named.isPresent() ? Outcome.PASS : set.draft() ? Outcome.FAIL : Outcome.of(set.inForce(asOf));
            if (inForce == Outcome.FAIL) {
                continue;
            }
            for (Rule rule : set.rules()) {
                if (rule.provision() instanceof PlanLimit limit && which.test(rule)) {
                    List<PlanLine> counted =
                            limit instanceof PlanLimit.TitlesPerPerson ? plan.everywhere() : plan.lines();
                    PlanGroup asked = asked(counted, set, rule, inForce, named.isPresent());
                    answers.addAll(answers(new LimitCount(set, rule, asOf, plan, sets.postWords()), limit, asked));
                }
            }
        }
        return answers;
    }

    /** The lines for which the rule is asked, surely or perhaps. */
    private PlanGroup asked(List<PlanLine> lines, RuleSet set, Rule rule, Outcome inForce, boolean named) {
        PostWords words = sets.postWords();
        return new PlanGroup(lines.stream()
                        .map(line -> new PlanGroup.Counted(line, line.stands()))
                        .toList())
                .where(line -> {
                    Position position = line.position();
                    String classification = position.organisation().classification();
                    Outcome covers = named
                            ? set.scope().wouldCover(line.post().level(), classification)
                            : set.scope().covers(line.post().level(), classification);
                    return inForce.and(covers).and(words.isOne(rule.posts(), position.kind(), position.title()));
                });
    }

    private static List<LimitAnswer> answers(LimitCount count, PlanLimit limit, PlanGroup asked) {
        PlanCaps caps = new PlanCaps(count);
        PlanStructure structure = new PlanStructure(count);
        return switch (limit) {
            case PlanLimit.PeoplePerTitle most ->
                grouped(asked, line -> line.position().id())
                        .flatMap(group -> ofTerms(group, most, caps))
                        .toList();
            case PlanLimit.TitlesPerPerson most ->
                grouped(asked, line -> line.cadre().id())
                        .map(group -> caps.titles(most, group))
                        .toList();
            case PlanLimit.EntriesPerSeat each ->
                ofOrganisations(asked).map(group -> caps.perSeat(each, group)).toList();
            case PlanLimit.ShareUnderAge share ->
                ofOrganisations(asked)
                        .map(group -> structure.young(share, group))
                        .toList();
            case PlanLimit.ShareOfWomen share ->
                ofOrganisations(asked)
                        .map(group -> structure.women(share, group))
                        .toList();
            case PlanLimit.AgeBands bands ->
                ofOrganisations(asked)
                        .map(group -> structure.bands(bands, group))
                        .toList();
            case PlanLimit.SourceGroups groups ->
                ofOrganisations(asked).map(group -> caps.sources(groups, group)).toList();
        };
    }

    /** For each term by itself. An entry that says none may be for any, and counts for sure with others that say none. */
    private static Stream<LimitAnswer> ofTerms(PlanGroup title, PlanLimit.PeoplePerTitle most, PlanCaps caps) {
        return title.lines().stream()
                .map(line -> Optional.ofNullable(line.entry().termId()))
                .distinct()
                .map(term -> caps.people(most, term.orElse(null), title.where(line -> isFor(line, term))));
    }

    private static Outcome isFor(PlanLine line, Optional<String> term) {
        Optional<String> its = Optional.ofNullable(line.entry().termId());
        return its.isEmpty() && term.isPresent() ? Outcome.UNKNOWN : Outcome.of(its.equals(term));
    }

    private static Stream<PlanGroup> ofOrganisations(PlanGroup asked) {
        return grouped(asked, line -> line.position().organisation().id());
    }

    private static Stream<PlanGroup> grouped(PlanGroup asked, Function<PlanLine, String> by) {
        Map<String, List<PlanGroup.Counted>> groups = new LinkedHashMap<>();
        asked.counted()
                .forEach(each -> groups.computeIfAbsent(by.apply(each.line()), key -> new ArrayList<>())
                        .add(each));
        return groups.values().stream().map(PlanGroup::new);
    }
}
