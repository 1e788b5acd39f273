package org.cadregraph.decision;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.cadregraph.time.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * A decision that a client wants issued, or wants to say otherwise.
 *
 * @param id of the decision that is corrected; absent for a new one
 * @param expectedVersion its version when the client read it
 * @param key by which it is to be known
 * @param number for instance "132-QĐ/TU"
 * @param on the day it was signed
 * @param effectiveOn the day on which it takes effect; absent for the day it was signed
 * @param title what it decides, in a few words
 * @param organisation id of the one that decides
 * @param signer the title of who signed it
 * @param basis what it rests on in law
 * @param actions what it does
 */
record DecisionInput(
        @Nullable String id,
        @Nullable String expectedVersion,
        @Nullable String key,
        String number,
        LocalDate on,
        @Nullable LocalDate effectiveOn,
        String title,
        String organisation,
        String signer,
        String basis,
        List<ActionInput> actions) {

    /**
     * One of its actions, by the ids of what it names.
     *
     * @see Order
     */
    record ActionInput(
            ActionKind kind,
            @Nullable String cadre,
            @Nullable String position,
            @Nullable String fromPosition,
            @Nullable PartialDate until,
            @Nullable String purpose,
            @Nullable String term,
            @Nullable String election,
            @Nullable String personnelCase) {

        @Nullable Object given(Part part) {
            return switch (part) {
                case CADRE -> cadre;
                case POSITION -> position;
                case FROM_POSITION -> fromPosition;
                case UNTIL -> until;
                case PURPOSE -> purpose;
                case TERM -> term;
                case ELECTION -> election;
                case PERSONNEL_CASE -> personnelCase;
            };
        }

        private Stream<String> ids() {
            return Stream.of(cadre, position, fromPosition, term, election, personnelCase)
                    .flatMap(Stream::ofNullable);
        }
    }

    /**
     * A decision that no longer stands.
     *
     * @param on from when on
     * @param reason why
     */
    record Revocation(String id, String expectedVersion, LocalDate on, String reason) {}

    /** The day on which it takes effect. */
    LocalDate day() {
        return effectiveOn == null ? on : effectiveOn;
    }

    /** Ids of all records that it names. */
    List<String> ids() {
        return Stream.concat(Stream.of(organisation), actions.stream().flatMap(ActionInput::ids))
                .distinct()
                .toList();
    }
}
