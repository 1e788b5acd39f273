package org.cadregraph.api;

import org.cadregraph.graph.Viewer;

/** Knows who asks. There is one, and every request that reads or writes records has its viewer from it. */
public interface ViewerSource {

    /** Who makes the request that this thread answers; somebody who sees nothing when nobody has signed in. */
    Viewer viewer();

    /** The same person, for as long as they go on asking. */
    Standing standing();

    /** Runs work of the application itself, before anybody can ask; it may see all. */
    void asApplication(Runnable work);
}
