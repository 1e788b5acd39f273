package org.cadregraph.exchange;

import org.cadregraph.graph.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * A row of another list that shares the fate of a row, as a name shares its cadre's.
 *
 * @param section its list
 * @param place where it stands
 * @param id of the row whose fate it shares
 * @param fault why it cannot be imported, whatever becomes of the other
 */
record Companion(
        Section section, Place place, String id, @Nullable RowFault fault) {

    /**
     * Tells its own fate.
     *
     * @param outcome of the other row; absent when it was not imported
     * @param refusal why, then, this one was not
     */
    void tell(ImportReport.Batch report, Form form, @Nullable Outcome outcome, RowFault refusal) {
        if (fault != null && !refusal.withheld()) {
            report.rejected(section, fault.in(section, form, place, id));
        } else if (outcome == null) {
            report.rejected(section, refusal.in(section, form, place, id));
        } else {
            report.saved(section, outcome);
        }
    }
}
