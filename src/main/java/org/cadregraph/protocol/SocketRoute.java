package org.cadregraph.protocol;

import java.util.Map;
import org.cadregraph.api.ConnectionSignIn;
import org.cadregraph.api.StreamLimits;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.graphql.autoconfigure.GraphQlProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.graphql.server.WebGraphQlHandler;
import org.springframework.graphql.server.webmvc.GraphQlWebSocketHandler;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.socket.server.support.DefaultHandshakeHandler;
import org.springframework.web.socket.server.support.WebSocketHandlerMapping;
import tools.jackson.databind.json.JsonMapper;

/** Where a connection of WebSocket begins: at the address of GraphQL itself. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SocketProperties.class)
class SocketRoute {

    /** Before {@link GraphQlRoute}, which takes every request that is no beginning of a connection. */
    private static final int FIRST = -2;

    @Bean
    GraphQlWebSocketHandler sockets(
            WebGraphQlHandler handler,
            JsonMapper json,
            StreamLimits limits,
            ConnectionSignIn signIn,
            SocketProperties properties) {
        return new Sockets(handler, new JacksonJsonHttpMessageConverter(json), limits, signIn, properties);
    }

    @Bean
    HandlerMapping graphQlOverWebSocket(GraphQlWebSocketHandler sockets, GraphQlProperties properties) {
        WebSocketHandlerMapping mapping = new WebSocketHandlerMapping();
        mapping.setWebSocketUpgradeMatch(true);
        mapping.setUrlMap(Map.of(
                properties.getHttp().getPath(),
                sockets.initWebSocketHttpRequestHandler(new DefaultHandshakeHandler(new SocketUpgrade()))));
        mapping.setOrder(FIRST);
        return mapping;
    }
}
