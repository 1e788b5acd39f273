package org.cadregraph.eligibility;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.cadregraph.organisation.Position;
import org.cadregraph.rule.Level;
import org.cadregraph.rule.Outcome;
import org.cadregraph.rule.PlanLimit;
import org.cadregraph.time.PartialDate;
import org.jspecify.annotations.Nullable;

/** Limits on how many stand in a plan (số lượng), and that each says from which group of people they come. */
record PlanCaps(LimitCount count) {

    /** @param term id of the term of which the group is; absent where its entries say none */
    LimitAnswer people(PlanLimit.PeoplePerTitle limit, @Nullable String term, PlanGroup group) {
        PlanGroup.Range people = group.people();
        Position position = group.lines().getFirst().position();
        return count.answer(
                new LimitAnswer.About(position, term, null, null),
                people.atMost(limit.most()),
                Map.of("title", Facts.title(position), "has", people.said()),
                Missing.of(FactKind.POST_GROUP),
                group,
                () -> LimitCount.leaving(
                        group,
                        people.least() - limit.most(),
                        line -> line.cadre().id()));
    }

    /** At the level at which they have most; titles whose level nobody knows may be at any. */
    LimitAnswer titles(PlanLimit.TitlesPerPerson limit, PlanGroup group) {
        PlanLine first = group.lines().getFirst();
        List<PlanGroup> levels = group.lines().stream()
                .map(line -> line.post().level())
                .distinct()
                .map(level -> group.where(line -> at(line, level)))
                .toList();
        PlanGroup most = levels.stream()
                .max(Comparator.comparingInt((PlanGroup level) -> level.titles().least())
                        .thenComparingInt(level -> level.titles().most()))
                .orElseThrow();
        boolean whole = first.facts().wholeCareer();
        Outcome few = Outcome.all(levels.stream().map(level -> level.titles().atMost(limit.most())));
        boolean leveled = group.lines().stream().allMatch(line -> line.post().level() != null);
        return count.answer(
                new LimitAnswer.About(null, null, first.cadre(), null),
                few == Outcome.PASS && !whole ? Outcome.UNKNOWN : few,
                Map.of("has", most.titles().said()),
                !whole
                        ? Missing.closed(FactKind.POSTS_ELSEWHERE)
                        : Missing.of(leveled ? FactKind.POST_GROUP : FactKind.LEVEL),
                most,
                () -> LimitCount.leaving(
                        most,
                        most.titles().least() - limit.most(),
                        line -> line.position().id()));
    }

    private static Outcome at(PlanLine line, @Nullable Level level) {
        Level its = line.post().level();
        return its == null ? Outcome.UNKNOWN : Outcome.of(its == level);
    }

    LimitAnswer perSeat(PlanLimit.EntriesPerSeat limit, PlanGroup group) {
        @Nullable Integer seats = seats(group);
        PlanGroup.Range people = group.people();
        if (seats == null || seats == 0) {
            return count.answer(
                    LimitCount.about(group), Outcome.UNKNOWN, Map.of(), Missing.of(FactKind.SEATS), group, List::of);
        }
        BigDecimal least = BigDecimal.valueOf(people.least());
        BigDecimal most = BigDecimal.valueOf(people.most());
        BigDecimal from = limit.least().multiply(BigDecimal.valueOf(seats));
        BigDecimal to = limit.most().multiply(BigDecimal.valueOf(seats));
        Outcome outcome = Outcome.of(
                least.compareTo(from) >= 0 && most.compareTo(to) <= 0,
                most.compareTo(from) >= 0 && least.compareTo(to) <= 0);
        Supplier<List<Mend>> mends = () -> least.compareTo(to) > 0
                ? LimitCount.leaving(
                        group,
                        people.least() - to.intValue(),
                        line -> line.cadre().id())
                : most.compareTo(from) < 0 ? count.coming(group, cadre -> Outcome.PASS) : List.of();
        String ratio =
                most.divide(BigDecimal.valueOf(seats), 2, RoundingMode.HALF_UP).toPlainString();
        return count.answer(
                LimitCount.about(group),
                outcome,
                Map.of("has", Said.text(ratio)),
                Missing.of(FactKind.POST_GROUP),
                group,
                mends);
    }

    /** How many seats there are on the day, whether or not somebody is planned for them; absent where nobody knows. */
    private @Nullable Integer seats(PlanGroup group) {
        String organisation = group.lines().getFirst().position().organisation().id();
        int seats = 0;
        for (Position position : count.plan().posts().getOrDefault(organisation, List.of())) {
            Outcome counts = count.words()
                    .isOne(count.rule().posts(), position.kind(), position.title())
                    .and(exists(position));
            Integer its = position.seats();
            if (counts == Outcome.UNKNOWN || (counts == Outcome.PASS && its == null)) {
                return null;
            }
            seats += counts == Outcome.PASS && its != null ? its : 0;
        }
        return seats;
    }

    private Outcome exists(Position position) {
        PartialDate created = position.created();
        PartialDate abolished = position.abolished();
        Outcome begun = created == null ? Outcome.PASS : reached(created);
        return begun.and(abolished == null ? Outcome.PASS : reached(abolished).not());
    }

    private Outcome reached(PartialDate date) {
        return Outcome.of(!count.asOf().isBefore(date.latest()), !count.asOf().isBefore(date.earliest()));
    }

    LimitAnswer sources(PlanLimit.SourceGroups limit, PlanGroup group) {
        Map<String, Integer> sources = new LinkedHashMap<>();
        group.lines().forEach(line -> {
            if (line.entry().source() != null) {
                sources.merge(line.entry().source().name(), 1, Integer::sum);
            }
        });
        boolean all = group.lines().stream().allMatch(line -> line.entry().source() != null);
        List<Said> said = sources.values().stream().map(Said::number).toList();
        return count.answer(
                LimitCount.about(group),
                all ? Outcome.PASS : Outcome.UNKNOWN,
                Map.of("has", Said.list(said, "no-plan")),
                Missing.of(FactKind.PLANNING_SOURCE),
                group,
                List::of);
    }
}
