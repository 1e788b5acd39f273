package org.cadregraph.exchange;

import java.util.List;
import java.util.Map;
import org.cadregraph.graph.Change;
import org.cadregraph.graph.Graph;
import org.cadregraph.graph.Outcome;
import org.cadregraph.organisation.LinkEntry;
import org.cadregraph.organisation.LinkLedger;
import org.cadregraph.time.PartialDate;

/** Takes in what organisations, or posts, became. */
final class LinkIntake implements Intake<LinkEntry> {

    private final LinkLedger ledger;
    private final KnownKeys linked;
    private final Section of;

    /**
     * @param linked the records that may be linked
     * @param of the list in which they stand
     */
    LinkIntake(LinkLedger ledger, KnownKeys linked, Section of) {
        this.ledger = ledger;
        this.linked = linked;
        this.of = of;
    }

    @Override
    public LinkEntry read(PopoloRow row) {
        String predecessor = row.required("predecessor_id");
        String successor = row.required("successor_id");
        if (predecessor.equals(successor)) {
            throw new PopoloRow.Fault("successor_id", successor, "is the predecessor itself");
        }
        PartialDate end = row.date("end_date");
        PartialDate start = row.date("start_date");
        return new LinkEntry(
                row.required("id"), predecessor, successor, row.required("type"), start == null ? end : start);
    }

    @Override
    public String key(LinkEntry entry) {
        return entry.key();
    }

    @Override
    public Map<String, PopoloRow.Fault> faults(Graph.Writer writer, List<LinkEntry> entries) {
        Map<String, PopoloRow.Fault> faults = References.none();
        References.check(
                writer, entries, LinkEntry::key, "predecessor_id", LinkEntry::predecessorKey, linked, of, faults);
        References.check(writer, entries, LinkEntry::key, "successor_id", LinkEntry::successorKey, linked, of, faults);
        return faults;
    }

    @Override
    public Map<String, Outcome> compare(Graph.Writer writer, List<LinkEntry> entries) {
        return ledger.compare(writer, entries);
    }

    @Override
    public Map<String, Outcome> save(Graph.Writer writer, Change change, List<LinkEntry> entries) {
        return ledger.save(writer, change, entries);
    }
}
