package org.cadregraph.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Leads from a number to the report that lists what was counted. It is written as an address without an ending, in which a
 * parameter of the report with the number stands in braces: {@code plan?organisation={organisation}&asOf={asOf}}.
 *
 * @param report the name of the other report
 * @param parameters what it is asked with
 */
record ReportLink(String report, List<Parameter> parameters) {

    private static final Pattern WRITTEN = Pattern.compile("([a-z0-9-]+)(?:\\?(\\w+=[^&=]+(?:&\\w+=[^&=]+)*))?");
    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)}");

    /** A parameter of the other report: a value, or what a parameter of this one has as its value. */
    record Parameter(String name, String value, boolean variable) {}

    /**
     * Reads one.
     *
     * @throws IllegalArgumentException when it is none, with what to write
     */
    static ReportLink of(String text) {
        Matcher written = WRITTEN.matcher(text);
        if (!written.matches()) {
            throw new IllegalArgumentException(
                    "'" + text
                            + "' leads to no report: write its name and its parameters, such as plan?organisation={organisation}");
        }
        List<Parameter> parameters = new ArrayList<>();
        if (written.group(2) != null) {
            for (String pair : written.group(2).split("&", -1)) {
                String name = pair.substring(0, pair.indexOf('='));
                String value = pair.substring(name.length() + 1);
                Matcher variable = VARIABLE.matcher(value);
                parameters.add(
                        variable.matches()
                                ? new Parameter(name, variable.group(1), true)
                                : new Parameter(name, value, false));
            }
        }
        return new ReportLink(written.group(1), parameters);
    }

    /** Where the list is for somebody who asked with these values; a parameter without one is left out. */
    String address(Map<String, Object> variables) {
        UriComponentsBuilder address =
                UriComponentsBuilder.fromPath("/reports/" + report + "." + ReportFormat.CSV.ending());
        List<Object> values = new ArrayList<>();
        for (Parameter parameter : parameters) {
            List<?> given = given(parameter, variables);
            given.forEach(value -> {
                address.queryParam(parameter.name(), "{v}");
                values.add(value);
            });
        }
        return address.encode().buildAndExpand(values.toArray()).toUriString();
    }

    private static List<?> given(Parameter parameter, Map<String, Object> variables) {
        if (!parameter.variable()) {
            return List.of(parameter.value());
        }
        return switch (variables.get(parameter.value())) {
            case null -> List.of();
            case List<?> several -> several;
            case Object one -> List.of(one);
        };
    }
}
