package org.cadregraph.protocol;

import java.util.Map;
import org.cadregraph.api.ErrorForm;
import org.springframework.http.HttpStatus;

/** What is told of a status of HTTP that is not a fault of ours where nothing more is known. */
final class StatusForm {

    private StatusForm() {}

    static Map<String, Object> of(HttpStatus status) {
        return status == HttpStatus.BAD_REQUEST
                ? ErrorForm.of(
                        Refusal.Code.INVALID_REQUEST.name(),
                        "The request cannot be read: look at its address, which must be percent-encoded UTF-8, and at"
                                + " its headers")
                : ErrorForm.of(status.name(), explanation(status));
    }

    private static String explanation(HttpStatus status) {
        return switch (status) {
            case NOT_FOUND -> "Nothing is at this address; GraphQL is asked at /graphql";
            case METHOD_NOT_ALLOWED -> "This address is not asked by this method; the header Allow names those";
            case NOT_ACCEPTABLE -> "The header Accept takes no form in which this address answers";
            case UNSUPPORTED_MEDIA_TYPE -> "A body of this Content-Type is not read here";
            default -> "The request is refused: " + status.getReasonPhrase();
        };
    }
}
