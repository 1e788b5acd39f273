package org.cadregraph.organisation;

import org.cadregraph.api.Name;
import org.cadregraph.graph.Row;
import org.cadregraph.time.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * A step from one organisation to another.
 *
 * @param kind merger, split, rename, move, … as the source words it
 * @param on when
 * @param organisation the one at the other end
 */
record OrganisationChange(String kind, @Nullable PartialDate on, Organisation organisation) {

    public LineageKind type() {
        return LineageKind.of(kind);
    }

    static OrganisationChange of(Row row) {
        return new OrganisationChange(row.text("kind"), Name.date(row, "on"), Organisation.of(row.row("organisation")));
    }
}
