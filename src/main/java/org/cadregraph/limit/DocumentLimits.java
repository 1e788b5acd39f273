package org.cadregraph.limit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import graphql.execution.ExecutionContext;
import graphql.language.Document;
import graphql.language.OperationDefinition;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/**
 * Holds documents to the limits: their text before they are parsed, their shape before they are validated, and what they
 * ask for before anything is read. What does not depend on variables is found once for each parsed document.
 */
@Component
class DocumentLimits {

    private static final String LESS = "Ask for less, or in several requests.";

    private final LimitProperties limits;

    /** As long as somebody keeps the document. */
    private final Cache<Document, Known> known =
            Caffeine.newBuilder().weakKeys().build();

    DocumentLimits(LimitProperties limits) {
        this.limits = limits;
    }

    /**
     * What is known of a parsed document.
     *
     * @param complexities by operation name, of operations whose complexity depends on no variable
     */
    private record Known(DocumentShape shape, Map<String, Double> complexities) {}

    void checkText(String text) {
        LimitError.check(
                LimitCode.DOCUMENT_TOO_LONG,
                text.length(),
                limits.documentCharacters(),
                "Characters of the document",
                "document-characters",
                LESS);
        DocumentText read = DocumentText.of(text);
        LimitError.check(
                LimitCode.TOO_MANY_TOKENS,
                read.tokens(),
                limits.documentTokens(),
                "Tokens of the document",
                "document-tokens",
                LESS);
        // A selection for each level, the arguments of the last one, and a value in them.
        int brackets = limits.depth() + limits.valueDepth() + 2;
        LimitError.check(
                LimitCode.TOO_DEEP,
                read.nesting(),
                brackets,
                "Brackets within brackets",
                "depth",
                "Ask for fewer levels.");
    }

    void checkShape(Document document) {
        known(document);
    }

    void checkOperation(ExecutionContext execution) {
        Known document = known(execution.getDocument());
        if (document.shape().introspection() && !limits.introspection()) {
            throw new LimitError(
                    LimitCode.INTROSPECTION_REFUSED,
                    "The schema may not be asked for here: its text is published at /graphql/schema");
        }
        OperationDefinition operation = execution.getOperationDefinition();
        String name = Objects.requireNonNullElse(operation.getName(), "");
        Double constant = document.complexities().get(name);
        double complexity = constant == null ? complexity(execution, operation, name, document) : constant;
        LimitError.check(
                LimitCode.TOO_COMPLEX,
                complexity,
                limits.complexity(),
                "Fields that the answer may hold, by estimate",
                "complexity",
                "Ask for fewer: smaller pages, fewer levels of lists.");
    }

    private double complexity(ExecutionContext execution, OperationDefinition operation, String name, Known document) {
        Complexity complexity = new Complexity(
                execution.getGraphQLSchema(),
                execution.getFragmentsByName(),
                execution.getCoercedVariables().toMap(),
                limits.listWeight());
        double found = complexity.of(root(execution.getGraphQLSchema(), operation), operation.getSelectionSet());
        if (!complexity.dependsOnVariables()) {
            document.complexities().put(name, found);
        }
        return found;
    }

    private static GraphQLObjectType root(GraphQLSchema schema, OperationDefinition operation) {
        return Objects.requireNonNull(
                switch (operation.getOperation()) {
                    case QUERY -> schema.getQueryType();
                    case MUTATION -> schema.getMutationType();
                    case SUBSCRIPTION -> schema.getSubscriptionType();
                });
    }

    private Known known(Document document) {
        Known before = known.getIfPresent(document);
        if (before != null) {
            return before;
        }
        Known found = new Known(checked(DocumentShape.of(document, limits)), new ConcurrentHashMap<>());
        known.put(document, found);
        return found;
    }

    private DocumentShape checked(DocumentShape shape) {
        check(LimitCode.TOO_MANY_OPERATIONS, shape.operations(), limits.operations(), "Operations in", "operations");
        check(LimitCode.TOO_MANY_ALIASES, shape.aliases(), limits.aliases(), "Aliases in", "aliases");
        check(LimitCode.TOO_MANY_DIRECTIVES, shape.directives(), limits.directives(), "Directives in", "directives");
        check(LimitCode.TOO_DEEP, shape.depth(), limits.depth(), "Fields within fields of", "depth");
        check(LimitCode.TOO_MANY_FIELDS, shape.fields(), limits.fields(), "Fields in", "fields");
        check(
                LimitCode.TOO_MANY_ROOT_FIELDS,
                shape.rootFields(),
                limits.rootFields(),
                "Fields at the root of an operation of",
                "root-fields");
        check(LimitCode.LIST_TOO_LONG, shape.longestList(), limits.listItems(), "Items of a list in", "list-items");
        return shape;
    }

    private static void check(LimitCode code, double asked, int most, String what, String property) {
        LimitError.check(code, asked, most, what + " the document", property, LESS);
    }
}
