package org.cadregraph.api;

import graphql.GraphQLError;
import java.util.List;
import java.util.Objects;

/** A question of our own was refused, for whoever it was asked, or not answered wholly; then its answer is not used. */
public final class RefusedAnswer extends RuntimeException {

    private final String code;

    public RefusedAnswer(String code, String message) {
        super(message);
        this.code = code;
    }

    /** What the first of the errors says. */
    public static RefusedAnswer of(List<GraphQLError> errors) {
        GraphQLError first = RequestInterceptor.withCode(errors.getFirst());
        return new RefusedAnswer(
                String.valueOf(Objects.requireNonNull(first.getExtensions()).get(Errors.CODE)), first.getMessage());
    }

    /** As {@code extensions.code} of an error has it. */
    public String code() {
        return code;
    }
}
