package org.cadregraph.limit;

import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLCompositeType;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLEnumValueDefinition;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLInputType;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import graphql.schema.GraphQLUnionType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** A valid document with its variables, made up at random from a schema: the same seed gives the same. */
final class RandomDocument {

    private static final int DEEPEST = 6;
    private static final int FIELDS = 20;

    private final GraphQLSchema schema;
    private final Random random;
    private final RandomValues values;
    private final List<String> definitions = new ArrayList<>();
    private final Map<String, List<String>> fragmentsByType = new LinkedHashMap<>();
    private final Map<String, String> declared = new LinkedHashMap<>();
    private final Map<String, @Nullable Object> variables = new LinkedHashMap<>();
    private int fields;
    private int names;

    private RandomDocument(GraphQLSchema schema, Random random, RandomValues values) {
        this.schema = schema;
        this.random = random;
        this.values = values;
    }

    /** A document and the values of its variables. */
    record Made(String text, Map<String, @Nullable Object> variables) {}

    static Made query(GraphQLSchema schema, Random random, RandomValues values) {
        RandomDocument document = new RandomDocument(schema, random, values);
        return document.operation("query", schema.getQueryType());
    }

    static Made mutation(GraphQLSchema schema, Random random, RandomValues values) {
        RandomDocument document = new RandomDocument(schema, random, values);
        return document.operation("mutation", Objects.requireNonNull(schema.getMutationType()));
    }

    private Made operation(String kind, GraphQLObjectType root) {
        String selections = selections(root, 1);
        StringBuilder text = new StringBuilder(kind).append(" Made");
        if (!declared.isEmpty()) {
            text.append('(');
            declared.forEach((name, type) ->
                    text.append('$').append(name).append(": ").append(type).append(' '));
            text.append(')');
        }
        text.append(random.nextInt(20) == 0 ? " # a remark\n" : " ").append(selections);
        definitions.forEach(definition -> text.append('\n').append(definition));
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        variables.forEach((name, value) -> json.put(name, asJson(value)));
        return new Made(text.toString(), json);
    }

    private String selections(GraphQLCompositeType type, int depth) {
        StringBuilder text = new StringBuilder("{ ");
        int wanted = 1 + random.nextInt(4);
        boolean any = false;
        for (int n = 0; n < wanted; n++) {
            String selection = selection(type, depth);
            any |= !selection.isEmpty();
            text.append(selection);
        }
        return (any ? text : text.append("__typename ")).append("}").toString();
    }

    private String selection(GraphQLCompositeType type, int depth) {
        int dice = random.nextInt(12);
        if (dice == 0 && depth < DEEPEST && fields < FIELDS) {
            return "... " + (random.nextBoolean() ? "on " + type.getName() + " " : "") + condition()
                    + selections(type, depth + 1) + " ";
        }
        if (dice == 1 && depth < DEEPEST && fields < FIELDS) {
            return "..." + fragment(type, depth) + condition() + " ";
        }
        if (type instanceof GraphQLFieldsContainer container && (dice > 2 || !(type instanceof GraphQLInterfaceType))) {
            return field(container, depth);
        }
        List<GraphQLObjectType> kinds = possible(type);
        return kinds.isEmpty() ? "__typename " : on(pick(kinds), depth);
    }

    private String on(GraphQLObjectType kind, int depth) {
        return "... on " + kind.getName() + " " + (depth < DEEPEST ? selections(kind, depth + 1) : "{ __typename }")
                + " ";
    }

    private List<GraphQLObjectType> possible(GraphQLCompositeType type) {
        List<GraphQLObjectType> kinds = new ArrayList<>();
        if (type instanceof GraphQLInterfaceType face) {
            kinds.addAll(schema.getImplementations(face));
        } else if (type instanceof GraphQLUnionType union) {
            union.getTypes().forEach(kind -> kinds.add((GraphQLObjectType) kind));
        }
        return kinds;
    }

    private String fragment(GraphQLCompositeType type, int depth) {
        List<String> known = fragmentsByType.getOrDefault(type.getName(), List.of());
        if (!known.isEmpty() && random.nextBoolean()) {
            return pick(known);
        }
        String name = "F" + names++;
        String selections = selections(type, depth + 1);
        definitions.add("fragment " + name + " on " + type.getName() + " " + selections);
        fragmentsByType
                .computeIfAbsent(type.getName(), none -> new ArrayList<>())
                .add(name);
        return name;
    }

