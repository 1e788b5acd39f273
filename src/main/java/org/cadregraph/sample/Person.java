package org.cadregraph.sample;

import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A cadre while the city's years go by. */
final class Person {

    final int number;
    final Names.Full name;
    final LocalDate birth;
    private final LocalDate retirement;

    /** The same of somebody of whose birth files know the year only: they take its first day. */
    final LocalDate earliestRetirement;

    /** Everything held so far. */
    final List<Stint> stints = new ArrayList<>();

    /** The present work; none after leaving. */
    @Nullable Stint work;

    @Nullable LocalDate death;

    /** Whether the person has come in and not left. */
    boolean serving;

    /** Whether the career is written down beforehand and chance does not touch it. */
    boolean steered;

    Person(int number, Names.Full name, LocalDate birth) {
        this.number = number;
        this.name = name;
        this.birth = birth;
        this.retirement = retirement(birth, name.female());
        this.earliestRetirement = retirement(birth.withDayOfYear(1), name.female());
    }

    boolean female() {
        return name.female();
    }

    int age(LocalDate day) {
        return Period.between(birth, day).getYears();
    }

    /** Since when the present post is held, reappointments and re-elections included. */
    LocalDate inPostSince() {
        LocalDate since = LocalDate.MAX;
        for (int i = stints.size() - 1; i >= 0; i--) {
            Stint stint = stints.get(i);
            boolean before =
                    work != null && stint.post.equals(work.post) && !stint.end().isBefore(since);
            if (before || stint == work) {
                since = stint.from;
            }
        }
        return since;
    }

    /** The whole months in the present post on a day. */
    long monthsInPost(LocalDate day) {
        return ChronoUnit.MONTHS.between(inPostSince(), day);
    }

    boolean held(Post post) {
        return stints.stream().anyMatch(stint -> stint.post.equals(post));
    }

    /** The end of service for reason of age: the first of the month after the age is reached. */
    LocalDate retirement() {
        return retirement;
    }

    private static LocalDate retirement(LocalDate birth, boolean female) {
        LocalDate day = birth.plusYears(female ? 55 : 60);
        while (day.isBefore(birth.plusMonths(monthsOfAge(female, day.getYear())))) {
            day = day.plusMonths(1);
        }
        return day.withDayOfMonth(1).plusMonths(1);
    }

    private static int monthsOfAge(boolean female, int year) {
        if (female) {
            return year < 2021 ? 55 * 12 : Math.min(60 * 12, 55 * 12 + 4 * (year - 2020));
        }
        return year < 2021 ? 60 * 12 : Math.min(62 * 12, 60 * 12 + 3 * (year - 2020));
    }

    /** Whole years of service left on a day. */
    int yearsLeft(LocalDate day) {
        return Period.between(day, retirement).getYears();
    }
}
