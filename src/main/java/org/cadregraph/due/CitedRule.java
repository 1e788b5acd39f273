package org.cadregraph.due;

import org.cadregraph.rule.Rule;
import org.cadregraph.rule.RuleSet;

/** A rule, with the rule set that it stands in (căn cứ). */
record CitedRule(RuleSet ruleSet, Rule rule) {}
