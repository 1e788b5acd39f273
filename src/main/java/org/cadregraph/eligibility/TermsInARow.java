package org.cadregraph.eligibility;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.cadregraph.organisation.Position;
import org.cadregraph.rule.Outcome;
import org.cadregraph.tenure.Tenure;

/**
 * At most so many terms in a row in the post, with the one that would begin. Tenures follow each other where the next starts no
 * later than the day after the end of the one before. A tenure that names no term is one at least; how many it is, is unknown.
 */
record TermsInARow(Facts facts, Position position, int most) implements Judgement {

    @Override
    public Finding on(LocalDate day) {
        List<Tenure> surely = chain(day, true);
        List<Tenure> perhaps = chain(day, false);
        int least = count(surely) + 1;
        boolean counted = surely.equals(perhaps)
                && surely.stream().allMatch(tenure -> tenure.references().term() != null);
        List<UsedFact> used = perhaps.stream()
                .map(tenure -> new UsedFact(FactKind.POST, Facts.title(position), tenure.id()))
                .toList();
        return Finding.of(
                least > most ? Outcome.FAIL : counted ? Outcome.PASS : Outcome.UNKNOWN,
                Map.of("has", Said.number(least)),
                used,
                Missing.of(FactKind.TERM));
    }

    /** Different terms that are named; tenures without one are one together, where no term is named. */
    private static int count(List<Tenure> tenures) {
        long named = tenures.stream()
                .map(tenure -> tenure.references().term())
                .filter(Objects::nonNull)
                .distinct()
                .count();
        return (int) (named == 0 && !tenures.isEmpty() ? 1 : named);
    }

    /** The tenures that lead up to the day, one after the other, the one that ends last first. */
    private List<Tenure> chain(LocalDate day, boolean surely) {
        List<Tenure> before = facts.tenures().stream()
                .filter(tenure -> tenure.position().id().equals(position.id()) && !tenure.acting())
                .filter(tenure -> surely
                        ? !tenure.period().latestFrom().isAfter(day)
                        : !tenure.period().earliestFrom().isAfter(day))
                .sorted(Comparator.comparing((Tenure tenure) -> end(tenure, surely))
                        .reversed()
                        .thenComparing(Tenure::key))
                .toList();
        LocalDate next = day;
        int length = 0;
        for (Tenure tenure : before) {
            if (end(tenure, surely).plusDays(1).isBefore(next)) {
                break;
            }
            LocalDate from =
                    surely ? tenure.period().latestFrom() : tenure.period().earliestFrom();
            next = from.isBefore(next) ? from : next;
            length++;
        }
        return before.subList(0, length);
    }

    private static LocalDate end(Tenure tenure, boolean surely) {
        if (!surely) {
            return tenure.period().latestTo();
        }
        return tenure.endUnknown()
                ? tenure.period().latestFrom()
                : tenure.period().earliestTo();
    }

    @Override
    public Stream<LocalDate> days() {
        return facts.days().flatMap(day -> Stream.of(day, day.plusDays(1), day.plusDays(2)));
    }
}
