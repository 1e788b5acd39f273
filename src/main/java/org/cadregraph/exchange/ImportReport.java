package org.cadregraph.exchange;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.cadregraph.graph.Outcome;

/**
 * What became of rows: counts for each list, the rows that were not imported, and what is odd about others. One of a
 * whole import is made of one for each batch.
 *
 * @param counts of the lists of which rows have come
 * @param rejections in the order of the rows; at most {@link #LISTED} of a whole import
 * @param findings the same
 * @param totals how many rejections and findings there were, listed or not
 */
record ImportReport(
        Map<Section, Counts> counts, List<RowProblem> rejections, List<RowProblem> findings, Totals totals) {

    static final int LISTED = 10_000;

    /** How many there were. */
    record Totals(int rejected, int found) {}

    static ImportReport empty() {
        return new ImportReport(new EnumMap<>(Section.class), List.of(), List.of(), new Totals(0, 0));
    }

    /** The rows up to here, and these. */
    ImportReport plus(ImportReport batch) {
        Map<Section, Counts> sum = new EnumMap<>(Section.class);
        sum.putAll(counts);
        batch.counts.forEach((section, more) -> sum.merge(section, more, Counts::plus));
        return new ImportReport(
                sum,
                listed(rejections, batch.rejections),
                listed(findings, batch.findings),
                new Totals(totals.rejected + batch.totals.rejected, totals.found + batch.totals.found));
    }

    /** The problems of a batch for which there is still room. */
    ImportReport room(ImportReport batch) {
        return new ImportReport(
                batch.counts,
                batch.rejections.subList(0, Math.min(LISTED - rejections.size(), batch.rejections.size())),
                batch.findings.subList(0, Math.min(LISTED - findings.size(), batch.findings.size())),
                batch.totals);
    }

    private static List<RowProblem> listed(List<RowProblem> before, List<RowProblem> more) {
        if (more.isEmpty() || before.size() == LISTED) {
            return before;
        }
        List<RowProblem> all = new ArrayList<>(before);
        all.addAll(more.subList(0, Math.min(LISTED - before.size(), more.size())));
        return all;
    }

    Counts all() {
        return counts.values().stream().reduce(Counts.NONE, Counts::plus);
    }

    /** Takes the rows of a batch one by one. */
    static final class Batch {

        private final Map<Section, Counts> counts = new EnumMap<>(Section.class);
        private final List<RowProblem> rejections = new ArrayList<>();
        private final List<RowProblem> findings = new ArrayList<>();

        void saved(Section section, Outcome outcome) {
            counts.merge(section, Counts.of(outcome), Counts::plus);
        }

        void rejected(Section section, RowProblem problem) {
            counts.merge(section, Counts.REJECTED, Counts::plus);
            rejections.add(problem);
        }

        /** The row was imported, but something about it cannot be right. */
        void found(RowProblem problem) {
            findings.add(problem);
        }

        ImportReport report() {
            return new ImportReport(counts, rejections, findings, new Totals(rejections.size(), findings.size()));
        }
    }
}
