package org.cadregraph.decision;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.cadregraph.time.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * A decision that a client wants issued, or wants to say otherwise; or a draft of one, of which all may be absent as yet but
 * the title and the organisation. What is missing is found by {@link Intake}.
 *
 * @param id of the decision or draft that is corrected; absent for a new one
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
        @Nullable String number,
        @Nullable LocalDate on,
        @Nullable LocalDate effectiveOn,
        String title,
        String organisation,
        @Nullable String signer,
        @Nullable String basis,
        List<ActionInput> actions) {

    DecisionInput {
        actions = Objects.requireNonNullElse(actions, List.of());
    }

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

        Stream<String> ids() {
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

    /**
     * A draft that is issued.
     *
     * @param number in the place of the draft's own; absent for that
     * @param on the day it was signed, likewise
     */
    record Issue(
            String id,
            String expectedVersion,
            @Nullable String number,
            @Nullable LocalDate on) {}

    /** A draft that is given up. */
    record Discard(
            String id, String expectedVersion, @Nullable String reason) {}

    /** The draft as it is issued. */
    DecisionInput issuedAs(Issue issue) {
        return new DecisionInput(
                id,
                expectedVersion,
                key,
                issue.number() == null ? number : issue.number(),
                issue.on() == null ? on : issue.on(),
                effectiveOn,
                title,
                organisation,
                signer,
                basis,
                actions);
    }

    /** The day on which it was signed, of one that says so. */
    LocalDate signed() {
        return Objects.requireNonNull(on);
    }

    /** The day on which it takes effect, of one that says when it was signed. */
    LocalDate day() {
        return effectiveOn == null ? signed() : effectiveOn;
    }

    /** Ids of all records that it names. */
    List<String> ids() {
        return Stream.concat(Stream.of(organisation), actions.stream().flatMap(ActionInput::ids))
                .distinct()
                .toList();
    }
}
