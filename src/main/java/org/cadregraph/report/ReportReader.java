package org.cadregraph.report;

import graphql.language.Document;
import graphql.language.OperationDefinition;
import graphql.schema.GraphQLSchema;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.cadregraph.api.YamlTexts;
import org.cadregraph.rule.Fault;
import org.cadregraph.rule.Fields;
import org.cadregraph.rule.Place;
import org.cadregraph.rule.Words;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;

/** Reads the file of a report and holds it against the schema, so that whatever it asks for can be answered. */
final class ReportReader {

    private static final Pattern NAME = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    private final GraphQLSchema schema;
    private final ReportText text;
    private final List<Fault> faults = new ArrayList<>();

    private ReportReader(GraphQLSchema schema, ReportText text) {
        this.schema = schema;
        this.text = text;
    }

    /**
     * The report.
     *
     * @throws BrokenReport with everything that is wrong
     */
    static Report read(GraphQLSchema schema, ReportText text) {
        return new ReportReader(schema, text).read();
    }

    private Report read() {
        if (!NAME.matcher(text.name()).matches()) {
            fault(
                    1,
                    1,
                    "is no name for a report, which stands in addresses: write small letters a-z, digits and single"
                            + " hyphens");
        }
        ReportDocument document = new ReportDocument(schema, text, faults);
        Document parsed = document.parse();
        Node header = header();
        if (parsed == null || header == null) {
            throw new BrokenReport(faults);
        }
        Fields fields = new Fields(new Place(text.file(), "", header, faults));
        Words title = fields.words("title");
        Words description = fields.words("description");
        OperationDefinition query = document.query(parsed);
        ReportVariables variables = new ReportVariables(schema, query, fields);
        List<ReportParameter> parameters = variables.parameters();
        AnswerPaths paths = new AnswerPaths(new AnswerShape(schema, parsed), query);
        ReportLayout layout = fields.has(FigureTable.FIGURES)
                ? new FigureTable(paths, fields).read(parameters)
                : new ReportTable(paths, fields).read();
        fields.finish();
        if (!faults.isEmpty()) {
            throw new BrokenReport(faults);
        }
        return new Report(
                text.name(),
                title,
                description,
                text.document(),
                Objects.requireNonNull(query.getName()),
                parameters,
                variables.worded(),
                layout);
    }

    private @Nullable Node header() {
        try {
            Node node = YamlTexts.compose(text.header());
            if (node == null) {
                fault(
                        1,
                        1,
                        "has no header: begin with comment lines '# title: {vi: …, en: …}' and so on, as the reports"
                                + " that ship do");
            }
            return node;
        } catch (MarkedYAMLException e) {
            Mark mark = e.getProblemMark();
            fault(
                    mark.getLine() + 1,
                    mark.getColumn() + 1,
                    "the header is no YAML from here on, " + e.getProblem()
                            + ": look for a quotation mark, a bracket or an indent");
        } catch (YAMLException e) {
            fault(1, 1, "the header is no YAML, " + e.getMessage() + ": write it in UTF-8");
        }
        return null;
    }

    private void fault(int line, int column, String message) {
        faults.add(new Fault(text.file(), line, column, "", message));
    }
}
