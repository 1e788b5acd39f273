package org.cadregraph.limit;

import graphql.execution.AbortExecutionException;
import java.util.Map;

/** Ends the execution of a request that exceeds a limit. Its message says which, what was asked, and what to do. */
final class LimitError extends AbortExecutionException {

    private final LimitCode code;

    LimitError(LimitCode code, String message) {
        super(message);
        this.code = code;
    }

    LimitCode code() {
        return code;
    }

    @Override
    public Map<String, Object> getExtensions() {
        return Map.of("code", code.name());
    }

    /** A stack trace would cost more than what is refused, and nobody reads it. */
    @Override
    public synchronized Throwable fillInStackTrace() {
        return this;
    }

    /**
     * Refuses more of something than the limit allows.
     *
     * @param asked how many there are
     * @param most how many there may be
     * @param what they are
     * @param property the setting, below {@code cadre.limits}
     * @param todo a sentence
     */
    static void check(LimitCode code, double asked, int most, String what, String property, String todo) {
        if (asked > most) {
            throw new LimitError(
                    code,
                    "%s: %s, where at most %,d may be (cadre.limits.%s). %s"
                            .formatted(what, number(asked), most, property, todo));
        }
    }

    private static String number(double asked) {
        return asked < 1e15 ? "%,d".formatted((long) asked) : "more than 10^15";
    }
}
