package org.cadregraph.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import graphql.schema.GraphQLSchema;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.cadregraph.api.Problem;
import org.cadregraph.rule.Language;
import org.cadregraph.support.RealSchema;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Numbers are taken out of an answer, each with its share and the list of what was counted. */
class ReportFiguresTest {

    private static final GraphQLSchema SCHEMA = RealSchema.read();

    private static final String GOOD = """
            # title: {vi: Số lượt, en: Numbers}
            # description: {vi: Thử., en: A trial.}
            # parameters:
            #   organisation: {vi: Tổ chức, en: Organisation}
            #   from: {vi: Từ ngày, en: From}
            # figures:
            #   sure: {value: o.begun.certain, of: o.begun.possible, unit: {vi: lượt, en: events}, vi: Chắc chắn, en: Sure, list: 'begun?organisation={organisation}&from={from}&kinds=ROTATION&kinds=ELECTION'}
            #   people: {value: o.begun.cadreCount, unit: {vi: người, en: persons}, vi: Người, en: People}
            query Numbers($organisation: String!, $from: Date = "2015-01-01") {
              o: organisation(by: {key: $organisation}) {
                begun: beginnings(from: $from, to: "2020-01-01") { certain possible cadreCount tenures { nodes { key } } }
              }
            }
            """;

    private static Report read(String text) {
        return ReportReader.read(SCHEMA, ReportText.of("numbers.graphql", text));
    }

    private static List<List<@Nullable Object>> rows(Map<String, Object> variables, @Nullable Object begun) {
        Map<String, @Nullable Object> organisation = new HashMap<>();
        organisation.put("begun", begun);
        Map<String, @Nullable Object> answer = Map.of("o", organisation);
        Asking asking = (report, asked) -> answer;
        return new ReportRun(read(GOOD), variables, Language.EN, asking)
                .page(null, null)
                .rows();
    }

    @Test
    void aFigureHasItsShareAndItsList() {
        Map<String, Object> variables = Map.of("organisation", "Đông & Tây+1", "from", "2016-02-01");
        assertThat(rows(variables, Map.of("certain", 36, "possible", 38, "cadreCount", 30)))
                .containsExactly(
                        row(
                                "sure",
                                "Sure",
                                36,
                                "events",
                                38,
                                94.74,
                                "/reports/begun.csv?organisation=%C4%90%C3%B4ng%20%26%20T%C3%A2y%2B1&from=2016-02-01"
                                        + "&kinds=ROTATION&kinds=ELECTION"),
                        row("people", "People", 30, "persons", null, null, null));
    }

    private static List<@Nullable Object> row(@Nullable Object... cells) {
        return Arrays.asList(cells);
    }

    @Test
    void whatIsNotGivenHasItsDefaultInTheListToo() {
        assertThat(rows(Map.of("organisation", "x"), Map.of("certain", 1, "possible", 2, "cadreCount", 1))
                        .getFirst()
                        .getLast())
                .isEqualTo("/reports/begun.csv?organisation=x&from=2015-01-01&kinds=ROTATION&kinds=ELECTION");
    }

    @ParameterizedTest
    @CsvSource({"1, 3, 33.33", "2, 3, 66.67", "0, 7, 0.0", "7, 7, 100.0", "49, 80, 61.25", "1, 800, 0.13"})
    void aShareIsRounded(int value, int of, double percent) {
        assertThat(rows(Map.of("organisation", "x"), Map.of("certain", value, "possible", of, "cadreCount", 0))
                        .getFirst()
                        .get(5))
                .isEqualTo(percent);
    }

    @Test
    void nothingHasNoShareOfNothing() {
        assertThat(rows(Map.of("organisation", "x"), Map.of("certain", 0, "possible", 0, "cadreCount", 0))
                        .getFirst()
                        .subList(2, 6))
                .isEqualTo(row(0, "events", 0, null));
    }

    @Test
    void whereThereIsNothingItIsNotFound() {
        Problem problem = catchThrowableOfType(Problem.class, () -> rows(Map.of("organisation", "x"), null));
        assertThat(problem.code()).isEqualTo(Problem.Code.NOT_FOUND);
        assertThat(problem).hasMessageContaining("'begun' is none that there is");
    }

    static Stream<Arguments> broken() {
        return Stream.of(
                Arguments.of(
                        "of: o.begun.possible", "of: o.begun.sure", "figures.sure.of: 'sure' is not asked for there"),
                Arguments.of("value: o.begun.cadreCount", "value: o.begun", "leads to no whole number"),
                Arguments.of(
                        "value: o.begun.cadreCount", "value: o.begun.tenures.nodes.key", "'nodes' is a list: a figure"),
                Arguments.of("#   people:", "#   People:", "figures.People: is no name for a figure"),
                Arguments.of(
                        "{organisation}&from",
                        "{city}&from",
                        "{city} is no parameter of this report: write one of from"),
                Arguments.of("'begun?", "'Begun list?", "leads to no report: write its name and its parameters"),
                Arguments.of("unit: {vi: người, en: persons},", "", "'unit' is missing: add it"),
                Arguments.of("# figures:", "# rows: o\n# figures:", "rows: is not a field here"));
    }

    @ParameterizedTest
    @MethodSource
    void broken(String part, String instead, String told) {
        assertThat(GOOD).containsOnlyOnce(part);
        assertThat(catchThrowableOfType(BrokenReport.class, () -> read(GOOD.replace(part, instead)))
                        .getMessage())
                .contains(told);
    }
}
