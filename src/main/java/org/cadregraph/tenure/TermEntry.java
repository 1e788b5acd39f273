package org.cadregraph.tenure;

import org.cadregraph.time.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * A term (nhiệm kỳ) as its source gives it.
 *
 * @param key the key by which its source knows it
 * @param organisationKey key of the organisation whose term it is
 * @param name for instance "Nhiệm kỳ 2015–2020"
 * @param from its first day
 * @param to the day after its last
 */
public record TermEntry(
        String key,
        String organisationKey,
        String name,
        @Nullable PartialDate from,
        @Nullable PartialDate to) {}
