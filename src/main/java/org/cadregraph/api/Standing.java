package org.cadregraph.api;

import org.cadregraph.graph.Viewer;

/**
 * Somebody who goes on asking, as whoever watches does: what is theirs to see is looked up anew each time, since
 * organisations come to be parts of others.
 */
public interface Standing {

    /** The name by which a request knows it. */
    String NAME = "standing";

    /** What they may see now. */
    Viewer viewer();
}
