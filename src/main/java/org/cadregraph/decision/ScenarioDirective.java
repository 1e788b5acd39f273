package org.cadregraph.decision;

import graphql.ErrorType;
import graphql.ExecutionResult;
import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import graphql.execution.AbortExecutionException;
import graphql.execution.ExecutionContext;
import graphql.execution.ValuesResolver;
import graphql.execution.instrumentation.InstrumentationContext;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimpleInstrumentationContext;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationExecuteOperationParameters;
import graphql.language.Directive;
import graphql.schema.GraphQLDirective;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.cadregraph.api.InputProblem;
import org.cadregraph.api.Problem;
import org.cadregraph.api.Viewers;
import org.cadregraph.graph.LimitExceeded;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.ResolvableType;
import org.springframework.core.annotation.Order;
import org.springframework.graphql.data.GraphQlArgumentBinder;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindException;

/**
 * Answers a query with the directive {@code @scenario} as if its decisions had been taken. It comes after all that may refuse
 * the query; what is supposed ends with the request.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class ScenarioDirective extends SimplePerformantInstrumentation {

    private static final String NAME = "scenario";
    private static final String DECISIONS = "decisions";

    private final Assumptions assumptions;
    private final GraphQlArgumentBinder binder = new GraphQlArgumentBinder();

    /** The arguments of the directive. */
    record Scenario(List<AssumedDecision> decisions) {}

    ScenarioDirective(Assumptions assumptions) {
        this.assumptions = assumptions;
    }

    @Override
    public @Nullable InstrumentationContext<ExecutionResult> beginExecuteOperation(
            InstrumentationExecuteOperationParameters parameters, InstrumentationState state) {
        ExecutionContext execution = parameters.getExecutionContext();
        List<Directive> directives = execution.getOperationDefinition().getDirectives(NAME);
        for (Directive directive : directives) {
            try {
                assumptions.suppose(Viewers.of(execution.getGraphQLContext()), decisions(execution, directive));
            } catch (Assumptions.Refused refused) {
                throw new AbortExecutionException(refused.problems().stream()
                        .map(problem -> error(directive, problem))
                        .toList());
            } catch (LimitExceeded limit) {
                throw new AbortExecutionException(List.of(
                        error(directive, limit.kind().name(), String.valueOf(limit.getMessage()), List.of(DECISIONS))));
            } catch (Problem problem) {
                String message = String.valueOf(problem.getMessage());
                throw new AbortExecutionException(
                        List.of(error(directive, new InputProblem(problem.code(), message, List.of(DECISIONS)))));
            }
        }
        // Before what is read is kept: others wait for what is supposed.
        return directives.isEmpty()
                ? super.beginExecuteOperation(parameters, state)
                : SimpleInstrumentationContext.whenCompleted((result, failure) -> assumptions.end());
    }

    private List<AssumedDecision> decisions(ExecutionContext execution, Directive directive) {
        GraphQLDirective definition =
                Objects.requireNonNull(execution.getGraphQLSchema().getDirective(NAME));
        Map<String, Object> given = ValuesResolver.getArgumentValues(
                execution.getGraphQLSchema().getCodeRegistry(),
                definition.getArguments(),
                directive.getArguments(),
                execution.getCoercedVariables(),
                execution.getGraphQLContext(),
                execution.getLocale());
        try {
            Object bound = binder.bind(given, false, ResolvableType.forClass(Scenario.class));
            return ((Scenario) Objects.requireNonNull(bound)).decisions();
        } catch (BindException wrong) {
            throw new Problem(
                    Problem.Code.INVALID_ARGUMENT,
                    String.valueOf(wrong.getFieldErrors().getFirst().getDefaultMessage()));
        }
    }

    private static GraphQLError error(Directive directive, InputProblem problem) {
        return error(directive, problem.code().name(), "The scenario cannot be: " + problem.message(), problem.path());
    }

    private static GraphQLError error(Directive directive, String code, String message, List<String> argument) {
        return GraphqlErrorBuilder.newError()
                .errorType(ErrorType.ExecutionAborted)
                .message("%s", message)
                .location(directive.getSourceLocation())
                .extensions(Map.of("code", code, "argument", argument))
                .build();
    }
}
