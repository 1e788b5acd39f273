package org.cadregraph.api;

import graphql.schema.FieldCoordinates;
import graphql.schema.GraphQLCodeRegistry;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLSchemaElement;
import graphql.schema.GraphQLTypeUtil;
import graphql.schema.GraphQLTypeVisitorStub;
import graphql.util.TraversalControl;
import graphql.util.TraverserContext;
import java.util.List;
import java.util.Objects;
import org.springframework.boot.graphql.autoconfigure.GraphQlSourceBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts a {@link CursorSeal} on every list of the schema that has cursors, when the schema is made. */
@Configuration(proxyBeanMethods = false)
class CursorSeals {

    @Bean
    GraphQlSourceBuilderCustomizer sealedCursors() {
        return builder -> builder.typeVisitors(List.of(new Visitor()));
    }

    private static final class Visitor extends GraphQLTypeVisitorStub {

        @Override
        public TraversalControl visitGraphQLFieldDefinition(
                GraphQLFieldDefinition field, TraverserContext<GraphQLSchemaElement> context) {
            if (field.getArgument("after") != null
                    && GraphQLTypeUtil.unwrapAll(field.getType()).getName().endsWith("Connection")) {
                GraphQLCodeRegistry.Builder registry =
                        Objects.requireNonNull(context.getVarFromParents(GraphQLCodeRegistry.Builder.class));
                FieldCoordinates place =
                        FieldCoordinates.coordinates((GraphQLFieldsContainer) context.getParentNode(), field);
                registry.dataFetcher(place, new CursorSeal(registry.getDataFetcher(place, field)));
            }
            return TraversalControl.CONTINUE;
        }
    }
}
