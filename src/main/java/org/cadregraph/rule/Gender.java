package org.cadregraph.rule;

import java.util.Optional;
import org.cadregraph.api.Text;

/** Men and women retire at different ages. */
public enum Gender {
    MALE,
    FEMALE;

    /** As a source words it, in English or Vietnamese; empty when it says something else. */
    public static Optional<Gender> of(String text) {
        return switch (Text.folded(text)) {
            case "male", "m", "man", "nam" -> Optional.of(MALE);
            case "female", "f", "woman", "nu" -> Optional.of(FEMALE);
            default -> Optional.empty();
        };
    }
}
