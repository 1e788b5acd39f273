package org.cadregraph.due;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.cadregraph.api.Connection;
import org.cadregraph.api.PageRequest;
import org.cadregraph.time.Period;
import org.jspecify.annotations.Nullable;

/** Takes in items in any order, and keeps those of one page; of the others it only knows how many they are. */
final class DuePage {

    /** After every id. */
    private static final String LAST = "\uFFFF";

    private final PageRequest request;
    private final Comparator<Place> order;
    private final @Nullable Place after;
    private final TreeMap<Place, DueItem> kept;
    private final Set<String> ids = new HashSet<>();

    /** Where an item stands: by day, then by id. */
    private record Place(LocalDate day, String id) {
        private static final Comparator<Place> ORDER =
                Comparator.comparing(Place::day).thenComparing(Place::id);

        private static Place of(DueItem item) {
            return new Place(item.day(), item.id());
        }
    }

    DuePage(PageRequest request) {
        this.request = request;
        this.order = request.backward() ? Place.ORDER.reversed() : Place.ORDER;
        this.after = request.position() == null
                ? null
                : new Place(request.day(0, Period.BEGINNING), request.position(1, request.backward() ? LAST : ""));
        this.kept = new TreeMap<>(order);
    }

    void add(DueItem item) {
        ids.add(item.id());
        Place place = Place.of(item);
        if (after == null || order.compare(place, after) > 0) {
            kept.merge(place, item, DueItem::with);
            if (kept.size() > request.size() + 1) {
                kept.pollLastEntry();
            }
        }
    }

    /** All that another page of the same list took in. */
    void addAll(DuePage other) {
        ids.addAll(other.ids);
        other.kept.values().forEach(this::add);
    }

    Connection<DueItem> connection() {
        int total = ids.size();
        return Connection.of(
                request,
                new ArrayList<>(kept.values()),
                item -> List.of(item.day().toString(), item.id()),
                () -> total);
    }
}
