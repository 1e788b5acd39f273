package org.cadregraph.graph;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Runs the statements of one write transaction, and keeps in mind which records it changes. */
final class DoorWriter implements Graph.Writer {

    private final Adapter.Statements statements;
    private final RequestCost cost;
    private final Set<String> changed = new LinkedHashSet<>();
    private @Nullable Change change;

    DoorWriter(Adapter.Statements statements, RequestCost cost) {
        this.statements = statements;
        this.cost = cost;
    }

    @Override
    public List<Row> run(String cypher, Map<String, ? extends @Nullable Object> parameters) {
        cost.statement();
        return statements.run(Door.DIALECT + cypher, parameters);
    }

    @Override
    public void changed(Change by, Collection<String> ids) {
        change = by;
        changed.addAll(ids);
    }

    /** Enters what was changed in the feed: last of all, since everybody who writes waits there for each other. */
    void tell() {
        if (change != null && !changed.isEmpty()) {
            ChangeFeed.enter(this, change, changed);
        }
    }
}
