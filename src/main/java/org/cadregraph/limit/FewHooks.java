package org.cadregraph.limit;

import graphql.execution.instrumentation.ChainedInstrumentation;
import graphql.execution.instrumentation.ExecuteObjectInstrumentationContext;
import graphql.execution.instrumentation.ExecutionStrategyInstrumentationContext;
import graphql.execution.instrumentation.FieldFetchingInstrumentationContext;
import graphql.execution.instrumentation.Instrumentation;
import graphql.execution.instrumentation.InstrumentationContext;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationExecutionStrategyParameters;
import graphql.execution.instrumentation.parameters.InstrumentationFieldCompleteParameters;
import graphql.execution.instrumentation.parameters.InstrumentationFieldFetchParameters;
import graphql.execution.instrumentation.parameters.InstrumentationFieldParameters;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * All instrumentations in a row. What is called for each field goes only to the one that counts fields: the chain as the
 * library has it makes a list of what each of them answers, field by field, though none but this one does anything.
 */
final class FewHooks extends ChainedInstrumentation {

    private static final String COUNTED = "beginFieldExecution";
    private static final Set<String> LEFT_OUT = Set.of(
            "beginFieldFetch",
            "beginFieldFetching",
            "beginFieldCompletion",
            "beginFieldListCompletion",
            "beginExecuteObject",
            "beginExecutionStrategy");

    private final Instrumentation counting;

    /**
     * @param counting one of them
     * @throws IllegalStateException when another one wants to be called for each field
     */
    FewHooks(List<Instrumentation> instrumentations, Instrumentation counting) {
        super(instrumentations);
        this.counting = counting;
        instrumentations.forEach(each -> Arrays.stream(each.getClass().getMethods())
                .filter(method -> LEFT_OUT.contains(method.getName())
                        || (method.getName().equals(COUNTED) && !each.equals(counting)))
                .filter(method -> !isIdle(method))
                .findFirst()
                .ifPresent(method -> {
                    throw new IllegalStateException(method + " would not be called: let FewHooks pass it on");
                }));
    }

    private static boolean isIdle(Method method) {
        return method.getDeclaringClass().equals(SimplePerformantInstrumentation.class)
                || method.getDeclaringClass().equals(Instrumentation.class);
    }

    @Override
    public @Nullable InstrumentationContext<Object> beginFieldExecution(
            InstrumentationFieldParameters parameters, InstrumentationState state) {
        return counting.beginFieldExecution(parameters, state);
    }

    @Override
    public @Nullable FieldFetchingInstrumentationContext beginFieldFetching(
            InstrumentationFieldFetchParameters parameters, InstrumentationState state) {
        return null;
    }

    @Override
    public @Nullable InstrumentationContext<Object> beginFieldCompletion(
            InstrumentationFieldCompleteParameters parameters, InstrumentationState state) {
        return null;
    }

    @Override
    public @Nullable InstrumentationContext<Object> beginFieldListCompletion(
            InstrumentationFieldCompleteParameters parameters, InstrumentationState state) {
        return null;
    }

    @Override
    public @Nullable ExecuteObjectInstrumentationContext beginExecuteObject(
            InstrumentationExecutionStrategyParameters parameters, InstrumentationState state) {
        return null;
    }

    @Override
    public @Nullable ExecutionStrategyInstrumentationContext beginExecutionStrategy(
            InstrumentationExecutionStrategyParameters parameters, InstrumentationState state) {
        return null;
    }
}
