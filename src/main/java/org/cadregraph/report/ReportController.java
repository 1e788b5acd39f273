package org.cadregraph.report;

import graphql.schema.DataFetchingEnvironment;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cadregraph.api.Connection;
import org.cadregraph.api.Operations;
import org.cadregraph.api.Problem;
import org.cadregraph.rule.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Shows which reports there are, and their rows. */
@Controller
class ReportController {

    private final Reports reports;
    private final ReportQuestions questions;
    private final Clock clock;

    ReportController(Reports reports, ReportQuestions questions, Clock clock) {
        this.reports = reports;
        this.questions = questions;
        this.clock = clock;
    }

    /** A parameter as it comes in. */
    record ReportArgumentInput(String name, List<String> values) {}

    /** A page of a report as it goes out. */
    record AnsweredReport(Report report, OffsetDateTime at, List<ReportRow> rows, Connection.PageInfo pageInfo) {}

    /** A line of it: a value for each column. */
    record ReportRow(List<@Nullable Object> values) {}

    @QueryMapping
    List<Report> reports() {
        return reports.all().reports();
    }

    @QueryMapping
    AnsweredReport report(
            @Argument String name,
            @Argument @Nullable List<ReportArgumentInput> parameters,
            @Argument @Nullable Integer first,
            @Argument @Nullable String after,
            @Argument Language language,
            DataFetchingEnvironment environment) {
        if (environment.getGraphQlContext().hasKey(Operations.KEPT)) {
            throw new Problem(Problem.Code.INVALID_ARGUMENT, "A report asks for records, not for reports");
        }
        Report report = reports.named(name);
        if (!report.layout().inPages() && (first != null || after != null)) {
            throw new Problem(
                    Problem.Code.INVALID_ARGUMENT,
                    "The report " + name + " does not come in pages: leave 'first' and 'after' out");
        }
        Map<String, List<String>> given = new LinkedHashMap<>();
        for (ReportArgumentInput parameter : parameters == null ? List.<ReportArgumentInput>of() : parameters) {
            if (given.put(parameter.name(), parameter.values()) != null) {
                throw new Problem(
                        Problem.Code.INVALID_ARGUMENT,
                        "'" + parameter.name() + "' is given twice: give all its values once");
            }
        }
        ReportRun run = new ReportRun(
                report,
                ReportAddress.variables(report, given, language),
                language,
                questions.within(environment.getGraphQlContext()));
        ReportPage page = run.page(after, first);
        return new AnsweredReport(
                report,
                OffsetDateTime.now(clock),
                page.rows().stream().map(ReportRow::new).toList(),
                new Connection.PageInfo(page.next() != null, after != null, null, page.next()));
    }

    @SchemaMapping
    String title(Report report, @Argument Language language) {
        return report.title().in(language);
    }

    @SchemaMapping
    String description(Report report, @Argument Language language) {
        return report.description().in(language);
    }

    @SchemaMapping
    String title(ReportParameter parameter, @Argument Language language) {
        return parameter.title().in(language);
    }

    @SchemaMapping
    String title(ReportColumn column, @Argument Language language) {
        return column.title().in(language);
    }

    @SchemaMapping
    ParameterType.Kind kind(ReportParameter parameter) {
        return parameter.type().kind();
    }

    @SchemaMapping
    List<String> constants(ReportParameter parameter) {
        return parameter.type().constants();
    }

    @SchemaMapping
    boolean list(ReportParameter parameter) {
        return parameter.type().list();
    }

    @SchemaMapping(field = "default")
    @Nullable String otherwise(ReportParameter parameter) {
        return parameter.otherwise();
    }
}
