package org.cadregraph.time;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A date known to the year, the month or the day. The precision is part of the value: {@code 2010} is not
 * {@code 2010-01-01}, it stands for some day of that year, unknown which.
 *
 * @param text as the source wrote it: {@code YYYY}, {@code YYYY-MM} or {@code YYYY-MM-DD}
 * @param earliest the first day it may stand for
 * @param latest the last day it may stand for
 */
public record PartialDate(String text, LocalDate earliest, LocalDate latest) {

    private static final Pattern FORM = Pattern.compile("(\\d{4})(?:-(\\d{2})(?:-(\\d{2}))?)?");

    /**
     * Reads a date of any precision.
     *
     * @throws IllegalArgumentException when the text has another form or names a day that does not exist; the message
     *     can be shown to whoever wrote it
     */
    public static PartialDate of(String text) {
        Matcher parts = FORM.matcher(text);
        if (!parts.matches()) {
            throw new IllegalArgumentException(
                    "'" + text + "' is not a date: write YYYY, YYYY-MM or YYYY-MM-DD, for instance 2010-03");
        }
        try {
            int year = Integer.parseInt(parts.group(1));
            if (year == 0) {
                throw new DateTimeException("there is no year 0");
            }
            if (parts.group(2) == null) {
                return new PartialDate(
                        text, Year.of(year).atDay(1), Year.of(year).atMonth(12).atEndOfMonth());
            }
            YearMonth month = YearMonth.of(year, Integer.parseInt(parts.group(2)));
            if (parts.group(3) == null) {
                return new PartialDate(text, month.atDay(1), month.atEndOfMonth());
            }
            LocalDate day = month.atDay(Integer.parseInt(parts.group(3)));
            return new PartialDate(text, day, day);
        } catch (DateTimeException impossible) {
            throw new IllegalArgumentException(
                    "'" + text + "' is not a date that exists: " + impossible.getMessage(), impossible);
        }
    }

    public static PartialDate of(LocalDate day) {
        return new PartialDate(day.toString(), day, day);
    }

    /** Whether the day is known, not only the month or the year. */
    public boolean exact() {
        return earliest.equals(latest);
    }

    @Override
    public String toString() {
        return text;
    }
}
