package org.cadregraph.eligibility;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.cadregraph.organisation.Position;
import org.cadregraph.rule.Outcome;
import org.cadregraph.rule.TitleRelation;

/**
 * The title is higher than each that is held, or equivalent to one. Of whoever may hold posts elsewhere, out of sight, it is
 * not known to be higher.
 */
record TitleHeld(Facts facts, Position position, TitleRelation relation) implements Judgement {

    @Override
    public Finding on(LocalDate day) {
        List<Facts.Held> posts = facts.held(day);
        Outcome seen = relation == TitleRelation.HIGHER
                ? Outcome.all(posts.stream()
                        .map(held -> Ranks.is(position, relation, held.tenure().position())
                                .or(held.sure().not())))
                : Outcome.any(posts.stream()
                        .map(held -> Ranks.is(position, relation, held.tenure().position())
                                .and(held.sure())));
        Outcome overturned = relation == TitleRelation.HIGHER ? Outcome.PASS : Outcome.FAIL;
        boolean elsewhere = seen == overturned && !facts.wholeCareer();
        return Finding.of(
                elsewhere ? Outcome.UNKNOWN : seen,
                Map.of("title", Facts.title(position), "has", Facts.titles(posts)),
                Facts.posts(posts),
                elsewhere ? Missing.closed(FactKind.POSTS_ELSEWHERE) : lacks(posts));
    }

    private Missing lacks(List<Facts.Held> posts) {
        boolean ranked = position.rank() != null
                && posts.stream().allMatch(held -> held.tenure().position().rank() != null);
        return Missing.of(ranked ? FactKind.POST : FactKind.RANK);
    }

    @Override
    public Stream<LocalDate> days() {
        return facts.days();
    }
}
