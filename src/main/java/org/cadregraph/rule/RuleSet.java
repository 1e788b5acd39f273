package org.cadregraph.rule;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.cadregraph.time.Certainty;
import org.cadregraph.time.PartialDate;
import org.cadregraph.time.Period;
import org.jspecify.annotations.Nullable;

/**
 * A rule set (quy định): the rules of one document.
 *
 * @param id for instance {@code 377-qd-tw-2025}
 * @param title of the document
 * @param number of the document; absent when it has none, or nobody said
 * @param issuer who issued it; absent when nobody said
 * @param replaces numbers of the documents that it takes the place of
 * @param draft whether it is a draft: it is in force on no day
 * @param period in which it is in force, half-open; a start that is absent is unknown
 * @param scope where it holds
 * @param note what else is to know; absent when nothing
 * @param source whether it ships, or is the office's
 * @param rules in the order of the file
 */
public record RuleSet(
        String id,
        Words title,
        @Nullable String number,
        @Nullable Words issuer,
        List<String> replaces,
        boolean draft,
        Period period,
        Scope scope,
        @Nullable Words note,
        RuleSource source,
        List<Rule> rules) {

    /** How sure it is that it is in force on this day; empty when it is not. */
    public Optional<Certainty> inForce(LocalDate day) {
        return draft ? Optional.empty() : period.on(day);
    }

    /** The same with the rules for one action alone. */
    public RuleSet only(Action action) {
        List<Rule> some =
                rules.stream().filter(rule -> rule.actions().contains(action)).toList();
        return new RuleSet(id, title, number, issuer, replaces, draft, period, scope, note, source, some);
    }

    public @Nullable PartialDate from() {
        return period.from();
    }

    public @Nullable PartialDate to() {
        return period.to();
    }
}
