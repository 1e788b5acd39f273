package org.cadregraph.api;

import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLInputType;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A field of the schema that gives a list in pages, and how to ask for it.
 *
 * @param name the types and fields that lead to it
 * @param within a document, with what is asked for in place of {@code %s}
 * @param page asks for a page, with its arguments in place of {@code %s}
 * @param backward whether it is read from the end too
 * @param narrower another argument, which makes it another list, where it has one
 */
record ListField(String name, String within, String page, boolean backward, Optional<String> narrower) {

    private static final Set<String> PAGING = Set.of("first", "after", "last", "before");
    private static final String PAGE = "{ totalCount pageInfo { hasNextPage hasPreviousPage startCursor endCursor }"
            + " edges { cursor node { __typename } } nodes { __typename } }";

    /** The key of the organisation through which lists are asked for that only organisations have. */
    static final String ORGANISATION = "a";

    /** The records of which lists are asked for that only such records have, by the names of their types. */
    private static final Map<String, String> RECORDS = Map.of(
            "Course", RecordKind.COURSE.id("1"),
            "CourseClass", RecordKind.COURSE_CLASS.id("1"),
            "Election", RecordKind.ELECTION.id("1"),
            "PersonnelCase", RecordKind.PERSONNEL_CASE.id("1"),
            "CaseStep", RecordKind.CASE_STEP.id("1"));

    /** Every one that the schema has: by the shortest way from a query without ids, else through a record. */
    static List<ListField> of(GraphQLSchema schema) {
        List<ListField> found = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        collect(schema.getQueryType(), "", "%s", seen, found);
        collect(
                (GraphQLObjectType) Objects.requireNonNull(schema.getType("Organisation")),
                "/organisation",
                "organisation(by: {key: \"" + ORGANISATION + "\"}) { %s }",
                seen,
                found);
        RECORDS.forEach((type, id) -> collect(
                (GraphQLObjectType) Objects.requireNonNull(schema.getType(type)),
                "/" + type,
                "node(id: \"" + id + "\") { ... on " + type + " { %s } }",
                seen,
                found));
        return found;
    }

    private static void collect(
            GraphQLObjectType type, String name, String within, Set<String> seen, List<ListField> found) {
        if (!seen.add(type.getName())) {
            return;
        }
        for (GraphQLFieldDefinition field : type.getFieldDefinitions()) {
            String fieldName = name + "/" + field.getName();
            if (isList(field)) {
                found.add(of(field, fieldName, within));
            } else if (GraphQLTypeUtil.unwrapNonNull(field.getType()) instanceof GraphQLObjectType inner
                    // Another record may not lead to one.
                    && !RECORDS.containsKey(inner.getName())) {
                required(field).ifPresent(arguments -> {
                    String document = field.getName() + (arguments.isEmpty() ? "" : "(" + arguments + ")");
                    collect(inner, fieldName, within.formatted(document + " { %s }"), seen, found);
                });
            }
        }
    }

    static boolean isList(GraphQLFieldDefinition field) {
        return GraphQLTypeUtil.unwrapAll(field.getType()).getName().endsWith("Connection");
    }

    private static ListField of(GraphQLFieldDefinition field, String name, String within) {
        String required = required(field).orElseThrow();
        String page = field.getName() + "(%s " + required + ") " + PAGE;
        Optional<String> narrower = field.getArguments().stream()
                .filter(argument -> !PAGING.contains(argument.getName()))
                .flatMap(argument ->
                        value(argument.getType(), 0).map(value -> argument.getName() + ": " + value).stream())
                .findFirst();
        return new ListField(name, "{ " + within + " }", page, field.getArgument("last") != null, narrower);
    }

    /** Values for the arguments that must be given; empty when a value is not to be made up. */
    private static Optional<String> required(GraphQLFieldDefinition field) {
        List<String> values = new ArrayList<>();
        for (GraphQLArgument argument : field.getArguments()) {
            if (argument.getType() instanceof GraphQLNonNull) {
                Optional<String> value = day(argument).or(() -> value(argument.getType(), 0));
                if (value.isEmpty()) {
                    return Optional.empty();
                }
                values.add(argument.getName() + ": " + value.get());
            }
        }
        return Optional.of(String.join(", ", values));
    }

    /** The ends of a period that holds every day of the test. */
    private static Optional<String> day(GraphQLArgument argument) {
        boolean day = GraphQLTypeUtil.unwrapAll(argument.getType()).getName().equals("Date");
        return day
                ? Optional.of(argument.getName().equals("to") ? "\"2100-01-01\"" : "\"1900-01-01\"")
                : Optional.empty();
    }

    private static Optional<String> value(GraphQLInputType type, int depth) {
        GraphQLType bare = GraphQLTypeUtil.unwrapNonNull(type);
        if (bare instanceof GraphQLEnumType values) {
            return Optional.of(values.getValues().getFirst().getName());
        }
        if (bare instanceof GraphQLInputObjectType input && depth == 0 && !input.isOneOf()) {
            return input.getFieldDefinitions().stream()
                    .flatMap(field -> part(field, depth).stream())
                    .findFirst();
        }
        return bare.equals(graphql.Scalars.GraphQLString) ? Optional.of("\"a\"") : Optional.empty();
    }

    private static Optional<String> part(GraphQLInputObjectField field, int depth) {
        return value(field.getType(), depth + 1).map(value -> "{" + field.getName() + ": " + value + "}");
    }

    String ask(String arguments) {
        return within.formatted(page.formatted(arguments));
    }

    /** Asks for several pages at once. */
    String ask(List<String> arguments) {
        return within.formatted(IntStream.range(0, arguments.size())
                .mapToObj(n -> "page" + n + ": " + page.formatted(arguments.get(n)))
                .collect(Collectors.joining(" ")));
    }

    @Override
    public String toString() {
        return name;
    }
}
