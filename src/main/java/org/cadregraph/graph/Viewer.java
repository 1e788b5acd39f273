package org.cadregraph.graph;

import java.util.Set;

/**
 * Who asks, and which part of the graph is theirs to see. Every read takes one.
 *
 * @param name how the change log calls them
 * @param everything whether all records are visible; then {@code organisations} does not matter
 * @param organisations ids of the organisations that are visible with all that is or was below them
 */
public record Viewer(String name, boolean everything, Set<String> organisations) {

    /** The person at the machine itself, who may see all. */
    public static final Viewer LOCAL = new Viewer("local", true, Set.of());

    public Viewer {
        organisations = Set.copyOf(organisations);
    }

    /** Somebody who sees these organisations, with all that is or was below them. */
    public static Viewer of(String name, Set<String> organisations) {
        return new Viewer(name, false, organisations);
    }
}
