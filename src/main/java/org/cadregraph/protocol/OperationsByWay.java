package org.cadregraph.protocol;

import graphql.ErrorType;
import graphql.ExecutionResult;
import graphql.GraphqlErrorBuilder;
import graphql.execution.AbortExecutionException;
import graphql.execution.ExecutionContext;
import graphql.execution.instrumentation.InstrumentationContext;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationExecuteOperationParameters;
import graphql.language.OperationDefinition.Operation;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Refuses an operation that came in by a way that does not carry its kind, before any of it is carried out. */
@Component
@Order(0) // before anything is done for the operation
class OperationsByWay extends SimplePerformantInstrumentation {

    @Override
    public @Nullable InstrumentationContext<ExecutionResult> beginExecuteOperation(
            InstrumentationExecuteOperationParameters parameters, InstrumentationState state) {
        ExecutionContext execution = parameters.getExecutionContext();
        Way way = execution.getGraphQLContext().get(Way.class);
        Operation operation = execution.getOperationDefinition().getOperation();
        if (way != null && !way.carries(operation)) {
            throw refusal(
                    Refusal.Code.METHOD_NOT_ALLOWED, "A mutation is not carried out over " + way + ": send it by POST");
        }
        boolean stream = execution.getGraphQLContext().getOrDefault(EventStream.class, true);
        if (operation == Operation.SUBSCRIPTION && !stream) {
            throw refusal(
                    Refusal.Code.NOT_ACCEPTABLE,
                    "A subscription is answered by a stream of events: take text/event-stream, or subscribe over"
                            + " WebSocket");
        }
        return super.beginExecuteOperation(parameters, state);
    }

    private static AbortExecutionException refusal(Refusal.Code code, String message) {
        return new AbortExecutionException(List.of(GraphqlErrorBuilder.newError()
                .message("%s", message)
                .errorType(ErrorType.ExecutionAborted)
                .extensions(Map.of("code", code.name()))
                .build()));
    }
}
