package org.cadregraph.protocol;

import graphql.ErrorType;
import graphql.GraphqlErrorBuilder;
import graphql.execution.AbortExecutionException;
import graphql.execution.instrumentation.InstrumentationContext;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationValidationParameters;
import graphql.language.DirectivesContainer;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.Node;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.language.TypeName;
import graphql.validation.ValidationError;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Refuses a subscription whose field is not there for sure, as GraphQL does (September 2025, "Single Root Field"). Looked at
 * before the engine validates: that of graphql-java 26.0 takes the field for granted and fails.
 */
@Component
class SubscribedField extends SimplePerformantInstrumentation {

    @Override
    public @Nullable InstrumentationContext<List<ValidationError>> beginValidation(
            InstrumentationValidationParameters parameters, InstrumentationState state) {
        String type = Objects.requireNonNull(parameters.getSchema().getSubscriptionType())
                .getName();
        Document document = parameters.getDocument();
        document.getDefinitionsOfType(OperationDefinition.class).stream()
                .filter(operation -> operation.getOperation() == OperationDefinition.Operation.SUBSCRIPTION)
                .forEach(operation -> expectField(document, operation, type));
        return super.beginValidation(parameters, state);
    }

    private static void expectField(Document document, OperationDefinition operation, String type) {
        Map<String, FragmentDefinition> fragments = document.getDefinitionsOfType(FragmentDefinition.class).stream()
                .collect(Collectors.toMap(FragmentDefinition::getName, Function.identity(), (first, second) -> first));
        if (!new Roots(fragments, type, new HashSet<>()).hasField(operation.getSelectionSet())) {
            throw refusal("A subscription asks for one field of " + type + ": this one asks for none", operation);
        }
    }

    private static AbortExecutionException refusal(String message, Node<?> of) {
        return new AbortExecutionException(List.of(GraphqlErrorBuilder.newError()
                .message("%s", message)
                .location(Objects.requireNonNull(of.getSourceLocation()))
                .errorType(ErrorType.ValidationError)
                .build()));
    }

    /** What stands at the root of a subscription, each fragment once. */
    private record Roots(Map<String, FragmentDefinition> fragments, String type, Set<String> spread) {

        boolean hasField(SelectionSet selections) {
            boolean field = false;
            for (Selection<?> selection : selections.getSelections()) {
                field |= hasField(selection);
            }
            return field;
        }

        private boolean hasField(Selection<?> selection) {
            if (selection instanceof DirectivesContainer<?> told
                    && (told.hasDirective("skip") || told.hasDirective("include"))) {
                throw refusal("What a subscription asks for takes neither @skip nor @include", selection);
            }
            return switch (selection) {
                case InlineFragment fragment ->
                    fits(fragment.getTypeCondition()) && hasField(fragment.getSelectionSet());
                case FragmentSpread of -> {
                    FragmentDefinition fragment = fragments.get(of.getName());
                    yield fragment != null
                            && spread.add(of.getName())
                            && fits(fragment.getTypeCondition())
                            && hasField(fragment.getSelectionSet());
                }
                default -> selection instanceof Field;
            };
        }

        private boolean fits(@Nullable TypeName condition) {
            return condition == null || condition.getName().equals(type);
        }
    }
}
