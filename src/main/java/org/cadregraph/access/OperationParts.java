package org.cadregraph.access;

import graphql.introspection.Introspection;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.language.TypeName;
import graphql.schema.GraphQLCompositeType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * What an operation reaches of the parts of the table. Directives do not count: a field that would be left out this
 * time is reached all the same. Each fragment is looked at once, so that the work grows with the text and no more.
 *
 * @param fields the first field of each part
 * @param guarded fields with arguments that belong to a part
 */
record OperationParts(Map<String, Reached> fields, List<Reached> guarded) {

    /** No role gives this part. */
    static final String NOBODYS = "nobody's";

    /**
     * A field in the document.
     *
     * @param name as {@code Type.field}
     */
    record Reached(String name, Field node, GraphQLFieldDefinition definition) {}

    private record Ahead(SelectionSet selections, GraphQLCompositeType type) {}

    static OperationParts of(
            GraphQLSchema schema,
            Map<String, FragmentDefinition> definitions,
            OperationDefinition operation,
            AccessTable table) {
        Walk walk = new Walk(schema, definitions, table);
        walk.from(operation);
        return new OperationParts(Map.copyOf(walk.fields), List.copyOf(walk.guarded));
    }

    /** Goes through a valid document. */
    private static final class Walk {

        private final GraphQLSchema schema;
        private final Map<String, FragmentDefinition> definitions;
        private final AccessTable table;
        private final Map<String, Reached> fields = new LinkedHashMap<>();
        private final List<Reached> guarded = new ArrayList<>();
        private final Set<String> fragments = new HashSet<>();
        private final Deque<Ahead> ahead = new ArrayDeque<>();

        Walk(GraphQLSchema schema, Map<String, FragmentDefinition> definitions, AccessTable table) {
            this.schema = schema;
            this.definitions = definitions;
            this.table = table;
        }

        void from(OperationDefinition operation) {
            GraphQLCompositeType root = Objects.requireNonNull(
                    switch (operation.getOperation()) {
                        case QUERY -> schema.getQueryType();
                        case MUTATION -> schema.getMutationType();
                        case SUBSCRIPTION -> schema.getSubscriptionType();
                    });
            ahead.add(new Ahead(operation.getSelectionSet(), root));
            while (!ahead.isEmpty()) {
                Ahead next = ahead.remove();
                next.selections().getSelections().forEach(selection -> select(selection, next.type()));
            }
        }

        private void select(Selection<?> selection, GraphQLCompositeType type) {
            switch (selection) {
                case Field field -> {
                    if (!field.getName().equals(Introspection.TypeNameMetaFieldDef.getName())) {
                        reach(field, type);
                    }
                }
                case InlineFragment fragment -> {
                    TypeName condition = fragment.getTypeCondition();
                    ahead.add(new Ahead(
                            fragment.getSelectionSet(), condition == null ? type : named(condition.getName())));
                }
                case FragmentSpread spread -> {
                    if (fragments.add(spread.getName())) {
                        FragmentDefinition fragment = Objects.requireNonNull(definitions.get(spread.getName()));
                        ahead.add(new Ahead(
                                fragment.getSelectionSet(),
                                named(fragment.getTypeCondition().getName())));
                    }
                }
                default -> throw new IllegalStateException("An unknown kind of selection: " + selection);
            }
        }

        private void reach(Field field, GraphQLCompositeType type) {
            GraphQLFieldDefinition definition = Introspection.getFieldDef(schema, type, field.getName());
            Reached reached = new Reached(type.getName() + "." + field.getName(), field, definition);
            for (String name : owners(type)) {
                String part = table.part(name + "." + field.getName());
                fields.putIfAbsent(part == null ? NOBODYS : part, reached);
            }
            if (!table.arguments(reached.name()).isEmpty()) {
                guarded.add(reached);
            }
            // What introspection tells is one part, however deep.
            if (field.getSelectionSet() != null
                    && GraphQLTypeUtil.unwrapAll(definition.getType()) instanceof GraphQLCompositeType inner
                    && !Introspection.isIntrospectionTypes(inner)) {
                ahead.add(new Ahead(field.getSelectionSet(), inner));
            }
        }

        /** A field of an interface stands for those of all types that have it. */
        private List<String> owners(GraphQLCompositeType type) {
            List<String> owners = new ArrayList<>(List.of(type.getName()));
            if (type instanceof GraphQLInterfaceType several) {
                List<GraphQLObjectType> implementations = schema.getImplementations(several);
                if (implementations != null) {
                    implementations.forEach(each -> owners.add(each.getName()));
                }
            }
            return owners;
        }

        private GraphQLCompositeType named(String name) {
            return (GraphQLCompositeType) Objects.requireNonNull(schema.getType(name));
        }
    }
}
