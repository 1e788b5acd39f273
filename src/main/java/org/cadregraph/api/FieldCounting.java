package org.cadregraph.api;

import graphql.execution.instrumentation.InstrumentationContext;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationFieldParameters;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells each request's limit of each field that is filled in. */
@Component
class FieldCounting extends SimplePerformantInstrumentation {

    @Override
    public @Nullable InstrumentationContext<Object> beginFieldExecution(
            InstrumentationFieldParameters parameters, InstrumentationState state) {
        FieldLimit limit = parameters.getExecutionContext().getGraphQLContext().get(FieldLimit.class);
        if (limit != null) {
            limit.count();
        }
        return super.beginFieldExecution(parameters, state);
    }
}
