package org.cadregraph.eligibility;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.cadregraph.organisation.Position;
import org.cadregraph.rule.Outcome;
import org.cadregraph.tenure.Tenure;
import org.cadregraph.tenure.TenureKind;
import org.cadregraph.time.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * The rotation to the post lasts long enough: from the day to the end that the question says, or else as the record says of
 * one that runs or is to come.
 */
record RotationLength(
        Facts facts,
        Position position,
        int months,
        @Nullable LocalDate until) implements Judgement {

    @Override
    public Finding on(LocalDate day) {
        LocalDate proposed = until;
        if (proposed != null) {
            PartialDate from = PartialDate.of(day);
            return of(from, PartialDate.of(proposed), List.of());
        }
        @Nullable Tenure rotation = facts.tenures().stream()
                .filter(tenure -> tenure.kind() == TenureKind.ROTATION
                        && tenure.position().id().equals(position.id())
                        && tenure.period().possible().to().isAfter(day))
                .max(Tenure.ORDER)
                .orElse(null);
        PartialDate end = rotation == null ? null : rotation.to() != null ? rotation.to() : rotation.expectedUntil();
        if (rotation == null || rotation.from() == null || end == null) {
            return Finding.unknown(FactKind.ROTATION);
        }
        Said said = Said.date(rotation.from()).of(Said.text("–")).of(Said.date(end));
        return of(rotation.from(), end, List.of(new UsedFact(FactKind.ROTATION, said, rotation.id())));
    }

    private Finding of(PartialDate from, PartialDate end, List<UsedFact> used) {
        LocalDate reached = from.latest().plusMonths(months);
        return Finding.of(
                Outcome.of(
                        !end.earliest().isBefore(reached),
                        !end.latest().isBefore(from.earliest().plusMonths(months))),
                Map.of(
                        "has", Said.months(Math.max(0, ChronoUnit.MONTHS.between(from.latest(), end.earliest()))),
                        "on", Said.day(reached)),
                used,
                Missing.of(FactKind.ROTATION));
    }

    @Override
    public Stream<LocalDate> days() {
        return facts.days();
    }
}
