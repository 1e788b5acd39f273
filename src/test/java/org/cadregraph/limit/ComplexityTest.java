package org.cadregraph.limit;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.introspection.Introspection;
import graphql.language.Argument;
import graphql.language.Directive;
import graphql.language.DirectivesContainer;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.OperationDefinition;
import graphql.language.SelectionSet;
import graphql.language.Value;
import graphql.language.VariableReference;
import graphql.parser.Parser;
import graphql.schema.GraphQLCompositeType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.cadregraph.support.RealSchema;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The estimate, against an answer of just those sizes that is made item by item. */
class ComplexityTest {

    private static final GraphQLSchema SCHEMA = RealSchema.read();
    private static final int LIST = 2;
    private static final long ENOUGH = 300_000;

    @Property(tries = 400)
    void isTheNumberOfFieldsOfAnAnswerOfThoseSizes(@ForAll long seed) {
        Random random = new Random(seed);
        RandomDocument.Made made = RandomDocument.query(SCHEMA, random, new RandomValues(random, List.of("c1")));
        Document document = new Parser().parseDocument(made.text());
        Map<String, Object> variables = new HashMap<>();
        made.variables().forEach((name, value) -> {
            if (value != null) {
                variables.put(name, value);
            }
        });
        double estimate = complexity(document, variables);
        Expansion expansion = new Expansion(document, variables);
        expansion.walk(SCHEMA.getQueryType(), root(document), LIST);
        if (expansion.fields > ENOUGH) {
            assertThat(estimate).as(made.text()).isGreaterThan((double) ENOUGH);
        } else {
            assertThat(estimate).as(made.text()).isEqualTo((double) expansion.fields);
        }
    }

    @Test
    void aPageCountsByItsSizeAndWhatLiesBelowByThePagesAbove() {
        assertThat(complexity("{ cadres(first: 7) { totalCount nodes { id name } } }"))
                .isEqualTo(1 + 2 + 7 * 2);
        assertThat(complexity("{ cadres(last: 7) { edges { node { career { id } } } } }"))
                .isEqualTo(1 + 1 + 7 * (1 + 1 + LIST));
        assertThat(complexity("{ cadres { nodes { id } } }")).isEqualTo(2 + 50);
        assertThat(complexity("{ nodes(ids: [\"a\", \"b\", \"c\"]) { id } }")).isEqualTo(1 + 3);
        assertThat(complexity("{ cadres(first: 500) { ...F } } fragment F on CadreConnection { nodes { id } }"))
                .isEqualTo(2 + 500);
    }

    @Test
    void aFragmentBombIsCountedWithoutBeingExpanded() {
        StringBuilder bomb = new StringBuilder("{ __schema { types { ...F0 } } }");
        for (int n = 0; n < 60; n++) {
            bomb.append(
                    " fragment F%d on __Type { a: ofType { ...F%d } b: ofType { ...F%d } }".formatted(n, n + 1, n + 1));
        }
        bomb.append(" fragment F60 on __Type { name }");
        Document document = new Parser().parseDocument(bomb.toString());
        assertThat(complexity(document, Map.of())).isGreaterThan(1e18);
        DocumentShape shape = DocumentShape.of(document, LimitSettings.of());
        assertThat(shape.fields()).isGreaterThan(1e18);
        assertThat(shape.depth()).isEqualTo(63);
        assertThat(shape.aliases()).isEqualTo(120);
    }

    private static double complexity(String document) {
        return complexity(new Parser().parseDocument(document), Map.of());
    }

    private static double complexity(Document document, Map<String, Object> variables) {
        Map<String, FragmentDefinition> fragments = new HashMap<>();
        document.getDefinitionsOfType(FragmentDefinition.class).forEach(f -> fragments.put(f.getName(), f));
        return new Complexity(SCHEMA, fragments, variables, LIST).of(SCHEMA.getQueryType(), root(document));
    }

    private static SelectionSet root(Document document) {
        return document.getDefinitionsOfType(OperationDefinition.class)
                .getFirst()
                .getSelectionSet();
    }

