package org.cadregraph.api;

import graphql.GraphQLContext;
import java.util.Objects;
import org.cadregraph.graph.Viewer;

/** Where the viewer of a request is kept while the request runs. */
public final class Viewers {

    /** Its name, so that a controller method may take {@code @ContextValue Viewer viewer}. */
    static final String VIEWER = "viewer";

    private Viewers() {}

    /** The viewer of this request; every request has one. */
    public static Viewer of(GraphQLContext context) {
        return Objects.requireNonNull(context.<Viewer>get(VIEWER), "A request without a viewer");
    }
}
