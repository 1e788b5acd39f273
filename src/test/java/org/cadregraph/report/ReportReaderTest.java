package org.cadregraph.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.groups.Tuple.tuple;

import graphql.schema.GraphQLSchema;
import java.util.List;
import java.util.stream.Stream;
import org.cadregraph.rule.Words;
import org.cadregraph.support.RealSchema;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What the file of a report means, and what is said of one that means nothing. */
class ReportReaderTest {

    private static final GraphQLSchema SCHEMA = RealSchema.read();

    private static final String GOOD = """
            # title: {vi: Cán bộ, en: Cadres}
            # description: {vi: Tất cả cán bộ., en: All cadres.}
            # parameters:
            #   gender: {vi: Giới tính, en: Gender, example: nữ}
            #   asOf: {vi: Vào ngày, en: On the day}
            # rows: cadres.nodes
            # columns:
            #   name: {value: who, vi: Họ và tên, en: Name}
            #   born: {value: birthDate, vi: Ngày sinh, en: Born}
            #   posts: {value: posts.tenure.position.title, vi: Chức danh, en: Posts}
            #   acting: {value: posts.tenure.acting, vi: Quyền, en: Acting}
            query Everybody($gender: String, $asOf: Date = "2020-01-01", $first: Int, $after: String) {
              cadres(filter: {gender: $gender}, first: $first, after: $after) {
                nodes { ...Who posts(asOf: $asOf) { tenure { position { title } acting } } }
                pageInfo { hasNextPage endCursor }
              }
            }
            fragment Who on Cadre { who: name birthDate }
            """;

    private static Report read(String name, String text) {
        return ReportReader.read(SCHEMA, ReportText.of(name + ".graphql", text));
    }

    @Test
    void aReportIsReadWithWhatTheSchemaKnowsOfIt() {
        Report report = read("everybody", GOOD);
        assertThat(report.name()).isEqualTo("everybody");
        assertThat(report.operation()).isEqualTo("Everybody");
        assertThat(report.title()).isEqualTo(new Words("Cán bộ", "Cadres"));
        assertThat(report.layout())
                .isEqualTo(new ReportRows(report.columns(), List.of("cadres", "nodes"), List.of("cadres")));
        assertThat(report.columns())
                .extracting(ReportColumn::name, ReportColumn::path, ReportColumn::type)
                .containsExactly(
                        tuple("name", List.of("who"), CellType.TEXT),
                        tuple("born", List.of("birthDate"), CellType.PARTIAL_DATE),
                        tuple("posts", List.of("posts", "tenure", "position", "title"), CellType.TEXT),
                        tuple("acting", List.of("posts", "tenure", "acting"), CellType.TEXT));
        assertThat(report.parameters())
                .containsExactly(
                        new ReportParameter(
                                "gender",
                                new Words("Giới tính", "Gender"),
                                new ParameterType(ParameterType.Kind.TEXT, List.of(), false),
                                false,
                                null,
                                "nữ"),
                        new ReportParameter(
                                "asOf",
                                new Words("Vào ngày", "On the day"),
                                new ParameterType(ParameterType.Kind.DATE, List.of(), false),
                                false,
                                "2020-01-01",
                                null));
    }

    static Stream<Arguments> broken() {
        return Stream.of(
                broken("# title: {vi: Cán bộ, en: Cadres}\n", "", "everybody.graphql:1:3 'title' is missing: add it"),
                broken("en: Cadres}", "en: Cadres", "everybody.graphql:2:14 the header is no YAML from here on"),
                broken(
                        "{vi: Cán bộ, en: Cadres}",
                        "Cadres",
                        "everybody.graphql:1:10 title: is wanted in both languages"),
                broken("cadres.nodes", "cadres.rows", "everybody.graphql:6:9 rows: 'rows' is not asked for there"),
                broken("rows: cadres.nodes", "rows: cadres", "rows: leads to no list of records"),
                broken(
                        "value: who,",
                        "value: name,",
                        "everybody.graphql:8:19 columns.name.value: 'name' is not asked for there"),
                broken(
                        "posts.tenure.position.title",
                        "posts.tenure.position",
                        "columns.posts.value: leads to a record, not to a value"),
                broken("#   born:", "#   Born-On:", "columns.Born-On: is no name for a column"),
                broken("# rows:", "# lines: x\n# rows:", "lines: is not a field here"),
                broken("#   gender:", "#   sex:", "'gender' is missing: add it"),
                broken(", after: $after", "", "everybody.graphql:12:", "Unused variable"),
                broken(
                        "pageInfo { hasNextPage endCursor }",
                        "totalCount",
                        "rows: 'cadres' does not say how it goes on"),
                broken("$after: String)", "$after: String!)", "the variable $after is set by whoever reads the report"),
                broken("$first: Int,", "$first: Float,", "Variable 'first' of type 'Float'"),
                broken("first: $first, after", "first: 5, after", "Unused variable"),
                broken("birthDate }", "birthday }", "everybody.graphql:18:35", "birthday"),
                broken("query Everybody(", "query (", "has not just one query with a name"),
                broken("query Everybody(", "mutation Everybody(", "has not just one query with a name"),
                broken("pageInfo {", "pageInfo {{", "everybody.graphql:15:15 is no GraphQL from here on"),
                broken(
                        "$gender: String",
                        "$gender: CadreFilter",
                        "everybody.graphql:13:",
                        "'CadreFilter' used in position expecting type 'String'"),
                broken(
                        "  cadres(filter",
                        "  reports { name }\n  cadres(filter",
                        "everybody.graphql:13:3 a report asks for records, not for reports"));
    }

