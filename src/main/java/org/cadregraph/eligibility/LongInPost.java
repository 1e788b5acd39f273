package org.cadregraph.eligibility;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.cadregraph.organisation.Position;
import org.cadregraph.rule.Criterion;
import org.cadregraph.rule.Outcome;
import org.cadregraph.rule.TitleRelation;
import org.cadregraph.tenure.Tenure;
import org.cadregraph.time.Period;

/**
 * Long enough in a post that is held, or else in the last one, all times in it and in equivalent ones added. To act in a post
 * is not to hold it. Of whoever may have held posts elsewhere, out of sight, it is not known to be too short.
 */
record LongInPost(Facts facts, Criterion.MonthsInPost asked) implements Judgement {

    @Override
    public Finding on(LocalDate day) {
        List<Facts.Held> posts = posts(day);
        Outcome exempt = asked.rotatedExempt() ? facts.onRotation(day) : Outcome.FAIL;
        Outcome seen = reached(posts, day);
        boolean elsewhere = seen != Outcome.PASS && !facts.wholeCareer();
        Said has = exempt == Outcome.PASS && seen != Outcome.PASS
                ? Said.phrase("on-rotation")
                : Said.months(posts.stream()
                        .mapToInt(held -> months(held.tenure().position(), Outcome.PASS, day))
                        .max()
                        .orElse(0));
        return Finding.of(
                exempt.or(elsewhere ? Outcome.UNKNOWN : seen),
                Map.of("has", has, "on", seen == Outcome.FAIL ? reachedOn(day) : Said.day(day)),
                Facts.posts(posts),
                elsewhere ? Missing.closed(FactKind.POSTS_ELSEWHERE) : Missing.of(lacks(posts)));
    }

    private Outcome reached(List<Facts.Held> posts, LocalDate day) {
        return Outcome.any(posts.stream()
                .map(held -> Outcome.of(
                                months(held.tenure().position(), Outcome.PASS, day) >= asked.months(),
                                months(held.tenure().position(), Outcome.UNKNOWN, day) >= asked.months())
                        .and(held.sure())));
    }

    private Said reachedOn(LocalDate day) {
        return Turns.after(day, days(), later -> reached(posts(later), later))
                .map(Said::day)
                .orElse(Said.phrase("never"));
    }

    /** Those held on the day; where none is for sure, the last one before it too, or those that may have been the last. */
    private List<Facts.Held> posts(LocalDate day) {
        List<Facts.Held> held = facts.held(day);
        if (held.stream().anyMatch(post -> post.sure() == Outcome.PASS)) {
            return held;
        }
        List<Tenure> ended = facts.tenures().stream()
                .filter(tenure ->
                        !tenure.acting() && !tenure.period().possible().to().isAfter(day))
                .toList();
        LocalDate last = ended.stream()
                .map(tenure -> tenure.endUnknown()
                        ? tenure.period().latestFrom()
                        : tenure.period().earliestTo())
                .max(LocalDate::compareTo)
                .orElse(day);
        List<Tenure> perhapsLast = ended.stream()
                .filter(tenure -> !tenure.period().latestTo().isBefore(last))
                .toList();
        boolean sure = held.isEmpty() && perhapsLast.size() == 1 && facts.wholeCareer();
        return Stream.concat(
                        held.stream(),
                        perhapsLast.stream()
                                .map(tenure -> new Facts.Held(tenure, sure ? Outcome.PASS : Outcome.UNKNOWN)))
                .toList();
    }

    /** @param sure PASS for what surely counts, UNKNOWN for what perhaps counts too */
    private int months(Position post, Outcome sure, LocalDate day) {
        Function<Period, Period.Span> span = sure == Outcome.PASS ? Period::certain : Period::possible;
        return TimesInPost.months(
                facts.tenures().stream()
                        .filter(tenure -> !tenure.acting())
                        .filter(tenure -> {
                            Outcome same = Ranks.is(tenure.position(), TitleRelation.EQUIVALENT, post);
                            return same == Outcome.PASS || same == sure;
                        })
                        .map(tenure -> span.apply(tenure.period()))
                        .toList(),
                day);
    }

    private FactKind lacks(List<Facts.Held> posts) {
        return posts.stream().allMatch(held -> held.tenure().position().rank() != null) ? FactKind.POST : FactKind.RANK;
    }

    @Override
    public Stream<LocalDate> days() {
        return facts.days();
    }
}
