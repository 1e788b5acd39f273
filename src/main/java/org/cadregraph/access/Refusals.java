package org.cadregraph.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.cadregraph.api.ErrorForm;
import org.cadregraph.api.Problem;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authorization.AuthorizationDeniedException;
import org.springframework.security.oauth2.server.resource.web.BearerTokenAuthenticationEntryPoint;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;

/** Says in the form of GraphQL that somebody has to sign in, or may not do this. */
final class Refusals implements AccessDeniedHandler {

    private final AccessTable table;

    Refusals(AccessTable table) {
        this.table = table;
    }

    /** For programs: the header tells what was wrong with their token, if they sent one. */
    AuthenticationEntryPoint bearer() {
        BearerTokenAuthenticationEntryPoint header = new BearerTokenAuthenticationEntryPoint();
        return (request, response, failure) -> {
            header.commence(request, response, failure);
            ErrorForm.write(
                    response,
                    HttpStatus.UNAUTHORIZED,
                    "UNAUTHENTICATED",
                    "Sign in first: send a valid token in the header 'Authorization: Bearer …'");
        };
    }

    /** For people in a browser, who are asked for their name and password. */
    AuthenticationEntryPoint basic() {
        return (request, response, failure) -> {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"Cadre Graph\", charset=\"UTF-8\"");
            ErrorForm.write(
                    response,
                    HttpStatus.UNAUTHORIZED,
                    "UNAUTHENTICATED",
                    "Sign in first, with a name and password of the file of local users");
        };
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException failure)
            throws IOException {
        String message = failure instanceof AuthorizationDeniedException denied
                        && denied.getAuthorizationResult() instanceof PartDecision decision
                ? table.forbidden(request.getMethod() + " " + request.getRequestURI(), decision.part())
                : "You may not use this";
        ErrorForm.write(response, HttpStatus.FORBIDDEN, Problem.Code.FORBIDDEN.name(), message);
    }
}
