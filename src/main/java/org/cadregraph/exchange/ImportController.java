package org.cadregraph.exchange;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.cadregraph.api.ViewerSource;
import org.cadregraph.graph.Viewer;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code POST /import} takes files; {@code GET /imports} and {@code GET /imports/{id}} tell what becomes of them. */
@RestController
class ImportController {

    private final ImportRunner runner;
    private final Imports imports;
    private final Spool spool;
    private final ViewerSource viewers;

    ImportController(ImportRunner runner, Imports imports, Spool spool, ViewerSource viewers) {
        this.runner = runner;
        this.imports = imports;
        this.spool = spool;
        this.viewers = viewers;
    }

    @PostMapping("/import")
    ResponseEntity<Map<String, Object>> take(HttpServletRequest request) throws IOException {
        Viewer viewer = viewers.viewer();
        if (!viewer.everything()) {
            // A row may name any record, and what becomes of it would tell of that.
            return refusal(HttpStatus.FORBIDDEN, "Only those who work for all organisations may import");
        }
        Upload upload = Upload.of(request);
        boolean dryRun = upload.flag("dryRun");
        boolean strict = upload.flag("strict");
        boolean background = upload.flag("background");
        String id = UUID.randomUUID().toString();
        SpoolFolder folder = spool.create(id);
        Optional<ImportRun> begun = Optional.empty();
        try {
            // The files are read several times, list by list, so they are laid down first.
            Laying laying = spool.laying(folder);
            upload.lay(laying);
            Source source = Source.of(laying.files());
            long rows = source.check();
            begun = runner.begin(new ImportOrder(id, laying.files(), folder, source, rows, viewer, dryRun, strict));
        } finally {
            if (begun.isEmpty()) {
                folder.delete();
            }
        }
        if (begun.isEmpty()) {
            return refusal(HttpStatus.CONFLICT, "Another import is running: try again when it has ended");
        }
        ImportRun run = begun.get();
        if (background) {
            runner.launch(run);
        } else {
            runner.run(run);
        }
        return answer(viewer, run, background);
    }

    private ResponseEntity<Map<String, Object>> answer(Viewer viewer, ImportRun run, boolean background) {
        String id = run.job().id();
        ImportJob job = imports.find(viewer, id).orElse(run.job());
        if (background || job.running()) {
            return ResponseEntity.accepted()
                    .location(URI.create("/imports/" + id))
                    .body(ImportJson.progress(
                            ImportProgress.of(job, run.report().totals())));
        }
        HttpStatus status = switch (job.state()) {
            case INTERRUPTED -> HttpStatus.INTERNAL_SERVER_ERROR;
            case REJECTED -> HttpStatus.UNPROCESSABLE_CONTENT;
            default -> HttpStatus.OK;
        };
        return ResponseEntity.status(status).body(ImportJson.report(job, run.report()));
    }

    @GetMapping("/imports")
    Map<String, Object> latest() {
        return Map.of(
                "imports",
                imports.latest(viewers.viewer()).stream()
                        .map(ImportJson::progress)
                        .toList());
    }

    @GetMapping("/imports/{id}")
    ResponseEntity<Map<String, Object>> one(@PathVariable("id") String id) {
        Viewer viewer = viewers.viewer();
        Optional<ImportJob> job = imports.find(viewer, id);
        if (job.isEmpty()) {
            return refusal(HttpStatus.NOT_FOUND, "No import has this id; GET /imports lists the latest");
        }
        ImportReport report = imports.report(viewer, id);
        Map<String, Object> json = ImportJson.progress(ImportProgress.of(job.get(), report.totals()));
        json.put("report", ImportJson.report(job.get(), report));
        return ResponseEntity.ok(json);
    }

    @ExceptionHandler
    ResponseEntity<Map<String, Object>> unreadable(UnreadableFile failure) {
        return refusal(HttpStatus.BAD_REQUEST, String.valueOf(failure.getMessage()));
    }

    private static ResponseEntity<Map<String, Object>> refusal(HttpStatus status, String message) {
        return ResponseEntity.status(status).body(Map.of("status", "rejected", "message", message));
    }
}
