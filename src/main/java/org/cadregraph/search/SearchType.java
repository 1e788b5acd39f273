package org.cadregraph.search;

/** The kinds of record that are found by name. */
enum SearchType {
    CADRE("Cadre"),
    POSITION("Position"),
    ORGANISATION("Organisation");

    private final String label;

    SearchType(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }
}
