package org.cadregraph.access;

import graphql.ErrorType;
import graphql.ExecutionResult;
import graphql.GraphqlErrorBuilder;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationExecutionParameters;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.cadregraph.graph.LimitExceeded;
import org.springframework.stereotype.Component;

/** Hands out each answer, and each event of a subscription, only when what is confidential in it is in the log. */
@Component
class LoggedAnswers extends SimplePerformantInstrumentation {

    private final AuditLog log;

    LoggedAnswers(AuditLog log) {
        this.log = log;
    }

    @Override
    public CompletableFuture<ExecutionResult> instrumentExecutionResult(
            ExecutionResult result, InstrumentationExecutionParameters parameters, InstrumentationState state) {
        Caller caller = parameters.getGraphQLContext().get(Caller.KEY);
        if (caller != null && caller.isHeard()) {
            try {
                log.add(caller.name(), caller.reads());
            } catch (LimitExceeded limit) {
                // It is not in the log, so nothing of the answer is handed out.
                return CompletableFuture.completedFuture(refused(limit));
            }
        }
        return super.instrumentExecutionResult(result, parameters, state);
    }

    private static ExecutionResult refused(LimitExceeded limit) {
        return ExecutionResult.newExecutionResult()
                .addError(GraphqlErrorBuilder.newError()
                        .errorType(ErrorType.ExecutionAborted)
                        .message("%s", limit.getMessage())
                        .extensions(Map.of("code", limit.kind().name()))
                        .build())
                .build();
    }
}
