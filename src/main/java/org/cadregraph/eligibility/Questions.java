package org.cadregraph.eligibility;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.cadregraph.api.Problem;
import org.cadregraph.api.RecordKey;
import org.cadregraph.graph.Viewer;
import org.cadregraph.rule.RuleSets;
import org.cadregraph.tenure.Term;
import org.cadregraph.tenure.Terms;
import org.cadregraph.time.Period;
import org.springframework.stereotype.Component;

/** Makes questions of what was asked. */
@Component
class Questions {

    private final Terms terms;
    private final RuleSets sets;
    private final Clock clock;

    Questions(Terms terms, RuleSets sets, Clock clock) {
        this.terms = terms;
        this.sets = sets;
        this.clock = clock;
    }

    /**
     * The question, for today where no day is said.
     *
     * @throws Problem when there is no such rule set or term
     */
    Question of(Viewer viewer, EligibilityArguments arguments) {
        String ruleSet = arguments.ruleSet();
        Optional.ofNullable(ruleSet).ifPresent(sets::named);
        RecordKey named = arguments.term();
        Term term = named == null ? null : terms.one(viewer, named);
        if (named != null && term == null) {
            throw new Problem(Problem.Code.INVALID_ARGUMENT, "There is no such term: leave it out, or name another");
        }
        LocalDate asOf = arguments.asOf();
        if (asOf != null && (asOf.isBefore(Period.BEGINNING) || asOf.isAfter(Period.FOREVER))) {
            throw new Problem(Problem.Code.INVALID_ARGUMENT, "'asOf' lies beyond all dates that a record can have");
        }
        return new Question(
                arguments.action(),
                asOf == null ? LocalDate.now(clock) : asOf,
                term,
                false,
                arguments.until(),
                arguments.together() == null ? Set.of() : Set.copyOf(arguments.together()),
                ruleSet);
    }
}
