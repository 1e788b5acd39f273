package org.cadregraph.eligibility;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.cadregraph.cadre.Cadre;
import org.cadregraph.organisation.Position;
import org.cadregraph.rule.Gender;
import org.cadregraph.rule.Level;
import org.cadregraph.rule.Outcome;
import org.cadregraph.rule.PlanLimit;
import org.cadregraph.rule.Rule;
import org.cadregraph.rule.RuleSet;
import org.cadregraph.time.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * Counts what one limit asks for.
 *
 * @param candidates who may be taken in
 */
record LimitCount(RuleSet set, Rule rule, LocalDate asOf, List<Cadre> candidates) {

    /** So many are proposed. */
    private static final int MENDS = 10;

    private static final int WHOLE = 100;

    LimitAnswer people(PlanLimit.PeoplePerTitle limit, PlanGroup group) {
        PlanGroup.Range people = group.people();
        Position position = group.lines().getFirst().position();
        return answer(
                new LimitAnswer.About(position, null, null),
                people.atMost(limit.most()),
                Map.of("title", Facts.title(position), "has", people.said()),
                Missing.of(FactKind.POST_GROUP),
                group,
                leaving(group, people.least() - limit.most()));
    }

    /** At the level at which they have most; titles whose level nobody knows may be at any. */
    LimitAnswer titles(PlanLimit.TitlesPerPerson limit, PlanGroup group) {
        PlanLine first = group.lines().getFirst();
        PlanGroup.Range most = group.lines().stream()
                .map(line -> line.post().level())
                .distinct()
                .map(level -> group.where(line -> at(line, level)).titles())
                .max(Comparator.comparingInt(PlanGroup.Range::least).thenComparingInt(PlanGroup.Range::most))
                .orElseThrow();
        boolean whole = first.facts().wholeCareer();
        Outcome few = most.atMost(limit.most());
        boolean leveled = group.lines().stream().allMatch(line -> line.post().level() != null);
        return answer(
                new LimitAnswer.About(null, first.cadre(), null),
                few == Outcome.PASS && !whole ? Outcome.UNKNOWN : few,
                Map.of("has", most.said()),
                !whole
                        ? Missing.closed(FactKind.POSTS_ELSEWHERE)
                        : Missing.of(leveled ? FactKind.POST_GROUP : FactKind.LEVEL),
                group,
                leaving(group, most.least() - limit.most()));
    }

    private static Outcome at(PlanLine line, @Nullable Level level) {
        Level its = line.post().level();
        return its == null ? Outcome.UNKNOWN : Outcome.of(its == level);
    }

    LimitAnswer perSeat(PlanLimit.EntriesPerSeat limit, PlanGroup group) {
        @Nullable Integer seats = seats(group);
        PlanGroup.Range people = group.people();
        if (seats == null || seats == 0) {
            return answer(about(group), Outcome.UNKNOWN, Map.of(), Missing.of(FactKind.SEATS), group, List.of());
        }
        BigDecimal least = BigDecimal.valueOf(people.least());
        BigDecimal most = BigDecimal.valueOf(people.most());
        BigDecimal from = limit.least().multiply(BigDecimal.valueOf(seats));
        BigDecimal to = limit.most().multiply(BigDecimal.valueOf(seats));
        Outcome outcome = Outcome.of(
                least.compareTo(from) >= 0 && most.compareTo(to) <= 0,
                most.compareTo(from) >= 0 && least.compareTo(to) <= 0);
        List<Mend> mends = least.compareTo(to) > 0
                ? leaving(group, people.least() - to.intValue())
                : most.compareTo(from) < 0 ? coming(cadre -> Outcome.PASS) : List.of();
        String ratio =
                most.divide(BigDecimal.valueOf(seats), 2, RoundingMode.HALF_UP).toPlainString();
        return answer(
                about(group), outcome, Map.of("has", Said.text(ratio)), Missing.of(FactKind.POST_GROUP), group, mends);
    }

    private static @Nullable Integer seats(PlanGroup group) {
        Map<String, Optional<Integer>> seats = new HashMap<>();
        group.lines()
                .forEach(line -> seats.put(
                        line.position().id(),
                        Optional.ofNullable(line.position().seats())));
        return seats.values().stream().allMatch(Optional::isPresent)
                ? Integer.valueOf(
                        seats.values().stream().mapToInt(each -> each.orElse(0)).sum())
                : null;
    }

    LimitAnswer young(PlanLimit.ShareUnderAge limit, PlanGroup group) {
        return share(limit.percent(), cadre -> youngerThan(cadre, limit.age()), FactKind.BIRTH_DATE, group);
    }

    LimitAnswer women(PlanLimit.ShareOfWomen limit, PlanGroup group) {
        return share(limit.percent(), LimitCount::woman, FactKind.GENDER, group);
    }

    private static Outcome woman(Cadre cadre) {
        String gender = cadre.gender();
        return gender == null
                ? Outcome.UNKNOWN
                : Gender.of(gender)
                        .map(known -> Outcome.of(known == Gender.FEMALE))
                        .orElse(Outcome.UNKNOWN);
    }

