package org.cadregraph.rule;

/** What a rule lays down: of one cadre, of a whole plan, or of the work itself. */
public sealed interface Provision permits Criterion, PlanLimit, Norm {

    /** Its kind, of a small closed set. */
    default RuleKind kind() {
        return RuleKind.of(this);
    }
}
