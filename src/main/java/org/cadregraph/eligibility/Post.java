package org.cadregraph.eligibility;

import org.cadregraph.organisation.Position;
import org.cadregraph.rule.Level;
import org.jspecify.annotations.Nullable;

/**
 * The post in question.
 *
 * @param level at which it stands; absent where nothing tells
 */
record Post(Position position, @Nullable Level level) {}
