package org.cadregraph.access;

import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLInputType;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import graphql.schema.GraphQLUnionType;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A document with one field at its end.
 *
 * @param fields those it goes through, the last one too
 */
record Way(String document, Set<String> fields) {

    /** How a type is come to: what stands before and after a selection of it. */
    private record Entry(String head, String tail, Set<String> fields) {}

    /** One for each field and each way in. */
    static List<Way> all(GraphQLSchema schema) {
        Map<String, List<Entry>> entries = new LinkedHashMap<>();
        Deque<GraphQLFieldsContainer> ahead = new ArrayDeque<>();
        for (String root : List.of("Query", "Mutation", "Subscription")) {
            entries.put(root, List.of(new Entry(root.toLowerCase(Locale.ROOT) + " {", "}", Set.of())));
            ahead.add((GraphQLFieldsContainer) Objects.requireNonNull(schema.getType(root)));
        }
        Set<String> seen = new HashSet<>(entries.keySet());
        while (!ahead.isEmpty()) {
            GraphQLFieldsContainer type = ahead.remove();
            Entry way = Objects.requireNonNull(entries.get(type.getName())).getFirst();
            for (GraphQLFieldDefinition field : type.getFieldDefinitions()) {
                for (Map.Entry<GraphQLFieldsContainer, String> target :
                        targets(schema, field).entrySet()) {
                    GraphQLFieldsContainer inner = target.getKey();
                    Set<String> fields = new LinkedHashSet<>(way.fields());
                    fields.add(type.getName() + "." + field.getName());
                    String condition = target.getValue();
                    entries.computeIfAbsent(inner.getName(), name -> new ArrayList<>())
                            .add(new Entry(
                                    way.head() + " " + field.getName() + arguments(field) + " {" + condition,
                                    (condition.isEmpty() ? "" : "}") + "}" + way.tail(),
                                    fields));
                    if (seen.add(inner.getName())) {
                        ahead.add(inner);
                    }
                }
            }
        }
        List<Way> ways = new ArrayList<>();
        entries.forEach((name, each) -> {
            GraphQLFieldsContainer type = (GraphQLFieldsContainer) Objects.requireNonNull(schema.getType(name));
            for (Entry entry : each) {
                for (GraphQLFieldDefinition field : type.getFieldDefinitions()) {
                    Set<String> fields = new LinkedHashSet<>(entry.fields());
                    fields.add(name + "." + field.getName());
                    // A field of an interface stands for those of all types that have it.
                    if (type instanceof GraphQLInterfaceType face) {
                        Objects.requireNonNull(schema.getImplementations(face))
                                .forEach(of -> fields.add(of.getName() + "." + field.getName()));
                    }
                    ways.add(new Way(
                            entry.head() + " " + field.getName() + arguments(field) + below(field) + entry.tail(),
                            fields));
                }
            }
        });
        ways.add(new Way("{ __schema { types { fields { name } } } }", Set.of("Query.__schema")));
        ways.add(new Way("{ __type(name: \"Cadre\") { name } }", Set.of("Query.__type")));
        return ways;
    }

    /** The types to which a field leads, with the condition that it takes. */
    private static Map<GraphQLFieldsContainer, String> targets(GraphQLSchema schema, GraphQLFieldDefinition field) {
        Map<GraphQLFieldsContainer, String> targets = new LinkedHashMap<>();
        GraphQLType type = GraphQLTypeUtil.unwrapAll(field.getType());
        if (type instanceof GraphQLFieldsContainer fields) {
            targets.put(fields, "");
        }
        Stream<? extends GraphQLNamedType> several = switch (type) {
            case GraphQLUnionType union -> union.getTypes().stream();
            case GraphQLInterfaceType face -> Objects.requireNonNull(schema.getImplementations(face)).stream();
            default -> Stream.of();
        };
        several.forEach(each -> targets.put((GraphQLFieldsContainer) each, " ... on " + each.getName() + " {"));
        return targets;
    }

    private static String below(GraphQLFieldDefinition field) {
        GraphQLType type = GraphQLTypeUtil.unwrapAll(field.getType());
        return type instanceof GraphQLFieldsContainer || type instanceof GraphQLUnionType ? " { __typename }" : "";
    }

    private static String arguments(GraphQLFieldDefinition field) {
        String given = field.getArguments().stream()
                .filter(argument -> GraphQLTypeUtil.isNonNull(argument.getType()))
                .map((GraphQLArgument argument) -> argument.getName() + ": " + value(argument.getType()))
                .collect(Collectors.joining(", "));
        return given.isEmpty() ? "" : "(" + given + ")";
    }

    private static String given(GraphQLInputObjectField part) {
        return part.getName() + ": " + value(part.getType());
    }

    /** Some value, so that the document is valid; there is no such record. */
    private static String value(GraphQLInputType type) {
        GraphQLType inner = GraphQLTypeUtil.unwrapNonNull(type);
        if (GraphQLTypeUtil.isList(inner)) {
            return "[]";
        }
        if (inner instanceof GraphQLInputObjectType object) {
            return object.isOneOf()
                    ? "{" + given(object.getFieldDefinitions().getFirst()) + "}"
                    : object.getFieldDefinitions().stream()
                            .filter(each -> GraphQLTypeUtil.isNonNull(each.getType()))
                            .map(Way::given)
                            .collect(Collectors.joining(", ", "{", "}"));
        }
        if (inner instanceof GraphQLEnumType several) {
            return several.getValues().getFirst().getName();
        }
        return switch (((GraphQLNamedType) inner).getName()) {
            case "Int", "Float" -> "2000";
            case "Date", "PartialDate" -> "\"2000-01-01\"";
            default -> "\"none\"";
        };
    }
}
