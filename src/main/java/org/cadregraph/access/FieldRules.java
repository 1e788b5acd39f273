package org.cadregraph.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import graphql.ErrorType;
import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import graphql.execution.AbortExecutionException;
import graphql.execution.ExecutionContext;
import graphql.execution.ValuesResolver;
import graphql.execution.instrumentation.InstrumentationContext;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationExecuteOperationParameters;
import graphql.language.Node;
import graphql.language.OperationDefinition;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.cadregraph.api.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Refuses an operation that names a field, or looks records up by something, or has a directive, that its sender may not use: before
 * anything is read or changed, and with all that would have to go.
 */
@Component
@Order(0) // before anything is done for the operation
class FieldRules extends SimplePerformantInstrumentation {

    private final AccessTable table;
    private final Cache<OperationDefinition, OperationParts> known =
            Caffeine.newBuilder().weakKeys().build();

    FieldRules(AccessTable table) {
        this.table = table;
    }

    @Override
    public @Nullable InstrumentationContext<graphql.ExecutionResult> beginExecuteOperation(
            InstrumentationExecuteOperationParameters parameters, InstrumentationState state) {
        ExecutionContext execution = parameters.getExecutionContext();
        Caller caller = execution.getGraphQLContext().get(Caller.KEY);
        Rights rights = caller == null ? Rights.NONE : caller.rights();
        OperationParts parts = known.get(
                execution.getOperationDefinition(),
                operation -> OperationParts.of(
                        execution.getGraphQLSchema(), execution.getFragmentsByName(), operation, table));
        List<GraphQLError> refused = new ArrayList<>();
        execution.getOperationDefinition().getDirectives().forEach(directive -> {
            String known = table.directive(directive.getName());
            String part = known == null ? OperationParts.NOBODYS : known;
            if (!rights.allow(part)) {
                refused.add(refusal("@" + directive.getName(), part, directive));
            }
        });
        parts.fields().forEach((part, field) -> {
            if (!rights.allow(part)) {
                refused.add(refusal(field.name(), part, field.node()));
            }
        });
        parts.guarded()
                .forEach(field -> table.arguments(field.name()).forEach((argument, part) -> {
                    if (!rights.allow(part) && isGiven(execution, field, argument)) {
                        refused.add(refusal(field.name() + "(" + argument + ":)", part, field.node()));
                    }
                }));
        if (!refused.isEmpty()) {
            throw new AbortExecutionException(refused);
        }
        return super.beginExecuteOperation(parameters, state);
    }

    private static boolean isGiven(ExecutionContext execution, OperationParts.Reached field, String argument) {
        return Arguments.isGiven(
                ValuesResolver.getArgumentValues(
                        execution.getGraphQLSchema().getCodeRegistry(),
                        field.definition().getArguments(),
                        field.node().getArguments(),
                        execution.getCoercedVariables(),
                        execution.getGraphQLContext(),
                        execution.getLocale()),
                argument);
    }

    private GraphQLError refusal(String what, String part, Node<?> where) {
        return GraphqlErrorBuilder.newError()
                .errorType(ErrorType.ExecutionAborted)
                .message("%s", table.forbidden(what, part))
                .location(where.getSourceLocation())
                .extensions(Map.of("code", Problem.Code.FORBIDDEN.name()))
                .build();
    }
}
