package org.cadregraph.tenure;

import org.cadregraph.time.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * A decision (quyết định) as its source gives it.
 *
 * @param key the key by which its source knows it
 * @param number for instance "123-QĐ/TU"
 * @param on the day it was signed
 * @param title what it decides, in a few words
 * @param organisationKey key of the organisation that decided
 */
public record DecisionEntry(
        String key,
        @Nullable String number,
        @Nullable PartialDate on,
        @Nullable String title,
        @Nullable String organisationKey) {}
