package org.cadregraph.exchange;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Imports and their reports as clients get them. */
final class ImportJson {

    private ImportJson() {}

    /** What became of the rows. */
    static Map<String, Object> report(ImportJob job, ImportReport report) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", job.id());
        json.put("status", job.state().text());
        put(json, "message", job.progress().message());
        json.put("dryRun", job.dryRun());
        json.put("strict", job.strict());
        json.putAll(counts(report.all()));
        Map<String, Object> sections = new LinkedHashMap<>();
        for (Section section : job.form().sections()) {
            sections.put(job.form().list(section), counts(report.counts().getOrDefault(section, Counts.NONE)));
        }
        json.put("sections", sections);
        json.put("rejections", report.rejections());
        json.put(
                "rejectionsNotListed",
                report.totals().rejected() - report.rejections().size());
        json.put("findings", report.findings());
        json.put(
                "findingsNotListed", report.totals().found() - report.findings().size());
        return json;
    }

    private static Map<String, Integer> counts(Counts counts) {
        Map<String, Integer> json = new LinkedHashMap<>();
        json.put("in", counts.in());
        json.put("added", counts.added());
        json.put("changed", counts.changed());
        json.put("unchanged", counts.unchanged());
        json.put("rejected", counts.rejected());
        return json;
    }

    /** How far it is. */
    static Map<String, Object> progress(ImportProgress progress) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", progress.id());
        json.put("name", progress.name());
        json.put("state", progress.state().text());
        put(json, "message", progress.message());
        json.put("dryRun", progress.dryRun());
        json.put("strict", progress.strict());
        json.put("phase", progress.phase().text());
        json.put("percentage", progress.percentage());
        json.put("list", progress.list());
        json.put("rows", progress.rows());
        json.put("rowsDone", progress.rowsDone());
        json.put("rejected", progress.rejected());
        json.put("findings", progress.findings());
        json.put("startedAt", progress.startedAt());
        json.put("updatedAt", progress.updatedAt());
        put(json, "endedAt", progress.endedAt());
        return json;
    }

    private static void put(Map<String, Object> json, String name, @Nullable Object value) {
        if (value != null) {
            json.put(name, value);
        }
    }
}
