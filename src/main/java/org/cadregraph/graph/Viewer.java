package org.cadregraph.graph;

import java.util.Set;

/**
 * Who asks, and which part of the graph is theirs to see. Every read takes one.
 *
 * @param name how the change log calls them
 * @param everything whether the records of all organisations are visible; then {@code organisations} does not matter
 * @param plans whether they see, of those, who is planned for which post
 * @param organisations ids of the organisations that are visible with all that is or was below them
 */
public record Viewer(String name, boolean everything, boolean plans, Set<String> organisations) {

    /** The person at the machine itself, who may see all. */
    public static final Viewer LOCAL = everywhere("local").withPlans();

    public Viewer {
        organisations = Set.copyOf(organisations);
    }

    /** Somebody who sees these organisations, with all that is or was below them. */
    public static Viewer of(String name, Set<String> organisations) {
        return new Viewer(name, false, false, organisations);
    }

    /** Somebody who sees all organisations. */
    public static Viewer everywhere(String name) {
        return new Viewer(name, true, false, Set.of());
    }

    /** The same, who sees plans too. */
    public Viewer withPlans() {
        return new Viewer(name, everything, true, organisations);
    }

    /** The same, who looks at these organisations alone. */
    public Viewer within(Set<String> others) {
        return new Viewer(name, false, plans, others);
    }
}
