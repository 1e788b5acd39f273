package org.cadregraph.graph;

import java.util.HashSet;
import java.util.Set;

/**
 * Who asks, and which part of the graph is theirs to see. Every read takes one.
 *
 * @param name how the change log calls them
 * @param everything whether all records are visible; then {@code organisations} does not matter
 * @param organisations ids of all organisations that are visible
 */
public record Viewer(String name, boolean everything, Set<String> organisations) {

    /** The person at the machine itself, who may see all. */
    public static final Viewer LOCAL = new Viewer("local", true, Set.of());

    public Viewer {
        organisations = Set.copyOf(organisations);
    }

    /** The same person looking at these organisations alone, those of them that are theirs to see. */
    public Viewer within(Set<String> part) {
        if (everything) {
            return of(name, part);
        }
        Set<String> both = new HashSet<>(organisations);
        both.retainAll(part);
        return of(name, both);
    }

    public static Viewer of(String name, Set<String> organisations) {
        return new Viewer(name, false, organisations);
    }
}
