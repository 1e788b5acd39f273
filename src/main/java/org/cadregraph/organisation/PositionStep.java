package org.cadregraph.organisation;

import org.cadregraph.time.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * A post was carried on as another.
 *
 * @param key names the step among all
 * @param from the one that was
 * @param to the one that carries it on
 * @param basis why it is taken to
 * @param kind of the step as its source words it; where it is inferred, of the organisations' step behind it
 * @param on when; where it is inferred, when the organisations' step was
 * @param distance how many steps from what was asked about; 0 before anybody asked
 */
public record PositionStep(
        String key,
        Position from,
        Position to,
        LineageBasis basis,
        String kind,
        @Nullable PartialDate on,
        int distance) implements Lineage.Step<PositionStep> {

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
    public PositionStep at(int steps) {
        return new PositionStep(key, from, to, basis, kind, on, steps);
    }
}
