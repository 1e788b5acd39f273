package org.cadregraph.organisation;

import org.cadregraph.graph.Row;
import org.cadregraph.time.PartialDate;

/**
 * Where an organisation stood in the tree.
 *
 * @param organisation what it was part of
 * @param until the first day on which it was no more
 */
record FormerPlace(Organisation organisation, PartialDate until) {

    static FormerPlace of(Row row) {
        return new FormerPlace(Organisation.of(row.row("organisation")), PartialDate.of(row.text("until")));
    }
}
