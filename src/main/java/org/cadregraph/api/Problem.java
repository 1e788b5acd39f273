package org.cadregraph.api;

/** A request that cannot be answered as it stands, with a message for whoever sent it: what, where, what to do. */
public final class Problem extends RuntimeException {

    /** What kind of problem; clients read it as {@code extensions.code}. */
    public enum Code {
        /** An argument has a value that it must not have. */
        INVALID_ARGUMENT,
        /** Several records fit where one was asked for. */
        AMBIGUOUS,
        /** The request wants more than the limits allow. */
        LIMIT_EXCEEDED
    }

    private final Code code;

    public Problem(Code code, String message) {
        super(message);
        this.code = code;
    }

    public Code code() {
        return code;
    }
}
