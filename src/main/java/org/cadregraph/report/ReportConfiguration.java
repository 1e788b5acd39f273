package org.cadregraph.report;

import graphql.scalars.ExtendedScalars;
import graphql.schema.GraphQLScalarType;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;

/** The settings of reports, and the scalar of their cells. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ReportProperties.class)
class ReportConfiguration {

    @Bean
    RuntimeWiringConfigurer reportValue() {
        GraphQLScalarType value = GraphQLScalarType.newScalar()
                .name("ReportValue")
                .coercing(ExtendedScalars.Object.getCoercing())
                .build();
        return wiring -> wiring.scalar(value);
    }
}
