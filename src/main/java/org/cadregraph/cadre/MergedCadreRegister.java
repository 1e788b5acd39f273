package org.cadregraph.cadre;

import java.util.List;
import org.cadregraph.api.RecordKind;
import org.cadregraph.graph.Change;
import org.cadregraph.graph.Graph;
import org.cadregraph.graph.NodeEntry;
import org.cadregraph.graph.NodeLedger;
import org.springframework.stereotype.Component;

/**
 * Keeps the records that were merged into others. Their sources may go on to speak of them: each stays up to date for the
 * day on which its merge is undone, and until then gives its names and identifiers to the one that was kept.
 */
@Component
class MergedCadreRegister extends NodeLedger<CadreEntry> {

    MergedCadreRegister() {
        super(MergedRecords.LABEL, RecordKind.CADRE::id);
    }

    @Override
    protected NodeEntry node(CadreEntry entry) {
        return CadreRegister.nodeOf(entry);
    }

    @Override
    protected void bind(Graph.Writer writer, Change change, List<String> ids) {
        MergedRecords.give(writer, MergedRecords.kept(writer, ids).values());
    }
}
