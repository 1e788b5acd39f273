package org.cadregraph.api;

import java.util.List;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** The ways to the pages, and what they read beside GraphQL itself. */
@Configuration(proxyBeanMethods = false)
class Pages implements WebMvcConfigurer {

    @Override
    public void addViewControllers(ViewControllerRegistry registry) {
        registry.addRedirectViewController("/", "/graphiql");
        registry.addViewController("/graphiql").setViewName("forward:/graphiql/index.html");
        registry.addViewController("/graphiql/").setViewName("forward:/graphiql/index.html");
    }

    /** The named operations, for GraphiQL's collection and for front ends. */
    @RestController
    static class OperationsController {

        private final Operations operations;

        OperationsController(Operations operations) {
            this.operations = operations;
        }

        @GetMapping("/graphql/operations")
        List<Operations.Operation> operations() {
            return operations.all();
        }
    }
}
