package org.cadregraph.succession;

import java.util.List;
import org.cadregraph.organisation.Lineage;
import org.cadregraph.organisation.Position;
import org.cadregraph.organisation.PositionStep;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the chain of a post and of those that it was before or became.
 *
 * @param entry who held it, or that nobody did
 * @param position in which of the posts
 * @param way the steps that lead there; absent in the post itself
 */
record LineageEntry(SuccessionEntry entry, Position position, Lineage.@Nullable Way<PositionStep> way) {

    public int distance() {
        return way == null ? 0 : way.last().distance();
    }

    public List<PositionStep> path() {
        return way == null ? List.of() : way.steps();
    }
}
