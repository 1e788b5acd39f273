package org.cadregraph.report;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.List;
import org.cadregraph.api.ErrorForm;
import org.cadregraph.api.Problem;
import org.cadregraph.api.RefusedAnswer;
import org.cadregraph.api.ViewerSource;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.ServletWebRequest;

/** {@code GET /reports/{name}.{format}} gives a report as a file, row by row as they are read. */
@RestController
class ReportEndpoint {

    private final Reports reports;
    private final ReportQuestions questions;
    private final ReportTag tags;
    private final ViewerSource viewers;
    private final ReportProperties properties;
    private final Clock clock;

    ReportEndpoint(
            Reports reports,
            ReportQuestions questions,
            ReportTag tags,
            ViewerSource viewers,
            ReportProperties properties,
            Clock clock) {
        this.reports = reports;
        this.questions = questions;
        this.tags = tags;
        this.viewers = viewers;
        this.properties = properties;
        this.clock = clock;
    }

    @GetMapping("/reports/{name}.{ending}")
    void report(
            @PathVariable("name") String name,
            @PathVariable("ending") String ending,
            @RequestParam MultiValueMap<String, String> parameters,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        ReportFormat format = ReportFormat.of(ending);
        if (format == ReportFormat.CSV && request.getProtocol().equals("HTTP/1.0")) {
            // Its end is the end of the connection, wherever that breaks off.
            throw new Problem(
                    Problem.Code.INVALID_ARGUMENT,
                    "Over HTTP/1.0 nobody can tell whether a CSV came whole: ask over HTTP/1.1 (a proxy: proxy_http_version"
                            + " 1.1)");
        }
        Report report = reports.named(name);
        ReportAddress address = ReportAddress.of(parameters, request);
        ReportRun run = new ReportRun(report, address.variables(report), address.language(), questions.ofRequest());
        // Whoever has it already is spared it; whoever may not have it is told so first, by the first page.
        boolean known = new ServletWebRequest(request, response)
                .checkNotModified(tags.of(report, format, address, viewers.viewer()));
        response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-cache");
        response.setHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
        if (known) {
            return;
        }
        ReportPage first = run.page(null, null);
        response.setContentType(format.mediaType());
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "." + format.ending() + "\"");
        if (request.getMethod().equals("HEAD")) {
            return;
        }
        TableHead head = new TableHead(report, address.language(), address.told(report), ZonedDateTime.now(clock));
        TableWriter table = format.open(response.getOutputStream(), head, address.mark());
        write(run, first, table);
        table.end();
    }

    @ExceptionHandler
    void refused(Problem problem, HttpServletResponse response) throws IOException {
        refuse(response, problem.code().name(), problem);
    }

    @ExceptionHandler
    void refused(RefusedAnswer refusal, HttpServletResponse response) throws IOException {
        refuse(response, refusal.code(), refusal);
    }

    /** What was said of the file is not true of the fault that comes in its place. */
    @ExceptionHandler
    void failed(Exception failure, HttpServletResponse response) throws Exception {
        if (!response.isCommitted()) {
            response.reset();
        }
        throw failure;
    }

    /** Once rows are on their way nothing can be said any more: the connection breaks off, and the file is not whole. */
    private static void refuse(HttpServletResponse response, String code, RuntimeException cause) throws IOException {
        if (response.isCommitted()) {
            throw cause;
        }
        response.reset();
        HttpStatus status = status(code);
        if (status == HttpStatus.SERVICE_UNAVAILABLE) {
            response.setHeader(HttpHeaders.RETRY_AFTER, "1");
        }
        ErrorForm.write(response, status, code, String.valueOf(cause.getMessage()));
    }

    private static HttpStatus status(String code) {
        return switch (code) {
            case "NOT_FOUND" -> HttpStatus.NOT_FOUND;
            case "FORBIDDEN" -> HttpStatus.FORBIDDEN;
            case "UNAUTHENTICATED" -> HttpStatus.UNAUTHORIZED;
            case "UNAVAILABLE", "SERVER_BUSY", "TOO_SLOW" -> HttpStatus.SERVICE_UNAVAILABLE;
            case "INTERNAL_ERROR" -> HttpStatus.INTERNAL_SERVER_ERROR;
            default -> HttpStatus.BAD_REQUEST;
        };
    }

    private void write(ReportRun run, ReportPage first, TableWriter table) throws IOException {
        int written = 0;
        @Nullable ReportPage page = first;
        while (page != null) {
            for (List<@Nullable Object> row : page.rows()) {
                written++;
                if (written > properties.rows()) {
                    throw new RefusedAnswer(
                            Problem.Code.LIMIT_EXCEEDED.name(),
                            "The report has more than " + properties.rows()
                                    + " rows (cadre.reports.rows): ask for less by its parameters");
                }
                table.row(row);
            }
            String next = page.next();
            page = next == null ? null : run.page(next, null);
        }
    }
}
