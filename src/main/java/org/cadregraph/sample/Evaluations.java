package org.cadregraph.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.cadregraph.assessment.Evaluation;
import org.cadregraph.dossier.DossierEntry;
import org.cadregraph.planning.PlanningLine;
import org.cadregraph.rule.Rating;

/**
 * How those who lead, are planned or will be soon did in each year (xếp loại cuối năm), since 2011. Whoever is planned in the years
 * of the report was rated well enough in the two before.
 */
final class Evaluations {

    private static final int FIRST = 2011;
    private static final int LAST = 2025;
    private static final int YEARS_BEFORE = 2;

    /** Since when points are given, and since when heads are asked how much of their targets they met. */
    private static final int POINTS_SINCE = 2020;

    private static final int TARGETS_SINCE = 2023;
    private static final Set<String> HEADS = Set.of("head", "chair", "secretary");

    private final Dice dice;
    private final Disciplines disciplines;
    private final Map<String, Integer> planned = new HashMap<>();
    private final Set<String> needed = new HashSet<>();
    private final List<DossierEntry> entries = new ArrayList<>();

    private Evaluations(Dice dice, List<PlanningLine> plans, Disciplines disciplines) {
        this.dice = dice;
        this.disciplines = disciplines;
        for (PlanningLine line : plans) {
            Stream.ofNullable(line.from()).map(from -> from.earliest()).forEach(on -> {
                planned.merge(line.cadreKey(), on.getYear(), Math::min);
                if (on.isBefore(Planning.REPORT_END)) {
                    needed.add(line.cadreKey() + (on.getYear() - 1));
                    needed.add(line.cadreKey() + (on.getYear() - 2));
                }
            });
        }
    }

    static DossierList write(Dice dice, List<Person> people, List<PlanningLine> plans, Disciplines disciplines) {
        Evaluations evaluations = new Evaluations(dice, plans, disciplines);
        people.forEach(evaluations::rate);
        return new DossierList(Evaluation.KIND, evaluations.entries);
    }

    private void rate(Person person) {
        String cadre = PersonnelFiles.key(person);
        List<Stint> works = person.stints.stream().filter(CityStaff::isWork).toList();
        OptionalInt prepared = IntStream.concat(
                        works.stream()
                                .filter(stint -> stint.post.leading() && stint.post.area() != Area.PROVINCE)
                                .mapToInt(stint -> stint.from.getYear()),
                        Stream.ofNullable(planned.get(cadre)).mapToInt(Integer::intValue))
                .min();
        if (prepared.isEmpty()) {
            return;
        }
        double usual = 62 + 30 * dice.fraction();
        for (int year = Math.max(FIRST, prepared.getAsInt() - YEARS_BEFORE); year <= LAST; year++) {
            LocalDate on = Dice.workday(LocalDate.of(year, 12, dice.number(5, 26)));
            for (Stint work : works) {
                // What somebody did in the province meanwhile is rated there.
                boolean here = work.post.area() != Area.PROVINCE || needed.contains(cadre + year);
                if (here && work.on(on)) {
                    entries.add(entry(cadre, work.post, year, on, points(usual, cadre, year)));
                }
            }
        }
    }

    /** A year is better or worse than somebody's usual ones, and now and then quite bad. */
    private double points(double usual, String cadre, int year) {
        double points = usual + 14 * dice.fraction() - 5;
        boolean chance = dice.chance(0.004) && !needed.contains(cadre + year);
        boolean bad = chance || disciplines.against(cadre, year);
        return Math.min(97, Math.round(10 * (bad ? 49 - 8 * dice.fraction() : points)) / 10.0);
    }

    private static Rating rating(double points) {
        return points >= 90
                ? Rating.EXCELLENT
                : points >= 70 ? Rating.GOOD : points >= 50 ? Rating.COMPLETED : Rating.NOT_COMPLETED;
    }

    private DossierEntry entry(String cadre, Post post, int year, LocalDate on, double points) {
        String rater = post.leading()
                ? Decisions.Issuer.of(post, on).organisationKey()
                : post.body().key();
        DossierDraft draft = new DossierDraft(Evaluation.KIND, "dg-" + year + "-" + cadre)
                .name("cadre", cadre)
                .count("year", year)
                .say("rating", rating(points))
                .name("ratedBy", rater)
                .on("on", on)
                .name("position", post.key());
        if (year >= POINTS_SINCE) {
            draft.count("score", points);
        }
        if (year >= TARGETS_SINCE && HEADS.contains(post.kind())) {
            draft.count("targetsMet", Math.rint(points < 50 ? points + 15 : points + 12));
        }
        return draft.entry();
    }
}
