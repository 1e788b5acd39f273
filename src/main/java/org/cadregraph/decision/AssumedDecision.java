package org.cadregraph.decision;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.cadregraph.decision.DecisionInput.ActionInput;
import org.jspecify.annotations.Nullable;

/**
 * A decision that somebody supposes, to look at what would be (giả định). Nobody signs it.
 *
 * @param on the day on which it takes effect
 * @param actions what it does
 */
public record AssumedDecision(LocalDate on, List<ActionInput> actions) {

    /** What it says where a decision has a number, a title and a signer. */
    static final String TITLE = "Giả định";

    public AssumedDecision {
        actions = List.copyOf(Objects.requireNonNullElse(actions, List.of()));
    }

    /** Ids of all records that it names. */
    Stream<String> ids() {
        return actions.stream().flatMap(ActionInput::ids);
    }

    /** It as if it were issued by nobody; signed before it takes effect, and no later than today. */
    DecisionInput issued(String key, LocalDate today) {
        LocalDate signed = on.isBefore(today) ? on : today;
        return new DecisionInput(null, null, key, TITLE, signed, on, TITLE, "", TITLE, TITLE, actions);
    }

    /** Id of the first post that it names; absent when it names none. */
    @Nullable String firstPost() {
        return actions.stream()
                .flatMap(action ->
                        Stream.concat(Stream.ofNullable(action.position()), Stream.ofNullable(action.fromPosition())))
                .findFirst()
                .orElse(null);
    }
}