    private String field(GraphQLFieldsContainer container, int depth) {
        GraphQLFieldDefinition field = pick(container.getFieldDefinitions());
        GraphQLType type = GraphQLTypeUtil.unwrapAll(field.getType());
        boolean nested = type instanceof GraphQLCompositeType;
        if (nested && (depth >= DEEPEST || fields >= FIELDS)) {
            return "";
        }
        fields++;
        // Two fields of one name must be the same: an alias of its own keeps them apart.
        String alias = !field.getArguments().isEmpty() || nested || random.nextInt(6) == 0 ? "a" + names++ + ": " : "";
        return (random.nextInt(25) == 0 ? "t" + names++ + ": __typename " : "") + alias + field.getName()
                + arguments(field.getArguments()) + condition()
                + (nested ? " " + selections((GraphQLCompositeType) type, depth + 1) : "") + " ";
    }

    private String arguments(List<GraphQLArgument> arguments) {
        StringBuilder text = new StringBuilder();
        for (GraphQLArgument argument : arguments) {
            boolean needed = GraphQLTypeUtil.isNonNull(argument.getType());
            if (needed || random.nextInt(3) == 0) {
                text.append(argument.getName())
                        .append(": ")
                        .append(value(argument.getType()))
                        .append(' ');
            }
        }
        return text.isEmpty() ? "" : "(" + text + ")";
    }

    private String value(GraphQLInputType type) {
        Object value = made(type, 0);
        if (random.nextInt(3) == 0) {
            String name = "v" + names++;
            declared.put(name, GraphQLTypeUtil.simplePrint(type));
            variables.put(name, value);
            return "$" + name;
        }
        return literal(type, value);
    }

    private String condition() {
        if (random.nextInt(12) != 0) {
            return "";
        }
        String directive = random.nextBoolean() ? " @skip(if: " : " @include(if: ";
        boolean holds = random.nextBoolean();
        if (random.nextBoolean()) {
            return directive + holds + ") ";
        }
        String name = "v" + names++;
        declared.put(name, "Boolean!");
        variables.put(name, holds);
        return directive + "$" + name + ") ";
    }

    private @Nullable Object made(GraphQLType type, int depth) {
        if (GraphQLTypeUtil.isNonNull(type)) {
            return present(GraphQLTypeUtil.unwrapOne(type), depth);
        }
        return random.nextInt(10) == 0 ? null : present(type, depth);
    }

    private Object present(GraphQLType type, int depth) {
        return switch (type) {
            case GraphQLList list -> {
                List<@Nullable Object> items = new ArrayList<>();
                int size = random.nextInt(4);
                for (int n = 0; n < size; n++) {
                    items.add(made(list.getWrappedType(), depth + 1));
                }
                yield items;
            }
            case GraphQLEnumType kind ->
                new EnumName(pick(kind.getValues().stream()
                        .map(GraphQLEnumValueDefinition::getName)
                        .toList()));
            case GraphQLInputObjectType object -> object(object, depth);
            default -> values.of(((GraphQLNamedType) type).getName());
        };
    }

    /** Written without quotation marks in a document, and as text in JSON. */
    private record EnumName(String name) {}

    private Map<String, @Nullable Object> object(GraphQLInputObjectType type, int depth) {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        if (type.isOneOf()) {
            GraphQLInputObjectField one = pick(type.getFields());
            object.put(one.getName(), present(GraphQLTypeUtil.unwrapNonNull(one.getType()), depth + 1));
            return object;
        }
        for (GraphQLInputObjectField field : type.getFields()) {
            if (GraphQLTypeUtil.isNonNull(field.getType()) || (depth < 4 && random.nextInt(3) == 0)) {
                object.put(field.getName(), made(field.getType(), depth + 1));
            }
        }
        return object;
    }

    private String literal(GraphQLType type, @Nullable Object value) {
        return switch (value) {
            case null -> "null";
            case EnumName kind -> kind.name();
            case List<?> list -> {
                StringBuilder text = new StringBuilder("[");
                list.forEach(item -> text.append(literal(type, item)).append(' '));
                yield text.append(']').toString();
            }
            case Map<?, ?> object -> {
                StringBuilder text = new StringBuilder("{");
                object.forEach((name, part) -> text.append(name)
                        .append(": ")
                        .append(literal(type, part))
                        .append(' '));
                yield text.append('}').toString();
            }
            case String text -> JsonMapper.shared().writeValueAsString(text);
            default -> value.toString();
        };
    }

    /** As JSON brings it: enum values are texts there. */
    private static @Nullable Object asJson(@Nullable Object value) {
        return switch (value) {
            case EnumName kind -> kind.name();
            case List<?> list -> {
                List<@Nullable Object> items = new ArrayList<>();
                list.forEach(item -> items.add(asJson(item)));
                yield items;
            }
            case Map<?, ?> object -> {
                Map<String, @Nullable Object> parts = new LinkedHashMap<>();
                object.forEach((name, part) -> parts.put((String) name, asJson(part)));
                yield parts;
            }
            case null -> null;
            default -> value;
        };
    }

    private <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