    private static Arguments broken(String part, String instead, String... told) {
        return Arguments.of(part, instead, List.of(told));
    }

    @ParameterizedTest
    @MethodSource
    void broken(String part, String instead, List<String> told) {
        assertThat(GOOD).containsOnlyOnce(part);
        BrokenReport fault =
                catchThrowableOfType(BrokenReport.class, () -> read("everybody", GOOD.replace(part, instead)));
        assertThat(fault).as("nothing is wrong with it").isNotNull();
        assertThat(fault.getMessage()).contains(told);
    }

    private static String asked(String rows, String value, String variables, String question) {
        return """
                # title: {vi: Thử, en: Trial}
                # description: {vi: Thử., en: A trial.}
                # rows: %s
                # columns: {it: {value: %s, vi: Nó, en: It}}
                query Trial%s { %s }
                """.formatted(rows, value, variables, question);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "cadres.nodes | cadres { nodes { key } }",
                "cadres.nodes | cadres(first: 500) { nodes { key } pageInfo { hasNextPage endCursor } }",
                "o.units.plan.nodes | o: organisation(by: {key: \"o\"}) { units { plan { nodes { key } } } }"
            })
    void aListOfWhichAPageWouldBeAllIsNone(String rows, String question) {
        assertThat(catchThrowableOfType(BrokenReport.class, () -> read("trial", asked(rows, "key", "", question)))
                        .getMessage())
                .startsWith("trial.graphql:3:9 rows: '")
                .contains("would show its first page alone");
    }

    @Test
    void aListBelowAListDoesNotGoOn() {
        String question =
                "nodes(ids: [\"x\"]) { ... on Organisation { plan(first: $first, after: $after) { nodes { key }"
                        + " pageInfo { hasNextPage endCursor } } } }";
        String text = asked("nodes.plan.nodes", "key", "($first: Int, $after: String)", question);
        assertThat(catchThrowableOfType(BrokenReport.class, () -> read("trial", text))
                        .getMessage())
                .contains("'plan' would show its first page alone");
    }

    @Test
    void oneKeyMayStandForFieldsOfDifferentTypes() {
        String question = "nodes(ids: [\"x\"]) { ... on Tenure { part: term { it: name } }"
                + " ... on Organisation { part: partOf { it: name } } }";
        assertThat(read("trial", asked("nodes", "part.it", "", question)).columns())
                .extracting(ReportColumn::type)
                .containsExactly(CellType.TEXT);
    }

    @Test
    void aByteOrderMarkIsNoPartOfTheHeader() {
        assertThat(read("everybody", "\uFEFF" + GOOD).title().en()).isEqualTo("Cadres");
    }

    @Test
    void aNameStandsInAddressesAndAnInputObjectDoesNot() {
        assertThat(catchThrowableOfType(BrokenReport.class, () -> read("Cán bộ", GOOD))
                        .getMessage())
                .contains("is no name for a report");
        String filter = GOOD.replace("$gender: String", "$gender: CadreFilter")
                .replace("filter: {gender: $gender}", "filter: $gender");
        assertThat(catchThrowableOfType(BrokenReport.class, () -> read("everybody", filter))
                        .getMessage())
                .contains("parameters.gender: is an input object, which no address can tell");
        String taken = GOOD.replace("$gender", "$lang").replace("#   gender:", "#   lang:");
        assertThat(catchThrowableOfType(BrokenReport.class, () -> read("everybody", taken))
                        .getMessage())
                .contains("parameters.lang: is a parameter of every report's address");
    }

    @Test
    void aFileWithoutAHeaderIsToldHowOneBegins() {
        assertThat(catchThrowableOfType(
                                BrokenReport.class,
                                () -> read(
                                        "everybody",
                                        GOOD.lines()
                                                .filter(line -> !line.startsWith("#"))
                                                .reduce("", (all, line) -> all + line + "\n")))
                        .getMessage())
                .isEqualTo("everybody.graphql:1:1 has no header: begin with comment lines '# title: {vi: …, en: …}' and"
                        + " so on, as the reports that ship do");
    }
}
