package org.cadregraph.access;

import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLInputType;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLNamedOutputType;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import graphql.schema.GraphQLUnionType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Walks at random from the roots of the schema over fields that somebody may use, with values from the records. */
final class RandomQueries {

    /** What says when something was written, and so differs from one store to another, or is told of all or not at all. */
    private static final Set<String> NOT_OF_THE_RECORD =
            Set.of("recordedFrom", "recordedTo", "version", "knownAt", "personalExtract", "retention");

    private static final int DEEPEST = 5;

    private final GraphQLSchema schema;
    private final Function<String, Boolean> allowed;
    private final Map<String, List<String>> values;
    private final Random random;

    /**
     * @param allowed whether a field, named {@code Type.field}, may be used
     * @param values what an argument or a field of an input may be given, by its name; written as GraphQL writes them
     */
    RandomQueries(
            GraphQLSchema schema, Function<String, Boolean> allowed, Map<String, List<String>> values, Random random) {
        this.schema = schema;
        this.allowed = allowed;
        this.values = values;
        this.random = random;
    }

    String next() {
        return "{ " + field(schema.getQueryType(), DEEPEST) + " }";
    }

    /** One field that has something below it, as far as there is room; or one that has not. */
    private String field(GraphQLFieldsContainer type, int room) {
        List<GraphQLFieldDefinition> fields = fields(type, true);
        if (fields.isEmpty() || room == 0) {
            return leaves(type);
        }
        GraphQLFieldDefinition field = pick(fields);
        return field.getName() + arguments(field) + selection(field, room - 1);
    }

    private String selection(GraphQLFieldDefinition field, int room) {
        GraphQLType type = GraphQLTypeUtil.unwrapAll(field.getType());
        if (type instanceof GraphQLUnionType several) {
            return several.getTypes().stream()
                    .map(each -> "... on " + each.getName() + " { " + below((GraphQLFieldsContainer) each, room) + " }")
                    .collect(Collectors.joining(" ", " { __typename ", " }"));
        }
        GraphQLFieldsContainer fields = (GraphQLFieldsContainer) type;
        if (fields.getName().equals("Node")) {
            return " { id "
                    + Objects.requireNonNull(schema.getImplementations((GraphQLInterfaceType) fields)).stream()
                            .filter(each -> allowed.apply(each.getName() + ".id"))
                            .map(each -> "... on " + each.getName() + " { " + below(each, room) + " }")
                            .collect(Collectors.joining(" "))
                    + " }";
        }
        return " { " + below(fields, room) + " }";
    }

    /** All that is a plain value, and now and then something deeper. */
    private String below(GraphQLFieldsContainer type, int room) {
        String deeper = room == 0 || fields(type, true).isEmpty()
                ? ""
                : IntStream.range(0, 1 + random.nextInt(2))
                        .mapToObj(n -> "a" + type.getName() + n + room + ": " + field(type, room))
                        .collect(Collectors.joining(" "));
        return leaves(type) + " " + deeper;
    }

    private String leaves(GraphQLFieldsContainer type) {
        return "__typename "
                + fields(type, false).stream()
                        .map(field ->
                                type.getName() + "_" + field.getName() + ": " + field.getName() + arguments(field))
                        .collect(Collectors.joining(" "));
    }

    private List<GraphQLFieldDefinition> fields(GraphQLFieldsContainer type, boolean composite) {
        return type.getFieldDefinitions().stream()
                .filter(field -> allowed.apply(type.getName() + "." + field.getName()))
                .filter(field -> !NOT_OF_THE_RECORD.contains(field.getName()))
                .filter(field -> GraphQLTypeUtil.unwrapAll(field.getType()) instanceof GraphQLNamedOutputType named
                        && composite == (named instanceof GraphQLFieldsContainer || named instanceof GraphQLUnionType))
                .toList();
    }

    private String arguments(GraphQLFieldDefinition field) {
        List<String> given = new ArrayList<>();
        boolean backward = random.nextInt(4) == 0;
        for (GraphQLArgument argument : field.getArguments()) {
            String name = argument.getName();
            boolean forward = Set.of("first", "after").contains(name);
            if (Set.of("last", "before").contains(name) ? !backward : forward && backward) {
                continue;
            }
            boolean paging = name.equals("first") || name.equals("last");
            if (!NOT_OF_THE_RECORD.contains(name) && (wanted(argument.getType()) || paging)) {
                given.add(name + ": " + value(name, argument.getType()));
            }
        }
        return given.isEmpty() ? "" : "(" + String.join(", ", given) + ")";
    }

    private boolean wanted(GraphQLInputType type) {
        return GraphQLTypeUtil.isNonNull(type) || random.nextInt(3) == 0;
    }

    private String value(String name, GraphQLInputType type) {
        GraphQLType inner = GraphQLTypeUtil.unwrapNonNull(type);
        if (GraphQLTypeUtil.isList(inner)) {
            GraphQLInputType each = (GraphQLInputType) GraphQLTypeUtil.unwrapOne(inner);
            return IntStream.range(0, 1 + random.nextInt(3))
                    .mapToObj(n -> value(name, each))
                    .collect(Collectors.joining(", ", "[", "]"));
        }
        String typeName = ((GraphQLNamedType) inner).getName();
        return switch (inner) {
            case GraphQLEnumType several -> pick(several.getValues()).getName();
            case GraphQLInputObjectType object -> input(object);
            default -> pick(values.getOrDefault(name, values.getOrDefault(typeName, List.of("null"))));
        };
    }

    private String input(GraphQLInputObjectType type) {
        List<GraphQLInputObjectField> given = type.isOneOf()
                ? List.of(pick(type.getFieldDefinitions()))
                // The key of a new record is chosen only by those who work for all organisations, and others are told
                // so.
                : type.getFieldDefinitions().stream()
                        .filter(field -> !field.getName().equals("key") && wanted(field.getType()))
                        .toList();
        return given.stream()
                .map(field -> field.getName() + ": " + value(field.getName(), field.getType()))
                .collect(Collectors.joining(", ", "{", "}"));
    }

    private <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
