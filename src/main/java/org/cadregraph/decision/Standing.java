package org.cadregraph.decision;

import java.time.LocalDate;
import java.util.List;
import org.cadregraph.api.Problem;
import org.cadregraph.eligibility.Objection;
import org.cadregraph.rule.CitedRule;
import org.cadregraph.rule.Outcome;

/** Tells which objections to a proposal stay where waivers are on record. */
final class Standing {

    private Standing() {}

    /**
     * Those that no waiver lifts.
     *
     * @param waivers of the cadre
     * @param position id of the post
     */
    static List<Objection> of(List<Objection> objections, List<Waiver> waivers, String position, LocalDate day) {
        return objections.stream()
                .filter(objection -> waivers.stream().noneMatch(waiver -> lifts(waiver, objection, position, day)))
                .toList();
    }

    private static boolean lifts(Waiver waiver, Objection objection, String position, LocalDate day) {
        CitedRule rule = objection.rule();
        return rule != null
                && waiver.covers(rule, position, day)
                && waiver.effect().lifts(objection.outcome());
    }

    /** A fail refuses only where no exception may be decided; until it is, nobody knows. */
    static Problem.Code code(Objection objection) {
        return objection.outcome() == Outcome.FAIL && objection.refuses()
                ? Problem.Code.NOT_ELIGIBLE
                : Problem.Code.ELIGIBILITY_UNKNOWN;
    }

    /** What is told to whoever proposes. */
    static String words(Objection objection) {
        CitedRule rule = objection.rule();
        return rule == null
                ? objection.words()
                : objection.words() + " Or enter a waiver ("
                        + (objection.outcome() == Outcome.FAIL ? "EXEMPTS" : "EXEMPTS or SETTLES")
                        + ") for the criterion '"
                        + rule.rule().id() + "' of '" + rule.ruleSet().id() + "'";
    }
}
