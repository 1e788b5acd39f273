package org.cadregraph.sample;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** On which days people sit in a class: never in two. */
final class Diary {

    /** Of each person the first days of classes, and the days after the last. */
    private final Map<Person, NavigableMap<LocalDate, LocalDate>> taken = new HashMap<>();

    boolean free(Person person, LocalDate first, LocalDate end) {
        NavigableMap<LocalDate, LocalDate> its = taken.get(person);
        Map.Entry<LocalDate, LocalDate> before = its == null ? null : its.lowerEntry(end);
        return before == null || !before.getValue().isAfter(first);
    }

    void take(Person person, LocalDate first, LocalDate end) {
        taken.computeIfAbsent(person, each -> new TreeMap<>()).put(first, end);
    }
}