    private Outcome youngerThan(Cadre cadre, int age) {
        PartialDate born = cadre.birthDate();
        return born == null
                ? Outcome.UNKNOWN
                : Outcome.of(
                        Period.between(born.earliest(), asOf).getYears() < age,
                        Period.between(born.latest(), asOf).getYears() < age);
    }

    private LimitAnswer share(int percent, Function<Cadre, Outcome> counts, FactKind lacks, PlanGroup group) {
        List<PlanLine> people = people(group);
        long surely = people.stream()
                .filter(line -> counts.apply(line.cadre()) == Outcome.PASS)
                .count();
        long perhaps = people.stream()
                .filter(line -> counts.apply(line.cadre()) != Outcome.FAIL)
                .count();
        int all = people.size();
        boolean sure = group.counted().stream().allMatch(each -> each.counts() == Outcome.PASS);
        Outcome outcome = Outcome.of(surely * WHOLE >= (long) percent * all, perhaps * WHOLE >= (long) percent * all);
        return answer(
                about(group),
                sure ? outcome : Outcome.UNKNOWN,
                Map.of("has", Said.text(surely + "/" + all)),
                sure ? Missing.of(lacks) : Missing.of(FactKind.POST_GROUP),
                group,
                outcome == Outcome.PASS ? List.of() : coming(counts));
    }

    LimitAnswer bands(PlanLimit.AgeBands limit, PlanGroup group) {
        if (limit.begin().isEmpty()) {
            return answer(about(group), Outcome.UNKNOWN, Map.of(), Missing.of(FactKind.AGE_BANDS), group, List.of());
        }
        List<Said> said = new ArrayList<>();
        Outcome outcome = Outcome.PASS;
        List<Mend> mends = List.of();
        for (int band = 0; band < limit.bands(); band++) {
            int number = band;
            List<Outcome> in = group.counted().stream()
                    .map(each -> each.counts().and(inBand(each.line().cadre(), number, limit.begin())))
                    .toList();
            Outcome somebody = Outcome.any(in.stream());
            said.add(
                    Said.number(in.stream().filter(each -> each == Outcome.PASS).count()));
            if (somebody != Outcome.PASS && mends.isEmpty()) {
                mends = coming(cadre -> inBand(cadre, number, limit.begin()));
            }
            outcome = outcome.and(somebody);
        }
        return answer(
                about(group),
                outcome,
                Map.of("has", Said.list(said, "no-plan")),
                Missing.of(FactKind.BIRTH_DATE),
                group,
                mends);
    }

    private Outcome inBand(Cadre cadre, int band, List<Integer> begin) {
        Outcome notYounger = band == 0
                ? Outcome.PASS
                : youngerThan(cadre, begin.get(band - 1)).not();
        Outcome notOlder = band == begin.size() ? Outcome.PASS : youngerThan(cadre, begin.get(band));
        return notYounger.and(notOlder);
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
        return answer(
                about(group),
                all ? Outcome.PASS : Outcome.UNKNOWN,
                Map.of("has", Said.list(said, "no-plan")),
                Missing.of(FactKind.PLANNING_SOURCE),
                group,
                List.of());
    }

    private static List<PlanLine> people(PlanGroup group) {
        Map<String, PlanLine> people = new LinkedHashMap<>();
        group.lines().forEach(line -> people.putIfAbsent(line.cadre().id(), line));
        return List.copyOf(people.values());
    }

    /** Whoever stands last in the plan goes first. */
    private static List<Mend> leaving(PlanGroup group, int many) {
        Comparator<PlanLine> last = Comparator.comparing(
                line -> line.entry().rank(), Comparator.nullsFirst(Comparator.<Integer>reverseOrder()));
        return many <= 0
                ? List.of()
                : group.lines().stream()
                        .sorted(last)
                        .limit(many)
                        .map(line -> new Mend(Mend.Kind.TAKE_OUT, line.cadre(), line.entry()))
                        .toList();
    }

    private List<Mend> coming(Function<Cadre, Outcome> counts) {
        return candidates.stream()
                .filter(cadre -> counts.apply(cadre) == Outcome.PASS)
                .limit(MENDS)
                .map(cadre -> new Mend(Mend.Kind.TAKE_IN, cadre, null))
                .toList();
    }

    private static LimitAnswer.About about(PlanGroup group) {
        return new LimitAnswer.About(
                null, null, group.lines().getFirst().position().organisation());
    }

    private LimitAnswer answer(
            LimitAnswer.About about,
            Outcome outcome,
            Map<String, Said> values,
            Missing missing,
            PlanGroup group,
            List<Mend> mends) {
        return new LimitAnswer(
                set,
                rule,
                about,
                outcome,
                values,
                outcome == Outcome.UNKNOWN ? missing : null,
                group.lines(),
                outcome == Outcome.PASS ? List.of() : mends);
    }
}
