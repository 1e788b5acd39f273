package org.cadregraph.sample;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.function.Consumer;

/** What is to happen, day by day; what happens may put more on it. */
final class Agenda {

    private final PriorityQueue<Item> items = new PriorityQueue<>(
            Comparator.comparing(Item::day).thenComparing(Item::hour).thenComparingInt(Item::number));
    private LocalDate today = LocalDate.MIN;
    private int number;

    void at(LocalDate day, Hour hour, Consumer<LocalDate> happening) {
        if (day.isBefore(today)) {
            throw new IllegalStateException(day + " is over, it is " + today);
        }
        items.add(new Item(day, hour, number++, happening));
    }

    /** Lets everything happen that is due before a day. */
    void run(LocalDate end) {
        for (Item item = items.poll(); item != null && item.day().isBefore(end); item = items.poll()) {
            today = item.day();
            item.happening().accept(item.day());
        }
    }

    /** The order of things within a day. */
    enum Hour {
        DEPARTURE,
        FILLING,
        RENEWAL,
        ASSEMBLY,
        REORGANISATION
    }

    private record Item(LocalDate day, Hour hour, int number, Consumer<LocalDate> happening) {}
}
