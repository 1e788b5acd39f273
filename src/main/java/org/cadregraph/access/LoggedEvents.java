package org.cadregraph.access;

import graphql.ExecutionResult;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationExecutionParameters;
import java.util.concurrent.CompletableFuture;
import org.springframework.stereotype.Component;

/** Hands out each event of a subscription only when what is confidential in it is in the log. */
@Component
class LoggedEvents extends SimplePerformantInstrumentation {

    @Override
    public CompletableFuture<ExecutionResult> instrumentExecutionResult(
            ExecutionResult result, InstrumentationExecutionParameters parameters, InstrumentationState state) {
        Reader reader = parameters.getGraphQLContext().get(Reader.class);
        if (reader != null) {
            reader.enter();
        }
        return super.instrumentExecutionResult(result, parameters, state);
    }
}
