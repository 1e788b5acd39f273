package org.cadregraph.eligibility;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.cadregraph.rule.CitedRule;
import org.cadregraph.rule.Language;
import org.cadregraph.rule.Outcome;
import org.cadregraph.rule.Texts;
import org.cadregraph.time.Certainty;
import org.jspecify.annotations.Nullable;

/**
 * Why a verdict is no pass: a criterion that fails or is unknown, or something else that stands, or may stand, in the way.
 *
 * @param rule the criterion; absent for something else
 * @param outcome fail or unknown
 * @param refuses whether a fail refuses; where exceptions may be decided it leaves the verdict unknown
 * @param words what it is, in English, for whoever proposes
 */
public record Objection(@Nullable CitedRule rule, Outcome outcome, boolean refuses, String words) {

    /** All that there are to a proposal, criterion by criterion. */
    static List<Objection> all(Eligibility verdict, Texts texts) {
        List<Objection> all = new ArrayList<>();
        if (!verdict.ruled()) {
            all.add(new Objection(
                    null,
                    Outcome.UNKNOWN,
                    true,
                    "No rule is in force for sure for the action " + verdict.action() + " and the post '"
                            + verdict.position().title() + "' on " + verdict.asOf()
                            + ": nobody can tell whether the conditions are met"));
        }
        verdict.answers().stream()
                .filter(answered -> answered.outcome() != Outcome.PASS)
                .forEach(answered -> all.add(of(answered, texts)));
        verdict.obstacles().forEach(found -> all.add(of(found, verdict)));
        return all;
    }

    private static Objection of(Answered answered, Texts texts) {
        CitedRule rule = new CitedRule(answered.ruleSet(), answered.rule());
        StringBuilder words = new StringBuilder(answered.text(Language.EN, texts))
                .append(" By ")
                .append(answered.rule().citation())
                .append(" (")
                .append(answered.rule().title().in(Language.EN))
                .append(").");
        Remedy remedy = answered.remedy();
        if (remedy != null) {
            words.append(' ').append(remedy.words());
        }
        if (answered.flipsOn() != null && (remedy == null || remedy.on() == null)) {
            words.append(" The answer is another by itself from ")
                    .append(answered.flipsOn())
                    .append(" on.");
        }
        return new Objection(rule, answered.outcome(), answered.binding(), words.toString());
    }

    private static Objection of(ObstacleFound found, Eligibility verdict) {
        boolean sure = found.certainty() == Certainty.CERTAIN;
        String name = found.kind().name().toLowerCase(Locale.ROOT).replace('_', ' ');
        return new Objection(
                null,
                sure ? Outcome.FAIL : Outcome.UNKNOWN,
                true,
                (sure ? "In the way stands: " : "In the way may stand: ") + name + ", on " + verdict.asOf()
                        + ". No waiver lifts that");
    }
}
