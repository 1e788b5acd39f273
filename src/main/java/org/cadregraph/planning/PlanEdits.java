package org.cadregraph.planning;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.cadregraph.api.EditRequest;
import org.cadregraph.api.Edits;
import org.cadregraph.api.ErasedKeys;
import org.cadregraph.api.InputProblems;
import org.cadregraph.api.Nodes;
import org.cadregraph.api.Patch;
import org.cadregraph.api.Problem;
import org.cadregraph.api.RecordKind;
import org.cadregraph.api.Text;
import org.cadregraph.cadre.Cadre;
import org.cadregraph.graph.Graph;
import org.cadregraph.graph.Locks;
import org.cadregraph.graph.Viewer;
import org.cadregraph.organisation.Position;
import org.cadregraph.tenure.Term;
import org.cadregraph.time.Period;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Creates, corrects and removes planning entries, one at a time. */
@Repository
class PlanEdits {

    private final Edits edits;
    private final Nodes nodes;
    private final PlanningRegister register;
    private final KeptPlans kept;
    private final ErasedKeys erased;
    private final Admission admission;
    private final Clock clock;

    PlanEdits(
            Edits edits,
            Nodes nodes,
            PlanningRegister register,
            KeptPlans kept,
            ErasedKeys erased,
            Admission admission,
            Clock clock) {
        this.edits = edits;
        this.nodes = nodes;
        this.register = register;
        this.kept = kept;
        this.erased = erased;
        this.admission = admission;
        this.clock = clock;
    }

    Edits.Edit plan(Viewer viewer, EditRequest request, PlanningInput input) {
        Map<String, Object> seen =
                seen(viewer, input.cadre(), input.position(), input.term().value());
        return edits.run(viewer, request, (writer, change, problems) -> {
            Patch patch = new Patch(problems);
            problems.expectNoKey(viewer, input.key());
            String key = patch.key(input.key());
            Cadre cadre = named(seen, input.cadre(), Cadre.class, "cadre", problems);
            Position position = named(seen, input.position(), Position.class, "position", problems);
            PlanningLine blank = PlanningLine.of(
                    key,
                    cadre == null ? "" : cadre.key(),
                    position == null ? "" : position.key(),
                    Period.of(null, null));
            PlanningLine line = input.over(blank, termKey(seen, input, null, problems), patch);
            problems.refuseIfAny();
            PlanEnds ends = new PlanEnds(
                    Objects.requireNonNull(cadre).id(),
                    Objects.requireNonNull(position).id());
            ends.lock(writer, problems);
            // Whoever else creates it waits here, and then finds it.
            Locks.name(writer, "new planning entry " + key);
            problems.expectNew(register.known(writer, List.of(key)).isEmpty());
            expectNotErased(writer, input, cadre, problems);
            ends.expectOnlyOne(writer, line, problems);
            expectAdmitted(viewer, ends, new Taking(null, line), "cadre", problems);
            register.save(writer, change, List.of(line));
            return done("planning entry " + key, RecordKind.PLANNING_ENTRY.id(key), ends);
        });
    }

    Edits.Edit correct(Viewer viewer, EditRequest request, PlanningInput input) {
        String id = Objects.requireNonNull(input.id());
        Map<String, Object> seen = seen(viewer, id, input.term().value());
        return edits.run(viewer, request, (writer, change, problems) -> {
            PlanEnds ends = PlanEnds.of(writer, seen.containsKey(id) ? id : "", input.expectedVersion(), problems);
            if (isErased(seen.get(id))) {
                problems.add(Problem.Code.ERASED, "The cadre was erased: nothing about them may come back", "id");
                problems.refuseIfAny();
            }
            PlanningLine present = kept.byIds(writer, List.of(id)).getFirst();
            PlanningLine line =
                    input.over(present, termKey(seen, input, present.termKey(), problems), new Patch(problems));
            problems.refuseIfAny();
            ends.expectOnlyOne(writer, line, problems);
            expectAdmitted(viewer, ends, new Taking(present, line), "id", problems);
            register.correct(writer, change, line);
            return done("correction of planning entry " + line.key(), id, ends);
        });
    }

