package org.cadregraph.access;

import graphql.ErrorType;
import graphql.ExecutionResult;
import graphql.GraphqlErrorBuilder;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationExecutionParameters;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.cadregraph.api.HeldAnswer;
import org.cadregraph.api.Problem;
import org.springframework.stereotype.Component;

/**
 * Hands out each answer, and each event of a subscription, only when what is confidential in it is kept for the log; or
 * has it held where somebody does so ({@link HeldAnswer}).
 */
@Component
class LoggedAnswers extends SimplePerformantInstrumentation {

    private final AuditKeeper keeper;

    LoggedAnswers(AuditKeeper keeper) {
        this.keeper = keeper;
    }

    @Override
    public CompletableFuture<ExecutionResult> instrumentExecutionResult(
            ExecutionResult result, InstrumentationExecutionParameters parameters, InstrumentationState state) {
        Caller caller = parameters.getGraphQLContext().get(Caller.KEY);
        if (caller != null && caller.isHeard()) {
            Runnable kept = keeper.add(caller.name(), caller.reads());
            HeldAnswer held = parameters.getGraphQLContext().get(HeldAnswer.class);
            if (held != null) {
                held.until(kept);
            } else {
                try {
                    kept.run();
                } catch (Problem problem) {
                    // It is not kept, so nothing of the answer is handed out.
                    return CompletableFuture.completedFuture(refused(problem));
                }
            }
        }
        return super.instrumentExecutionResult(result, parameters, state);
    }

    private static ExecutionResult refused(Problem problem) {
        return ExecutionResult.newExecutionResult()
                .addError(GraphqlErrorBuilder.newError()
                        .errorType(ErrorType.ExecutionAborted)
                        .message("%s", problem.getMessage())
                        .extensions(Map.of("code", problem.code().name()))
                        .build())
                .build();
    }
}
