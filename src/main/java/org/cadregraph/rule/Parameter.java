package org.cadregraph.rule;

/**
 * A parameter of a rule, to be read.
 *
 * @param name as the file writes it
 * @param label what it is called
 * @param value its value in words
 */
public record Parameter(String name, Words label, Words value) {}
