package org.cadregraph.access;

import java.util.Set;

/**
 * What the person who makes a request may use.
 *
 * @param parts of the table of rules
 */
record Rights(Set<String> parts) {

    static final Rights NONE = new Rights(Set.of());

    boolean allow(String part) {
        return parts.contains(part);
    }
}
