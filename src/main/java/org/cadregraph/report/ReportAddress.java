package org.cadregraph.report;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cadregraph.api.Problem;
import org.cadregraph.rule.Language;
import org.springframework.http.HttpHeaders;
import org.springframework.util.MultiValueMap;

/**
 * What an address says beside the name of a report: its parameters, the language, and whether CSV has a byte order mark.
 */
record ReportAddress(Map<String, List<String>> given, Language language, boolean mark) {

    private static final String LANGUAGE = "lang";
    private static final String MARK = "bom";
    private static final Map<String, Language> LANGUAGES = Map.of("vi", Language.VI, "en", Language.EN);

    /**
     * Reads one.
     *
     * @param request whose header {@code Accept-Language} holds for an address that does not say the language
     * @throws Problem when a parameter of every report has a value that it cannot have
     */
    static ReportAddress of(MultiValueMap<String, String> parameters, HttpServletRequest request) {
        Map<String, List<String>> given = new LinkedHashMap<>(parameters);
        given.values().removeIf(values -> values.stream().allMatch(String::isBlank));
        List<String> language = given.remove(LANGUAGE);
        List<String> mark = given.remove(MARK);
        return new ReportAddress(
                given,
                language == null ? accepted(request) : oneOf(LANGUAGE, language, LANGUAGES),
                mark == null || oneOf(MARK, mark, Map.of("true", true, "false", false)));
    }

    /** The first that we speak of those that the header names; Vietnamese where it names none. */
    private static Language accepted(HttpServletRequest request) {
        return request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) == null
                ? Language.VI
                : Collections.list(request.getLocales()).stream()
                        .map(locale -> LANGUAGES.get(locale.getLanguage()))
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(Language.VI);
    }

    private static <T> T oneOf(String name, List<String> texts, Map<String, T> values) {
        T value = texts.size() == 1 ? values.get(texts.getFirst()) : null;
        if (value == null) {
            throw new Problem(
                    Problem.Code.INVALID_ARGUMENT,
                    "'" + name + "' is one of "
                            + values.keySet().stream().sorted().collect(Collectors.joining(", "))
                            + ", and is given once");
        }
        return value;
    }

    /**
     * The values for the variables of a report.
     *
     * @throws Problem when one is missing, unknown, or has a value that it cannot have
     */
    Map<String, Object> variables(Report report) {
        return variables(report, given, language);
    }

    /** The same, for values that stood in no address. */
    static Map<String, Object> variables(Report report, Map<String, List<String>> given, Language language) {
        Set<String> known =
                report.parameters().stream().map(ReportParameter::name).collect(Collectors.toSet());
        for (String name : given.keySet()) {
            if (!known.contains(name)) {
                String those = Stream.concat(known.stream().sorted(), Stream.of(LANGUAGE, MARK))
                        .collect(Collectors.joining(", "));
                throw new Problem(
                        Problem.Code.INVALID_ARGUMENT,
                        "'" + name + "' is no parameter of the report " + report.name() + ", which has: " + those);
            }
        }
        Map<String, Object> variables = new LinkedHashMap<>();
        if (report.worded()) {
            variables.put(Report.LANGUAGE, language.name());
        }
        for (ReportParameter parameter : report.parameters()) {
            List<String> texts = given.get(parameter.name());
            if (texts != null) {
                variables.put(parameter.name(), parameter.read(texts));
            } else if (parameter.required()) {
                throw new Problem(
                        Problem.Code.INVALID_ARGUMENT,
                        "The report " + report.name() + " needs the parameter '" + parameter.name() + "' ("
                                + parameter.title().en() + ")"
                                + (parameter.example() == null ? "" : ", for instance " + parameter.example()));
            }
        }
        return variables;
    }

    /** The parameters as they hold, in the order of the report: those given, and defaults for the others. */
    Map<String, String> told(Report report) {
        Map<String, String> told = new LinkedHashMap<>();
        for (ReportParameter parameter : report.parameters()) {
            List<String> texts = given.get(parameter.name());
            if (texts != null) {
                told.put(parameter.name(), String.join(", ", texts));
            } else if (parameter.otherwise() != null) {
                told.put(parameter.name(), parameter.otherwise());
            }
        }
        return told;
    }
}
