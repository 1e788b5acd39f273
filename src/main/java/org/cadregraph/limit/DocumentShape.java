package org.cadregraph.limit;

import graphql.language.Argument;
import graphql.language.ArrayValue;
import graphql.language.Directive;
import graphql.language.DirectivesContainer;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.ObjectField;
import graphql.language.ObjectValue;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.language.Value;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a document holds, whatever its variables are and whether or not it is valid. Each fragment is looked at once,
 * however often it is spread, so that the work grows with the text and not with what the text would expand to.
 */
final class DocumentShape {

    /** What stands below one place of the document, fragments spread out. */
    private record Below(int depth, double fields, double rootFields) {

        private static final Below NOTHING = new Below(0, 0, 0);

        private Below beside(Below other) {
            return new Below(Math.max(depth, other.depth), fields + other.fields, rootFields + other.rootFields);
        }
    }

    private final Map<String, FragmentDefinition> fragments = new HashMap<>();
    private final Map<String, Below> known = new HashMap<>();
    private int operations;
    private int aliases;
    private int directives;
    private int written;
    private int longestList;
    private Below all = Below.NOTHING;
    private double rootFields;
    private boolean introspection;

    private DocumentShape() {}

    /**
     * Looks through the document.
     *
     * @param limits those that would let the walk itself grow too deep are checked before it goes on
     * @throws LimitError when one of them is exceeded
     */
    static DocumentShape of(Document document, LimitProperties limits) {
        DocumentShape shape = new DocumentShape();
        List<OperationDefinition> operations = document.getDefinitionsOfType(OperationDefinition.class);
        List<FragmentDefinition> fragments = document.getDefinitionsOfType(FragmentDefinition.class);
        shape.operations = operations.size();
        LimitError.check(
                LimitCode.TOO_MANY_FRAGMENTS,
                fragments.size(),
                limits.fragments(),
                "Fragments in the document",
                "fragments",
                "Leave out what is not needed, or ask in several requests.");
        fragments.forEach(fragment -> shape.fragments.put(fragment.getName(), fragment));
        operations.forEach(operation -> {
            shape.count(operation);
            Below below = shape.below(operation.getSelectionSet());
            shape.all = shape.all.beside(below);
            shape.rootFields = Math.max(shape.rootFields, below.rootFields());
        });
        fragments.forEach(shape::fragment);
        return shape;
    }

    private void fragment(FragmentDefinition fragment) {
        if (!known.containsKey(fragment.getName())) {
            spread(fragment.getName());
        }
    }

    private Below spread(String name) {
        Below before = known.get(name);
        FragmentDefinition fragment = fragments.get(name);
        if (before != null || fragment == null) {
            return before == null ? Below.NOTHING : before;
        }
        // A circle is found here again, and refused by the validation that follows.
        known.put(name, Below.NOTHING);
        count(fragment);
        Below below = below(fragment.getSelectionSet());
        known.put(name, below);
        return below;
    }

    private Below below(@Nullable SelectionSet selections) {
        Below below = Below.NOTHING;
        if (selections != null) {
            for (Selection<?> selection : selections.getSelections()) {
                below = below.beside(below(selection));
            }
        }
        return below;
    }

    private Below below(Selection<?> selection) {
        return switch (selection) {
            case Field field -> {
                count(field);
                field(field);
                Below inner = below(field.getSelectionSet());
                yield new Below(inner.depth() + 1, inner.fields() + 1, 1);
            }
            case FragmentSpread spread -> {
                count(spread);
                yield spread(spread.getName());
            }
            case InlineFragment inline -> {
                count(inline);
                yield below(inline.getSelectionSet());
            }
            default -> Below.NOTHING;
        };
    }

    private void field(Field field) {
        written++;
        if (field.getAlias() != null) {
            aliases++;
        }
        if (field.getName().equals("__schema") || field.getName().equals("__type")) {
            introspection = true;
        }
        arguments(field.getArguments());
    }

    private void count(DirectivesContainer<?> carrier) {
        for (Directive directive : carrier.getDirectives()) {
            directives++;
            arguments(directive.getArguments());
        }
    }

    private void arguments(List<Argument> arguments) {
        arguments.forEach(argument -> value(argument.getValue()));
    }

    private void value(@Nullable Value<?> value) {
        if (value instanceof ArrayValue list) {
            longestList = Math.max(longestList, list.getValues().size());
            list.getValues().forEach(this::value);
        } else if (value instanceof ObjectValue object) {
            for (ObjectField field : object.getObjectFields()) {
                value(field.getValue());
            }
        }
    }

    /** Whether the schema is asked for. */
    boolean introspection() {
        return introspection;
    }

    int operations() {
        return operations;
    }

    int aliases() {
        return aliases;
    }

    int directives() {
        return directives;
    }

    int longestList() {
        return longestList;
    }

    int depth() {
        return known.values().stream().mapToInt(Below::depth).reduce(all.depth(), Math::max);
    }

    /** All fields with fragments spread out; at least those that are written, for a fragment that nobody spreads. */
    double fields() {
        return Math.max(written, all.fields());
    }

    /** The most that one operation has. */
    double rootFields() {
        return rootFields;
    }
}
