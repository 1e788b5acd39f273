package org.cadregraph.exchange;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Optional;
import org.cadregraph.graph.Viewer;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriComponentsBuilder;

/** {@code POST /import}: a file as the part {@code file} of a form, or as the body itself. */
@RestController
class ImportController {

    private final PopoloImport popolo;

    ImportController(PopoloImport popolo) {
        this.popolo = popolo;
    }

    @PostMapping("/import")
    ResponseEntity<Map<String, Object>> take(HttpServletRequest request) throws IOException, ServletException {
        boolean dryRun = flag(request, "dryRun");
        boolean strict = flag(request, "strict");
        // The file is read several times, list by list, so it is laid down first.
        Path copy = Files.createTempFile("import", ".json");
        try {
            String name = lay(request, copy);
            Optional<ImportReport> report = popolo.run(copy, name, Viewer.LOCAL, dryRun, strict);
            if (report.isEmpty()) {
                return refusal(HttpStatus.CONFLICT, "Another import is running: try again when it has ended");
            }
            HttpStatus status = report.get().broken()
                    ? HttpStatus.INTERNAL_SERVER_ERROR
                    : report.get().refused() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK;
            return ResponseEntity.status(status).body(report.get().json());
        } finally {
            Files.deleteIfExists(copy);
        }
    }

    /**
     * A setting from the address, or from a field of a form with parts. The fields of a plain form are not looked at: to
     * ask for them would have the request take the file for them.
     */
    private static boolean flag(HttpServletRequest request, String name) {
        MultiValueMap<String, String> query = UriComponentsBuilder.newInstance()
                .query(request.getQueryString())
                .build()
                .getQueryParams();
        String value = multipart(request) ? request.getParameter(name) : query.getFirst(name);
        if (query.containsKey(name) && (value == null || value.isEmpty())) {
            return true;
        }
        if (value == null || value.equals("false")) {
            return false;
        }
        if (!value.equals("true")) {
            throw new UnreadableFile("'" + name + "' must be true or false, not '" + value + "'", null);
        }
        return true;
    }

    private static boolean multipart(HttpServletRequest request) {
        return String.valueOf(request.getContentType()).startsWith("multipart/");
    }

    private static String lay(HttpServletRequest request, Path copy) throws IOException, ServletException {
        if (!multipart(request)) {
            Files.copy(request.getInputStream(), copy, StandardCopyOption.REPLACE_EXISTING);
            return "a file without a name";
        }
        Part part = request.getPart("file");
        if (part == null) {
            throw new UnreadableFile(
                    "The form has no part 'file': send it so, for instance: curl -F file=@data.json", null);
        }
        try (InputStream content = part.getInputStream()) {
            Files.copy(content, copy, StandardCopyOption.REPLACE_EXISTING);
        }
        return String.valueOf(part.getSubmittedFileName());
    }

    @ExceptionHandler
    ResponseEntity<Map<String, Object>> unreadable(UnreadableFile failure) {
        return refusal(HttpStatus.BAD_REQUEST, String.valueOf(failure.getMessage()));
    }

    private static ResponseEntity<Map<String, Object>> refusal(HttpStatus status, String message) {
        return ResponseEntity.status(status).body(Map.of("status", "rejected", "message", message));
    }
}
