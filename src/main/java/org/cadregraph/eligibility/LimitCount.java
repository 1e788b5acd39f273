package org.cadregraph.eligibility;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.cadregraph.cadre.Cadre;
import org.cadregraph.rule.Outcome;
import org.cadregraph.rule.PostWords;
import org.cadregraph.rule.Rule;
import org.cadregraph.rule.RuleSet;

/** Answers for one limit of plans, and finds who would mend it. */
record LimitCount(RuleSet set, Rule rule, LocalDate asOf, Plan plan, PostWords words) {

    /** So many are proposed. */
    private static final int MENDS = 10;

    /**
     * Whoever stands last in the plan goes first, with all that counts of them. Who only perhaps counts is not proposed.
     *
     * @param many so many people, or titles
     * @param what the person or the title of a line
     */
    static List<Mend> leaving(PlanGroup group, int many, Function<PlanLine, String> what) {
        List<PlanLine> last = group.counted().stream()
                .filter(each -> each.counts() == Outcome.PASS)
                .map(PlanGroup.Counted::line)
                .sorted(Comparator.comparing(
                        line -> line.entry().rank(), Comparator.nullsFirst(Comparator.<Integer>reverseOrder())))
                .toList();
        List<String> going =
                last.stream().map(what).distinct().limit(Math.max(0, many)).toList();
        return last.stream()
                .filter(line -> going.contains(what.apply(line)))
                .map(line -> new Mend(Mend.Kind.TAKE_OUT, line.cadre(), line.entry()))
                .toList();
    }

    /** Who holds a post in the organisation whose plan it is, stands nowhere in the plan, and is what it lacks. */
    List<Mend> coming(PlanGroup group, Function<Cadre, Outcome> counts) {
        String organisation = group.lines().getFirst().position().organisation().id();
        return plan.candidates().get().stream()
                .filter(candidate -> candidate.organisations().contains(organisation))
                .map(Surroundings.Holder::cadre)
                .filter(cadre -> counts.apply(cadre) == Outcome.PASS)
                .limit(MENDS)
                .map(cadre -> new Mend(Mend.Kind.TAKE_IN, cadre, null))
                .toList();
    }

    static LimitAnswer.About about(PlanGroup group) {
        return new LimitAnswer.About(
                null, null, null, group.lines().getFirst().position().organisation());
    }

    LimitAnswer answer(
            LimitAnswer.About about,
            Outcome outcome,
            Map<String, Said> values,
            Missing missing,
            PlanGroup group,
            Supplier<List<Mend>> mends) {
        return new LimitAnswer(
                set,
                rule,
                about,
                outcome,
                values,
                outcome == Outcome.UNKNOWN ? missing : null,
                group,
                outcome == Outcome.PASS ? List.of() : mends.get());
    }
}
