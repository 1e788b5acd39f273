package org.cadregraph.api;

import graphql.execution.AbortExecutionException;
import java.security.Principal;
import org.jspecify.annotations.Nullable;

/** How much a client may keep open, and how often it may send something over it. */
public interface StreamLimits {

    /**
     * How a client is called that it is counted by.
     *
     * @param principal who has signed in; absent when nobody has
     * @param address from which they ask
     */
    String client(@Nullable Principal principal, String address);

    /**
     * Opens one more connection or subscription.
     *
     * @throws AbortExecutionException when as many are open as may be
     */
    void open(String client);

    /** One of them has ended. */
    void close(String client);

    /**
     * Takes one more message.
     *
     * @throws AbortExecutionException when they come too fast
     */
    void message(String client);
}
