package org.cadregraph.access;

import graphql.TrivialDataFetcher;
import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.FieldCoordinates;
import graphql.schema.GraphQLCodeRegistry;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLSchemaElement;
import graphql.schema.GraphQLTypeVisitorStub;
import graphql.util.TraversalControl;
import graphql.util.TraverserContext;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * Goes once through the schema: a field without a rule stops the application, and what answers a field of a part that is
 * logged has each answer noted.
 */
final class RuleVisitor extends GraphQLTypeVisitorStub {

    private final AccessTable table;

    RuleVisitor(AccessTable table) {
        this.table = table;
    }

    @Override
    public TraversalControl visitGraphQLFieldDefinition(
            GraphQLFieldDefinition field, TraverserContext<GraphQLSchemaElement> context) {
        GraphQLFieldsContainer type = (GraphQLFieldsContainer) context.getParentNode();
        if (type.getName().startsWith("__")) {
            return TraversalControl.CONTINUE;
        }
        String name = type.getName() + "." + field.getName();
        String part = table.part(name);
        if (part == null) {
            throw new IllegalStateException(name + " has no rule in graphql/access.yaml: say to which part it belongs");
        }
        if (type instanceof GraphQLInterfaceType) {
            return TraversalControl.CONTINUE;
        }
        boolean audited = table.isAudited(part);
        Map<String, String> arguments = table.arguments(name);
        if (audited || !arguments.isEmpty()) {
            GraphQLCodeRegistry.Builder code = context.getVarFromParents(GraphQLCodeRegistry.Builder.class);
            FieldCoordinates coordinates = FieldCoordinates.coordinates(type, field);
            DataFetcher<?> fetcher = code.getDataFetcher(coordinates, field);
            code.dataFetcher(coordinates, noting(fetcher, audited ? part : null, arguments));
        }
        return TraversalControl.CONTINUE;
    }

    /** What reads one field of a record alone stays known as such: nothing is set up for it, however many are read. */
    private DataFetcher<?> noting(DataFetcher<?> fetcher, @Nullable String part, Map<String, String> arguments) {
        return fetcher instanceof TrivialDataFetcher
                ? (TrivialDataFetcher<?>) environment -> noted(environment, fetcher.get(environment), part, arguments)
                : environment -> noted(environment, fetcher.get(environment), part, arguments);
    }

    private @Nullable Object noted(
            DataFetchingEnvironment environment,
            @Nullable Object answer,
            @Nullable String part,
            Map<String, String> arguments) {
        Caller caller = environment.getGraphQlContext().get(Caller.KEY);
        if (caller == null) {
            throw new IllegalStateException("A confidential field is read by a request that is not logged");
        }
        ConfidentialReads reads = caller.reads();
        reads.by(environment.getOperationDefinition().getName());
        if (part != null) {
            reads.add(part, environment.getSource());
        }
        arguments.forEach((argument, ofArgument) -> {
            if (table.isAudited(ofArgument) && Arguments.isGiven(environment.getArguments(), argument)) {
                if (answer instanceof CompletionStage<?>) {
                    throw new IllegalStateException("A lookup by something confidential is answered at once");
                }
                reads.add(ofArgument, answer);
            }
        });
        return answer;
    }
}
