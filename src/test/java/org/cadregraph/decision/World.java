package org.cadregraph.decision;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
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

    /** As many days as the tenures hold their posts, each told as {@code post cadre day}. */
    List<String> days(boolean acting) {
        List<String> days = new ArrayList<>();
        for (TenureEntry entry : tenures.values()) {
            for (int n = 0; n < DAYS; n++) {
                LocalDate day = START.plusDays(n);
                if (entry.acting() == acting && entry.period().on(day).isPresent()) {
                    days.add(entry.positionKey() + ' ' + entry.cadreKey() + ' ' + n);
                }
            }
        }
        return days;
    }

    static LocalDate day(Random random) {
        return START.plusDays(random.nextInt(DAYS));
    }

    static List<Order> orders(Random random, LocalDate on) {
        List<Order> orders = new ArrayList<>();
        int count = 1 + random.nextInt(3);
        for (int place = 0; place < count; place++) {
            ActionKind kind = KINDS.get(random.nextInt(KINDS.size()));
            orders.add(new Order(
                    place,
                    kind,
                    CADRES.get(random.nextInt(CADRES.size())),
                    kind.leavesAll() ? null : KEYS.get(random.nextInt(KEYS.size())),
                    kind.needs(Part.FROM_POSITION) || kind.takes(Part.FROM_POSITION) && random.nextBoolean()
                            ? KEYS.get(random.nextInt(KEYS.size()))
                            : null,
                    kind.needs(Part.UNTIL) ? PartialDate.of(on.plusDays(100)) : null,
                    null,
                    null,
                    null,
                    null));
        }
        return orders;
    }
}
