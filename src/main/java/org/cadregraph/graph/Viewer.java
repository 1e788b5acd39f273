package org.cadregraph.graph;

import java.util.Set;

/**
 * Who asks, and which part of the graph is theirs to see. Every read takes one.
 *
 * @param name how the change log calls them
 * @param everything whether the records of all organisations are visible; then {@code organisations} does not matter
 * @param parts of the rules of access, which they may read: of records of another part they do not even learn that there
 *     are any
 * @param organisations ids of the organisations that are visible with all that is or was below them
 */
public record Viewer(String name, boolean everything, Set<String> parts, Set<String> organisations) {

    /** The part that says who is planned for which post. */
    public static final String PLANS = "plans";

    private static final String ALL = "*";

    /** The person at the machine itself, who may see all. */
    public static final Viewer LOCAL = everywhere("local").seeingAll();

    public Viewer {
        parts = Set.copyOf(parts);
        organisations = Set.copyOf(organisations);
    }

    /** Somebody who sees these organisations, with all that is or was below them; of their records, what is no part's. */
    public static Viewer of(String name, Set<String> organisations) {
        return new Viewer(name, false, Set.of(), organisations);
    }

    /** Somebody who sees all organisations; of their records, what is no part's. */
    public static Viewer everywhere(String name) {
        return new Viewer(name, true, Set.of(), Set.of());
    }

    /** The same, who may read these parts. */
    public Viewer seeing(Set<String> others) {
        return new Viewer(name, everything, others, organisations);
    }

    /** The same, who may read all parts. */
    public Viewer seeingAll() {
        return seeing(Set.of(ALL));
    }

    /** The same, who looks at these organisations alone. */
    public Viewer within(Set<String> others) {
        return new Viewer(name, false, parts, others);
    }

    /** Whether they may read a part. */
    public boolean sees(String part) {
        return parts.contains(part) || parts.contains(ALL);
    }
}
