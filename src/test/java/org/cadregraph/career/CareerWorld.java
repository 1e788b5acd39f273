package org.cadregraph.career;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.cadregraph.graph.Row;
import org.cadregraph.time.Period;
import org.jspecify.annotations.Nullable;

/** Histories of a small world as plain lists, which oracles read, and the same as a table. */
record CareerWorld(List<CareerTable.Post> posts, List<List<Held>> careers) {

    private static final LocalDate FIRST = LocalDate.of(1990, 1, 1);
    private static final List<String> KINDS = List.of("chair", "head", "secretary");

    /**
     * A tenure.
     *
     * @param end absent while it runs
     * @param unknown whether it has an end that nobody knows
     */
    record Held(int post, LocalDate start, @Nullable LocalDate end, boolean unknown) {

        LocalDate latest() {
            return end == null ? Period.FOREVER : end;
        }
    }

    static CareerWorld random(Random random, int cadres) {
        List<CareerTable.Post> posts = new ArrayList<>();
        int count = 3 + random.nextInt(5);
        for (int post = 0; post < count; post++) {
            List<String> carriedOn = random.nextInt(4) == 0 ? List.of("p" + random.nextInt(count)) : List.of();
            posts.add(new CareerTable.Post(
                    "p" + post,
                    "key " + (count - post),
                    random.nextInt(5) == 0 ? null : KINDS.get(random.nextInt(KINDS.size())),
                    random.nextInt(5) == 0 ? null : 1 + random.nextInt(3),
                    "o" + random.nextInt(3),
                    null,
                    carriedOn,
                    carriedOn.stream()
                            .map(any -> CareerTable.day(FIRST.plusDays(random.nextInt(150))))
                            .toList(),
                    null,
                    null));
        }
        List<List<Held>> careers = new ArrayList<>();
        for (int cadre = 0; cadre < cadres; cadre++) {
            List<Held> career = new ArrayList<>();
            int tenures = random.nextInt(6);
            for (int tenure = 0; tenure < tenures; tenure++) {
                LocalDate start = FIRST.plusDays(10L * random.nextInt(12));
                boolean ended = random.nextInt(5) > 0;
                career.add(new Held(
                        random.nextInt(count),
                        start,
                        ended ? start.plusDays(random.nextInt(60)) : null,
                        !ended && random.nextBoolean()));
            }
            careers.add(career);
        }
        return new CareerWorld(posts, careers);
    }

    CareerTable table() {
        CareerPacking packing = new CareerPacking(Map.of());
        for (int cadre = 0; cadre < careers.size(); cadre++) {
            packing.add(row("c" + cadre, careers.get(cadre)));
        }
        return CareerTable.empty().with(packing, posts);
    }

    Row row(String cadre, List<Held> career) {
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("cadre", cadre);
        values.put(
                "positions",
                career.stream().map(held -> posts.get(held.post()).id()).toList());
        values.put("starts", career.stream().map(Held::start).toList());
        values.put(
                "ends",
                career.stream()
                        .map(held -> held.end() != null ? held.end().toString() : held.unknown() ? "?" : "")
                        .toList());
        values.put("latest", career.stream().map(Held::latest).toList());
        return new Row(values);
    }

    /** A stay at one place as the definition has it, from the first start to the next stay. */
    record Stay(String place, int post, LocalDate start, List<Held> tenures) {

        /** The day up to which it is known to last. */
        LocalDate until() {
            return end().unknown()
                    ? tenures.stream()
                            .map(Held::start)
                            .max(LocalDate::compareTo)
                            .orElseThrow()
                            .plusDays(1)
                    : end().latest();
        }

        /** The last end, by its latest reading; one that is known before one that is not. */
        Held end() {
            return tenures.stream()
                    .max(Comparator.comparing(Held::latest)
                            .thenComparingInt(held -> held.unknown() ? 0 : 1)
                            .thenComparing(held -> held.end() == null ? LocalDate.MAX : held.end()))
                    .orElseThrow();
        }
    }

    /** What a place is called: the post's key, its kind or its rank; absent where the post does not count. */
    interface Name {
        @Nullable String of(CareerTable.Post post);
    }

    /** The stays of a career up to a day, straight from the definition. */
    List<Stay> stays(List<Held> career, LocalDate asOf, Name name, boolean besideToo) {
        List<Stay> incumbencies = new ArrayList<>();
        for (int post = 0; post < posts.size(); post++) {
            int one = post;
            String place = name.of(posts.get(post));
            List<Held> tenures = career.stream()
                    .filter(held -> held.post() == one && !held.start().isAfter(asOf) && place != null)
                    .sorted(Comparator.comparing(Held::start))
                    .toList();
            List<Held> joined = new ArrayList<>();
            LocalDate latest = LocalDate.MIN;
            for (Held held : tenures) {
                if (!joined.isEmpty() && held.start().isAfter(latest.plusDays(1))) {
                    incumbencies.add(new Stay(
                            String.valueOf(place), post, joined.getFirst().start(), List.copyOf(joined)));
                    joined.clear();
                }
                latest = joined.isEmpty() || held.latest().isAfter(latest) ? held.latest() : latest;
                joined.add(held);
            }
            if (!joined.isEmpty()) {
                incumbencies.add(
                        new Stay(String.valueOf(place), post, joined.getFirst().start(), List.copyOf(joined)));
            }
        }
        incumbencies.sort(Comparator.comparing(Stay::start)
                .thenComparing(stay -> posts.get(stay.post()).key()));
        List<Stay> main = incumbencies.stream()
                .filter(stay -> besideToo || incumbencies.stream().noneMatch(other -> beside(stay, other)))
                .toList();
        List<Stay> stays = new ArrayList<>();
        for (Stay next : main) {
            Stay last = stays.isEmpty() ? null : stays.getLast();
            if (last != null && last.place().equals(next.place())) {
                List<Held> all = new ArrayList<>(last.tenures());
                all.addAll(next.tenures());
                stays.set(stays.size() - 1, new Stay(last.place(), last.post(), last.start(), all));
            } else {
                stays.add(next);
            }
        }
        return stays;
    }

    /** Whether a post of a higher rank is held when this is come to; a place that a question names is never beside another. */
    private boolean beside(Stay stay, Stay other) {
        Integer rank = posts.get(stay.post()).rank();
        Integer higher = posts.get(other.post()).rank();
        return !stay.place().startsWith("the ")
                && rank != null
                && higher != null
                && higher < rank
                && !other.start().isAfter(stay.start())
                && other.until().isAfter(stay.start());
    }
}
