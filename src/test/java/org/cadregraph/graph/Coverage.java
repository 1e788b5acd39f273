package org.cadregraph.graph;

import graphql.analysis.QueryTraverser;
import graphql.analysis.QueryVisitorFieldEnvironment;
import graphql.analysis.QueryVisitorStub;
import graphql.language.Argument;
import graphql.language.ArrayValue;
import graphql.language.Document;
import graphql.language.ObjectField;
import graphql.language.ObjectValue;
import graphql.language.Value;
import graphql.parser.Parser;
import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Which fields, arguments and parts of inputs some documents use, of all those behind which a statement may stand. */
final class Coverage {

    private final GraphQLSchema schema;
    private final Set<String> used = new TreeSet<>();

    Coverage(GraphQLSchema schema) {
        this.schema = schema;
    }

    /** Counts what a document uses; values of inputs must stand in it, not in variables. */
    void add(String text, Map<String, Object> variables) {
        Document document = Parser.parse(text);
        QueryTraverser.newQueryTraverser()
                .schema(schema)
                .document(document)
                .variables(variables)
                .build()
                .visitPreOrder(new QueryVisitorStub() {
                    @Override
                    public void visitField(QueryVisitorFieldEnvironment environment) {
                        use(environment);
                    }
                });
    }

    private void use(QueryVisitorFieldEnvironment environment) {
        GraphQLFieldDefinition field = environment.getFieldDefinition();
        String name = ((GraphQLNamedType) GraphQLTypeUtil.unwrapAll(environment.getParentType())).getName() + "."
                + field.getName();
        used.add(name);
        for (Argument argument : environment.getField().getArguments()) {
            used.add(name + "(" + argument.getName() + ")");
            GraphQLArgument definition = field.getArgument(argument.getName());
            use(definition.getType(), argument.getValue());
        }
    }

    private void use(GraphQLType type, Value<?> value) {
        GraphQLType named = GraphQLTypeUtil.unwrapAll(type);
        if (value instanceof ArrayValue array) {
            array.getValues().forEach(one -> use(named, one));
        } else if (value instanceof ObjectValue object && named instanceof GraphQLInputObjectType input) {
            for (ObjectField part : object.getObjectFields()) {
                used.add(input.getName() + "." + part.getName());
                use(input.getField(part.getName()).getType(), part.getValue());
            }
        }
    }

    /** What no document used: fields with arguments or of more than one value, their arguments, and parts of inputs. */
    Set<String> missing() {
        Set<String> missing = new TreeSet<>();
        for (GraphQLNamedType type : schema.getAllTypesAsList()) {
            // What only a mutation or an event answers is no read of its own.
            if (type.getName().matches("__.*|Mutation|.*Payload|Subscription|Changes")) {
                continue;
            }
            if (type instanceof GraphQLObjectType object) {
                object.getFieldDefinitions().forEach(field -> require(object, field, missing));
            }
        }
        missing.removeAll(used);
        return missing;
    }

    private void require(GraphQLObjectType type, GraphQLFieldDefinition field, Set<String> required) {
        String name = type.getName() + "." + field.getName();
        boolean record = GraphQLTypeUtil.unwrapAll(field.getType()) instanceof GraphQLObjectType;
        if (record || !field.getArguments().isEmpty()) {
            required.add(name);
        }
        for (GraphQLArgument argument : field.getArguments()) {
            // A cursor is a value of a statement that the page without one has too.
            if (!Set.of("after", "before").contains(argument.getName())) {
                required.add(name + "(" + argument.getName() + ")");
            }
            require(GraphQLTypeUtil.unwrapAll(argument.getType()), required);
        }
    }

    private void require(GraphQLType type, Set<String> required) {
        // What is supposed is written, and read by the texts of others.
        if (type instanceof GraphQLInputObjectType input && !input.getName().equals("AssumedDecisionInput")) {
            input.getFields().forEach(part -> {
                if (required.add(input.getName() + "." + part.getName())) {
                    require(GraphQLTypeUtil.unwrapAll(part.getType()), required);
                }
            });
        }
    }
}
