package org.cadregraph.eligibility;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.cadregraph.organisation.Position;
import org.cadregraph.rule.Outcome;
import org.cadregraph.rule.TitleRelation;

/**
 * The cadre is planned for the title, or for one that stands so to it. Of whoever may be planned elsewhere, out of sight, it
 * is not known that they are not.
 *
 * @param titles how the title that they are planned for stands to this one; any when empty
 */
record InPlan(Facts facts, Position position, Set<TitleRelation> titles) implements Judgement {

    @Override
    public Finding on(LocalDate day) {
        if (!facts.plans().open()) {
            return Finding.unknown(Missing.closed(FactKind.PLANNING_ENTRY), List.of());
        }
        List<Facts.Planned> standing = facts.plans().records().stream()
                .filter(planned -> planned.entry().period().on(day).isPresent())
                .toList();
        Outcome seen = Outcome.any(standing.stream()
                .map(planned -> Outcome.of(planned.entry().period().on(day)).and(fits(planned.position()))));
        boolean elsewhere = seen == Outcome.FAIL && !facts.wholeCareer() && !titles.equals(Set.of(TitleRelation.SAME));
        return Finding.of(
                elsewhere ? Outcome.UNKNOWN : seen,
                Map.of(
                        "title",
                        Facts.title(position),
                        "has",
                        Said.list(
                                standing.stream()
                                        .map(planned -> Facts.title(planned.position()))
                                        .toList(),
                                "no-plan")),
                standing.stream()
                        .map(planned -> new UsedFact(
                                FactKind.PLANNING_ENTRY,
                                Facts.title(planned.position()),
                                planned.entry().id()))
                        .toList(),
                elsewhere ? Missing.closed(FactKind.POSTS_ELSEWHERE) : Missing.of(lacks(day, standing)));
    }

    private Outcome fits(Position planned) {
        return titles.isEmpty()
                ? Outcome.PASS
                : Outcome.any(titles.stream().map(relation -> Ranks.is(planned, relation, position)));
    }

    private FactKind lacks(LocalDate day, List<Facts.Planned> standing) {
        boolean fitting = standing.stream()
                .anyMatch(planned -> fits(planned.position()) == Outcome.PASS
                        && Outcome.of(planned.entry().period().on(day)) == Outcome.UNKNOWN);
        return fitting ? FactKind.PLANNING_ENTRY : FactKind.RANK;
    }

    @Override
    public Stream<LocalDate> days() {
        return facts.plans().records().stream()
                .flatMap(planned -> Judgement.ends(planned.entry().period()));
    }
}
