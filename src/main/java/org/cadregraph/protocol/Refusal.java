package org.cadregraph.protocol;

import org.cadregraph.api.ErrorForm;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.ServerResponse;

/** A request that is no GraphQL request, with a message for whoever sent it: what is wrong and what to do. */
final class Refusal extends RuntimeException {

    /** Why it is refused; clients read it as {@code extensions.code}. */
    enum Code {
        /** The body cannot be read as JSON in UTF-8. */
        MALFORMED_BODY(HttpStatus.BAD_REQUEST),
        /** It is JSON, or an address, but asks nothing in GraphQL's form. */
        INVALID_REQUEST(HttpStatus.BAD_REQUEST),
        /** What is asked for cannot be asked for by this method. */
        METHOD_NOT_ALLOWED(HttpStatus.METHOD_NOT_ALLOWED),
        /** The client takes no form in which answers are given. */
        NOT_ACCEPTABLE(HttpStatus.NOT_ACCEPTABLE),
        /** The body comes in a form that is not read here. */
        UNSUPPORTED_MEDIA_TYPE(HttpStatus.UNSUPPORTED_MEDIA_TYPE);

        private final HttpStatus status;

        Code(HttpStatus status) {
            this.status = status;
        }
    }

    private final Code code;
    private final String explanation;

    Refusal(Code code, String explanation) {
        super(explanation, null, false, false);
        this.code = code;
        this.explanation = explanation;
    }

    ServerResponse answer(MediaType type) {
        ServerResponse.BodyBuilder answer =
                ServerResponse.status(code.status).contentType(type).cacheControl(CacheControl.noStore());
        if (code == Code.METHOD_NOT_ALLOWED) {
            answer.allow(Way.ALL);
        }
        return answer.body(ErrorForm.of(code.name(), explanation));
    }
}
