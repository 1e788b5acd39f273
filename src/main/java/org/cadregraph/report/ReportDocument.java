package org.cadregraph.report;

import graphql.GraphQLError;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.OperationDefinition;
import graphql.language.SourceLocation;
import graphql.parser.InvalidSyntaxException;
import graphql.parser.Parser;
import graphql.schema.GraphQLSchema;
import graphql.validation.Validator;
import java.util.List;
import java.util.Locale;
import org.cadregraph.rule.Fault;
import org.jspecify.annotations.Nullable;

/** The document of a report: one named query that the schema can answer, and no report within it. */
final class ReportDocument {

    /** A report that asked for a report could ask for itself. */
    private static final List<String> REPORTS = List.of("report", "reports");

    private final GraphQLSchema schema;
    private final ReportText text;
    private final List<Fault> faults;

    /** What is wrong goes to the faults. */
    ReportDocument(GraphQLSchema schema, ReportText text, List<Fault> faults) {
        this.schema = schema;
        this.text = text;
        this.faults = faults;
    }

    /** The document; absent when it is none, or is no report's. */
    @Nullable Document parse() {
        Document document;
        try {
            document = Parser.parse(text.document());
        } catch (InvalidSyntaxException e) {
            fault(e.getLocation(), "is no GraphQL from here on: " + e.getMessage());
            return null;
        }
        int before = faults.size();
        for (GraphQLError error : new Validator().validateDocument(schema, document, Locale.ENGLISH)) {
            List<SourceLocation> places = error.getLocations();
            fault(places == null || places.isEmpty() ? null : places.getFirst(), error.getMessage());
        }
        List<OperationDefinition> operations = document.getDefinitionsOfType(OperationDefinition.class);
        if (operations.size() != 1
                || operations.getFirst().getOperation() != OperationDefinition.Operation.QUERY
                || operations.getFirst().getName() == null) {
            fault(null, "has not just one query with a name: write 'query NameOfIt { … }' below the header");
        } else {
            withoutReports(operations.getFirst());
        }
        return faults.size() == before ? document : null;
    }

    /** The query of a document that was parsed here. */
    OperationDefinition query(Document document) {
        return document.getDefinitionsOfType(OperationDefinition.class).getFirst();
    }

    private void withoutReports(OperationDefinition query) {
        query.getSelectionSet().getSelectionsOfType(Field.class).stream()
                .filter(field -> REPORTS.contains(field.getName()))
                .forEach(field -> fault(
                        field.getSourceLocation(), "a report asks for records, not for reports: take this field out"));
    }

    private void fault(@Nullable SourceLocation place, String message) {
        faults.add(new Fault(
                text.file(), place == null ? 1 : place.getLine(), place == null ? 1 : place.getColumn(), "", message));
    }
}
