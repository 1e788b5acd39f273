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
 * @param effectiveOn the day on which it takes effect
 * @param signer the title of who signed it
 * @param basis what it rests on in law
 * @param revokedOn from when on it no longer stands; absent while it does
 * @param revocation why it no longer stands
 */
public record DecisionEntry(
        String key,
        @Nullable String number,
        @Nullable PartialDate on,
        @Nullable String title,
        @Nullable String organisationKey,
        @Nullable PartialDate effectiveOn,
        @Nullable String signer,
        @Nullable String basis,
        @Nullable PartialDate revokedOn,
        @Nullable String revocation) {

    /** One of which its source says no more than by whom, when and what. */
    public DecisionEntry(
            String key,
            @Nullable String number,
            @Nullable PartialDate on,
            @Nullable String title,
            @Nullable String organisationKey) {
        this(key, number, on, title, organisationKey, null, null, null, null, null);
    }

    /** The same, no longer standing. */
    public DecisionEntry revoked(PartialDate from, String why) {
        return new DecisionEntry(key, number, on, title, organisationKey, effectiveOn, signer, basis, from, why);
    }
}
