package org.cadregraph.graph;

import org.jspecify.annotations.Nullable;

/** A request wanted more than the limits allow. Its message says which limit and what to do; the next request is fine. */
public final class LimitExceeded extends RuntimeException {

    /** Which limit. */
    public enum Kind {
        TOO_MANY_ROWS,
        TOO_MUCH_MEMORY,
        TOO_SLOW
    }

    private final Kind kind;

    public LimitExceeded(Kind kind, String message) {
        this(kind, message, null);
    }

    LimitExceeded(Kind kind, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }
}
