package org.cadregraph.protocol;

import graphql.language.OperationDefinition.Operation;
import java.util.Set;
import org.springframework.http.HttpMethod;

/** A way by which requests come in; each carries some kinds of operation. */
enum Way {
    /** The address holds the request. Whoever makes a browser open an address must not change anything by it. */
    GET,
    /** The body holds the request. */
    POST;

    /** The methods of HTTP that are answered. */
    static final Set<HttpMethod> ALL = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.POST);

    /**
     * The way of a request of this method.
     *
     * @throws Refusal when there is none
     */
    static Way of(HttpMethod method) {
        if (!ALL.contains(method)) {
            throw new Refusal(
                    Refusal.Code.METHOD_NOT_ALLOWED,
                    "GraphQL is asked by POST, queries by GET too, not by " + method.name());
        }
        return method.equals(HttpMethod.POST) ? POST : GET;
    }

    boolean carries(Operation operation) {
        return operation != Operation.MUTATION || this != GET;
    }
}
