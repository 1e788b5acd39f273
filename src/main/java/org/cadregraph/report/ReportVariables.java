package org.cadregraph.report;

import graphql.execution.TypeFromAST;
import graphql.language.ArrayValue;
import graphql.language.AstPrinter;
import graphql.language.EnumValue;
import graphql.language.NullValue;
import graphql.language.OperationDefinition;
import graphql.language.StringValue;
import graphql.language.Value;
import graphql.language.VariableDefinition;
import graphql.schema.GraphQLInputType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cadregraph.rule.Fields;
import org.cadregraph.rule.Words;
import org.jspecify.annotations.Nullable;

/** The variables of a report's query as its parameters, worded by its header. */
final class ReportVariables {

    private static final String PARAMETERS = "parameters";
    private static final Map<String, String> OURS =
            Map.of(Report.FIRST, "Int", Report.AFTER, "String", Report.LANGUAGE, "Language");

    /** Parameters of the address itself. */
    private static final Set<String> TAKEN = Set.of("lang", "bom");

    private final GraphQLSchema schema;
    private final OperationDefinition query;
    private final Fields header;

    ReportVariables(GraphQLSchema schema, OperationDefinition query, Fields header) {
        this.schema = schema;
        this.query = query;
        this.header = header;
    }

    List<ReportParameter> parameters() {
        query.getVariableDefinitions().forEach(this::checkOurs);
        List<VariableDefinition> variables = query.getVariableDefinitions().stream()
                .filter(variable -> !OURS.containsKey(variable.getName()))
                .toList();
        List<ReportParameter> found = new ArrayList<>();
        if (!variables.isEmpty()) {
            Fields worded = header.part(PARAMETERS);
            variables.forEach(variable -> found.add(parameter(variable, worded.part(variable.getName()))));
            worded.finish();
        }
        return found;
    }

    boolean worded() {
        return query.getVariableDefinitions().stream()
                .anyMatch(variable -> variable.getName().equals(Report.LANGUAGE));
    }

    /** Those that are set here have values of one type, and may have none. */
    private void checkOurs(VariableDefinition variable) {
        String wanted = OURS.get(variable.getName());
        String type = AstPrinter.printAst(variable.getType());
        if (wanted != null
                && !type.equals(wanted)
                && !(type.equals(wanted + "!") && variable.getDefaultValue() != null)) {
            header.fault("the variable $" + variable.getName() + " is set by whoever reads the report: write it as '$"
                    + variable.getName() + ": " + wanted + "', not as " + type);
        }
    }

    private ReportParameter parameter(VariableDefinition variable, Fields worded) {
        Words title = new Words(worded.text("vi"), worded.text("en"));
        @Nullable String example = worded.textOrNull("example");
        worded.finish();
        if (TAKEN.contains(variable.getName())) {
            worded.fault("is a parameter of every report's address: call the variable something else");
        }
        GraphQLInputType type = (GraphQLInputType) TypeFromAST.getTypeFromAST(schema, variable.getType());
        Optional<ParameterType> read = ParameterType.of(type);
        if (read.isEmpty()) {
            worded.fault("is an input object, which no address can tell: take its parts as variables, as in"
                    + " by: {key: $organisation}");
        }
        @Nullable Value<?> otherwise = variable.getDefaultValue() instanceof NullValue ? null : variable.getDefaultValue();
        if (otherwise instanceof ArrayValue) {
            worded.fault("has a list as its default, which no form can show: take it out");
        }
        return new ReportParameter(
                variable.getName(),
                title,
                read.orElse(new ParameterType(ParameterType.Kind.TEXT, List.of(), false)),
                GraphQLTypeUtil.isNonNull(type) && otherwise == null,
                otherwise == null ? null : text(otherwise),
                example);
    }

    private static String text(Value<?> value) {
        return switch (value) {
            case StringValue text -> String.valueOf(text.getValue());
            case EnumValue constant -> String.valueOf(constant.getName());
            default -> AstPrinter.printAst(value);
        };
    }
}
