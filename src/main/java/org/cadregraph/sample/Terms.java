package org.cadregraph.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.cadregraph.tenure.TermEntry;
import org.cadregraph.time.PartialDate;
import org.jspecify.annotations.Nullable;

/** The calendar of congresses and first sessions, and the terms that the record has of them. */
final class Terms {

    /** The Party term of the city in which the report counts its rotations. */
    static final String PARTY_2015 = "ls-dang-2015-2020";

    /** How long before an election a vacancy is left for it. */
    private static final int LEFT_FOR_ELECTION = 60;

    private final Map<String, List<Renewal>> renewals = new LinkedHashMap<>();
    final List<TermEntry> entries = new ArrayList<>();

    Terms() {
        city();
        List<String> communes = Communes.keys();
        for (int i = 0; i < communes.size(); i++) {
            commune(communes.get(i), i);
        }
        List<String> wards = NewWards.keys();
        for (int i = 0; i < wards.size(); i++) {
            ward(wards.get(i), i);
        }
    }

    private void city() {
        series(
                "ls",
                Cycle.PARTY,
                "ls-thanh-uy",
                "1996-03-14",
                "2000-10-19",
                "2005-09-22",
                "2010-08-11",
                "2015-08-13",
                "2020-08-05");
        series(
                "ls",
                Cycle.COUNCIL,
                "ls-hdnd",
                "1994-12-20",
                "1999-12-17",
                "2004-05-20",
                "2011-06-21",
                "2016-06-22",
                "2021-06-24");
        series(
                "ls",
                Cycle.MASS,
                "",
                "1998-04-16",
                "2003-04-17",
                "2008-05-15",
                "2013-05-16",
                "2018-05-17",
                "2023-05-18");
    }

    private void commune(String scope, int index) {
        int step = 2 * index;
        series(
                scope,
                Cycle.PARTY,
                scope + "-dang-uy",
                day(1995, 12, 5, step),
                day(2000, 6, 6, step),
                day(2005, 6, 7, step),
                day(2010, 5, 11, step),
                day(2015, 4, 14, step),
                day(2020, 5, 12, step));
        series(
                scope,
                Cycle.COUNCIL,
                scope + "-hdnd",
                day(1994, 12, 1, step),
                day(1999, 12, 1, step),
                day(2004, 5, 4, step),
                day(2011, 6, 1, step),
                day(2016, 6, 2, step),
                day(2021, 6, 1, step));
        series(
                scope,
                Cycle.MASS,
                "",
                day(1997, 10, 6, step),
                day(2002, 10, 7, step),
                day(2007, 10, 8, step),
                day(2012, 10, 8, step),
                day(2017, 10, 9, step),
                day(2022, 10, 10, step));
    }

    private void ward(String scope, int index) {
        series(scope, Cycle.PARTY, scope + "-dang-uy", day(2025, 8, 5, 2 * index));
        series(scope, Cycle.COUNCIL, scope + "-hdnd", "2025-07-01", day(2026, 3, 24, index));
        series(scope, Cycle.MASS, "", day(2025, 10, 7, 2 * index));
    }

    private static String day(int year, int month, int day, int step) {
        return Dice.workday(LocalDate.of(year, month, day).plusDays(step)).toString();
    }

    private void series(String scope, Cycle cycle, String organisation, String... days) {
        List<Renewal> series = new ArrayList<>();
        for (int i = 0; i < days.length; i++) {
            LocalDate from = LocalDate.parse(days[i]);
            String to = i + 1 < days.length ? days[i + 1] : scope.endsWith("2025") ? "" : "2025-07-01";
            series.add(new Renewal(from, cycle == Cycle.MASS ? null : term(scope, cycle, organisation, from, to)));
        }
        renewals.put(scope + cycle, series);
    }

    /** Puts a term on record, from 2010 on, and returns its key. */
    private @Nullable String term(String scope, Cycle cycle, String organisation, LocalDate from, String to) {
        int first = from.getYear() == 2025 && cycle == Cycle.COUNCIL ? 2021 : from.getYear();
        if (first < 2010) {
            return null;
        }
        int last = first + 5;
        String key = scope + (cycle == Cycle.PARTY ? "-dang-" : "-hdnd-") + first + "-" + last;
        entries.add(new TermEntry(
                key,
                organisation,
                "Nhiệm kỳ " + first + "–" + last,
                PartialDate.of(from),
                PartialDate.of(to.isEmpty() ? Integer.toString(last) : to)));
        return key;
    }

    List<Renewal> renewals(String scope, Cycle cycle) {
        return renewals.getOrDefault(scope + cycle, List.of());
    }

    /** The last day that the end of a term may be; of one that the record does not have, the day that opens it. */
    LocalDate end(Renewal renewal) {
        return entries.stream()
                .filter(entry -> entry.key().equals(renewal.termKey()))
                .flatMap(entry -> Stream.ofNullable(entry.to()))
                .map(PartialDate::latest)
                .findFirst()
                .orElse(renewal.on());
    }

    /** The term in which a day falls for a post, if the record has it. */
    @Nullable String termOf(Post post, LocalDate day) {
        String term = null;
        for (Renewal renewal : renewals(post.scope(), post.cycle())) {
            if (!renewal.on().isAfter(day)) {
                term = renewal.termKey();
            }
        }
        return term;
    }

    /** The planned day of filling a post, or the day of its election where that is near. */
    LocalDate orElection(Post post, LocalDate planned) {
        return renewals(post.scope(), post.cycle()).stream()
                .map(Renewal::on)
                .filter(day -> planned.isBefore(day)
                        && planned.plusDays(LEFT_FOR_ELECTION).isAfter(day))
                .findFirst()
                .orElse(planned);
    }

    /**
     * A congress or first session.
     *
     * @param termKey the term that it opens, if the record has it
     */
    record Renewal(LocalDate on, @Nullable String termKey) {}
}
