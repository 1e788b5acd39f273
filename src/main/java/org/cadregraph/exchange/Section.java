package org.cadregraph.exchange;

import org.jspecify.annotations.Nullable;

/** The lists that are read, in the order in which they depend on each other. A table of each is in {@link Table}. */
enum Section {
    ORGANIZATIONS("organizations", true),
    POSTS("posts", true),
    PERSONS("persons", true),
    /** Names of persons; in Popolo they stand within the person. */
    CADRE_NAMES(null, false),
    MEMBERSHIPS("memberships", true),
    ORGANIZATION_LINKS("organization_links", false),
    POSITION_LINKS("position_links", false),
    PLANNING_ENTRIES("planning_entries", false);

    private final @Nullable String property;
    private final boolean required;

    Section(@Nullable String property, boolean required) {
        this.property = property;
        this.required = required;
    }

    /** The property of a Popolo file's object that holds the list; absent when such files have no such list. */
    @Nullable String property() {
        return property;
    }

    /** Whether a Popolo file must have it. */
    boolean required() {
        return required;
    }
}
