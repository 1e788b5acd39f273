package org.cadregraph.api;

import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.language.StringValue;
import graphql.language.Value;
import graphql.scalars.ExtendedScalars;
import graphql.schema.Coercing;
import graphql.schema.CoercingParseLiteralException;
import graphql.schema.CoercingParseValueException;
import graphql.schema.CoercingSerializeException;
import graphql.schema.GraphQLScalarType;
import java.util.Locale;
import org.cadregraph.time.PartialDate;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;

/** The scalars of the schema beside GraphQL's own. */
@Configuration(proxyBeanMethods = false)
class Scalars {

    @Bean
    RuntimeWiringConfigurer scalarWiring() {
        GraphQLScalarType partialDate = GraphQLScalarType.newScalar()
                .name("PartialDate")
                .coercing(new PartialDateCoercing())
                .build();
        return wiring -> wiring.scalar(ExtendedScalars.Date)
                .scalar(ExtendedScalars.DateTime)
                .scalar(partialDate);
    }

    private static final class PartialDateCoercing implements Coercing<PartialDate, String> {

        @Override
        public String serialize(Object result, GraphQLContext context, Locale locale) {
            if (result instanceof PartialDate date) {
                return date.text();
            }
            throw new CoercingSerializeException("Not a date of any precision: " + result.getClass());
        }

        @Override
        public PartialDate parseValue(Object input, GraphQLContext context, Locale locale) {
            try {
                return PartialDate.of(String.valueOf(input));
            } catch (IllegalArgumentException e) {
                throw new CoercingParseValueException(e.getMessage(), e);
            }
        }

        @Override
        public @Nullable PartialDate parseLiteral(
                Value<?> input, CoercedVariables variables, GraphQLContext context, Locale locale) {
            if (input instanceof StringValue text) {
                try {
                    return PartialDate.of(String.valueOf(text.getValue()));
                } catch (IllegalArgumentException e) {
                    throw new CoercingParseLiteralException(e.getMessage(), e);
                }
            }
            throw new CoercingParseLiteralException("A date is written as a string: \"2010-03\"");
        }
    }
}
