package org.cadregraph.protocol;

import org.springframework.boot.graphql.autoconfigure.GraphQlProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.web.servlet.function.RequestPredicates;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

/** Where GraphQL is asked: every method, so that none gets an answer in another form. */
@Configuration(proxyBeanMethods = false)
class GraphQlRoute {

    /** Before Spring's own route to the same address, whose order is 0. */
    private static final int FIRST = -1;

    @Bean
    @Order(FIRST)
    RouterFunction<ServerResponse> graphQlOverHttp(GraphQlEndpoint endpoint, GraphQlProperties properties) {
        return RouterFunctions.route(RequestPredicates.path(properties.getHttp().getPath()), endpoint::handle);
    }
}
