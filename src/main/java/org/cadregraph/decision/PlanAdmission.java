package org.cadregraph.decision;

import java.util.List;
import org.cadregraph.api.InputProblems;
import org.cadregraph.api.Problem;
import org.cadregraph.eligibility.PlanRoom;
import org.cadregraph.graph.Viewer;
import org.cadregraph.planning.Admission;
import org.cadregraph.rule.Action;
import org.springframework.stereotype.Component;

/** Lets into plans whom the rules in force let in, or waivers, and no more than there may be. */
@Component
class PlanAdmission implements Admission {

    private final Clearance clearance;
    private final PlanRoom room;

    PlanAdmission(Clearance clearance, PlanRoom room) {
        this.clearance = clearance;
        this.room = room;
    }

    @Override
    public void check(Viewer viewer, Entry entry, String field, InputProblems problems) {
        List<Clearance.Wish> wishes = entry.judgedOn().stream()
                .map(day -> new Clearance.Wish(
                        entry.cadre(), entry.position(), Action.PLAN, day, null, entry.term(), List.of(field)))
                .toList();
        clearance.check(viewer, wishes, problems);
        room.exceeded(
                        viewer,
                        new PlanRoom.Entry(entry.id(), entry.cadre(), entry.position(), entry.term(), entry.period()))
                .forEach(cap -> problems.add(Problem.Code.PLAN_CAP_EXCEEDED, cap.words(), field));
    }
}
