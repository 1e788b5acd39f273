package org.cadregraph.exchange;

/** The lists of a Popolo file that are read, in the order in which they depend on each other. */
enum Section {
    ORGANIZATIONS("organizations", true),
    POSTS("posts", true),
    PERSONS("persons", true),
    MEMBERSHIPS("memberships", true),
    ORGANIZATION_LINKS("organization_links", false),
    POSITION_LINKS("position_links", false);

    private final String property;
    private final boolean required;

    Section(String property, boolean required) {
        this.property = property;
        this.required = required;
    }

    /** The property of the file's object that holds the list. */
    String property() {
        return property;
    }

    boolean required() {
        return required;
    }
}
