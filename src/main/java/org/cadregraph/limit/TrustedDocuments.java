package org.cadregraph.limit;

import graphql.ExecutionInput;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.cadregraph.api.Operations;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The named operations as documents that may be asked for without their text: by name, with an empty {@code query}, or by
 * the SHA-256 of the text in the extension {@code persistedQuery}. Where nothing else is trusted, every other document is
 * refused.
 */
@Component
class TrustedDocuments {

    private static final String EXTENSION = "persistedQuery";

    /** What stands for the text of a request that has only a hash. */
    private static final String NO_TEXT = "PersistedQueryMarker";

    private final Map<String, String> byName = new HashMap<>();
    private final Map<String, String> byHash = new HashMap<>();
    private final Set<String> texts = new HashSet<>();
    private final boolean nothingElse;

    TrustedDocuments(Operations operations, @Value("${cadre.trusted-documents-only:false}") boolean nothingElse) {
        this.nothingElse = nothingElse;
        operations.all().forEach(operation -> {
            String text = operation.document();
            byName.put(operation.name(), text);
            // Editors end a file with a line feed or not; both are the same document.
            for (String variant : Set.of(text, text.strip())) {
                byHash.put(sha256(variant), text);
                texts.add(variant);
            }
        });
    }

    /**
     * The request with the text that it asks for by name or hash.
     *
     * @throws LimitError when there is no such document, or the text it brings is not trusted
     */
    ExecutionInput resolve(ExecutionInput input) {
        if (input.getGraphQLContext().hasKey(Operations.KEPT)) {
            return input;
        }
        String text = input.getQuery();
        String wanted = text.isBlank() || text.equals(NO_TEXT) ? named(input) : text;
        if (nothingElse && !texts.contains(wanted)) {
            throw new LimitError(
                    LimitCode.DOCUMENT_NOT_TRUSTED,
                    "This server answers only the operations that it lists at /graphql/operations: send one of their"
                            + " texts, or its operationName with an empty query, or the SHA-256 of its text");
        }
        return text.equals(wanted) ? input : input.transform(builder -> builder.query(wanted));
    }

    private String named(ExecutionInput input) {
        String hash = hash(input.getExtensions());
        String name = input.getOperationName();
        String found = hash != null ? byHash.get(hash) : byName.get(String.valueOf(name));
        if (found != null) {
            return found;
        }
        if (hash == null && name == null) {
            throw new LimitError(
                    LimitCode.PERSISTED_QUERY_NOT_FOUND,
                    "The query is empty: send a document, or the name or the SHA-256 of one listed at"
                            + " /graphql/operations");
        }
        throw new LimitError(
                LimitCode.PERSISTED_QUERY_NOT_FOUND,
                "PersistedQueryNotFound: no operation has this " + (hash == null ? "name" : "SHA-256")
                        + "; /graphql/operations lists those that there are");
    }

    private static @Nullable String hash(@Nullable Map<String, Object> extensions) {
        return extensions != null
                        && extensions.get(EXTENSION) instanceof Map<?, ?> persisted
                        && persisted.get("sha256Hash") instanceof String hash
                ? hash.toLowerCase(Locale.ROOT)
                : null;
    }

    static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
