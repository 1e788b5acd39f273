package org.cadregraph.api;

import graphql.ExecutionResult;
import graphql.execution.ExecutionContext;
import graphql.execution.instrumentation.InstrumentationContext;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationFieldParameters;
import java.util.Objects;
import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Makes each event of a subscription from the records as they stand then, for whoever may see them then: nothing that was
 * read for an event before is shown again.
 */
@Component
class FreshEvents extends SimplePerformantInstrumentation {

    @Override
    public @Nullable InstrumentationContext<ExecutionResult> beginSubscribedFieldEvent(
            InstrumentationFieldParameters parameters, InstrumentationState state) {
        ExecutionContext execution = parameters.getExecutionContext();
        Standing standing = Objects.requireNonNull(execution.getGraphQLContext().get(Standing.NAME));
        execution.getGraphQLContext().put(Viewers.VIEWER, standing.viewer());
        execution.getDataLoaderRegistry().getDataLoaders().forEach(DataLoader::clearAll);
        return super.beginSubscribedFieldEvent(parameters, state);
    }
}
