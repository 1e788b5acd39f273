package org.cadregraph.report;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.cadregraph.api.ErrorForm;
import org.cadregraph.api.Problem;
import org.cadregraph.rule.Fault;
import org.cadregraph.rule.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** {@code GET /reports} tells which reports there are: a person in HTML, with a form for each, and a program in JSON. */
@Controller
class ReportList {

    private final Reports reports;

    ReportList(Reports reports) {
        this.reports = reports;
    }

    @GetMapping("/reports")
    Object reports(@RequestParam MultiValueMap<String, String> parameters, HttpServletRequest request) {
        Language language = ReportAddress.of(parameters, request).language();
        Reports.Catalogue all = reports.all();
        Map<String, Object> told = new LinkedHashMap<>();
        told.put(
                "reports",
                all.reports().stream().map(report -> told(report, language)).toList());
        told.put("faults", all.faults().stream().map(Fault::toString).toList());
        String accepted = request.getHeader(HttpHeaders.ACCEPT);
        if (accepted != null && accepted.contains(MediaType.TEXT_HTML_VALUE)) {
            told.put("vi", language == Language.VI);
            return new ModelAndView("reports", told);
        }
        return ResponseEntity.ok()
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT, HttpHeaders.ACCEPT_LANGUAGE)
                .body(told);
    }

    @ExceptionHandler
    ResponseEntity<Map<String, Object>> refused(Problem problem) {
        return ResponseEntity.badRequest()
                .body(ErrorForm.of(problem.code().name(), String.valueOf(problem.getMessage())));
    }

    private static Map<String, Object> told(Report report, Language language) {
        return Map.of(
                "name",
                report.name(),
                "title",
                report.title().in(language),
                "description",
                report.description().in(language),
                "parameters",
                report.parameters().stream()
                        .map(parameter -> told(parameter, language))
                        .toList(),
                "columns",
                report.columns().stream()
                        .map(column -> Map.of(
                                "name", column.name(),
                                "title", column.title().in(language),
                                "type", column.type().name()))
                        .toList(),
                "formats",
                Arrays.stream(ReportFormat.values()).map(ReportFormat::ending).toList());
    }

    private static Map<String, @Nullable Object> told(ReportParameter parameter, Language language) {
        Map<String, @Nullable Object> told = new LinkedHashMap<>();
        told.put("name", parameter.name());
        told.put("title", parameter.title().in(language));
        told.put("kind", parameter.type().kind().name());
        told.put("input", input(parameter.type()));
        told.put("constants", parameter.type().constants());
        told.put("list", parameter.type().list());
        told.put("required", parameter.required());
        told.put("default", parameter.otherwise());
        told.put("example", parameter.example());
        return told;
    }

    /** The kind of a form's field, as HTML names it. */
    private static String input(ParameterType type) {
        return switch (type.kind()) {
            case DATE -> "date";
            case WHOLE_NUMBER, NUMBER -> "number";
            case TEXT, FLAG, CONSTANT -> "text";
        };
    }
}
