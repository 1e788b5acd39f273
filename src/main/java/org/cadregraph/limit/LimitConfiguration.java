package org.cadregraph.limit;

import graphql.execution.instrumentation.Instrumentation;
import jakarta.servlet.Filter;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.graphql.autoconfigure.GraphQlSourceBuilderCustomizer;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/** Where requests are held to the limits on their way in: the outermost first, the others once it is known who asks. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(LimitProperties.class)
class LimitConfiguration {

    private static final String GRAPHQL = "/graphql";

    /** With all below it. */
    private static final String REPORTS = "/reports/*";

    /** After Spring Security's filters, which stand at -100. */
    private static final int SIGNED_IN = -50;

    @Bean
    GraphQlSourceBuilderCustomizer fewHooks(
            ObjectProvider<Instrumentation> instrumentations, LimitInstrumentation counting) {
        return builder -> builder.configureGraphQl(graphQl -> graphQl.instrumentation(
                new FewHooks(instrumentations.orderedStream().toList(), counting)));
    }

    /** A body is read before anything is done with it, so that a slow one holds up nobody else's work. */
    @Bean
    FilterRegistrationBean<BodyFilter> bodyFilter(LimitProperties limits) {
        return filter(new BodyFilter(limits, GRAPHQL), Ordered.HIGHEST_PRECEDENCE, List.of("/*"));
    }

    @Bean
    FilterRegistrationBean<RateFilter> rateFilter(Rates rates) {
        return filter(
                new RateFilter(rates),
                SIGNED_IN,
                List.of(GRAPHQL, GRAPHQL + "/*", REPORTS, "/import", "/imports", "/imports/*"));
    }

    @Bean
    Turnstile turnstile(LimitProperties limits) {
        return Turnstile.ofRequests(limits);
    }

    @Bean
    FilterRegistrationBean<TurnstileFilter> turnstileFilter(Turnstile turnstile) {
        return filter(new TurnstileFilter(turnstile), SIGNED_IN + 1, List.of(GRAPHQL));
    }

    @Bean
    FilterRegistrationBean<TurnstileFilter> turnstileOfReports(LimitProperties limits) {
        return filter(new TurnstileFilter(Turnstile.ofReports(limits)), SIGNED_IN + 1, List.of(REPORTS));
    }

    private static <F extends Filter> FilterRegistrationBean<F> filter(F filter, int order, List<String> patterns) {
        FilterRegistrationBean<F> registration = new FilterRegistrationBean<>(filter);
        registration.setOrder(order);
        registration.setUrlPatterns(patterns);
        return registration;
    }

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> slowHeads(LimitProperties limits) {
        return factory -> {
            factory.setProtocol(SlowHeads.class.getName());
            factory.addConnectorCustomizers(connector -> {
                if (connector.getProtocolHandler() instanceof SlowHeads protocol) {
                    protocol.setHeadTime(limits.headTime());
                }
            });
        };
    }
}
