package org.cadregraph.limit;

import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.execution.instrumentation.InstrumentationContext;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationExecuteOperationParameters;
import graphql.execution.instrumentation.parameters.InstrumentationExecutionParameters;
import graphql.execution.instrumentation.parameters.InstrumentationFieldParameters;
import graphql.execution.instrumentation.parameters.InstrumentationValidationParameters;
import graphql.validation.ValidationError;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Where the limits are looked at while a request is executed, whichever way it came. */
@Component
@Order(0) // before anything is done for the operation
class LimitInstrumentation extends SimplePerformantInstrumentation {

    private final LimitProperties limits;
    private final DocumentLimits documents;
    private final TrustedDocuments trusted;

    LimitInstrumentation(LimitProperties limits, DocumentLimits documents, TrustedDocuments trusted) {
        this.limits = limits;
        this.documents = documents;
        this.trusted = trusted;
    }

    @Override
    public ExecutionInput instrumentExecutionInput(
            ExecutionInput input, InstrumentationExecutionParameters parameters, InstrumentationState state) {
        return trusted.resolve(input);
    }

    @Override
    public @Nullable InstrumentationContext<ExecutionResult> beginExecution(
            InstrumentationExecutionParameters parameters, InstrumentationState state) {
        documents.checkText(parameters.getQuery());
        Variables.check(parameters.getExecutionInput().getVariables(), limits);
        return super.beginExecution(parameters, state);
    }

    @Override
    public @Nullable InstrumentationContext<List<ValidationError>> beginValidation(
            InstrumentationValidationParameters parameters, InstrumentationState state) {
        documents.checkShape(parameters.getDocument());
        return super.beginValidation(parameters, state);
    }

    @Override
    public @Nullable InstrumentationContext<ExecutionResult> beginExecuteOperation(
            InstrumentationExecuteOperationParameters parameters, InstrumentationState state) {
        documents.checkOperation(parameters.getExecutionContext());
        return super.beginExecuteOperation(parameters, state);
    }

    @Override
    public @Nullable InstrumentationContext<Object> beginFieldExecution(
            InstrumentationFieldParameters parameters, InstrumentationState state) {
        Spending spending = parameters.getExecutionContext().getGraphQLContext().get(Spending.class);
        if (spending != null) {
            spending.fields().count();
        }
        return super.beginFieldExecution(parameters, state);
    }
}
