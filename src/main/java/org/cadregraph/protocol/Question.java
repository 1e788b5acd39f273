package org.cadregraph.protocol;

import graphql.execution.preparsed.persisted.PersistedQuerySupport;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a request must be to be a GraphQL request; the engine looks into what is asked. */
final class Question {

    static final String QUERY = "query";
    static final String OPERATION_NAME = "operationName";
    static final String VARIABLES = "variables";
    static final String EXTENSIONS = "extensions";

    private static final String PERSISTED = "persistedQuery";

    private Question() {}

    /**
     * The parts of a request.
     *
     * @param sent the value that the body is
     * @throws Refusal when it is no GraphQL request
     */
    static Map<String, Object> of(@Nullable Object sent) {
        if (sent instanceof List<?>) {
            throw invalid("A request holds one operation: send the operations of this list one by one");
        }
        if (!(sent instanceof Map<?, ?> parts)) {
            throw invalid("A request is a JSON object: {\"query\": \"…\", \"variables\": {…}}");
        }
        Map<String, Object> question = new HashMap<>();
        Object name = parts.get(OPERATION_NAME);
        if (name != null) {
            question.put(OPERATION_NAME, text(name, OPERATION_NAME));
        }
        for (String part : List.of(VARIABLES, EXTENSIONS)) {
            Object value = parts.get(part);
            if (value != null) {
                question.put(part, object(value, part));
            }
        }
        question.put(QUERY, document(parts.get(QUERY), question));
        return question;
    }

    /** A document that is known here may be asked for without its text, by its name or by its hash. */
    private static String document(@Nullable Object value, Map<String, Object> question) {
        String document = value == null ? "" : text(value, QUERY);
        if (!document.isBlank()) {
            return document;
        }
        boolean named = question.get(OPERATION_NAME) instanceof String name && !name.isBlank();
        boolean hashed = question.get(EXTENSIONS) instanceof Map<?, ?> parts && parts.containsKey(PERSISTED);
        if (named || hashed) {
            return PersistedQuerySupport.PERSISTED_QUERY_MARKER;
        }
        throw invalid("The request has no 'query', or an empty one: it is the text of a GraphQL document");
    }

    private static String text(Object value, String name) {
        if (value instanceof String text) {
            return text;
        }
        throw invalid("'" + name + "' must be a string");
    }

    private static Map<?, ?> object(Object value, String name) {
        if (value instanceof Map<?, ?> map) {
            return map;
        }
        throw invalid("'" + name + "' must be an object, or null");
    }

    static Refusal invalid(String message) {
        return new Refusal(Refusal.Code.INVALID_REQUEST, message);
    }
}
