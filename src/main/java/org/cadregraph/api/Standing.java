package org.cadregraph.api;

import java.time.Instant;
import org.cadregraph.graph.Viewer;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who goes on asking, as whoever watches does: what is theirs to see is looked up anew each time, since
 * organisations come to be parts of others.
 */
public interface Standing {

    /** The name by which a request knows it. */
    String NAME = "standing";

    /** What they may see now. */
    Viewer viewer();

    /** When whoever vouched for them does so no longer; nothing when that has no end. */
    @Nullable Instant until();
}
