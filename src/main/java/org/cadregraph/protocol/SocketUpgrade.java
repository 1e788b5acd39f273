package org.cadregraph.protocol;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpSession;
import java.security.Principal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.web.socket.WebSocketExtension;
import org.springframework.web.socket.WebSocketHandler;
import org.springframework.web.socket.server.standard.StandardWebSocketUpgradeStrategy;

/**
 * Begins connections that the server does not tie to a session. It would cut them off with the session, before whoever
 * watches is told why, and also where somebody else has signed in over the connection.
 */
final class SocketUpgrade extends StandardWebSocketUpgradeStrategy {

    @Override
    public void upgrade(
            ServerHttpRequest request,
            ServerHttpResponse response,
            @Nullable String protocol,
            List<WebSocketExtension> extensions,
            @Nullable Principal user,
            WebSocketHandler handler,
            Map<String, Object> attributes) {
        HttpServletRequest sessionless = new HttpServletRequestWrapper(getHttpServletRequest(request)) {
            @Override
            public @Nullable HttpSession getSession(boolean create) {
                return null;
            }
        };
        super.upgrade(
                new ServletServerHttpRequest(sessionless), response, protocol, extensions, user, handler, attributes);
    }
}
