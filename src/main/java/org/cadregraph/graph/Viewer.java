package org.cadregraph.graph;

import java.util.Set;

/**
 * Who asks, and which part of the graph is theirs to see. Every read takes one.
 *
 * @param name how the change log calls them
 * @param everything whether all records are visible; then {@code scope} does not matter
 * @param scope ids of the organisations whose subtrees are visible, at whatever time a unit belonged to them
 */
public record Viewer(String name, boolean everything, Set<String> scope) {

    /** The person at the machine itself, who may see all. */
    public static final Viewer LOCAL = new Viewer("local", true, Set.of());

    public Viewer {
        scope = Set.copyOf(scope);
    }

    public static Viewer of(String name, Set<String> scope) {
        return new Viewer(name, false, scope);
    }
}
