package org.cadregraph.protocol;

import graphql.ErrorType;
import graphql.ExecutionResult;
import graphql.GraphqlErrorBuilder;
import graphql.execution.AbortExecutionException;
import graphql.execution.instrumentation.InstrumentationContext;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationExecuteOperationParameters;
import graphql.language.OperationDefinition.Operation;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Refuses an operation that came in by a way that does not carry its kind, before any of it is carried out. */
@Component
class OperationsByWay extends SimplePerformantInstrumentation {

    @Override
    public @Nullable InstrumentationContext<ExecutionResult> beginExecuteOperation(
            InstrumentationExecuteOperationParameters parameters, InstrumentationState state) {
        Way way = parameters.getExecutionContext().getGraphQLContext().get(Way.class);
        Operation operation =
                parameters.getExecutionContext().getOperationDefinition().getOperation();
        if (way != null && !way.carries(operation)) {
            throw new AbortExecutionException(List.of(GraphqlErrorBuilder.newError()
                    .message(
                            "A %s is not carried out over %s: send it by POST",
                            operation.name().toLowerCase(Locale.ROOT), way)
                    .errorType(ErrorType.ExecutionAborted)
                    .extensions(Map.of("code", Refusal.Code.METHOD_NOT_ALLOWED.name()))
                    .build()));
        }
        return super.beginExecuteOperation(parameters, state);
    }
}
