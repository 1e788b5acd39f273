package org.cadregraph.rule;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.cadregraph.time.PartialDate;
import org.cadregraph.time.Period;

/** Reads the calendar of public holidays from the fields of its file, and finds the days off in lieu. */
final class HolidayReader {

    private final Fields fields;
    private final TreeMap<LocalDate, Holiday> days = new TreeMap<>();

    private HolidayReader(Fields fields) {
        this.fields = fields;
    }

    static Holidays read(Fields fields, RuleSource source) {
        return new HolidayReader(fields).calendar(source);
    }

    private Holidays calendar(RuleSource source) {
        RuleReader.id(fields);
        Words title = fields.words("title");
        String citation = fields.text("citation");
        Words note = fields.wordsOrNull("note");
        Period.Span covers = covers();
        Set<DayOfWeek> weekend = fields.severalOrNone("weekend", DayOfWeek.class);
        everyYear(covers);
        dated(covers, "dates", Holiday.Kind.OFF);
        dated(covers, "worked", Holiday.Kind.WORKED);
        if (fields.flag("in-lieu") && weekend.size() < DayOfWeek.values().length) {
            inLieu(weekend);
        }
        fields.finish();
        return new Holidays(title, citation, note, source, covers, weekend, List.copyOf(days.values()));
    }

    /** Both ends must be there: of a day outside nobody can say whether it is a holiday. */
    private Period.Span covers() {
        PartialDate from = fields.one("from", PartialDate.of("2000"), PartialDate::of);
        PartialDate to = fields.one("to", PartialDate.of("2001"), PartialDate::of);
        if (!from.earliest().isBefore(to.earliest())) {
            fields.fault("to", to + " is not after " + from + ": 'to' is the first day of which it says nothing");
        }
        return new Period.Span(from.earliest(), to.earliest());
    }

    private void everyYear(Period.Span covers) {
        for (Fields entry : fields.has("every-year") ? fields.parts("every-year") : List.<Fields>of()) {
            Words name = entry.words("name");
            Confidence confidence = entry.one("confidence", Confidence.class);
            MonthDay on = entry.one("on", MonthDay.of(1, 1), HolidayReader::monthDay);
            Integer since = entry.numberOrNull("since", 1900, 2200);
            entry.finish();
            for (int year = covers.from().getYear(); year <= covers.to().getYear(); year++) {
                LocalDate day = on.atYear(year);
                if (covers.contains(day) && (since == null || year >= since)) {
                    add(entry, new Holiday(day, name, Holiday.Kind.OFF, confidence));
                }
            }
        }
    }

    private static MonthDay monthDay(String text) {
        try {
            return MonthDay.parse("--" + text);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("'" + text + "' is no day of a year: write for instance 09-02", e);
        }
    }

    private void dated(Period.Span covers, String list, Holiday.Kind kind) {
        for (Fields entry : fields.has(list) ? fields.parts(list) : List.<Fields>of()) {
            Words name = entry.words("name");
            Confidence confidence = entry.one("confidence", Confidence.class);
            List<LocalDate> on = entry.values("on", covers.from(), HolidayReader::day);
            entry.finish();
            for (LocalDate day : on) {
                if (!covers.contains(day)) {
                    entry.fault("on", day + " lies outside the days that the calendar covers: change 'from' and 'to'");
                }
                add(entry, new Holiday(day, name, kind, confidence));
            }
        }
    }

    private static LocalDate day(String text) {
        PartialDate date = PartialDate.of(text);
        if (!date.exact()) {
            throw new IllegalArgumentException("'" + text + "' is no single day: write YYYY-MM-DD");
        }
        return date.earliest();
    }

    private void add(Fields entry, Holiday holiday) {
        Holiday other = days.putIfAbsent(holiday.on(), holiday);
        if (other != null && !fields.faulty()) {
            entry.fault("on", holiday.on() + " is also " + other.name().en() + ": keep one of the two");
        }
    }

    /** A holiday on a weekly day off is made up for on the next day that is neither. */
    private void inLieu(Set<DayOfWeek> weekend) {
        List<Holiday> onDaysOff = new ArrayList<>(days.values());
        onDaysOff.removeIf(day ->
                day.kind() != Holiday.Kind.OFF || !weekend.contains(day.on().getDayOfWeek()));
        onDaysOff.sort(Comparator.comparing(Holiday::on));
        Set<LocalDate> taken = new HashSet<>(days.keySet());
        for (Holiday holiday : onDaysOff) {
            LocalDate day = holiday.on();
            while (taken.contains(day) || weekend.contains(day.getDayOfWeek())) {
                day = day.plusDays(1);
            }
            taken.add(day);
            days.put(day, new Holiday(day, holiday.name(), Holiday.Kind.IN_LIEU, holiday.confidence()));
        }
    }
}
