package org.cadregraph.rule;

/** A rule, with the rule set that it stands in (căn cứ). */
public record CitedRule(RuleSet ruleSet, Rule rule) {}
