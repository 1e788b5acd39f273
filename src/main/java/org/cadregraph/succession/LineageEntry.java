package org.cadregraph.succession;

import java.util.List;
import org.cadregraph.organisation.Position;
import org.cadregraph.organisation.PositionStep;

/**
 * An entry of the chain of a post and of those that it was before or became.
 *
 * @param entry who held it, or that nobody did
 * @param position in which of the posts
 * @param path the steps that lead there, from the post that was asked about; none in that post itself
 */
record LineageEntry(SuccessionEntry entry, Position position, List<PositionStep> path) {

    public int distance() {
        return path.size();
    }
}
