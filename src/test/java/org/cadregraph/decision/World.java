package org.cadregraph.decision;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.cadregraph.tenure.TenureEntry;
import org.cadregraph.time.PartialDate;

/** A record in memory to which random decisions are put, as the database would be. */
final class World {

    static final LocalDate START = LocalDate.of(2024, 1, 1);
    static final int DAYS = 40;
    static final List<String> CADRES = List.of("an", "binh", "chi", "dung");
    static final Map<String, Situation.Post> POSTS = Map.of(
            "chair", new Situation.Post(1, null, null),
            "vice", new Situation.Post(2, null, null),
            "head", new Situation.Post(1, null, null));
    private static final List<String> KEYS = List.of("chair", "vice", "head");
    private static final List<ActionKind> KINDS = List.of(
            ActionKind.APPOINT,
            ActionKind.APPOINT,
            ActionKind.REAPPOINT,
            ActionKind.TRANSFER,
            ActionKind.TRANSFER,
            ActionKind.SECOND,
            ActionKind.ROTATE,
            ActionKind.RETURN,
            ActionKind.ACT,
            ActionKind.SUSPEND,
            ActionKind.RELIEVE,
            ActionKind.RETIRE);

    private final Map<String, TenureEntry> tenures = new HashMap<>();

    Situation situation() {
        return new Situation(
                POSTS,
                tenures.values().stream()
                        .map(entry -> new Situation.Held(entry, entry.cadreKey(), said(entry)))
                        .toList(),
                Set.of());
    }

    Map<String, TenureEntry> tenures() {
        return Map.copyOf(tenures);
    }

    static String said(TenureEntry entry) {
        return entry.toString();
    }

    /** Does to the record what the effects say. */
    void apply(List<Effect> effects) {
        for (Effect effect : effects) {
            if (effect instanceof Effect.Begins begins) {
                tenures.put(begins.tenure().key(), begins.tenure());
            } else if (effect instanceof Effect.Changes changes) {
                tenures.put(changes.after().key(), changes.after());
            }
        }
    }

    void apply(Undoing.Result undone) {
        undone.withdrawn().forEach(tenure -> tenures.remove(tenure.key()));
        undone.restored().forEach(tenure -> tenures.put(tenure.key(), tenure));
    }

    void set(Map<String, TenureEntry> others) {
        tenures.clear();
        tenures.putAll(others);
    }

    /** Who holds what on a day, each as {@code post=cadre}. */
    List<String> holders(LocalDate day) {
        return tenures.values().stream()
                .filter(entry -> entry.period().on(day).isPresent())
                .map(entry -> entry.positionKey() + '=' + entry.cadreKey())
                .sorted()
                .toList();
    }

    /** A day in a post. */
    record Day(String post, int number) {}

    /** The days on which each tenure takes a seat. */
    Map<TenureEntry, List<Day>> days() {
        Map<TenureEntry, List<Day>> days = new HashMap<>();
        for (TenureEntry entry : tenures.values()) {
            if (!entry.acting()) {
                days.put(
                        entry,
                        IntStream.range(0, DAYS)
                                .filter(n ->
                                        entry.period().on(START.plusDays(n)).isPresent())
                                .mapToObj(n -> new Day(entry.positionKey(), n))
                                .toList());
            }
        }
        return days;
    }

    static int seats(String post) {
        return Objects.requireNonNull(Objects.requireNonNull(POSTS.get(post)).seats());
    }

    static LocalDate day(Random random) {
        return START.plusDays(random.nextInt(DAYS));
    }

    static List<Order> orders(Random random, LocalDate on) {
        return orders(random, on, KINDS);
    }

    static List<Order> orders(Random random, LocalDate on, List<ActionKind> kinds) {
        List<Order> orders = new ArrayList<>();
        int count = 1 + random.nextInt(3);
        for (int place = 0; place < count; place++) {
            ActionKind kind = kinds.get(random.nextInt(kinds.size()));
            int post = random.nextInt(KEYS.size());
            boolean from = kind.needs(Part.FROM_POSITION) || (kind.takes(Part.FROM_POSITION) && random.nextBoolean());
            // Never the post itself: that is refused before anything is looked at.
            String other = KEYS.get((post + 1 + random.nextInt(KEYS.size() - 1)) % KEYS.size());
            orders.add(new Order(
                    place,
                    kind,
                    CADRES.get(random.nextInt(CADRES.size())),
                    kind.leavesAll() ? null : KEYS.get(post),
                    from ? other : null,
                    kind.needs(Part.UNTIL) ? PartialDate.of(on.plusDays(100)) : null,
                    null,
                    null,
                    null,
                    null));
        }
        return orders;
    }
}
