package org.cadregraph.api;

import graphql.ErrorClassification;
import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import graphql.schema.DataFetchingEnvironment;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cadregraph.graph.LimitExceeded;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.BeanInstantiationException;
import org.springframework.graphql.execution.DataFetcherExceptionResolverAdapter;
import org.springframework.graphql.execution.ErrorType;
import org.springframework.graphql.execution.SubscriptionExceptionResolver;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindException;
import reactor.core.publisher.Mono;

/** Turns what went wrong into an error for the client; of a fault of ours it shows an id and nothing else. */
@Component
class Errors extends DataFetcherExceptionResolverAdapter implements SubscriptionExceptionResolver {

    /** The extension in which every error carries its code. */
    static final String CODE = "code";

    private static final Logger LOG = LoggerFactory.getLogger(Errors.class);

    @Override
    protected @Nullable GraphQLError resolveToSingleError(Throwable failure, DataFetchingEnvironment environment) {
        return told(
                failure,
                GraphqlErrorBuilder.newError(environment),
                environment.getExecutionStepInfo().getPath());
    }

    /** What a stream of events breaks off with. */
    @Override
    public Mono<List<GraphQLError>> resolveException(Throwable failure) {
        return Mono.just(List.of(ofStream(failure)));
    }

    /** The same, for one that has a code of its own too. */
    static GraphQLError ofStream(Throwable failure) {
        return failure instanceof GraphQLError coded
                        && coded.getExtensions() != null
                        && coded.getExtensions().containsKey(CODE)
                ? coded
                : told(failure, GraphqlErrorBuilder.newError(), "a stream of events");
    }

    private static GraphQLError told(Throwable failure, GraphqlErrorBuilder<?> error, Object place) {
        // What an input's own constructor finds wrong comes wrapped.
        Throwable cause = failure instanceof BeanInstantiationException && failure.getCause() instanceof Problem inner
                ? inner
                : failure;
        return switch (cause) {
            case Problem problem ->
                error(error, ErrorType.BAD_REQUEST, problem.code().name(), problem.getMessage());
            case LimitExceeded limit ->
                error(error, ErrorType.BAD_REQUEST, limit.kind().name(), limit.getMessage());
            case RefusedAnswer refusal -> error(error, ErrorType.BAD_REQUEST, refusal.code(), refusal.getMessage());
            case BindException bind ->
                error(
                        error,
                        ErrorType.BAD_REQUEST,
                        Problem.Code.INVALID_ARGUMENT.name(),
                        String.valueOf(bind.getFieldErrors().getFirst().getDefaultMessage()));
            default -> internal(failure, error, place);
        };
    }

    private static GraphQLError internal(Throwable failure, GraphqlErrorBuilder<?> error, Object place) {
        String id = UUID.randomUUID().toString();
        LOG.error("Internal error {} at {}", id, place, failure);
        return error(
                error,
                ErrorType.INTERNAL_ERROR,
                "INTERNAL_ERROR",
                "Something went wrong on our side. Tell the operator this id: " + id);
    }

    private static GraphQLError error(
            GraphqlErrorBuilder<?> error, ErrorClassification type, String code, @Nullable String message) {
        return error.errorType(type)
                .message("%s", message)
                .extensions(Map.of(CODE, code))
                .build();
    }
}
