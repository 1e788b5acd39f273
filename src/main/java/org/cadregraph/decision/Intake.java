package org.cadregraph.decision;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.cadregraph.api.InputProblems;
import org.cadregraph.api.Patch;
import org.cadregraph.api.Problem;
import org.cadregraph.cadre.Cadre;
import org.cadregraph.organisation.Organisation;
import org.cadregraph.organisation.Position;
import org.cadregraph.tenure.DecisionEntry;
import org.cadregraph.tenure.Term;
import org.cadregraph.time.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * Reads what a client wants decided: what its sender may see of it, and whether each action names what its kind needs and
 * nothing else.
 *
 * @param seen the records that it names and that its sender may see, by id
 */
record Intake(DecisionInput input, Map<String, Object> seen, InputProblems problems) {

    /** More than any decision has; a reorganisation is asked for otherwise. */
    private static final int MOST_ACTIONS = 200;

    /** The decision itself. */
    DecisionEntry decision(String key, LocalDate today) {
        Patch patch = new Patch(problems);
        Organisation organisation = named(input.organisation(), Organisation.class, "organisation");
        if (input.on().isAfter(today)) {
            problems.add(
                    Problem.Code.DATES_OUT_OF_ORDER,
                    "It is not signed yet: issue it on the day it is, or say the day on which it takes effect",
                    "on");
        }
        return new DecisionEntry(
                key,
                patch.required(input.number(), "number"),
                PartialDate.of(input.on()),
                patch.required(input.title(), "title"),
                organisation == null ? null : organisation.key(),
                PartialDate.of(input.day()),
                patch.required(input.signer(), "signer"),
                patch.required(input.basis(), "basis"),
                null,
                null);
    }

    /** Its actions; what comes back is only good when no problem was noted. */
    List<Order> orders() {
        int count = input.actions().size();
        if (count == 0 || count > MOST_ACTIONS) {
            problems.add(
                    Problem.Code.INVALID_ARGUMENT,
                    "A decision has from 1 to " + MOST_ACTIONS + " actions, not " + count,
                    "actions");
        }
        List<Order> orders = new ArrayList<>();
        for (int place = 0; place < count; place++) {
            orders.add(order(place, input.actions().get(place)));
        }
        return orders;
    }

    private Order order(int place, DecisionInput.ActionInput action) {
        for (Part part : Part.values()) {
            boolean given = action.given(part) != null;
            if (!given && action.kind().needs(part)) {
                problem(Problem.Code.INVALID_ARGUMENT, action.kind() + " needs " + part.field(), place, part);
            } else if (given && !action.kind().takes(part)) {
                problem(
                        Problem.Code.INVALID_ARGUMENT,
                        action.kind() + " has no " + part.field() + ": leave it out",
                        place,
                        part);
            }
        }
        Cadre cadre = named(action.cadre(), Cadre.class, place, Part.CADRE);
        if (cadre != null && cadre.erasedAt() != null) {
            problem(Problem.Code.ERASED, "The cadre was erased: nobody can tell who it is", place, Part.CADRE);
        }
        Position position = named(action.position(), Position.class, place, Part.POSITION);
        Position from = named(action.fromPosition(), Position.class, place, Part.FROM_POSITION);
        if (position != null && position.equals(from)) {
            problem(
                    Problem.Code.CONTRADICTION,
                    "The post that they come from is the one to which they go",
                    place,
                    Part.FROM_POSITION);
        }
        PartialDate until = action.until();
        if (until != null && !until.earliest().isAfter(input.day())) {
            problem(
                    Problem.Code.DATES_OUT_OF_ORDER,
                    "It has to last beyond " + input.day() + ", when the decision takes effect",
                    place,
                    Part.UNTIL);
        }
        Term term = named(action.term(), Term.class, place, Part.TERM);
        Election election = named(action.election(), Election.class, place, Part.ELECTION);
        PersonnelCase led = named(action.personnelCase(), PersonnelCase.class, place, Part.PERSONNEL_CASE);
        return new Order(
                place,
                action.kind(),
                cadre == null ? null : cadre.key(),
                position == null ? null : position.key(),
                from == null ? null : from.key(),
                until,
                new Patch(problems).prose(action.purpose(), "actions", String.valueOf(place), Part.PURPOSE.field()),
                term == null ? null : term.key(),
                election,
                led);
    }

    private <T> @Nullable T named(@Nullable String id, Class<T> kind, int place, Part part) {
        return named(id, kind, "actions", String.valueOf(place), part.field());
    }

    <T> @Nullable T named(@Nullable String id, Class<T> kind, String... path) {
        Object found = id == null ? null : seen.get(id);
        if (id != null && !kind.isInstance(found)) {
            problems.add(Problem.Code.NOT_FOUND, "No record of this kind has this id", path);
            return null;
        }
        return id == null ? null : kind.cast(found);
    }

    private void problem(Problem.Code code, String message, int place, Part part) {
        new Fault(code, message, place, part).into(problems);
    }
}
