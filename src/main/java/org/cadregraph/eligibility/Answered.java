package org.cadregraph.eligibility;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cadregraph.rule.Language;
import org.cadregraph.rule.Outcome;
import org.cadregraph.rule.Rule;
import org.cadregraph.rule.RuleSet;
import org.cadregraph.rule.Texts;
import org.jspecify.annotations.Nullable;

/**
 * The answer of a criterion on the day of the question.
 *
 * @param inForce how surely its rule set is in force; for the answer that stays so
 */
record Answered(Answer answer, Outcome outcome, Outcome inForce) {

    public RuleSet ruleSet() {
        return answer.ruleSet();
    }

    public Rule rule() {
        return answer.rule();
    }

    /** Whether a fail refuses; where exceptions may be decided it does not. */
    public boolean binding() {
        return answer.binding();
    }

    /** The facts that it rests on. */
    public List<UsedFact> facts() {
        return found().facts();
    }

    /** What it lacks; absent when it is known. */
    public @Nullable Missing missing() {
        if (outcome != Outcome.UNKNOWN) {
            return null;
        }
        Missing applies = answer.applies().on(answer.asOf()).missing();
        Missing itself = found().missing();
        return itself != null ? itself : applies != null ? applies : Missing.of(FactKind.RULE_DATES);
    }

    private Finding found() {
        return answer.judgement().on(answer.asOf());
    }

    /** The first day on which it is another if the record and the rule stay; absent when it stays. */
    public @Nullable LocalDate flipsOn() {
        return turn(answer.asOf()).orElse(null);
    }

    /** Since when it has been what it is, looked at from a day on; empty when it was so from then on. */
    Optional<LocalDate> since(LocalDate from) {
        return Turns.since(from, answer.asOf(), answer::days, later -> answer.on(later, inForce));
    }

    private Optional<LocalDate> turn(LocalDate day) {
        return Turns.after(day, answer.days(), later -> answer.on(later, inForce));
    }

    /** What would mend it; absent when it passes, or when nothing does. */
    public @Nullable Remedy remedy() {
        return outcome == Outcome.PASS ? null : Remedy.of(this, passesOn());
    }

    /** The first day on which it passes by itself, or is not asked any more; absent when it never does. */
    private @Nullable LocalDate passesOn() {
        LocalDate day = answer.asOf();
        while (true) {
            Optional<LocalDate> next = turn(day);
            if (next.isEmpty()) {
                return null;
            }
            day = next.get();
            if (answer.on(day, inForce).orElse(Outcome.PASS) == Outcome.PASS) {
                return day;
            }
        }
    }

    LocalDate asOf() {
        return answer.asOf();
    }

    /** In words. */
    String text(Language language, Texts texts) {
        Map<String, String> values = new HashMap<>();
        rule().parameters()
                .forEach(parameter ->
                        values.put(parameter.name(), parameter.value().in(language)));
        found().values().forEach((name, value) -> values.put(name, value.in(language, texts)));
        Missing missing = missing();
        if (missing != null) {
            values.put("missing", missing.in(language, texts));
        }
        return texts.of(rule().kind(), outcome, language, values);
    }
}
