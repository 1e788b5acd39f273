package org.cadregraph.limit;

import graphql.introspection.Introspection;
import graphql.language.Argument;
import graphql.language.ArrayValue;
import graphql.language.BooleanValue;
import graphql.language.Directive;
import graphql.language.DirectivesContainer;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.IntValue;
import graphql.language.NullValue;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.language.TypeName;
import graphql.language.Value;
import graphql.language.VariableReference;
import graphql.schema.GraphQLCompositeType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLOutputType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import java.math.BigInteger;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cadregraph.api.PageRequest;
import org.jspecify.annotations.Nullable;

/**
 * About how many fields the answer to a valid operation will hold: each field counts one, and all that lies below a list
 * as often as the list has items. A page has as many as {@code first} or {@code last} says, a list of records by id as
 * many as there are ids, any other list what the settings say.
 *
 * <p>Below a field, what does not lie in a list of its own counts as it is, and what does counts once for each item of
 * the page: a fragment's cost is such a pair of numbers, found once for each fragment.
 */
final class Complexity {

    /** The cost of some fields: as it is, and for each item of the page to which they belong. */
    private record Cost(double fixed, double perItem) {

        private static final Cost NOTHING = new Cost(0, 0);

        private Cost plus(Cost other) {
            return new Cost(fixed + other.fixed, perItem + other.perItem);
        }

        private double of(double items) {
            return fixed + perItem * items;
        }
    }

    private static final List<String> PAGE = List.of("first", "last");
    private static final String BY_ID = "ids";

    private final GraphQLSchema schema;
    private final Map<String, FragmentDefinition> fragments;
    private final Map<String, Object> variables;
    private final int listWeight;
    private final Map<String, Cost> known = new HashMap<>();
    private boolean variable;

    /**
     * Of the operations of one document with these variables.
     *
     * @param variables as they were coerced, defaults included
     * @param listWeight how many items a list counts for that says nothing of its length
     */
    Complexity(
            GraphQLSchema schema,
            Map<String, FragmentDefinition> fragments,
            Map<String, Object> variables,
            int listWeight) {
        this.schema = schema;
        this.fragments = fragments;
        this.variables = variables;
        this.listWeight = listWeight;
    }

    double of(GraphQLCompositeType root, SelectionSet selections) {
        return below(root, selections).of(listWeight);
    }

    /** Whether it would be another one with other variables. */
    boolean dependsOnVariables() {
        return variable;
    }

    private Cost below(GraphQLCompositeType type, SelectionSet selections) {
        Cost sum = Cost.NOTHING;
        for (Selection<?> selection : selections.getSelections()) {
            sum = sum.plus(selection(type, selection));
        }
        return sum;
    }

    private Cost selection(GraphQLCompositeType type, Selection<?> selection) {
        if (selection instanceof DirectivesContainer<?> carrier && leftOut(carrier.getDirectives())) {
            return Cost.NOTHING;
        }
        return switch (selection) {
            case Field field -> field(type, field);
            case FragmentSpread spread -> fragment(spread.getName());
            case InlineFragment inline -> below(on(inline.getTypeCondition(), type), inline.getSelectionSet());
            default -> Cost.NOTHING;
        };
    }

    private Cost fragment(String name) {
        Cost before = known.get(name);
        FragmentDefinition fragment = fragments.get(name);
        if (before != null || fragment == null) {
            return before == null ? Cost.NOTHING : before;
        }
        Cost cost = schema.getType(fragment.getTypeCondition().getName()) instanceof GraphQLCompositeType type
                ? below(type, fragment.getSelectionSet())
                : Cost.NOTHING;
        known.put(name, cost);
        return cost;
    }

    private GraphQLCompositeType on(@Nullable TypeName condition, GraphQLCompositeType otherwise) {
        return condition != null && schema.getType(condition.getName()) instanceof GraphQLCompositeType type
                ? type
                : otherwise;
    }

    private Cost field(GraphQLCompositeType parent, Field field) {
        if (!(parent instanceof GraphQLFieldsContainer container)) {
            // Of a union nothing but __typename can be asked.
            return new Cost(1, 0);
        }
        GraphQLFieldDefinition definition = Introspection.getFieldDefinition(schema, container, field.getName());
        GraphQLOutputType type = definition.getType();
        Double items = items(field, definition);
        SelectionSet selections = field.getSelectionSet();
        Cost inner = selections != null && GraphQLTypeUtil.unwrapAll(type) instanceof GraphQLCompositeType composite
                ? below(composite, selections)
                : Cost.NOTHING;
        if (!GraphQLTypeUtil.isList(GraphQLTypeUtil.unwrapNonNull(type))) {
            return new Cost(1 + inner.of(items == null ? listWeight : items), 0);
        }
        double each = inner.of(listWeight);
        return items == null ? new Cost(1, each) : new Cost(1 + items * each, 0);
    }

    /** How many records the field says that it wants; nothing when it has no way to say so. */
    private @Nullable Double items(Field field, GraphQLFieldDefinition definition) {
        if (definition.getArgument(BY_ID) != null) {
            return size(value(field, BY_ID));
        }
        if (definition.getArgument(PAGE.getFirst()) == null) {
            return null;
        }
        for (String argument : PAGE) {
            Double wanted = number(value(field, argument));
            if (wanted != null) {
                return Math.max(0, wanted);
            }
        }
        return (double) PageRequest.DEFAULT;
    }

    private @Nullable Object value(Field field, String name) {
        for (Argument argument : field.getArguments()) {
            if (argument.getName().equals(name)) {
                return value(argument.getValue());
            }
        }
        return null;
    }

    private @Nullable Object value(@Nullable Value<?> value) {
        return switch (value) {
            case VariableReference reference -> {
                variable = true;
                yield variables.get(reference.getName());
            }
            case IntValue number -> number.getValue();
            case BooleanValue flag -> flag.isValue();
            case ArrayValue list -> list.getValues();
            case NullValue none -> null;
            case null -> null;
            default -> value;
        };
    }

    private static @Nullable Double number(@Nullable Object value) {
        return switch (value) {
            case BigInteger number -> number.doubleValue();
            case Number number -> number.doubleValue();
            case null -> null;
            default -> null;
        };
    }

    private static double size(@Nullable Object value) {
        return value instanceof Collection<?> list ? list.size() : 1;
    }

    private boolean leftOut(List<Directive> directives) {
        for (Directive directive : directives) {
            Argument condition = directive.getArgument("if");
            Object holds = condition == null ? null : value(condition.getValue());
            if ((directive.getName().equals("skip") && Boolean.TRUE.equals(holds))
                    || (directive.getName().equals("include") && Boolean.FALSE.equals(holds))) {
                return true;
            }
        }
        return false;
    }
}
