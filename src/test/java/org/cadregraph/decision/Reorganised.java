package org.cadregraph.decision;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.cadregraph.organisation.LineageKind;
import org.cadregraph.organisation.OrganisationEntry;
import org.cadregraph.organisation.PositionEntry;
import org.cadregraph.tenure.TenureEntry;
import org.cadregraph.tenure.TenureKind;
import org.cadregraph.time.PartialDate;
import org.cadregraph.time.Period;
import org.jspecify.annotations.Nullable;

/** A small record in memory, drawn at random, and a reorganisation of it: a and b go over into x and y, c stays. */
final class Reorganised {

    static final LocalDate DAY = LocalDate.of(2025, 7, 1);
    private static final List<String> CADRES = List.of("an", "binh", "chi", "dung", "em", "giang");
    private static final List<TenureKind> KINDS = List.of(TenureKind.values());
    private static final List<String> OLD = List.of("a0", "a1", "b0", "b1");
    private static final List<String> NEW = List.of("x0", "x1", "y0", "y1", "c0");

    final Map<String, OrganisationEntry> organisations = new HashMap<>();
    final Map<String, PositionEntry> posts = new HashMap<>();
    final Map<String, TenureEntry> tenures = new LinkedHashMap<>();
    private final Random random;

    Reorganised(long seed) {
        random = new Random(seed);
        for (String key : List.of("top", "a", "b", "c", "x", "y")) {
            PartialDate founded = key.equals("x") ? PartialDate.of(DAY) : null;
            organisations.put(
                    key,
                    new OrganisationEntry(
                            key,
                            key,
                            List.of(),
                            List.of(),
                            null,
                            key.equals("top") ? null : "top",
                            List.of(),
                            founded,
                            null));
        }
        for (String key : OLD) {
            post(key, null);
        }
        for (String key : NEW) {
            post(key, random.nextInt(4) == 0 ? null : 1 + random.nextInt(3));
        }
        int count = random.nextInt(10);
        for (int n = 0; n < count; n++) {
            tenure("t" + n);
        }
    }

    private void post(String key, @Nullable Integer seats) {
        posts.put(
                key,
                new PositionEntry(key, key.substring(0, 1), key, List.of(), List.of(), null, null, seats, null, null));
    }

    private void tenure(String key) {
        boolean old = random.nextInt(4) > 0;
        String post = old ? one(OLD) : one(NEW);
        LocalDate from = DAY.minusDays(random.nextInt(40) - 2);
        int end = random.nextInt(6);
        PartialDate start = start(from);
        Period period = end == 0
                ? new Period(start, null, true)
                : Period.of(start, end == 1 ? PartialDate.of(from.plusDays(random.nextInt(60))) : null);
        TenureKind kind = KINDS.get(random.nextInt(KINDS.size()));
        List<TenureEntry.AbsenceEntry> away = random.nextInt(5) > 0
                ? List.of()
                : List.of(new TenureEntry.AbsenceEntry(true, null, Period.of(PartialDate.of(from), null)));
        TenureEntry entry = new TenureEntry(
                key,
                one(CADRES),
                post,
                null,
                kind,
                period,
                random.nextInt(5) == 0,
                null,
                null,
                random.nextInt(3) == 0 ? one(List.of("of-top", "of-a", "of-c")) : null,
                null,
                end == 1 && random.nextBoolean() ? "retired" : null,
                null,
                kind == TenureKind.ROTATION ? "c0" : null,
                null,
                away);
        tenures.put(key, entry);
    }

    private @Nullable PartialDate start(LocalDate from) {
        return switch (random.nextInt(24)) {
            case 0, 1 -> PartialDate.of("2025");
            case 2 -> null;
            default -> PartialDate.of(from);
        };
    }

    private String one(List<String> of) {
        return of.get(random.nextInt(of.size()));
    }

    Structure structure() {
        return new Structure(
                organisations,
                posts,
                Map.of("of-top", "top", "of-a", "a", "of-c", "c"),
                new Situation(
                        Map.of(),
                        tenures.values().stream()
                                .map(entry -> new Situation.Held(entry, entry.cadreKey(), entry.toString()))
                                .toList(),
                        Set.of()));
    }

    ReorganisationPlan plan() {
        List<ReorganisationPlan.Carried> carried = new ArrayList<>();
        for (String post : OLD) {
            if (random.nextInt(40) > 0) {
                carried.add(new ReorganisationPlan.Carried(post, random.nextInt(4) == 0 ? null : one(NEW)));
            }
        }
        List<ReorganisationPlan.Detour> detours = new ArrayList<>();
        for (TenureEntry entry : tenures.values()) {
            boolean leaves = OLD.contains(entry.positionKey())
                    && Continuation.state(entry.period(), DAY) == Continuation.State.RUNS;
            if (leaves && random.nextInt(8) == 0) {
                detours.add(new ReorganisationPlan.Detour(
                        entry.cadreKey(), entry.positionKey(), random.nextBoolean() ? one(NEW) : null));
            }
        }
        return new ReorganisationPlan(
                "q",
                "top",
                DAY,
                List.of(
                        new ReorganisationPlan.Transition("a", Set.of("x"), LineageKind.MERGER),
                        new ReorganisationPlan.Transition("b", Set.of("x", "y"), LineageKind.SPLIT)),
                carried,
                detours);
    }

    /** The tenures after these effects. */
    Map<String, TenureEntry> after(List<Effect> effects) {
        Map<String, TenureEntry> after = new HashMap<>(tenures);
        for (Effect effect : effects) {
            if (effect instanceof Effect.Begins begins) {
                after.put(begins.tenure().key(), begins.tenure());
            } else if (effect instanceof Effect.Changes changes) {
                after.put(changes.after().key(), changes.after());
            }
        }
        return after;
    }

    static boolean ends(String post) {
        return OLD.contains(post);
    }
}
