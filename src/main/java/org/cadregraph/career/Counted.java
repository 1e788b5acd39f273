package org.cadregraph.career;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.stream.Stream;
import org.cadregraph.api.PageRequest;

/**
 * How often cadres went from one to another.
 *
 * @param from what orders the one: a kind, or a post's key
 * @param to what orders the other
 * @param count how often
 */
record Counted(String from, String to, int count) {

    /** The most frequent first. */
    static final Comparator<Counted> ORDER = Comparator.comparingInt(Counted::count)
            .reversed()
            .thenComparing(Counted::from)
            .thenComparing(Counted::to);

    List<String> place() {
        return List.of(String.valueOf(count), from, to);
    }

    /** One page of all of them, and one more where there are more; a backward page comes backward. */
    static List<Counted> page(Stream<Counted> all, PageRequest request) {
        Comparator<Counted> order = request.backward() ? ORDER.reversed() : ORDER;
        PriorityQueue<Counted> page = new PriorityQueue<>(order.reversed());
        Stream<Counted> wanted = all;
        if (request.position() != null) {
            Counted cursor = new Counted(request.position(1, ""), request.position(2, ""), request.number(0, 0));
            wanted = all.filter(counted -> order.compare(counted, cursor) > 0);
        }
        wanted.forEach(counted -> {
            page.add(counted);
            if (page.size() > request.size() + 1) {
                page.remove();
            }
        });
        List<Counted> found = new ArrayList<>();
        while (!page.isEmpty()) {
            found.add(page.remove());
        }
        Collections.reverse(found);
        return found;
    }
}
