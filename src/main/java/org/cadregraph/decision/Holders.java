package org.cadregraph.decision;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.cadregraph.api.Problem;
import org.cadregraph.tenure.TenureEntry;
import org.cadregraph.time.PartialDate;
import org.cadregraph.time.Period;

/** Where the holders of the posts go that end by a reorganisation. */
final class Holders {

    private static final String EXCEPTIONS = "exceptions";

    private final ReorganisationPlan plan;
    private final Structure structure;
    private final Destinations destinations;
    private final Hindrance.Notes notes;
    private final Map<String, List<Situation.Held>> there = new HashMap<>();
    private final Map<Seat, Integer> detours = new HashMap<>();
    private final Map<Seat, List<Mover>> arrivals = new LinkedHashMap<>();
    private final List<Effect.Begins> begun = new ArrayList<>();
    private final List<Effect> ended = new ArrayList<>();
    private final List<Fate> fates = new ArrayList<>();

    Holders(ReorganisationPlan plan, Structure structure, Destinations destinations, Hindrance.Notes notes) {
        this.plan = plan;
        this.structure = structure;
        this.destinations = destinations;
        this.notes = notes;
        structure.situation().tenures().stream()
                .sorted(Comparator.comparing(
                                (Situation.Held held) -> held.entry().period(), Period.ORDER)
                        .thenComparing(held -> held.entry().key()))
                .forEach(held -> there.computeIfAbsent(held.entry().positionKey(), none -> new ArrayList<>())
                        .add(held));
    }

    /** Somebody in a post, by the keys of both. */
    private record Seat(String cadre, String post) {}

    /**
     * Somebody who goes to another post.
     *
     * @param place which of the posts that end they leave
     * @param path where in the input it is said where they go
     */
    private record Mover(int place, Situation.Held held, String to, List<String> path) {

        boolean elsewhere() {
            return path.getFirst().equals(EXCEPTIONS);
        }
    }

    List<Effect> effects() {
        return Stream.concat(ended.stream(), begun.stream()).toList();
    }

    List<Fate> fates() {
        return fates.stream().sorted(Comparator.comparingInt(Fate::place)).toList();
    }

    void move() {
        readExceptions();
        Set<Seat> leaving = new HashSet<>();
        for (int place = 0; place < plan.posts().size(); place++) {
            ReorganisationPlan.Carried post = plan.posts().get(place);
            for (Situation.Held held : there.getOrDefault(post.position(), List.of())) {
                switch (Continuation.state(held.entry().period(), plan.on())) {
                    case RUNS -> {
                        leave(place, post, held);
                        leaving.add(new Seat(held.cadre(), post.position()));
                    }
                    case LATER -> refuse(place, held);
                    case UNSURE -> fates.add(new Fate(place, TenureFate.LEFT, held, null, null));
                    case OVER -> {}
                }
            }
        }
        detours.forEach((seat, place) -> {
            if (!leaving.contains(seat)) {
                notes.add(
                        Problem.Code.NOT_IN_POST,
                        "They do not hold this post on that day, or not for sure, or the post does not end",
                        ReorganisationPlan.path(EXCEPTIONS, place, "cadre"));
            }
        });
        arrivals.values().forEach(this::arrive);
        new SeatsAfter(plan.on(), structure, there, notes).expect(begun, this::path);
    }

    private void readExceptions() {
        for (int place = 0; place < plan.exceptions().size(); place++) {
            ReorganisationPlan.Detour detour = plan.exceptions().get(place);
            if (detours.putIfAbsent(new Seat(detour.cadre(), detour.position()), place) != null) {
                notes.add(
                        Problem.Code.CONTRADICTION,
                        "It is said before where they go from this post",
                        ReorganisationPlan.path(EXCEPTIONS, place));
            }
            if (detour.to() != null) {
                destinations.expectPost(detour.to(), ReorganisationPlan.path(EXCEPTIONS, place, "to"));
            }
        }
    }

    private void leave(int place, ReorganisationPlan.Carried post, Situation.Held held) {
        Integer detour = detours.get(new Seat(held.cadre(), post.position()));
        String to = detour == null ? post.as() : plan.exceptions().get(detour).to();
        end(place, held);
        if (to == null) {
            fates.add(new Fate(place, TenureFate.ENDS, held, null, null));
            return;
        }
        List<String> path = detour == null
                ? ReorganisationPlan.path("posts", place, "carriedOnAs")
                : ReorganisationPlan.path(EXCEPTIONS, detour, "to");
        if (held.entry().period().to() == null && structure.situation().dead().contains(held.cadre())) {
            notes.add(
                    Problem.Code.NOT_ELIGIBLE,
                    "Somebody who holds it since " + held.entry().period().from()
                            + " has died: end their tenure first, or say that they go to no post",
                    path);
        }
        arrivals.computeIfAbsent(new Seat(held.cadre(), to), none -> new ArrayList<>())
                .add(new Mover(place, held, to, path));
    }