    /** Makes the answer, as far as counting goes, one item after another. */
    private static final class Expansion {

        private final Map<String, FragmentDefinition> fragments = new HashMap<>();
        private final Map<String, Object> variables;
        private long fields;

        Expansion(Document document, Map<String, Object> variables) {
            document.getDefinitionsOfType(FragmentDefinition.class).forEach(f -> fragments.put(f.getName(), f));
            this.variables = variables;
        }

        void walk(GraphQLCompositeType type, @Nullable SelectionSet selections, long page) {
            if (selections == null || fields > ENOUGH) {
                return;
            }
            selections.getSelections().forEach(selection -> {
                if (!shown((DirectivesContainer<?>) selection)) {
                    return;
                }
                switch (selection) {
                    case Field field -> field((GraphQLFieldsContainer) named(type, field), field, page);
                    case FragmentSpread spread -> {
                        FragmentDefinition fragment = Objects.requireNonNull(fragments.get(spread.getName()));
                        walk(type(fragment.getTypeCondition().getName()), fragment.getSelectionSet(), page);
                    }
                    case InlineFragment inline ->
                        walk(
                                inline.getTypeCondition() == null
                                        ? type
                                        : type(inline.getTypeCondition().getName()),
                                inline.getSelectionSet(),
                                page);
                    default -> throw new IllegalStateException();
                }
            });
        }

        /** Of a union only its name can be asked; any object has that. */
        private static GraphQLCompositeType named(GraphQLCompositeType type, Field field) {
            return field.getName().equals("__typename") ? SCHEMA.getQueryType() : type;
        }

        private static GraphQLCompositeType type(String name) {
            return (GraphQLCompositeType) Objects.requireNonNull(SCHEMA.getType(name));
        }

        private void field(GraphQLFieldsContainer parent, Field field, long page) {
            fields++;
            GraphQLFieldDefinition definition = Introspection.getFieldDefinition(SCHEMA, parent, field.getName());
            if (!(GraphQLTypeUtil.unwrapAll(definition.getType()) instanceof GraphQLCompositeType type)) {
                return;
            }
            boolean list = GraphQLTypeUtil.isList(GraphQLTypeUtil.unwrapNonNull(definition.getType()));
            long own = LIST;
            long times = list ? page : 1;
            if (definition.getArgument("first") != null) {
                Object first = argument(field, "first");
                Object wanted = first == null ? argument(field, "last") : first;
                own = wanted == null ? 50 : Math.max(0, ((Number) wanted).longValue());
                if (list) {
                    // It says so of itself, and not of a list below.
                    times = own;
                    own = LIST;
                }
            }
            if (definition.getArgument("ids") != null) {
                times = argument(field, "ids") instanceof List<?> ids ? ids.size() : 1;
            }
            for (long n = 0; n < times && fields <= ENOUGH; n++) {
                walk(type, field.getSelectionSet(), own);
            }
        }

        private @Nullable Object argument(Field field, String name) {
            return field.getArguments().stream()
                    .filter(argument -> argument.getName().equals(name))
                    .findFirst()
                    .map(argument -> java(argument.getValue()))
                    .orElse(null);
        }

        private @Nullable Object java(Value<?> value) {
            return switch (value) {
                case VariableReference variable -> variables.get(variable.getName());
                case graphql.language.IntValue number -> number.getValue().longValue();
                case graphql.language.BooleanValue flag -> flag.isValue();
                case graphql.language.ArrayValue array -> new ArrayList<>(array.getValues());
                default -> null;
            };
        }

        private boolean shown(DirectivesContainer<?> carrier) {
            boolean shown = true;
            for (Directive directive : carrier.getDirectives()) {
                Argument condition = Objects.requireNonNull(directive.getArgument("if"));
                boolean holds = Boolean.TRUE.equals(java(condition.getValue()));
                shown &= directive.getName().equals("include") == holds;
            }
            return shown;
        }
    }
}
