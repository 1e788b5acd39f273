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
        LocalDate on = input.on();
        if (on == null) {
            problems.add(Problem.Code.INVALID_ARGUMENT, "on must be the day it was signed", "on");
        } else if (on.isAfter(today)) {
            problems.add(
                    Problem.Code.DATES_OUT_OF_ORDER,
                    "It is not signed yet: issue it on the day it is, or say the day on which it takes effect",
                    "on");
        }
        return new DecisionEntry(
                key,
                patch.required(input.number(), "number"),
                on == null ? null : PartialDate.of(on),
                patch.required(input.title(), "title"),
                organisation == null ? null : organisation.key(),
                on == null ? null : PartialDate.of(input.day()),
                patch.required(input.signer(), "signer"),
                patch.required(input.basis(), "basis"),
                null,
                null);
    }

    /**
     * The draft, as it is to be kept. What it names has to be there, each cadre under the id by which they go now; what else
     * it needs may come later.
     */
    DecisionInput draft(String key) {
        Patch patch = new Patch(problems);
        named(input.organisation(), Organisation.class, "organisation");
        expectActions(0);
        List<DecisionInput.ActionInput> actions = new ArrayList<>();
        for (int place = 0; place < input.actions().size(); place++) {
            actions.add(drafted(place, input.actions().get(place)));
        }
        return new DecisionInput(
                null,
                null,
                key,
                patch.line(input.number(), "number"),
                input.on(),
                input.effectiveOn(),
                patch.required(input.title(), "title"),
                input.organisation(),
                patch.line(input.signer(), "signer"),
                patch.line(input.basis(), "basis"),
                actions);
    }

    private DecisionInput.ActionInput drafted(int place, DecisionInput.ActionInput action) {
        for (Part part : Part.values()) {
            if (part.record() != null && part != Part.CADRE) {
                named((String) action.given(part), part.record(), place, part);
            }
        }
        Cadre cadre = cadre(place, action);
        return new DecisionInput.ActionInput(
                action.kind(),
                cadre == null ? null : cadre.id(),
                action.position(),
                action.fromPosition(),
                action.until(),
                purpose(place, action),
                action.term(),
                action.election(),
                action.personnelCase());
    }

    private void expectActions(int fewest) {
        int count = input.actions().size();
        if (count < fewest || count > MOST_ACTIONS) {
            problems.add(
                    Problem.Code.INVALID_ARGUMENT,
                    "A decision has from 1 to " + MOST_ACTIONS + " actions, not " + count,
                    "actions");
        }
    }

    /** Its actions; what comes back is only good when no problem was noted. */
    List<Order> orders() {
        expectActions(1);
        List<Order> orders = new ArrayList<>();
        for (int place = 0; place < input.actions().size(); place++) {
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
        Cadre cadre = cadre(place, action);
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
        if (until != null && input.on() != null && !until.earliest().isAfter(input.day())) {
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
                purpose(place, action),
                term == null ? null : term.key(),
                election,
                led);
    }

    private @Nullable Cadre cadre(int place, DecisionInput.ActionInput action) {
        Cadre cadre = named(action.cadre(), Cadre.class, place, Part.CADRE);
        if (cadre != null && cadre.erasedAt() != null) {
            problem(Problem.Code.ERASED, "The cadre was erased: nobody can tell who it is", place, Part.CADRE);
        }
        return cadre;
    }

    private @Nullable String purpose(int place, DecisionInput.ActionInput action) {
        return new Patch(problems).prose(action.purpose(), "actions", String.valueOf(place), Part.PURPOSE.field());
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
