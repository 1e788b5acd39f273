package org.cadregraph.decision;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.cadregraph.api.EditRequest;
import org.cadregraph.api.Edits;
import org.cadregraph.api.InputProblem;
import org.cadregraph.api.InputProblems;
import org.cadregraph.api.Nodes;
import org.cadregraph.api.Patch;
import org.cadregraph.api.Problem;
import org.cadregraph.api.RecordKind;
import org.cadregraph.graph.Change;
import org.cadregraph.graph.Graph;
import org.cadregraph.graph.Locks;
import org.cadregraph.graph.Viewer;
import org.cadregraph.tenure.DecisionEntry;
import org.cadregraph.tenure.DecisionRegister;
import org.cadregraph.time.PartialDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Issues decisions, corrects and revokes them: each changes all that it concerns in one transaction, or nothing. */
@Repository
class DecisionEdits {

    private static final String LABEL = "Decision";

    private final Edits edits;
    private final Nodes nodes;
    private final DecisionRegister decisions;
    private final Situations situations;
    private final Requirements requirements;
    private final Execution execution;
    private final Undo undo;
    private final Deeds deeds;
    private final Clock clock;

    DecisionEdits(
            Edits edits,
            Nodes nodes,
            DecisionRegister decisions,
            Situations situations,
            Requirements requirements,
            Execution execution,
            Undo undo,
            Deeds deeds,
            Clock clock) {
        this.edits = edits;
        this.nodes = nodes;
        this.decisions = decisions;
        this.situations = situations;
        this.requirements = requirements;
        this.execution = execution;
        this.undo = undo;
        this.deeds = deeds;
        this.clock = clock;
    }

    Edits.Edit issue(Viewer viewer, EditRequest request, DecisionInput input) {
        return edits.run(viewer, request, asked(viewer, input, new ArrayList<>()));
    }

    /** What would become of it if it were issued now. */
    Rehearsal check(Viewer viewer, DecisionInput input) {
        List<Deed> deeds = new ArrayList<>();
        Edits.Edit edit = edits.rehearse(viewer, "checkDecision", asked(viewer, input, deeds));
        return new Rehearsal(deeds, edit);
    }

    /**
     * What issuing would do.
     *
     * @param problems why it would be refused; none when it would not
     */
    record Rehearsal(List<Deed> deeds, List<InputProblem> problems) {

        Rehearsal(List<Deed> told, Edits.Edit edit) {
            this(edit.problems().isEmpty() ? told : List.of(), edit.problems());
        }
    }

    private Edits.Work asked(Viewer viewer, DecisionInput input, List<Deed> told) {
        Edits.Work issuing = issuing(viewer, input, told);
        return (writer, change, problems) -> {
            problems.expectNoKey(viewer, input.key());
            return issuing.apply(writer, change, problems);
        };
    }

    /** Issues it under its key, whoever chose that. */
    Edits.Work issuing(Viewer viewer, DecisionInput input, List<Deed> told) {
        Map<String, Object> seen = nodes.byIds(viewer, input.ids());
        return (writer, change, problems) -> {
            String key = new Patch(problems).key(input.key());
            Intake intake = new Intake(input, seen, problems);
            DecisionEntry decision = intake.decision(key, LocalDate.now(clock));
            List<Order> orders = intake.orders();
            problems.refuseIfAny();
            // Whoever else issues it waits here, and then finds it.
            Locks.name(writer, "new decision " + key);
            problems.expectNew(decisions.known(writer, List.of(key)).isEmpty());
            Situation situation = situations.of(writer, orders, Set.of(), Set.of(), problems);
            List<Effect> effects = effects(writer, viewer, intake, decision, orders, situation, problems);
            decisions.save(writer, change, List.of(decision));
            List<Deed> done = write(writer, change, input, decision, orders, effects);
            told.clear();
            told.addAll(done);
            return done("issue of decision " + key, decision, orders, done);
        };
    }

    /** What it did is undone, and what it is to do instead is done, as if that had been decided at once. */
    Edits.Edit correct(Viewer viewer, EditRequest request, DecisionInput input) {
        String id = Objects.requireNonNull(input.id());
        Map<String, Object> seen = seen(viewer, id, input.ids());
        return edits.run(viewer, request, (writer, change, problems) -> {
            Issued issued = standing(writer, seen.containsKey(id) ? id : "", input.expectedVersion(), problems);
            expectActions(issued, problems);
            Intake intake = new Intake(input, seen, problems);
            DecisionEntry decision = intake.decision(issued.entry().key(), LocalDate.now(clock));
            List<Order> orders = intake.orders();
            problems.refuseIfAny();
            Undo.Undone undone = undo.of(writer, change, issued, orders, problems);
            Situation situation = situations.of(writer, orders, undone.cadres(), undone.posts(), problems);
            List<Effect> effects = effects(writer, viewer, intake, decision, orders, situation, problems);
            decisions.correct(writer, change, decision);
            deeds.supersede(writer, change, id);
            List<Deed> done = write(writer, change, input, decision, orders, effects);
            return done("correction of decision " + decision.key(), decision, orders, done);
        });
    }

