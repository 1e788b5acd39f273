package org.cadregraph.decision;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.cadregraph.api.Problem;
import org.cadregraph.tenure.TenureEntry;
import org.cadregraph.tenure.TenureKind;
import org.cadregraph.time.Certainty;
import org.jspecify.annotations.Nullable;

/** The record as it would be, while the actions of a decision are carried out in thought. */
final class Workings {

    private final Situation before;
    private final LocalDate on;
    private final List<Fault> faults;
    private final List<Effect> effects = new ArrayList<>();
    private final Map<String, Effect.Changes> changed = new HashMap<>();

    Workings(Situation before, LocalDate on, List<Fault> faults) {
        this.before = before;
        this.on = on;
        this.faults = faults;
    }

    List<Effect> effects() {
        return effects;
    }

    void add(Effect effect) {
        effects.add(effect);
    }

    Situation.Post post(String key) {
        return Objects.requireNonNull(before.posts().get(key));
    }

    /** Says a tenure otherwise; no two actions may do so with one. */
    void change(Order order, Situation.Held held, TenureEntry after, Part part) {
        Effect.Changes change = new Effect.Changes(order.place(), held.entry(), held.said(), after);
        if (changed.putIfAbsent(held.entry().key(), change) != null) {
            fault(
                    Problem.Code.CONTRADICTION,
                    "Another action of this decision changes the same tenure: say once what becomes of it",
                    order,
                    part);
            return;
        }
        effects.add(change);
    }

    /** The tenures in a post as they would be, those that begin included. */
    Stream<Situation.Held> in(String position) {
        Stream<Situation.Held> begun = effects.stream().flatMap(effect -> begun(effect).stream());
        return Stream.concat(before.tenures().stream().map(this::now), begun)
                .filter(held -> held.entry().positionKey().equals(position)
                        && !held.entry().period().reversed());
    }

    private Situation.Held now(Situation.Held held) {
        Effect.Changes change = changed.get(held.entry().key());
        return change == null ? held : new Situation.Held(change.after(), held.cadre(), held.said());
    }

    private static Optional<Situation.Held> begun(Effect effect) {
        return effect instanceof Effect.Begins begins
                ? Optional.of(
                        new Situation.Held(begins.tenure(), begins.tenure().cadreKey(), ""))
                : Optional.empty();
    }

    /** What the cadre of an action surely holds on its day, in whatever post, and what they take up later. */
    List<Situation.Held> certain(Order order) {
        return held(order).filter(this::surely).toList();
    }

    /** The same in one post; it is a fault when there is none. */
    List<Situation.Held> certain(Order order, Part part) {
        List<Situation.Held> there = held(order)
                .filter(held -> held.entry().positionKey().equals(order.post(part)))
                .toList();
        List<Situation.Held> sure = there.stream().filter(this::surely).toList();
        if (sure.isEmpty()) {
            boolean maybe = there.stream()
                    .anyMatch(held -> held.entry().period().possible().contains(on));
            fault(
                    Problem.Code.NOT_IN_POST,
                    maybe
                            ? "The record does not tell for sure that they hold this post on that day: correct its dates first"
                            : "They do not hold this post on that day",
                    order,
                    part);
        }
        return sure;
    }

    private Stream<Situation.Held> held(Order order) {
        return before.tenures().stream().filter(held -> held.cadre().equals(order.cadre()));
    }

    private boolean surely(Situation.Held held) {
        return held.entry().period().on(on).equals(Optional.of(Certainty.CERTAIN))
                || held.entry().period().certain().from().isAfter(on);
    }

    /** Whether somebody who returns comes back to a post, and does not hold it still. */
    boolean returns(Order order) {
        List<Situation.Held> all = held(order).filter(this::surely).toList();
        List<Situation.Held> there = all.stream()
                .filter(held -> held.entry().positionKey().equals(order.fromPosition()))
                .toList();
        boolean away = there.stream()
                .anyMatch(held -> held.entry().kind() == TenureKind.ROTATION
                        || held.entry().kind() == TenureKind.SECONDMENT);
        if (!away && !there.isEmpty()) {
            fault(
                    Problem.Code.NOT_IN_POST,
                    "They were neither rotated nor seconded to this post: transfer them",
                    order,
                    Part.FROM_POSITION);
        }
        return away
                && all.stream()
                        .noneMatch(held -> held.entry().positionKey().equals(order.position())
                                && !held.entry().acting());
    }

    /** There has to be the post on the day and ever after. */
    void expectPost(Order order) {
        Situation.Post post = post(Objects.requireNonNull(order.position()));
        if (post.abolished() != null) {
            fault(
                    Problem.Code.POSITION_ABOLISHED,
                    "The post is abolished on " + post.abolished(),
                    order,
                    Part.POSITION);
        } else if (post.created() != null && post.created().latest().isAfter(on)) {
            fault(
                    Problem.Code.POSITION_ABOLISHED,
                    "There is no such post before " + post.created(),
                    order,
                    Part.POSITION);
        }
    }

    void expectAlive(Order order) {
        if (before.dead().contains(order.cadre())) {
            fault(Problem.Code.NOT_ELIGIBLE, "They have died", order, Part.CADRE);
        }
    }

    /** Whether the cadre may come into the post: they do not hold it yet. */
    boolean isFree(Order order) {
        boolean free = there(order).findAny().isEmpty();
        if (!free) {
            fault(Problem.Code.ALREADY_IN_POST, "They hold this post then or later, or may", order, Part.POSITION);
        }
        return free;
    }

    /** Where the cadre surely acts in the post to which they come. */
    List<Situation.Held> acting(Order order) {
        return there(order)
                .filter(held -> held.entry().acting()
                        && surely(held)
                        && held.entry().period().latestFrom().isBefore(on))
                .toList();
    }

    private Stream<Situation.Held> there(Order order) {
        return in(Objects.requireNonNull(order.position()))
                .filter(held -> held.cadre().equals(order.cadre())
                        && held.entry().period().possible().to().isAfter(on));
    }

    private void fault(Problem.Code code, String message, Order order, @Nullable Part part) {
        faults.add(new Fault(code, message, order.place(), part));
    }
}
