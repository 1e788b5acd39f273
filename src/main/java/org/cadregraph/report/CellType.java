package org.cadregraph.report;

import graphql.schema.GraphQLOutputType;
import graphql.schema.GraphQLTypeUtil;

/** What the values of a column are. */
enum CellType {
    TEXT,
    WHOLE_NUMBER,
    NUMBER,
    FLAG,
    /** A day. */
    DATE,
    /** A day, a month or a year: as a text, since its precision must not be padded. */
    PARTIAL_DATE;

    /** The type of what a field of this type answers. */
    static CellType of(GraphQLOutputType type) {
        return switch (GraphQLTypeUtil.unwrapAll(type).getName()) {
            case "Int" -> WHOLE_NUMBER;
            case "Float" -> NUMBER;
            case "Boolean" -> FLAG;
            case "Date" -> DATE;
            case "PartialDate" -> PARTIAL_DATE;
            default -> TEXT;
        };
    }
}
