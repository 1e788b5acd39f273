package org.cadregraph.organisation;

import java.util.HashMap;
import java.util.Map;
import org.cadregraph.api.Entries;
import org.cadregraph.api.RecordKind;
import org.cadregraph.graph.Digest;
import org.jspecify.annotations.Nullable;

/** Keeps what records of one kind became, as edges from the predecessor. */
public abstract class LineageLedger extends LinkLedger<LinkEntry> {

    private final RecordKind kind;

    /**
     * Makes the ledger of one kind.
     *
     * @param kind of the records that are linked
     * @param label theirs
     * @param type of the edges
     */
    LineageLedger(RecordKind kind, String label, String type) {
        super(label, type, label);
        this.kind = kind;
    }

    @Override
    Link link(LinkEntry entry) {
        Map<String, @Nullable Object> properties = new HashMap<>();
        properties.put("kind", entry.kind());
        properties.put("on", Entries.text(entry.on()));
        Map<String, @Nullable Object> said = new HashMap<>(properties);
        said.put("predecessor", entry.predecessorKey());
        said.put("successor", entry.successorKey());
        return new Link(
                entry.key(),
                kind.id(entry.predecessorKey()),
                kind.id(entry.successorKey()),
                properties,
                Digest.of(said));
    }
}
