package org.cadregraph.api;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cadregraph.graph.Graph;
import org.cadregraph.graph.NodeLedger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/**
 * Computes anew what is kept beside the names of all records, where the store was last used by a version that did it
 * otherwise or not at all; before the application answers anybody. Cut off, it starts again.
 */
@Component
class NameUpkeep implements SmartInitializingSingleton {

    private static final Logger LOG = LoggerFactory.getLogger(NameUpkeep.class);

    private final Graph graph;
    private final List<NodeLedger<?>> ledgers;

    NameUpkeep(Graph graph, List<NodeLedger<?>> ledgers) {
        this.graph = graph;
        this.ledgers = ledgers;
    }

    @Override
    public void afterSingletonsInstantiated() {
        boolean current = graph.write(writer -> writer.run(
                        "RETURN EXISTS { (:NameScheme {scheme: $scheme}) } AS current",
                        Map.of("scheme", SearchedNames.SCHEME))
                .getFirst()
                .flag("current"));
        if (current) {
            return;
        }
        LOG.info("Names are indexed by {}", SearchedNames.SCHEME);
        ledgers.forEach(this::recompute);
        graph.write(writer ->
                writer.run("MERGE (s:NameScheme) SET s.scheme = $scheme", Map.of("scheme", SearchedNames.SCHEME)));
    }

    private void recompute(NodeLedger<?> ledger) {
        Optional<String> after = Optional.of("");
        while (after.isPresent()) {
            String from = after.get();
            after = graph.write(writer -> ledger.recompute(writer, from));
        }
    }
}
