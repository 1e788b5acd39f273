package org.cadregraph.dossier;

import graphql.schema.DataFetchingEnvironment;
import java.util.List;
import java.util.Map;
import org.cadregraph.api.EditRequest;
import org.cadregraph.api.Edits;
import org.cadregraph.api.ErasedKeys;
import org.cadregraph.api.InputProblems;
import org.cadregraph.api.Patch;
import org.cadregraph.api.Problem;
import org.cadregraph.graph.Graph;
import org.cadregraph.graph.Locks;
import org.cadregraph.graph.Viewer;
import org.jspecify.annotations.Nullable;

/**
 * Enters, corrects and withdraws the records of one kind, one at a time.
 *
 * @param <R> a record as it is read
 */
public final class DossierEdits<R extends DossierRecord> {

    private static final String PRESENT = "MATCH (record:%s {id: $id}) RETURN record {.*} AS record";

    private final Edits edits;
    private final ErasedKeys erased;
    private final NamedRecords named;
    private final DossierKind<R> kind;
    private final DossierRegister register;
    private final Dossiers<R> dossiers;

    DossierEdits(Edits edits, ErasedKeys erased, NamedRecords named, Dossiers<R> dossiers) {
        this.edits = edits;
        this.erased = erased;
        this.named = named;
        this.kind = dossiers.of();
        this.register = new DossierRegister(kind);
        this.dossiers = dossiers;
    }

    /** Enters what the mutation's input says. */
    public DossierChange<R> create(Viewer viewer, DataFetchingEnvironment environment) {
        EditRequest request = EditRequest.of(environment);
        DossierInput input = DossierInput.of(environment);
        List<String> unseen = named.unseen(viewer, kind, input);
        Edits.Edit edit = edits.run(viewer, request, (writer, change, problems) -> {
            problems.expectNoKey(viewer, input.text("key"));
            String key = new Patch(problems).key(input.text("key"));
            DossierEntry entry = checked(new DossierEntry(key, Map.of(), Map.of()), input, unseen, problems);
            erased.lock(writer);
            expectNobodyErased(writer, entry, problems);
            // Whoever else enters it waits here, and then finds it.
            Locks.name(writer, "new " + kind.label() + " " + key);
            problems.expectNew(register.known(writer, List.of(key)).isEmpty());
            register.save(writer, change, List.of(entry));
            return new Edits.Done(
                    "entry of " + kind.label() + " " + key, List.of(kind.kind().id(key)));
        });
        return change(viewer, request, edit, null);
    }

    /** Corrects the record that the mutation's input names. */
    public DossierChange<R> correct(Viewer viewer, DataFetchingEnvironment environment) {
        EditRequest request = EditRequest.of(environment);
        DossierInput input = DossierInput.of(environment);
        List<String> unseen = named.unseen(viewer, kind, input);
        Edits.Edit edit = present(viewer, request, input, (writer, present, problems) -> {
            DossierEntry entry = checked(present, input, unseen, problems);
            expectNobodyErased(writer, entry, problems);
            return entry;
        });
        return change(viewer, request, edit, input.text("id"));
    }

    /** Withdraws the record that the mutation's input names: it was entered by mistake, and stands no longer. */
    public DossierChange<R> withdraw(Viewer viewer, DataFetchingEnvironment environment) {
        EditRequest request = EditRequest.of(environment);
        DossierInput input = DossierInput.of(environment);
        Edits.Edit edit = present(viewer, request, input, (writer, present, problems) -> {
            String reason = new Patch(problems).prose(input.text("reason"), "reason");
            if (reason == null) {
                problems.add(Problem.Code.INVALID_ARGUMENT, "Say why it is withdrawn", "reason");
            }
            return present.withdrawn(String.valueOf(reason));
        });
        return change(viewer, request, edit, input.text("id"));
    }

    /** Makes another entry of the one that stands. */
    private interface Rewrite {
        DossierEntry of(Graph.Writer writer, DossierEntry present, InputProblems problems);
    }

    private Edits.Edit present(Viewer viewer, EditRequest request, DossierInput input, Rewrite rewrite) {
        String id = String.valueOf(input.text("id"));
        boolean seen = dossiers.byIds(viewer, List.of(id)).containsKey(id);
        return edits.run(viewer, request, (writer, change, problems) -> {
            erased.lock(writer);
            @Nullable String version = Locks.records(writer, kind.label(), List.of(id)).get(id);
            problems.expectVersion(seen ? version : null, input.text("expectedVersion"));
            DossierEntry present = DossierEntry.of(
                    kind,
                    writer.run(PRESENT.formatted(kind.label()), Map.of("id", id))
                            .getFirst()
                            .row("record"));
            DossierEntry entry = rewrite.of(writer, present, problems);
            problems.refuseIfAny();
            register.correct(writer, change, entry);
            return new Edits.Done(request.mutation() + " of " + kind.label() + " " + entry.key(), List.of(id));
        });
    }

    private DossierEntry checked(DossierEntry before, DossierInput input, List<String> unseen, InputProblems problems) {
        DossierEntry entry = input.over(before, kind, problems);
        unseen.forEach(field -> problems.add(Problem.Code.NOT_FOUND, "No record that you may see has this id", field));
        problems.refuseIfAny();
        return entry;
    }

    private void expectNobodyErased(Graph.Writer writer, DossierEntry entry, InputProblems problems) {
        if (named.namesSomebodyErased(writer, kind, entry)) {
            problems.add(Problem.Code.ERASED, "The cadre was erased: nothing about them may come back", "cadre");
            problems.refuseIfAny();
        }
    }

    private DossierChange<R> change(Viewer viewer, EditRequest request, Edits.Edit edit, @Nullable String id) {
        return new DossierChange<>(
                request.clientMutationId(), edit.record(id, viewer, dossiers::byIds), edit.problems());
    }
}
