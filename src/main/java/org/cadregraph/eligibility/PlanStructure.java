package org.cadregraph.eligibility;

import java.time.Period;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.cadregraph.cadre.Cadre;
import org.cadregraph.rule.Gender;
import org.cadregraph.rule.Outcome;
import org.cadregraph.rule.PlanLimit;
import org.cadregraph.time.PartialDate;
import org.jspecify.annotations.Nullable;

/** Limits on who stands in a plan (cơ cấu): ages and women, of people and not of entries. */
record PlanStructure(LimitCount count) {

    private static final int WHOLE = 100;

    LimitAnswer young(PlanLimit.ShareUnderAge limit, PlanGroup group) {
        return share(limit.percent(), cadre -> youngerThan(cadre, limit.age()), FactKind.BIRTH_DATE, group);
    }

    LimitAnswer women(PlanLimit.ShareOfWomen limit, PlanGroup group) {
        return share(limit.percent(), PlanStructure::woman, FactKind.GENDER, group);
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
                        Period.between(born.earliest(), count.asOf()).getYears() < age,
                        Period.between(born.latest(), count.asOf()).getYears() < age);
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
        return count.answer(
                LimitCount.about(group),
                sure ? outcome : Outcome.UNKNOWN,
                Map.of("has", Said.text(surely + "/" + all)),
                sure ? Missing.of(lacks) : Missing.of(FactKind.POST_GROUP),
                group,
                () -> count.coming(group, counts));
    }

    LimitAnswer bands(PlanLimit.AgeBands limit, PlanGroup group) {
        if (limit.begin().isEmpty()) {
            return count.answer(
                    LimitCount.about(group),
                    Outcome.UNKNOWN,
                    Map.of(),
                    Missing.of(FactKind.AGE_BANDS),
                    group,
                    List::of);
        }
        List<Said> said = new ArrayList<>();
        Outcome outcome = Outcome.PASS;
        @Nullable Integer lacking = null;
        for (int each = 0; each < limit.bands(); each++) {
            int number = each;
            List<Outcome> in = group.counted().stream()
                    .map(line -> line.counts().and(inBand(line.line().cadre(), number, limit.begin())))
                    .toList();
            Outcome somebody = Outcome.any(in.stream());
            said.add(Said.number(in.stream().filter(is -> is == Outcome.PASS).count()));
            if (somebody != Outcome.PASS && lacking == null) {
                lacking = number;
            }
            outcome = outcome.and(somebody);
        }
        Integer band = lacking;
        return count.answer(
                LimitCount.about(group),
                outcome,
                Map.of("has", Said.list(said, "no-plan")),
                Missing.of(FactKind.BIRTH_DATE),
                group,
                () -> band == null ? List.of() : count.coming(group, cadre -> inBand(cadre, band, limit.begin())));
    }

    private Outcome inBand(Cadre cadre, int band, List<Integer> begin) {
        Outcome notYounger = band == 0
                ? Outcome.PASS
                : youngerThan(cadre, begin.get(band - 1)).not();
        Outcome notOlder = band == begin.size() ? Outcome.PASS : youngerThan(cadre, begin.get(band));
        return notYounger.and(notOlder);
    }

    private static List<PlanLine> people(PlanGroup group) {
        Map<String, PlanLine> people = new LinkedHashMap<>();
        group.lines().forEach(line -> people.putIfAbsent(line.cadre().id(), line));
        return List.copyOf(people.values());
    }
}
