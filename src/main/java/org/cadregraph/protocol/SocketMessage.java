package org.cadregraph.protocol;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.socket.CloseStatus;

/** What a message of a client must be: https://github.com/enisdenjo/graphql-ws, PROTOCOL.md. */
final class SocketMessage {

    static final CloseStatus INVALID = new CloseStatus(4400);
    static final CloseStatus UNAUTHORIZED = new CloseStatus(4401);
    static final CloseStatus TOO_MANY = new CloseStatus(4429);

    private static final String WHAT = "The message";

    private SocketMessage() {}

    /**
     * Reads one.
     *
     * @throws Refusal when it is none of the protocol
     */
    static Map<?, ?> read(String text) {
        if (!(JsonText.read(text, WHAT) instanceof Map<?, ?> message)) {
            throw Question.invalid("A message is a JSON object");
        }
        if (!(message.get("type") instanceof String type)) {
            throw Question.invalid("A message has a 'type'");
        }
        Object payload = message.get("payload");
        switch (type) {
            case "connection_init", "ping", "pong" -> checkObject(payload);
            case "subscribe" -> {
                checkId(message.get("id"));
                if (!(payload instanceof Map<?, ?>)) {
                    throw Question.invalid("A message 'subscribe' has a payload, an object");
                }
                Question.of(payload);
            }
            case "complete" -> checkId(message.get("id"));
            default -> throw Question.invalid("No message of a client has this type");
        }
        return message;
    }

    private static void checkObject(@Nullable Object payload) {
        if (payload != null && !(payload instanceof Map<?, ?>)) {
            throw Question.invalid("The payload is an object, or absent");
        }
    }

    private static void checkId(@Nullable Object id) {
        if (!(id instanceof String text) || text.isEmpty()) {
            throw Question.invalid("The message has no 'id', a text");
        }
    }
}
