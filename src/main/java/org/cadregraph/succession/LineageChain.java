package org.cadregraph.succession;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cadregraph.organisation.Lineage;
import org.cadregraph.organisation.LineageDirection;
import org.cadregraph.organisation.Position;
import org.cadregraph.organisation.PositionStep;
import org.jspecify.annotations.Nullable;

/**
 * The succession chain of a post together with those of the posts that it was before and became.
 *
 * @param lineages those posts, each way that was asked for
 * @param chains the chain of each post, by its id
 */
record LineageChain(Map<LineageDirection, Lineage<PositionStep>> lineages, Map<String, Chain> chains) {

    static final LineageChain EMPTY = new LineageChain(Map.of(), Map.of());

    /**
     * All entries in order of start. Of another post those count that lie on its side of the step: whoever came to the
     * old post after the step is no predecessor, and who left the new one before it no successor.
     */
    List<LineageEntry> entries(Position asked, @Nullable LocalDate asOf, LocalDate today) {
        List<LineageEntry> all = new ArrayList<>();
        for (SuccessionEntry entry : chain(asked).entries(asked, asOf, today)) {
            all.add(new LineageEntry(entry, asked, null));
        }
        Set<SuccessionEntry> told = Collections.newSetFromMap(new IdentityHashMap<>());
        Map<String, List<SuccessionEntry>> entriesOf = new HashMap<>();
        lineages.forEach((direction, lineage) -> lineage.reached().forEach((id, reached) -> {
            PositionStep last = reached.way().last();
            Position position = direction == LineageDirection.AFTER ? last.to() : last.from();
            for (SuccessionEntry entry :
                    entriesOf.computeIfAbsent(id, one -> chain(position).entries(position, asOf, today))) {
                if (direction.beyond(reached.day(), entry.period()) && told.add(entry)) {
                    all.add(new LineageEntry(entry, position, reached.way()));
                }
            }
        }));
        all.sort(Comparator.comparing(entry -> entry.entry().begins()));
        return all;
    }

    private Chain chain(Position position) {
        return chains.getOrDefault(position.id(), Chain.EMPTY);
    }
}
