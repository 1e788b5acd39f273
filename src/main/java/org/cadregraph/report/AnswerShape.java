package org.cadregraph.report;

import graphql.introspection.Introspection;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.language.TypeName;
import graphql.schema.GraphQLCompositeType;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLOutputType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the answer to a valid document looks like, known before it is asked. */
final class AnswerShape {

    private final GraphQLSchema schema;
    private final Map<String, FragmentDefinition> fragments;

    /**
     * A field that is asked for.
     *
     * @param type of what it answers
     */
    record Asked(Field field, GraphQLOutputType type) {}

    /**
     * A place in the answer.
     *
     * @param asked the fields that it answers: those that a document asks for twice are answered as one, and below
     *     different types one key may stand for different fields
     */
    record Spot(List<Asked> asked) {

        boolean isList() {
            return asked.stream().anyMatch(each -> GraphQLTypeUtil.isList(GraphQLTypeUtil.unwrapNonNull(each.type())));
        }

        /** Whether it is a value, and nothing lies below it. */
        boolean isValue() {
            return asked.stream()
                    .noneMatch(each -> GraphQLTypeUtil.unwrapAll(each.type()) instanceof GraphQLCompositeType);
        }

        /** Whether it comes in pages. */
        boolean isConnection() {
            return asked.stream()
                    .anyMatch(each ->
                            GraphQLTypeUtil.unwrapAll(each.type()).getName().endsWith("Connection"));
        }

        /** What its values are; a text where that differs. */
        CellType cells() {
            List<CellType> types = asked.stream()
                    .map(each -> CellType.of(each.type()))
                    .distinct()
                    .toList();
            return types.size() == 1 ? types.getFirst() : CellType.TEXT;
        }
    }

    AnswerShape(GraphQLSchema schema, Document document) {
        this.schema = schema;
        this.fragments = document.getDefinitionsOfType(FragmentDefinition.class).stream()
                .collect(Collectors.toMap(FragmentDefinition::getName, Function.identity()));
    }

    /** What stands under a key of the answer as a whole. */
    Optional<Spot> root(OperationDefinition query, String key) {
        List<Asked> found = new ArrayList<>();
        collect(schema.getQueryType(), query.getSelectionSet(), key, found);
        return found.isEmpty() ? Optional.empty() : Optional.of(new Spot(found));
    }

    /** What stands under a key below a place. */
    Optional<Spot> below(Spot spot, String key) {
        List<Asked> found = new ArrayList<>();
        for (Asked asked : spot.asked()) {
            SelectionSet selections = asked.field().getSelectionSet();
            if (selections != null) {
                collect(GraphQLTypeUtil.unwrapAll(asked.type()), selections, key, found);
            }
        }
        return found.isEmpty() ? Optional.empty() : Optional.of(new Spot(found));
    }

    private void collect(@Nullable Object type, SelectionSet selections, String key, List<Asked> found) {
        for (Selection<?> selection : selections.getSelections()) {
            switch (selection) {
                case Field field -> {
                    if (field.getResultKey().equals(key) && type instanceof GraphQLFieldsContainer container) {
                        found.add(new Asked(
                                field,
                                Introspection.getFieldDefinition(schema, container, field.getName())
                                        .getType()));
                    }
                }
                case FragmentSpread spread -> {
                    FragmentDefinition fragment = fragments.get(spread.getName());
                    if (fragment != null) {
                        collect(named(fragment.getTypeCondition()), fragment.getSelectionSet(), key, found);
                    }
                }
                case InlineFragment inline -> {
                    TypeName condition = inline.getTypeCondition();
                    collect(condition == null ? type : named(condition), inline.getSelectionSet(), key, found);
                }
                default -> {}
            }
        }
    }

    private @Nullable Object named(TypeName type) {
        return schema.getType(type.getName());
    }
}
