package org.cadregraph.api;

import java.util.Collection;
import java.util.Map;
import org.cadregraph.graph.Viewer;

/** A feature's way to find its records by global id, so that {@code node} reaches every kind. */
public interface NodeSource {

    RecordKind kind();

    /** The records that exist and that the viewer may see, by id, in one statement. */
    Map<String, ?> byIds(Viewer viewer, Collection<String> ids);
}
