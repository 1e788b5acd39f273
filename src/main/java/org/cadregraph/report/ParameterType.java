package org.cadregraph.report;

import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLEnumValueDefinition;
import graphql.schema.GraphQLInputType;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLTypeUtil;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;

/**
 * The type of a parameter.
 *
 * @param kind what a value is
 * @param constants the values that there are, where they can be told; else empty
 * @param list whether there may be several values
 */
record ParameterType(Kind kind, List<String> constants, boolean list) {

    enum Kind {
        TEXT,
        WHOLE_NUMBER,
        NUMBER,
        FLAG,
        DATE,
        CONSTANT
    }

    /** The type of a variable; empty when a text cannot tell its value. */
    static Optional<ParameterType> of(GraphQLInputType type) {
        boolean list = GraphQLTypeUtil.isList(GraphQLTypeUtil.unwrapNonNull(type));
        return switch (GraphQLTypeUtil.unwrapAll(type)) {
            case GraphQLEnumType constants ->
                Optional.of(new ParameterType(
                        Kind.CONSTANT,
                        constants.getValues().stream()
                                .map(GraphQLEnumValueDefinition::getName)
                                .toList(),
                        list));
            case GraphQLScalarType scalar -> Optional.of(new ParameterType(kind(scalar.getName()), List.of(), list));
            default -> Optional.empty();
        };
    }

    private static Kind kind(String scalar) {
        return switch (scalar) {
            case "Int" -> Kind.WHOLE_NUMBER;
            case "Float" -> Kind.NUMBER;
            case "Boolean" -> Kind.FLAG;
            case "Date" -> Kind.DATE;
            default -> Kind.TEXT;
        };
    }

    /**
     * A value.
     *
     * @throws IllegalArgumentException when the text is none, with what to write
     */
    Object read(String text) {
        return switch (kind) {
            case TEXT -> text;
            case WHOLE_NUMBER -> whole(text);
            case NUMBER -> number(text);
            case FLAG -> flag(text);
            case DATE -> date(text);
            case CONSTANT -> constant(text);
        };
    }

    private static Integer whole(String text) {
        try {
            return Integer.valueOf(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("'" + text + "' is no whole number: write it in digits", e);
        }
    }

    private static Double number(String text) {
        try {
            return Double.valueOf(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("'" + text + "' is no number: write for instance 1.5", e);
        }
    }

    private static Boolean flag(String text) {
        if (text.equals("true") || text.equals("false")) {
            return Boolean.valueOf(text);
        }
        throw new IllegalArgumentException("'" + text + "' is neither true nor false: write one of them");
    }

    private static String date(String text) {
        try {
            return LocalDate.parse(text).toString();
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("'" + text + "' is no day: write it as 2026-01-31", e);
        }
    }

    private String constant(String text) {
        if (constants.contains(text)) {
            return text;
        }
        throw new IllegalArgumentException(
                "'" + text + "' is not known here: write one of " + String.join(", ", constants));
    }
}
