package org.cadregraph.rule;

import java.math.BigDecimal;
import java.time.Period;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads the parameters of those kinds of rules that have several, and holds them against each other. */
final class Readers {

    private static final int LONGEST = 600;
    private static final int YEAR = 12;

    private Readers() {}

    static Provision serviceLeft(Fields fields) {
        if (fields.has("terms") == fields.has("months")) {
            fields.fault("one of 'terms' and 'months' is wanted, and not both: keep the one that the document names");
        }
        return new Criterion.ServiceLeft(
                fields.numberOrNull("terms", 1, 10),
                fields.numberOrNull("months", 1, LONGEST),
                fields.oneOr("candidacy", Candidacy.ANY));
    }

    static Provision sinceDiscipline(Fields fields) {
        Fields given = fields.part("months");
        Map<DisciplineForm, Integer> months = new EnumMap<>(DisciplineForm.class);
        for (DisciplineForm form : DisciplineForm.values()) {
            Integer number = given.numberOrNull(Values.name(form), 1, LONGEST);
            if (number != null) {
                months.put(form, number);
            }
        }
        given.finish();
        if (months.isEmpty()) {
            given.fault("no form of discipline is named: write for instance 'reprimand: 12'");
        }
        return new Criterion.SinceDiscipline(months, fields.flag("more"), fields.flag("higher-title-only"));
    }

    static Provision noDiscipline(Fields fields) {
        return new Criterion.NoDiscipline(
                fields.one("from", DisciplineForm.class), fields.severalOrNone("until-expired", DisciplineForm.class));
    }

    static Provision plannedFor(Fields fields) {
        return new Criterion.PlannedFor(
                fields.oneOr("origin", Origin.ANY), fields.severalOrNone("titles", TitleRelation.class));
    }

    static Provision ratedAtLeast(Fields fields) {
        return new Criterion.RatedAtLeast(fields.one("rating", Rating.class), fields.numberOrNull("years", 1, 20));
    }

    static Provision lowTrust(Fields fields) {
        boolean atMost = fields.has("at-most");
        if (atMost == fields.has("under")) {
            fields.fault("one of 'at-most' and 'under' is wanted, and not both: write for instance 'under: 2/3'");
        }
        return new Criterion.LowTrust(
                atMost || !fields.has("under") ? fields.ratio("at-most") : fields.ratio("under"), atMost);
    }

    static Provision entriesPerSeat(Fields fields) {
        BigDecimal least = fields.one("least", BigDecimal.ZERO, Values::decimal);
        BigDecimal most = fields.one("most", BigDecimal.ZERO, Values::decimal);
        if (least.compareTo(most) > 0) {
            fields.fault("'least' is " + least + " and 'most' is " + most + ": the lower number is the least");
        }
        return new PlanLimit.EntriesPerSeat(least, most);
    }

    static Provision ageBands(Fields fields) {
        int bands = fields.number("bands", 2, 10);
        List<Integer> begin =
                fields.has("begin") ? fields.values("begin", 18, text -> Values.number(text, 18, 100)) : List.of();
        boolean rising = begin.stream().sorted().distinct().toList().equals(begin);
        if (!begin.isEmpty() && (begin.size() != bands - 1 || !rising)) {
            fields.fault("'bands' is " + bands + ", and 'begin' is " + begin
                    + ": say for each but the first at which age it begins, in order");
        }
        return new PlanLimit.AgeBands(bands, begin);
    }

    static Provision retirementAges(Fields fields) {
        List<Norm.AgesOfYear> ages = new ArrayList<>();
        for (Fields entry : fields.parts("ages")) {
            Norm.AgesOfYear next =
                    new Norm.AgesOfYear(entry.number("from", 1900, 2200), age(entry, "men"), age(entry, "women"));
            entry.finish();
            if (!ages.isEmpty()) {
                follows(entry, ages.getLast(), next);
            }
            ages.add(next);
        }
        return new Norm.RetirementAges(ages);
    }

    private static Period age(Fields entry, String name) {
        return entry.one(name, Period.ZERO, Values::age);
    }

    /** With a rise of less than a year from one year to the next, everybody reaches one of the ages. */
    private static void follows(Fields entry, Norm.AgesOfYear last, Norm.AgesOfYear next) {
        if (next.from() <= last.from()) {
            entry.fault("the year " + next.from() + " does not come after " + last.from() + ": put the years in order");
        }
        for (Gender gender : Gender.values()) {
            Period from = last.of(gender);
            Period to = next.of(gender);
            if (from.isZero() || to.isZero()) {
                continue; // said already
            }
            long rise = to.toTotalMonths() - from.toTotalMonths();
            if (rise < 0 || rise >= YEAR) {
                entry.fault("the age goes from " + from + " to " + to
                        + ": it may rise by less than a year from one entry to the next, and not fall");
            }
        }
    }

    static Provision evaluationBands(Fields fields) {
        List<Norm.Band> bands = new ArrayList<>();
        for (Fields entry : fields.parts("ratings")) {
            bands.add(new Norm.Band(
                    entry.one("rating", Rating.class),
                    entry.numberOrNull("from", 0, 100),
                    entry.numberOrNull("late-at-most", 0, 100),
                    entry.numberOrNull("exceeded-at-least", 0, 100)));
            entry.finish();
        }
        return new Norm.EvaluationBands(bands);
    }

    static Provision trustVote(Fields fields) {
        Set<VoteExemption> exempt = fields.severalOrNone("exempt", VoteExemption.class);
        return new Norm.TrustVote(fields.ratio("quorum"), fields.number("levels", 2, 10), exempt);
    }

    static Provision process(Fields fields) {
        int steps = fields.number("steps", 1, 50);
        List<Words> names = fields.wordsOrNone("names");
        if (!names.isEmpty() && names.size() != steps) {
            fields.fault("'steps' is " + steps + ", and 'names' has " + names.size() + ": name each step, or none");
        }
        return new Norm.Steps(
                fields.oneOr("origin", Origin.ANY),
                steps,
                names,
                fields.numberOrNull("policy-within", 1, 1000),
                fields.numberOrNull("finished-within", 1, 1000));
    }
}