    private void end(int place, Situation.Held held) {
        TenureEntry after = held.entry().ended(PartialDate.of(plan.on()), plan.decision());
        ended.add(new Effect.Changes(place, held.entry(), held.said(), after));
    }

    private void refuse(int place, Situation.Held held) {
        notes.add(
                Problem.Code.DATES_OUT_OF_ORDER,
                held.entry().period().from() == null
                        ? "Nobody knows since when somebody holds the post: correct the start of their tenure first"
                        : "Somebody takes the post up on "
                                + held.entry().period().from()
                                + ", not before it ends, or not for sure: revoke the decision that puts them there, or"
                                + " correct the dates",
                ReorganisationPlan.path("posts", place, "position"));
    }

    /** Somebody comes into a post once, from however many; whoever holds it anyway stays as they are. */
    private void arrive(List<Mover> all) {
        List<Mover> movers = all.stream()
                .sorted(Comparator.comparing(mover -> mover.held().entry().acting()))
                .toList();
        Mover first = movers.getFirst();
        boolean acting = first.held().entry().acting();
        List<Situation.Held> held = there.getOrDefault(first.to(), List.of()).stream()
                .filter(each -> each.cadre().equals(first.held().cadre())
                        && each.entry().period().possible().to().isAfter(plan.on()))
                .toList();
        LocalDate until = lasts(movers.stream()
                .map(Mover::held)
                .filter(each -> each.entry().acting() == acting)
                .toList());
        if (lasts(movers.stream().map(Mover::held).toList()).isAfter(until)) {
            notes.add(
                    Problem.Code.CONTRADICTION,
                    "Somebody would come into the post for good and act in it for longer: say where they go from one of the"
                            + " two",
                    first.path());
            return;
        }
        boolean stays = held.stream()
                .anyMatch(each -> each.entry().period().certain().contains(plan.on())
                        && !each.entry().period().certain().to().isBefore(until)
                        && (acting || !each.entry().acting()));
        boolean acts = !acting
                && !lasts(held).isAfter(until)
                && held.stream()
                        .allMatch(each -> each.entry().acting()
                                && Continuation.state(each.entry().period(), plan.on()) == Continuation.State.RUNS);
        if (!stays && !held.isEmpty() && !acts) {
            notes.add(
                    Problem.Code.ALREADY_IN_POST,
                    "Somebody who would come into the post holds it anyway, but not from that day to the end of what they hold"
                            + " now, or not for sure: correct that first",
                    first.path());
            return;
        }
        if (!stays) {
            // Whoever acts in a post and is put there for good acts no longer.
            held.forEach(each -> {
                end(first.place(), each);
                fates.add(new Fate(first.place(), TenureFate.JOINS, each, first.to(), null));
            });
            begin(first, movers.stream().map(Mover::held).toList());
        }
        movers.subList(stays ? 0 : 1, movers.size())
                .forEach(mover -> fates.add(new Fate(mover.place(), TenureFate.JOINS, mover.held(), mover.to(), null)));
    }

    /** Until when one of them lasts, at most. */
    private static LocalDate lasts(List<Situation.Held> held) {
        return held.stream()
                .map(each -> each.entry().period().latestTo())
                .max(Comparator.naturalOrder())
                .orElse(Period.BEGINNING);
    }

    private void begin(Mover mover, List<Situation.Held> with) {
        String term = mover.held().entry().termKey();
        TenureEntry next = Continuation.of(
                Execution.key(plan.decision(), begun.size()),
                mover.held(),
                with,
                mover.to(),
                plan.on(),
                plan.decision(),
                mover.elsewhere(),
                term != null && destinations.fits(term, mover.to()) ? term : null);
        begun.add(new Effect.Begins(mover.place(), next));
        fates.add(new Fate(mover.place(), TenureFate.CONTINUES, mover.held(), mover.to(), next));
    }

    /** Where in the input somebody is first led to a post. */
    private List<String> path(String post) {
        return arrivals.entrySet().stream()
                .filter(arrival -> arrival.getKey().post().equals(post))
                .map(arrival -> arrival.getValue().getFirst().path())
                .findFirst()
                .orElseThrow();
    }
}
