package org.cadregraph.eligibility;

import java.util.List;
import java.util.function.Function;
import org.cadregraph.rule.Outcome;

/** Lines of a plan that a limit counts together, and how surely it counts each. */
record PlanGroup(List<Counted> counted) {

    /** A line, and whether it counts: surely, or perhaps. */
    record Counted(PlanLine line, Outcome counts) {}

    /** How many different people there are: at least so many, at most so many. */
    record Range(int least, int most) {

        /** Whether there are at most so many. */
        Outcome atMost(int limit) {
            return Outcome.of(most <= limit, least <= limit);
        }

        Said said() {
            return least == most ? Said.number(least) : Said.text(least + "–" + most);
        }
    }

    /** Those lines of which something is so, surely or perhaps. */
    PlanGroup where(Function<PlanLine, Outcome> condition) {
        return new PlanGroup(counted.stream()
                .map(each -> new Counted(each.line(), each.counts().and(condition.apply(each.line()))))
                .filter(each -> each.counts() != Outcome.FAIL)
                .toList());
    }

    List<PlanLine> lines() {
        return counted.stream().map(Counted::line).toList();
    }

    Range people() {
        return count(line -> line.cadre().id());
    }

    Range titles() {
        return count(line -> line.position().id());
    }

    private Range count(Function<PlanLine, String> what) {
        int most = (int)
                counted.stream().map(each -> what.apply(each.line())).distinct().count();
        int least = (int) counted.stream()
                .filter(each -> each.counts() == Outcome.PASS)
                .map(each -> what.apply(each.line()))
                .distinct()
                .count();
        return new Range(least, most);
    }
}
