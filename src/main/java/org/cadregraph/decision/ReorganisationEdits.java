package org.cadregraph.decision;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.cadregraph.api.EditRequest;
import org.cadregraph.api.Edits;
import org.cadregraph.api.InputProblem;
import org.cadregraph.api.InputProblems;
import org.cadregraph.api.Nodes;
import org.cadregraph.api.Patch;
import org.cadregraph.api.Problem;
import org.cadregraph.graph.Change;
import org.cadregraph.graph.Graph;
import org.cadregraph.graph.Locks;
import org.cadregraph.graph.Viewer;
import org.cadregraph.tenure.DecisionEntry;
import org.cadregraph.tenure.DecisionRegister;
import org.springframework.stereotype.Repository;

/** Reorganises, all in one transaction or not at all, or tells what would come of it. */
@Repository
class ReorganisationEdits {

    /** What one transaction holds, with room to spare. */
    private static final int MOST_TENURES = 5_000;

    private static final Reorganisation.Result NOTHING = new Reorganisation.Result(List.of(), List.of(), List.of());

    private final Edits edits;
    private final Nodes nodes;
    private final DecisionRegister decisions;
    private final Reorganising reorganising;
    private final Requirements requirements;
    private final Clock clock;

    ReorganisationEdits(
            Edits edits,
            Nodes nodes,
            DecisionRegister decisions,
            Reorganising reorganising,
            Requirements requirements,
            Clock clock) {
        this.edits = edits;
        this.nodes = nodes;
        this.decisions = decisions;
        this.reorganising = reorganising;
        this.requirements = requirements;
        this.clock = clock;
    }

    /**
     * What reorganising would do.
     *
     * @param result as far as it can be told where there are problems
     * @param named the records that the input names and the viewer sees, by id
     * @param problems why it would be refused; none when it would not
     */
    record Rehearsal(Reorganisation.Result result, Map<String, Object> named, List<InputProblem> problems) {}

    Edits.Edit reorganise(Viewer viewer, EditRequest request, ReorganisationInput input) {
        Map<String, Object> seen = nodes.byIds(viewer, input.ids());
        return edits.run(viewer, request, (writer, change, problems) -> {
            Told told = tell(writer, viewer, input, seen, problems);
            told.result().hindrances().forEach(hindrance -> hindrance.into(problems));
            problems.refuseIfAny();
            return write(writer, change, told);
        });
    }

    /** What would become of it if it were decided now. */
    Rehearsal check(Viewer viewer, ReorganisationInput input) {
        Map<String, Object> seen = nodes.byIds(viewer, input.ids());
        AtomicReference<Reorganisation.Result> result = new AtomicReference<>(NOTHING);
        // Nothing is written: what would be is the same in both, and told before.
        Edits.Edit edit = edits.rehearse(viewer, "checkReorganisation", (writer, change, problems) -> {
            Told told = tell(writer, viewer, input, seen, problems);
            result.set(told.result());
            told.result().hindrances().forEach(hindrance -> hindrance.into(problems));
            return new Edits.Done("rehearsal", List.of());
        });
        return new Rehearsal(result.get(), seen, edit.problems());
    }

    /** What is to be written. */
    private record Told(DecisionEntry decision, Reorganisation.Result result) {}

    private Told tell(
            Graph.Writer writer,
            Viewer viewer,
            ReorganisationInput input,
            Map<String, Object> seen,
            InputProblems problems) {
        problems.expectNoKey(viewer, input.key());
        String key = new Patch(problems).key(input.key());
        Intake intake = new Intake(input.decision(), seen, problems);
        DecisionEntry decision = intake.decision(key, LocalDate.now(clock));
        ReorganisationPlan plan =
                new ReorganisationIntake(input, intake, problems).plan(key, decision.organisationKey());
        // Whoever else issues it waits here, and then finds it.
        Locks.name(writer, "new decision " + key);
        problems.expectNew(decisions.known(writer, List.of(key)).isEmpty());
        Reorganisation.Result result = reorganising.tell(writer, plan, problems);
        if (result.fates().size() > MOST_TENURES) {
            problems.add(
                    Problem.Code.INVALID_ARGUMENT,
                    "At most " + MOST_TENURES + " people at once: divide the reorganisation by organisations",
                    "posts");
        }
        requirements.check(viewer, plan, problems);
        return new Told(decision, result);
    }

    private Edits.Done write(Graph.Writer writer, Change change, Told told) {
        return new Edits.Done(
                "reorganisation by decision " + told.decision().key(),
                reorganising.write(writer, change, told.decision(), told.result()));
    }
}
