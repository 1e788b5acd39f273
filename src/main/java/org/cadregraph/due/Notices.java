package org.cadregraph.due;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.stream.Stream;
import org.cadregraph.rule.Action;
import org.cadregraph.rule.CitedRule;
import org.cadregraph.rule.Confidence;
import org.cadregraph.rule.Holiday;
import org.cadregraph.rule.Norm;
import org.cadregraph.rule.RuleSets;
import org.cadregraph.rule.RuledPost;
import org.cadregraph.rule.Rules;
import org.cadregraph.rule.WorkingDays;
import org.cadregraph.time.PartialDate;
import org.jspecify.annotations.Nullable;

/** Tells until when notice is given, by the rule in force on the day on which something ends. */
final class Notices {

    private final Rules<Norm.Notice> rules;
    private final RuleSets sets;
    private final WorkingDays workingDays;

    Notices(RuleSets sets, WorkingDays workingDays) {
        this.rules = new Rules<>(sets, Norm.Notice.class);
        this.sets = sets;
        this.workingDays = workingDays;
    }

    /**
     * The notice before an end.
     *
     * @param action what the office does about it; absent when nothing
     * @param end the first day on which it is over
     * @param post which it is the end of a time in, or the organisation alone
     */
    Notice of(@Nullable Action action, LocalDate end, RuledPost post) {
        return action == null
                ? Notice.NO_RULE
                : rules.on(action, PartialDate.of(end), post)
                        .map(found -> of(found, end))
                        .orElse(Notice.NO_RULE);
    }

    private Notice of(Rules.Found<Norm.Notice> found, LocalDate end) {
        int count = found.provision().workingDays();
        return workingDays
                .before(end, count)
                .map(on -> new Notice(on, count, found.cited(), confidence(found.cited(), on, end), null))
                .orElseGet(() -> new Notice(null, count, found.cited(), null, NoticeUnknown.NO_CALENDAR));
    }

    /** That of the rule, or of the least known holiday between if that is lower. */
    private Confidence confidence(CitedRule cited, LocalDate on, LocalDate end) {
        return Stream.concat(
                        Stream.of(cited.rule().confidence()),
                        sets.holidays().days().stream()
                                .filter(day ->
                                        !day.on().isBefore(on) && day.on().isBefore(end))
                                .map(Holiday::confidence))
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }
}
