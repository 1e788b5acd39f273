package org.cadregraph.rule;

/** The languages in which rules and verdicts are worded. */
public enum Language {
    VI,
    EN
}
