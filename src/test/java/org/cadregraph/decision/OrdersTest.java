package org.cadregraph.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.cadregraph.api.InputProblems;
import org.cadregraph.api.Problem;
import org.cadregraph.api.RecordKind;
import org.cadregraph.tenure.TenureEntry;
import org.jspecify.annotations.Nullable;

/** No sequence of decisions fills a seat twice or loses a tenure; seats are counted day by day, apart from the code. */
class OrdersTest {

    private static final int STEPS = 12;

    /** A decision that was issued, with what it takes to undo it. */
    private record Issued(
            LocalDate on, List<Deed> deeds, Map<String, TenureEntry> before, Map<String, TenureEntry> after) {}

    @Property(tries = 1500)
    void noSeatIsFilledTwiceAndNoTenureIsLost(@ForAll long seed) {
        Random random = new Random(seed);
        World world = new World();
        for (int n = 0; n < STEPS; n++) {
            LocalDate on = World.day(random);
            List<Order> orders = World.orders(random, on);
            Map<String, TenureEntry> before = world.tenures();
            Orders.Result result = Orders.of("q" + n, on, orders, world.situation());
            if (result.faults().isEmpty()) {
                world.apply(result.effects());
                assertThat(overfull(world)).as("%s on %s", orders, on).isEmpty();
                assertNothingLost(before, world.tenures(), on);
            } else if (onlySeats(result.faults())) {
                // The refusal was needed: had it been done, a seat would have been filled twice.
                World other = new World();
                other.apply(before.values().stream()
                        .<Effect>map(entry -> new Effect.Begins(0, entry))
                        .toList());
                other.apply(result.effects());
                assertThat(overfull(other)).as("%s on %s", orders, on).isNotEmpty();
            }
        }
    }

    @Property(tries = 1000)
    void whatIsUndoneIsAsItWas(@ForAll long seed) {
        Random random = new Random(seed);
        World world = new World();
        List<Issued> issued = new ArrayList<>();
        for (int n = 0; n < STEPS; n++) {
            if (!issued.isEmpty() && random.nextInt(3) == 0) {
                Issued one = issued.remove(random.nextInt(issued.size()));
                boolean nothingSince = world.tenures().equals(one.after());
                InputProblems problems = new InputProblems();
                Undoing.Result undone = Undoing.of(
                        one.on(),
                        one.deeds(),
                        new Undoing.Found(world.situation(), said(one.before()), Map.of()),
                        problems);
                if (refused(problems)) {
                    assertThat(nothingSince).isFalse();
                    issued.add(one);
                    continue;
                }
                world.apply(undone);
                if (nothingSince) {
                    assertThat(world.tenures()).isEqualTo(one.before());
                }
                assertThat(overfull(world)).isEmpty();
                one.deeds().forEach(deed -> assertAsBefore(deed, world));
            } else {
                LocalDate on = World.day(random);
                List<Order> orders = World.orders(random, on);
                Map<String, TenureEntry> before = world.tenures();
                Orders.Result result = Orders.of("q" + n, on, orders, world.situation());
                if (result.faults().isEmpty()) {
                    world.apply(result.effects());
                    issued.add(new Issued(on, deeds(orders, result.effects()), before, world.tenures()));
                }
            }
        }
    }

    private static void assertAsBefore(Deed deed, World world) {
        Map<String, TenureEntry> byId = byId(world.tenures());
        if (deed.before() == null) {
            assertThat(byId).doesNotContainKey(deed.record());
        } else {
            assertThat(String.valueOf(byId.get(deed.record()))).isEqualTo(deed.before());
        }
    }

    private static boolean refused(InputProblems problems) {
        try {
            problems.refuseIfAny();
            return false;
        } catch (RuntimeException refused) {
            return true;
        }
    }

    private static Map<String, TenureEntry> byId(Map<String, TenureEntry> tenures) {
        Map<String, TenureEntry> byId = new HashMap<>();
        tenures.forEach((key, entry) -> byId.put(RecordKind.TENURE.id(key), entry));
        return byId;
    }

    private static Map<Undoing.Said, TenureEntry> said(Map<String, TenureEntry> tenures) {
        return tenures.values().stream()
                .collect(Collectors.toMap(
                        entry -> new Undoing.Said(RecordKind.TENURE.id(entry.key()), World.said(entry)),
                        entry -> entry));
    }

    private static List<Deed> deeds(List<Order> orders, List<Effect> effects) {
        List<Deed> deeds = new ArrayList<>();
        for (Effect effect : effects) {
            ActionKind action = orders.get(effect.place()).kind();
            if (effect instanceof Effect.Begins begins) {
                deeds.add(deed(effect, action, begins.tenure(), null));
            } else if (effect instanceof Effect.Changes changes) {
                deeds.add(deed(effect, action, changes.after(), changes.said()));
            }
        }
        return deeds;
    }

    private static Deed deed(Effect effect, ActionKind action, TenureEntry entry, @Nullable String before) {
        return new Deed(
                effect.place(),
                action,
                EffectKind.of(action, before == null),
                RecordKind.POSITION.id(entry.positionKey()),
                RecordKind.TENURE.id(entry.key()),
                before,
                World.said(entry),
                null,
                null);
    }

    private static boolean onlySeats(List<Fault> faults) {
        return faults.stream().allMatch(fault -> fault.code() == Problem.Code.SEAT_TAKEN);
    }

    /** The days on which a post has more holders than seats. */
    private static Set<World.Day> overfull(World world) {
        Map<World.Day, Set<String>> holders = new HashMap<>();
        world.days()
                .forEach((tenure, days) -> days.forEach(day ->
                        holders.computeIfAbsent(day, key -> new HashSet<>()).add(tenure.cadreKey())));
        return holders.entrySet().stream()
                .filter(each ->
                        each.getValue().size() > World.seats(each.getKey().post()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /** Every tenure is there still, began when it did, and ran as before until the day. */
    private static void assertNothingLost(
            Map<String, TenureEntry> before, Map<String, TenureEntry> after, LocalDate on) {
        before.forEach((key, entry) -> {
            TenureEntry now = Objects.requireNonNull(after.get(key), key);
            assertThat(now.period().from()).isEqualTo(entry.period().from());
            assertThat(now.cadreKey() + now.positionKey()).isEqualTo(entry.cadreKey() + entry.positionKey());
            assertThat(now.period().reversed()).isFalse();
            for (LocalDate day = World.START; day.isBefore(on); day = day.plusDays(1)) {
                assertThat(now.period().on(day)).isEqualTo(entry.period().on(day));
            }
        });
    }
}
