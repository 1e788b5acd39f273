package org.cadregraph.api;

import java.security.Principal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Knows who speaks over a connection that stays open. */
public interface ConnectionSignIn {

    /** Among the attributes of a connection: who speaks over it. */
    String PRINCIPAL = ConnectionSignIn.class.getName();

    /**
     * Signs in whoever sends the first message.
     *
     * @param beginning who was signed in when the connection began; absent when nobody was
     * @param payload of the message; what it says under {@code Authorization}, as in the header of a request, goes before
     *     the beginning
     * @return nobody only where nobody has to sign in
     * @throws Problem when nobody has signed in who had to
     */
    @Nullable Principal signIn(@Nullable Principal beginning, Map<?, ?> payload);
}
