package org.cadregraph.organisation;

import org.cadregraph.api.Name;
import org.cadregraph.graph.Row;
import org.cadregraph.time.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * An organisation became another, or a part of it did.
 *
 * @param key the key by which its source knows the step
 * @param from the one that was
 * @param to the one that it became
 * @param kind as the source words it
 * @param on when
 * @param distance how many steps from what was asked about; 0 before anybody asked
 */
public record OrganisationStep(
        String key,
        Organisation from,
        Organisation to,
        String kind,
        @Nullable PartialDate on,
        int distance) implements Lineage.Step<OrganisationStep> {

    static OrganisationStep of(Row row) {
        return new OrganisationStep(
                row.text("key"),
                Organisation.of(row.row("from")),
                Organisation.of(row.row("to")),
                row.text("kind"),
                Name.date(row, "on"),
                0);
    }

    public LineageKind type() {
        return LineageKind.of(kind);
    }

    @Override
    public String fromId() {
        return from.id();
    }

    @Override
    public String toId() {
        return to.id();
    }

    @Override
    public String order() {
        return from.folded() + '\n' + to.folded();
    }

    @Override
    public OrganisationStep at(int steps) {
        return new OrganisationStep(key, from, to, kind, on, steps);
    }
}
