package org.cadregraph.api;

import graphql.execution.AbortExecutionException;
import graphql.execution.instrumentation.InstrumentationContext;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationFieldParameters;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Counts the fields of one answer as they are filled in, and stops a query whose lists within lists would multiply
 * beyond what the process can hold, however few records they repeat.
 */
final class FieldLimit {

    static final int MAXIMUM = 500_000;

    private final AtomicInteger fields = new AtomicInteger();

    private void count() {
        if (fields.incrementAndGet() > MAXIMUM) {
            throw new AbortExecutionException("The answer would hold more than " + MAXIMUM
                    + " fields. Ask for fewer: smaller pages, fewer levels of lists.");
        }
    }

    /** Tells the count of each field. */
    @Component
    static class Counting extends SimplePerformantInstrumentation {

        @Override
        public @Nullable InstrumentationContext<Object> beginFieldExecution(
                InstrumentationFieldParameters parameters, InstrumentationState state) {
            FieldLimit limit =
                    parameters.getExecutionContext().getGraphQLContext().get(FieldLimit.class);
            if (limit != null) {
                limit.count();
            }
            return super.beginFieldExecution(parameters, state);
        }
    }
}
