package org.cadregraph.eligibility;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cadregraph.api.PersonalOfSeveral;
import org.cadregraph.cadre.Cadre;
import org.cadregraph.organisation.Organisation;
import org.cadregraph.organisation.Position;
import org.cadregraph.planning.PlanningEntry;
import org.cadregraph.rule.Language;
import org.cadregraph.rule.Outcome;
import org.cadregraph.rule.Rule;
import org.cadregraph.rule.RuleSet;
import org.cadregraph.rule.Texts;
import org.jspecify.annotations.Nullable;

/**
 * What a limit of plans answers: of one title, of one person, or of the plan for the posts of one organisation.
 *
 * @param about what it was counted for
 * @param values what its text names beside the parameters of the rule
 * @param group those that count
 * @param mends who would mend it; empty when it passes, or nobody does
 */
record LimitAnswer(
        RuleSet ruleSet,
        Rule rule,
        About about,
        Outcome outcome,
        Map<String, Said> values,
        @Nullable Missing missing,
        PlanGroup group,
        List<Mend> mends)
        implements PersonalOfSeveral {

    /**
     * One of the three.
     *
     * @param term id of the term for which a title is counted; absent where entries say none, and for the other two
     */
    record About(
            @Nullable Position position,
            @Nullable String term,
            @Nullable Cadre cadre,
            @Nullable Organisation organisation) {}

    @Override
    public List<Cadre> people() {
        return group.lines().stream().map(PlanLine::cadre).toList();
    }

    public @Nullable Position position() {
        return about.position();
    }

    public @Nullable Cadre cadre() {
        return about.cadre();
    }

    public @Nullable Organisation organisation() {
        return about.organisation();
    }

    @Nullable String termId() {
        return about.term();
    }

    public List<PlanningEntry> entries() {
        return group.lines().stream().map(PlanLine::entry).toList();
    }

    /** In words. */
    String text(Language language, Texts texts) {
        Map<String, String> words = new HashMap<>();
        rule.parameters()
                .forEach(parameter ->
                        words.put(parameter.name(), parameter.value().in(language)));
        values.forEach((name, value) -> words.put(name, value.in(language, texts)));
        Missing lacks = missing;
        if (lacks != null) {
            words.put("missing", lacks.in(language, texts));
        }
        return texts.of(rule.kind(), outcome, language, words);
    }
}
