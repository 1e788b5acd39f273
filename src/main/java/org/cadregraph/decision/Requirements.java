package org.cadregraph.decision;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.cadregraph.api.InputProblems;
import org.cadregraph.api.RecordKind;
import org.cadregraph.graph.Graph;
import org.cadregraph.graph.Viewer;
import org.cadregraph.organisation.Position;
import org.cadregraph.rule.Action;
import org.springframework.stereotype.Component;

/**
 * What has to hold before a decision is taken: the authority of whoever decides, the process that leads to it, and that
 * everybody fits the post to which they come.
 */
@Component
class Requirements {

    private final Authority authority;
    private final Preliminaries preliminaries;
    private final Clearance clearance;

    Requirements(Authority authority, Preliminaries preliminaries, Clearance clearance) {
        this.authority = authority;
        this.preliminaries = preliminaries;
        this.clearance = clearance;
    }

    /**
     * Notes what does not hold. What it concerns has been locked.
     *
     * @param seen what the input names and its sender may see
     */
    void check(
            Graph.Writer writer,
            Viewer viewer,
            DecisionInput input,
            Map<String, Object> seen,
            List<Order> orders,
            List<Effect> effects,
            InputProblems problems) {
        authority.check(writer, input.organisation(), input.day(), orders, effects, problems);
        Map<String, Position> posts = new HashMap<>();
        seen.values().forEach(each -> {
            if (each instanceof Position position) {
                posts.put(position.key(), position);
            }
        });
        preliminaries.check(viewer, input.signed(), orders, posts, problems);
        clearance.check(
                viewer,
                orders.stream().flatMap(order -> wish(order, input.day())).toList(),
                problems);
    }

    private static Stream<Clearance.Wish> wish(Order order, LocalDate day) {
        String cadre = order.cadre();
        String position = order.position();
        Action judged = order.kind().judged();
        return cadre == null || position == null || judged == null
                ? Stream.empty()
                : Stream.of(new Clearance.Wish(
                        RecordKind.CADRE.id(cadre),
                        RecordKind.POSITION.id(position),
                        judged,
                        day,
                        order.until() == null ? null : order.until().earliest(),
                        order.term() == null ? null : RecordKind.TERM.id(order.term()),
                        List.of("actions", String.valueOf(order.place()), Part.CADRE.field())));
    }

    /**
     * As {@link #check}, for a reorganisation: whoever goes where their post goes is not judged anew, whoever is transferred
     * elsewhere is. That what is reorganised is the decider's is looked at with the rest.
     */
    void check(Viewer viewer, ReorganisationPlan plan, InputProblems problems) {
        List<Clearance.Wish> wishes = new ArrayList<>();
        for (int place = 0; place < plan.exceptions().size(); place++) {
            ReorganisationPlan.Detour detour = plan.exceptions().get(place);
            if (detour.to() != null) {
                wishes.add(new Clearance.Wish(
                        RecordKind.CADRE.id(detour.cadre()),
                        RecordKind.POSITION.id(detour.to()),
                        Action.APPOINT,
                        plan.on(),
                        null,
                        null,
                        ReorganisationPlan.path("exceptions", place, "cadre")));
            }
        }
        if (!wishes.isEmpty()) {
            clearance.check(viewer, wishes, problems);
        }
    }
}
