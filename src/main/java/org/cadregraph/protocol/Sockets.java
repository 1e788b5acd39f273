package org.cadregraph.protocol;

import graphql.execution.AbortExecutionException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.util.Map;
import java.util.Objects;
import org.cadregraph.api.ConnectionSignIn;
import org.cadregraph.api.Problem;
import org.cadregraph.api.StreamLimits;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.graphql.server.WebGraphQlHandler;
import org.springframework.graphql.server.webmvc.GraphQlWebSocketHandler;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketSession;

/**
 * GraphQL over WebSocket, by the protocol of {@code graphql-ws}. Spring's handler speaks it; here what it hands on
 * unread is read, and what clients may keep open and send is limited.
 */
final class Sockets extends GraphQlWebSocketHandler {

    private static final Logger LOG = LoggerFactory.getLogger(Sockets.class);

    /** Among the attributes of a connection: who it is counted for. */
    private static final String CLIENT = Sockets.class.getName();

    /** Among the attributes of a connection: that its first message has come. */
    private static final String BEGUN = CLIENT + ".begun";

    /** What a reason may have, by the rules of WebSocket. */
    private static final int REASON_BYTES = 123;

    private final StreamLimits limits;
    private final ConnectionSignIn signIn;
    private final int messageBytes;

    Sockets(
            WebGraphQlHandler handler,
            JacksonJsonHttpMessageConverter json,
            StreamLimits limits,
            ConnectionSignIn signIn,
            SocketProperties properties) {
        super(handler, json, properties.initTime(), properties.keepAlive());
        this.limits = limits;
        this.signIn = signIn;
        this.messageBytes = (int) properties.messageSize().toBytes();
    }

    @Override
    public void afterConnectionEstablished(WebSocketSession session) {
        String client = client(session, session.getPrincipal());
        try {
            limits.open(client);
        } catch (AbortExecutionException tooMany) {
            close(session, CloseStatus.SERVICE_OVERLOAD, String.valueOf(tooMany.getMessage()));
            return;
        }
        session.getAttributes().put(CLIENT, client);
        session.setTextMessageSizeLimit(messageBytes);
        super.afterConnectionEstablished(session);
    }

    @Override
    protected void handleTextMessage(WebSocketSession session, TextMessage message) throws Exception {
        if (!(session.getAttributes().get(CLIENT) instanceof String client)) {
            return;
        }
        Map<?, ?> content;
        try {
            limits.message(client);
            content = SocketMessage.read(message.getPayload());
        } catch (AbortExecutionException tooFast) {
            close(session, SocketMessage.TOO_MANY, String.valueOf(tooFast.getMessage()));
            return;
        } catch (Refusal unreadable) {
            close(session, SocketMessage.INVALID, String.valueOf(unreadable.getMessage()));
            return;
        }
        boolean first = "connection_init".equals(content.get("type"))
                && session.getAttributes().put(BEGUN, true) == null;
        if (!first || signsIn(session, client, content.get("payload"))) {
            super.handleTextMessage(session, message);
        }
    }

    /** Signs in whoever has begun to speak, and counts the connection for them from then on. */
    private boolean signsIn(WebSocketSession session, String client, @Nullable Object payload) {
        try {
            Principal person =
                    signIn.signIn(session.getPrincipal(), payload instanceof Map<?, ?> told ? told : Map.of());
            String known = client(session, person);
            if (person != null) {
                session.getAttributes().put(ConnectionSignIn.PRINCIPAL, person);
            }
            if (!known.equals(client)) {
                limits.open(known);
                session.getAttributes().put(CLIENT, known);
                limits.close(client);
            }
            return true;
        } catch (Problem unknown) {
            close(session, SocketMessage.UNAUTHORIZED, String.valueOf(unknown.getMessage()));
        } catch (AbortExecutionException tooMany) {
            close(session, CloseStatus.SERVICE_OVERLOAD, String.valueOf(tooMany.getMessage()));
        }
        return false;
    }

    private String client(WebSocketSession session, @Nullable Principal person) {
        InetSocketAddress address = Objects.requireNonNull(session.getRemoteAddress());
        return limits.client(person, address.getAddress().getHostAddress());
    }

    @Override
    public void afterConnectionClosed(WebSocketSession session, CloseStatus status) {
        super.afterConnectionClosed(session, status);
        if (session.getAttributes().remove(CLIENT) instanceof String client) {
            limits.close(client);
        }
    }

    private static void close(WebSocketSession session, CloseStatus status, String reason) {
        byte[] bytes = reason.getBytes(StandardCharsets.UTF_8);
        String told = bytes.length <= REASON_BYTES ? reason : "Refused: read the limits of the server";
        try {
            session.close(status.withReason(told));
        } catch (IOException gone) {
            LOG.debug("A connection had gone before it was closed", gone);
        }
    }
}
