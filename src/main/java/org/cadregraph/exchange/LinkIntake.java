package org.cadregraph.exchange;

import java.util.List;
import java.util.Map;
import org.cadregraph.graph.Change;
import org.cadregraph.graph.Graph;
import org.cadregraph.graph.Outcome;
import org.cadregraph.organisation.LineageLedger;
import org.cadregraph.organisation.LinkEntry;
import org.cadregraph.time.PartialDate;

/** Takes in what organisations, or posts, became. */
final class LinkIntake implements Intake<LinkEntry> {

    private final LineageLedger ledger;
    private final KnownKeys linked;

    /** @param linked the records that may be linked */
    LinkIntake(LineageLedger ledger, KnownKeys linked) {
        this.ledger = ledger;
        this.linked = linked;
    }

    @Override
    public LinkEntry read(SourceRow row) {
        String predecessor = row.required("predecessor_id");
        String successor = row.required("successor_id");
        if (predecessor.equals(successor)) {
            throw new RowFault("successor_id", successor, "is the predecessor itself");
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
    public Map<String, RowFault> faults(Graph.Writer writer, List<LinkEntry> entries) {
        Map<String, RowFault> faults = References.none();
        References.check(writer, entries, LinkEntry::key, "predecessor_id", LinkEntry::predecessorKey, linked, faults);
        References.check(writer, entries, LinkEntry::key, "successor_id", LinkEntry::successorKey, linked, faults);
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
