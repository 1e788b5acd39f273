package org.cadregraph.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** On which days people sit in a class: never in two. */
final class Diary {

    private final Map<Person, List<Days>> taken = new HashMap<>();

    /** From the first day to the one before the end. */
    private record Days(LocalDate first, LocalDate end) {}

    boolean free(Person person, LocalDate first, LocalDate end) {
        return taken.getOrDefault(person, List.of()).stream()
                .noneMatch(days -> days.first().isBefore(end) && days.end().isAfter(first));
    }

    void take(Person person, LocalDate first, LocalDate end) {
        taken.computeIfAbsent(person, each -> new ArrayList<>()).add(new Days(first, end));
    }
}