    Edits.Edit revoke(Viewer viewer, EditRequest request, DecisionInput.Revocation input) {
        Map<String, Object> seen = nodes.byIds(viewer, List.of(input.id()));
        return edits.run(viewer, request, (writer, change, problems) -> {
            String id = seen.containsKey(input.id()) ? input.id() : "";
            Issued issued = standing(writer, id, input.expectedVersion(), problems);
            DecisionEntry before = issued.entry();
            String reason = new Patch(problems).required(input.reason(), "reason");
            new Patch(problems)
                    .inOrder(before.on(), PartialDate.of(input.on()), "Nothing is revoked before it is signed", "on");
            problems.refuseIfAny();
            Undo.Undone undone = undo.of(writer, change, issued, List.of(), problems);
            decisions.correct(writer, change, before.revoked(PartialDate.of(input.on()), reason));
            return new Edits.Done(
                    "revocation of decision " + before.key(),
                    Stream.concat(Stream.of(id), undone.records().stream()).toList());
        });
    }

    private Map<String, Object> seen(Viewer viewer, String id, Collection<String> ids) {
        Set<String> all = new HashSet<>(ids);
        all.add(id);
        return nodes.byIds(viewer, all);
    }

    /** The decision, locked, that was issued here and stands still. */
    private Issued standing(Graph.Writer writer, String id, @Nullable String expectedVersion, InputProblems problems) {
        String version = Locks.records(writer, LABEL, List.of(id)).get(id);
        problems.expectVersion(version, expectedVersion);
        DecisionEntry decision = decisions.kept(writer, id).orElseThrow();
        Issued issued = new Issued(decision, deeds.of(writer, id), deeds.ofOrganisations(writer, id));
        if (decision.revokedOn() != null) {
            problems.add(Problem.Code.ALREADY_DONE, "The decision was revoked before", "id");
        } else if (issued.posts().isEmpty() && issued.organisations().isEmpty()) {
            problems.add(
                    Problem.Code.INVALID_ARGUMENT,
                    "The decision was recorded, not issued here: what it did is corrected where it stands",
                    "id");
        }
        problems.refuseIfAny();
        return issued;
    }

    /** A reorganisation has no actions that could be others. */
    private static void expectActions(Issued issued, InputProblems problems) {
        if (!issued.organisations().isEmpty() || issued.posts().stream().anyMatch(deed -> deed.action() == null)) {
            problems.add(
                    Problem.Code.INVALID_ARGUMENT,
                    "A reorganisation is not corrected as a whole: revoke it, and reorganise anew",
                    "id");
            problems.refuseIfAny();
        }
    }

    private List<Effect> effects(
            Graph.Writer writer,
            Viewer viewer,
            Intake intake,
            DecisionEntry decision,
            List<Order> orders,
            Situation situation,
            InputProblems problems) {
        Orders.Result result = Orders.of(decision.key(), intake.input().day(), orders, situation);
        result.faults().forEach(fault -> fault.into(problems));
        requirements.check(writer, viewer, intake.input(), intake.seen(), orders, result.effects(), problems);
        problems.refuseIfAny();
        return result.effects();
    }

    private List<Deed> write(
            Graph.Writer writer,
            Change change,
            DecisionInput input,
            DecisionEntry decision,
            List<Order> orders,
            List<Effect> effects) {
        execution.carryOut(writer, change, decision.key(), input.organisation(), effects);
        List<Deed> done = execution.deeds(decision.key(), orders, effects);
        deeds.save(writer, change, RecordKind.DECISION.id(decision.key()), done);
        return done;
    }

    private static Edits.Done done(String what, DecisionEntry decision, List<Order> orders, List<Deed> deeds) {
        Stream<String> records = deeds.stream().map(Deed::changed);
        Stream<String> people = orders.stream()
                .flatMap(order -> Stream.ofNullable(order.cadre()))
                .map(RecordKind.CADRE::id);
        return new Edits.Done(
                what,
                Stream.of(Stream.of(RecordKind.DECISION.id(decision.key())), records, people)
                        .flatMap(each -> each)
                        .distinct()
                        .toList());
    }
}
