package org.cadregraph.eligibility;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.cadregraph.assessment.Discipline;
import org.cadregraph.organisation.Position;
import org.cadregraph.rule.Criterion;
import org.cadregraph.rule.Outcome;
import org.cadregraph.time.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * No discipline stands against the cadre. A form that counts until it expires does so until its recorded end of force, and is
 * unknown where none is recorded. Any other counts when it was decided while the cadre was planned for the post, or when they
 * are not planned for it; what was decided before they were planned may have been weighed then, which the record does not
 * say.
 */
record NothingAgainst(Facts facts, Position position, Criterion.NoDiscipline asked) implements Judgement {

    @Override
    public Finding on(LocalDate day) {
        if (!facts.disciplines().open()) {
            return Finding.unknown(Missing.closed(FactKind.DISCIPLINE), List.of());
        }
        @Nullable Discipline against = null;
        Outcome outcome = Outcome.PASS;
        for (Discipline each : counted()) {
            Outcome its = outcome(each, day);
            if (its != Outcome.PASS && outcome != Outcome.FAIL && (its == Outcome.FAIL || outcome == Outcome.PASS)) {
                against = each;
            }
            outcome = outcome.and(its);
        }
        List<UsedFact> used = counted().stream()
                .filter(each -> !each.on().earliest().isAfter(day))
                .map(DisciplineWords::used)
                .toList();
        if (against == null) {
            return new Finding(
                    Outcome.PASS,
                    Map.of("has", Said.list(used.stream().map(UsedFact::value).toList(), "no-discipline")),
                    used,
                    null);
        }
        return Finding.of(
                outcome,
                Map.of("form", Said.constant(against.form()), "on", Said.date(against.on())),
                used,
                Missing.of(lacks(against, day)));
    }

    private List<Discipline> counted() {
        return facts.disciplines().records().stream()
                .filter(each -> each.form().compareTo(asked.from()) >= 0)
                .toList();
    }

    /** Whether one does not stand against the cadre. */
    private Outcome outcome(Discipline each, LocalDate day) {
        Outcome decided = Outcome.of(
                !each.on().latest().isAfter(day), !each.on().earliest().isAfter(day));
        Outcome counts = expires(each) ? inForce(each, day) : weighed(each, day).not();
        return decided.and(counts).not();
    }

    private boolean expires(Discipline each) {
        return asked.untilExpired().contains(each.form());
    }

    private static Outcome inForce(Discipline each, LocalDate day) {
        PartialDate to = each.to();
        return to == null ? Outcome.UNKNOWN : Outcome.of(day.isBefore(to.earliest()), day.isBefore(to.latest()));
    }

    /** Whether it was known when the cadre was planned: never surely. */
    private Outcome weighed(Discipline each, LocalDate day) {
        if (!facts.plans().open()) {
            return Outcome.UNKNOWN;
        }
        return Outcome.any(facts.plans().records().stream()
                .filter(planned -> planned.position().id().equals(position.id()))
                .filter(planned -> planned.entry().period().on(day).isPresent())
                .map(planned -> Outcome.of(
                        false,
                        each.on().earliest().isBefore(planned.entry().period().latestFrom()))));
    }

    private FactKind lacks(Discipline each, LocalDate day) {
        if (each.on().latest().isAfter(day)) {
            return FactKind.DISCIPLINE;
        }
        return expires(each) ? FactKind.DISCIPLINE_EXPIRY : FactKind.DISCIPLINE_WEIGHED;
    }

    @Override
    public Stream<LocalDate> days() {
        return Stream.concat(
                facts.plans().records().stream()
                        .flatMap(planned -> Judgement.ends(planned.entry().period())),
                facts.disciplines().records().stream()
                        .flatMap(each -> Stream.of(
                                each.on().earliest(),
                                each.on().latest(),
                                each.to() == null
                                        ? each.on().latest()
                                        : each.to().earliest(),
                                each.to() == null
                                        ? each.on().latest()
                                        : each.to().latest())));
    }
}
