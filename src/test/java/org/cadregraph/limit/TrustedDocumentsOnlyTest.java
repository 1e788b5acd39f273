package org.cadregraph.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import graphql.ExecutionInput;
import java.util.Map;
import org.cadregraph.api.Operations;
import org.cadregraph.support.AnyAdapter;
import org.cadregraph.support.GraphTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Where only the named operations are trusted. */
@GraphTest
@AnyAdapter("looks at documents alone")
class TrustedDocumentsOnlyTest {

    @Autowired
    private Operations operations;

    @Test
    void nothingButTheNamedOperationsIsAnswered() {
        TrustedDocuments trusted = new TrustedDocuments(operations, true);
        Operations.Operation known = operations.all().getFirst();
        String text = known.document();
        assertThat(trusted.resolve(input(text)).getQuery()).isEqualTo(text);
        assertThat(trusted.resolve(input(text.strip())).getQuery()).isEqualTo(text.strip());
        assertThat(trusted.resolve(input("").transform(b -> b.operationName(known.name())))
                        .getQuery())
                .isEqualTo(text);
        assertThat(trusted.resolve(byHash(TrustedDocuments.sha256(text))).getQuery())
                .isEqualTo(text);
        assertRefused(LimitCode.DOCUMENT_NOT_TRUSTED, trusted, input("{ __typename }"));
        assertRefused(LimitCode.DOCUMENT_NOT_TRUSTED, trusted, input(text + " "));
        assertRefused(LimitCode.DOCUMENT_NOT_TRUSTED, trusted, input(text.replace("birthDate", "deathDate")));
        assertRefused(LimitCode.PERSISTED_QUERY_NOT_FOUND, trusted, byHash(TrustedDocuments.sha256("{ id }")));
        assertRefused(LimitCode.PERSISTED_QUERY_NOT_FOUND, trusted, input(" "));
    }

    private static ExecutionInput input(String text) {
        return ExecutionInput.newExecutionInput(text).build();
    }

    private static ExecutionInput byHash(String hash) {
        return input("PersistedQueryMarker")
                .transform(builder -> builder.extensions(Map.of("persistedQuery", Map.of("sha256Hash", hash))));
    }

    private static void assertRefused(LimitCode code, TrustedDocuments trusted, ExecutionInput input) {
        assertThat(catchThrowableOfType(LimitError.class, () -> trusted.resolve(input))
                        .code())
                .isEqualTo(code);
    }
}
