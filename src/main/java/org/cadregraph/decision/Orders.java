package org.cadregraph.decision;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.cadregraph.api.Problem;
import org.cadregraph.tenure.TenureEntry;
import org.cadregraph.tenure.TenureEntry.AbsenceEntry;
import org.cadregraph.tenure.TenureKind;
import org.cadregraph.time.PartialDate;
import org.cadregraph.time.Period;

/**
 * What the actions of one decision change. They take effect together: first all who leave a post leave it, then all who come
 * into one come, so that two can change places; the result is looked at as a whole.
 */
final class Orders {

    private final String decision;
    private final LocalDate on;
    private final Workings now;
    private final List<Fault> faults = new ArrayList<>();

    private Orders(String decision, LocalDate on, Situation situation) {
        this.decision = decision;
        this.on = on;
        this.now = new Workings(situation, on, faults);
    }

    /**
     * What comes of a decision.
     *
     * @param faults why it cannot be carried out; none when it can
     */
    record Result(List<Effect> effects, List<Fault> faults) {}

    /**
     * Carries out the actions in thought.
     *
     * @param decision key of the decision
     * @param on the day on which they take effect
     * @param orders each with the parts that its kind needs
     */
    static Result of(String decision, LocalDate on, List<Order> orders, Situation situation) {
        Orders all = new Orders(decision, on, situation);
        orders.forEach(all::leave);
        orders.forEach(all::amend);
        orders.forEach(all::begin);
        orders.forEach(all::abolish);
        orders.forEach(all::nominate);
        all.faults.addAll(Seats.faults(all.now, on));
        return new Result(all.now.effects(), all.faults);
    }

    private void leave(Order order) {
        Part part = order.kind().leaves();
        if (order.kind().leavesAll()) {
            leaveAll(order);
        } else if (part != null && order.post(part) != null) {
            for (Situation.Held held : now.certain(order, part)) {
                end(order, held, part);
            }
        }
    }

    private void leaveAll(Order order) {
        List<Situation.Held> running = now.certain(order);
        if (running.isEmpty()) {
            fault(
                    Problem.Code.NOT_IN_POST,
                    "They hold no post on that day: correct their record instead",
                    order,
                    Part.CADRE);
        }
        running.forEach(held -> end(order, held, Part.CADRE));
        if (order.kind() == ActionKind.DEATH) {
            now.add(new Effect.Dies(order.place(), Objects.requireNonNull(order.cadre()), PartialDate.of(on)));
        }
    }

    private void end(Order order, Situation.Held held, Part part) {
        TenureEntry entry = held.entry();
        if (!entry.period().latestFrom().isBefore(on)) {
            fault(
                    Problem.Code.DATES_OUT_OF_ORDER,
                    // Who leaves every post may take one up that is not everybody's to see.
                    (order.kind().leavesAll()
                                    ? "They take a post up only then or later"
                                    : "They take the post up on "
                                            + entry.period().from() + ", not before they are to leave it")
                            + ": revoke the decision that puts them there",
                    order,
                    part);
            return;
        }
        now.change(order, held, entry.ended(PartialDate.of(on), decision), part);
    }

    private void amend(Order order) {
        if (order.kind() != ActionKind.SUSPEND && order.kind() != ActionKind.EXTEND) {
            return;
        }
        for (Situation.Held held : now.certain(order, Part.POSITION)) {
            if (order.kind() == ActionKind.EXTEND) {
                extend(order, held);
            } else {
                suspend(order, held);
            }
        }
    }

    private void extend(Order order, Situation.Held held) {
        PartialDate until = Objects.requireNonNull(order.until());
        PartialDate before = held.entry().expectedUntil();
        if (before != null && !before.latest().isBefore(until.earliest())) {
            fault(
                    Problem.Code.DATES_OUT_OF_ORDER,
                    "It is expected to last until " + before + " already: extend it beyond that",
                    order,
                    Part.UNTIL);
            return;
        }
        now.change(order, held, held.entry().extended(until), Part.POSITION);
    }

    private void suspend(Order order, Situation.Held held) {
        boolean suspended = held.entry().absences().stream()
                .anyMatch(away ->
                        away.suspension() && away.period().possible().to().isAfter(on));
        if (suspended) {
            fault(Problem.Code.ALREADY_DONE, "They are suspended then, or may be", order, Part.POSITION);
            return;
        }
        AbsenceEntry away = new AbsenceEntry(true, order.purpose(), Period.of(PartialDate.of(on), order.until()));
        now.change(order, held, held.entry().away(away), Part.POSITION);
    }

    private void begin(Order order) {
        TenureKind kind = order.kind().begins();
        if (kind == null || order.position() == null) {
            return;
        }
        if (order.kind() == ActionKind.RETURN && !now.returns(order)) {
            return;
        }
        now.expectPost(order);
        now.expectAlive(order);
        if (order.kind() != ActionKind.ACT) {
            // Whoever acts in a post and is put there for good acts no longer.
            now.acting(order).forEach(held -> end(order, held, Part.POSITION));
        }
        if (!now.isFree(order)) {
            return;
        }
        String origin = order.kind() == ActionKind.RETURN ? null : order.fromPosition();
        now.add(new Effect.Begins(
                order.place(),
                new TenureEntry(
                        Execution.key(decision, order.place()),
                        Objects.requireNonNull(order.cadre()),
                        order.position(),
                        null,
                        kind,
                        Period.of(PartialDate.of(on), null),
                        order.kind() == ActionKind.ACT,
                        null,
                        null,
                        order.term(),
                        decision,
                        null,
                        order.until(),
                        origin,
                        order.purpose(),
                        List.of())));
    }

    private void abolish(Order order) {
        if (order.kind() != ActionKind.ABOLISH) {
            return;
        }
        String position = Objects.requireNonNull(order.position());
        if (now.post(position).abolished() != null) {
            fault(Problem.Code.ALREADY_DONE, "The post is abolished already", order, Part.POSITION);
        }
        now.add(new Effect.Abolishes(order.place(), position, PartialDate.of(on)));
        if (now.in(position)
                .anyMatch(held -> held.entry().period().possible().to().isAfter(on))) {
            fault(
                    Problem.Code.POSITION_OCCUPIED,
                    "Somebody holds the post then or later, or may: they have to leave it by the same decision, or"
                            + " before",
                    order,
                    Part.POSITION);
        }
    }

    private void nominate(Order order) {
        if (order.kind() == ActionKind.NOMINATE) {
            now.expectAlive(order);
            now.add(new Effect.Nominates(
                    order.place(),
                    Objects.requireNonNull(order.cadre()),
                    Objects.requireNonNull(order.position()),
                    Objects.requireNonNull(order.election()),
                    PartialDate.of(on)));
        }
    }

    private void fault(Problem.Code code, String message, Order order, Part part) {
        faults.add(new Fault(code, message, order.place(), part));
    }
}
