package org.cadregraph.eligibility;

import org.jspecify.annotations.Nullable;

/**
 * A fact that an answer rests on.
 *
 * @param value what the record says
 * @param recordId id of the record that says so; absent where it follows from several
 */
record UsedFact(FactKind kind, Said value, @Nullable String recordId) {}
