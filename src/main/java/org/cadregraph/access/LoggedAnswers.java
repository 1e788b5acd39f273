package org.cadregraph.access;

import graphql.ExecutionResult;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationExecutionParameters;
import java.util.concurrent.CompletableFuture;
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
            log.add(caller.name(), caller.reads());
        }
        return super.instrumentExecutionResult(result, parameters, state);
    }
}
