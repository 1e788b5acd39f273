package org.cadregraph.exchange;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cadregraph.graph.Outcome;
import org.jspecify.annotations.Nullable;

/** What became of a file, row by row: counts for each list, and the rows that were not imported. */
final class ImportReport {

    private static final int LISTED = 10_000;

    private final boolean dryRun;
    private final boolean strict;
    private final Map<String, Counts> sections = new LinkedHashMap<>();
    private final List<RowProblem> rejections = new ArrayList<>();
    private final List<RowProblem> findings = new ArrayList<>();
    private int rejected;
    private int found;
    private @Nullable String brokenOff;

    ImportReport(boolean dryRun, boolean strict) {
        this.dryRun = dryRun;
        this.strict = strict;
        for (Section section : Section.values()) {
            sections.put(section.property(), new Counts());
        }
    }

    /** How many rows of one list came in, and what became of them. */
    static final class Counts {
        private int in;
        private int added;
        private int changed;
        private int unchanged;
        private int rejected;

        Map<String, Integer> json() {
            Map<String, Integer> json = new LinkedHashMap<>();
            json.put("in", in);
            json.put("added", added);
            json.put("changed", changed);
            json.put("unchanged", unchanged);
            json.put("rejected", rejected);
            return json;
        }

        private void add(Counts other) {
            in += other.in;
            added += other.added;
            changed += other.changed;
            unchanged += other.unchanged;
            rejected += other.rejected;
        }
    }

    void saved(Section section, Outcome outcome) {
        Counts counts = counts(section);
        counts.in++;
        switch (outcome) {
            case ADDED -> counts.added++;
            case CHANGED -> counts.changed++;
            case UNCHANGED -> counts.unchanged++;
        }
    }

    void rejected(Section section, RowProblem problem) {
        Counts counts = counts(section);
        counts.in++;
        counts.rejected++;
        rejected++;
        if (rejections.size() < LISTED) {
            rejections.add(problem);
        }
    }

    /** The row was imported, but something about it cannot be right. */
    void found(RowProblem problem) {
        found++;
        if (findings.size() < LISTED) {
            findings.add(problem);
        }
    }

    /** A fault of ours ended the import; what was counted so far is in the database. */
    void brokenOff(String faultId) {
        brokenOff = faultId;
    }

    boolean broken() {
        return brokenOff != null;
    }

    boolean refused() {
        return strict && rejected > 0;
    }

    private Counts counts(Section section) {
        return sections.computeIfAbsent(section.property(), name -> new Counts());
    }

    /** The report as it is sent. */
    Map<String, Object> json() {
        Counts all = new Counts();
        Map<String, Object> json = new LinkedHashMap<>();
        Map<String, Object> bySection = new LinkedHashMap<>();
        sections.forEach((name, counts) -> {
            all.add(counts);
            bySection.put(name, counts.json());
        });
        json.put("status", broken() ? "interrupted" : refused() ? "rejected" : dryRun ? "checked" : "imported");
        if (brokenOff != null) {
            json.put(
                    "message",
                    "Something went wrong on our side, and the import broke off. What is counted here is in"
                            + " the database; importing the file again goes on from there. Tell the operator this id: "
                            + brokenOff);
        }
        if (refused()) {
            json.put(
                    "message",
                    "With strict=true the first row that cannot be imported rejects the file; nothing of"
                            + " it was imported");
        }
        json.put("dryRun", dryRun);
        json.put("strict", strict);
        json.putAll(all.json());
        json.put("sections", bySection);
        json.put("rejections", rejections);
        json.put("rejectionsNotListed", rejected - rejections.size());
        json.put("findings", findings);
        json.put("findingsNotListed", found - findings.size());
        return json;
    }
}