    Edits.Edit remove(Viewer viewer, EditRequest request, PlanningInput.Removal input) {
        String id = input.id();
        Map<String, Object> seen = seen(viewer, id);
        return edits.run(viewer, request, (writer, change, problems) -> {
            PlanEnds ends = PlanEnds.of(writer, seen.containsKey(id) ? id : "", input.expectedVersion(), problems);
            PlanningLine present = kept.byIds(writer, List.of(id)).getFirst();
            Patch patch = new Patch(problems);
            String note = patch.prose(input.note(), "note");
            if (note != null && isErased(seen.get(id))) {
                problems.add(Problem.Code.ERASED, "The cadre was erased: remove the entry without a note", "note");
            }
            if (present.to() != null || present.removal() != null) {
                problems.add(
                        Problem.Code.ALREADY_REMOVED,
                        "The entry was removed before: correct it where that is wrong",
                        "id");
            }
            patch.inOrder(present.from(), input.on(), "Nobody is taken out before being planned", "on");
            problems.refuseIfAny();
            PlanningLine line = new PlanningLine(
                    present.key(),
                    present.cadreKey(),
                    present.positionKey(),
                    present.termKey(),
                    present.readiness(),
                    present.rank(),
                    present.source(),
                    present.emergency(),
                    present.from(),
                    input.on(),
                    present.reviewedOn(),
                    input.reason(),
                    note == null ? present.note() : note);
            register.correct(writer, change, line);
            return done("removal of planning entry " + line.key(), id, ends);
        });
    }

    /** The person is among the records, so that their own extract tells of it. */
    private static Edits.Done done(String what, String id, PlanEnds ends) {
        return new Edits.Done(what, List.of(id, ends.cadre()));
    }

    private Map<String, Object> seen(Viewer viewer, @Nullable String... ids) {
        return nodes.byIds(viewer, Stream.of(ids).filter(Objects::nonNull).toList());
    }

    private static boolean isErased(@Nullable Object entry) {
        return entry instanceof PlanningEntry planned && planned.cadre().erasedAt() != null;
    }

    private static <T> @Nullable T named(
            Map<String, Object> seen, @Nullable String id, Class<T> kind, String field, InputProblems problems) {
        Object found = id == null ? null : seen.get(id);
        if (!kind.isInstance(found)) {
            problems.add(Problem.Code.NOT_FOUND, "No " + field + " has this id", field);
            return null;
        }
        return kind.cast(found);
    }

    private static @Nullable String termKey(
            Map<String, Object> seen, PlanningInput input, @Nullable String present, InputProblems problems) {
        if (input.term().isOmitted()) {
            return present;
        }
        String id = input.term().value();
        Term term = id == null ? null : named(seen, id, Term.class, "term", problems);
        return term == null ? null : term.key();
    }

    private void expectAdmitted(Viewer viewer, PlanEnds ends, Taking taking, String field, InputProblems problems) {
        PlanningLine line = taking.after();
        if (!taking.changesNothing()) {
            String term = line.termKey();
            admission.check(
                    viewer,
                    new Admission.Entry(
                            RecordKind.PLANNING_ENTRY.id(line.key()),
                            ends.cadre(),
                            ends.position(),
                            term == null ? null : RecordKind.TERM.id(term),
                            line.period(),
                            taking.judgedOn(LocalDate.now(clock))),
                    field,
                    problems);
            problems.refuseIfAny();
        }
    }

    private void expectNotErased(Graph.Writer writer, PlanningInput input, Cadre cadre, InputProblems problems) {
        if (cadre.erasedAt() != null) {
            problems.add(Problem.Code.ERASED, "The cadre was erased: nobody can tell who it is", "cadre");
        }
        if (input.key() != null) {
            erased.lock(writer);
            String id = RecordKind.PLANNING_ENTRY.id(Text.kept(input.key()));
            if (!erased.among(writer, List.of(id)).isEmpty()) {
                problems.add(
                        Problem.Code.ERASED,
                        "The entry that had this key is about a cadre who was erased: give another, or none",
                        "key");
            }
        }
        problems.refuseIfAny();
    }
}
