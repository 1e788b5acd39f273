package org.cadregraph.api;

import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.cadregraph.graph.Change;
import org.cadregraph.graph.Graph;
import org.cadregraph.graph.Row;
import org.cadregraph.graph.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/**
 * Carries out mutations: each in one transaction with its entry in the change log, and once however often a client
 * sends it under one id of its own. A mutation that is refused leaves nothing behind, not even its id.
 */
@Repository
public class Edits {

    // Whoever comes second with the same id waits here for the first to end.
    private static final String CLAIM = """
            MERGE (change:Change {who: $who, clientMutationId: $clientMutationId})
            ON CREATE SET change.id = $id, change.input = $input
            RETURN change {.id, .input, .records} AS change
            """;

    private static final String DONE = """
            MERGE (change:Change {id: $id})
            SET change.at = $at, change.who = $who, change.what = $what, change.records = $records
            """;

    private final Graph graph;
    private final Clock clock;

    Edits(Graph graph, Clock clock) {
        this.graph = graph;
        this.clock = clock;
    }

    /** What a mutation does, within its transaction. */
    @FunctionalInterface
    public interface Work {
        /** Checks, then writes; refuses through the problems when something is wrong. */
        Done apply(Graph.Writer writer, Change change, InputProblems problems);
    }

    /**
     * What a mutation did.
     *
     * @param what for the change log
     * @param records ids of the records it was about
     */
    public record Done(String what, List<String> records) {}

    /**
     * What became of a mutation.
     *
     * @param change id of its entry in the change log; absent when it was refused
     * @param records ids of the records it was about; none when it was refused
     * @param problems why it was refused; none when it was not
     */
    public record Edit(@Nullable String change, List<String> records, List<InputProblem> problems) {

        /**
         * The record that it was about, as it stands now; absent when there is none.
         *
         * @param named the id by which the input names it; absent for a new one
         */
        public <T> @Nullable T record(
                @Nullable String named, Viewer viewer, BiFunction<Viewer, Collection<String>, Map<String, T>> byIds) {
            String id = records.isEmpty() ? named : records.getFirst();
            return id == null ? null : byIds.apply(viewer, List.of(id)).get(id);
        }
    }

    /** Carries it out, or says what it did when it was carried out before. */
    public Edit run(Viewer viewer, EditRequest request, Work work) {
        try {
            return graph.write(writer -> run(writer, viewer, request, work));
        } catch (InputProblems.Refused refused) {
            return new Edit(null, List.of(), refused.problems());
        }
    }

    /**
     * Carries it out and takes it back again: what would become of it now.
     *
     * @throws Problem within a scenario, whose records are locked
     */
    public Edit rehearse(Viewer viewer, String what, Work work) {
        if (graph.supposing()) {
            throw new Problem(
                    Problem.Code.INVALID_ARGUMENT,
                    "Within a scenario no decision is checked: suppose it as one more, or check it without a scenario");
        }
        try {
            return graph.write(writer -> {
                InputProblems problems = new InputProblems();
                Done done = work.apply(writer, Change.now(clock, viewer, what), problems);
                problems.refuseIfAny();
                throw new Rehearsed(done);
            });
        } catch (InputProblems.Refused refused) {
            return new Edit(null, List.of(), refused.problems());
        } catch (Rehearsed rehearsed) {
            return new Edit(null, rehearsed.done.records(), List.of());
        }
    }

    /** Ends a transaction that is not to stay. */
    private static final class Rehearsed extends RuntimeException {

        private final transient Done done;

        Rehearsed(Done done) {
            super("A rehearsal", null, false, false);
            this.done = done;
        }
    }

    private Edit run(Graph.Writer writer, Viewer viewer, EditRequest request, Work work) {
        InputProblems problems = new InputProblems();
        Change change = Change.now(clock, viewer, request.mutation());
        Row claimed = claim(writer, change, request, problems);
        if (claimed != null && !claimed.text("id").equals(change.id())) {
            if (!request.input().equals(claimed.optionalText("input"))) {
                problems.add(
                        Problem.Code.CLIENT_MUTATION_ID_REUSED,
                        "This clientMutationId was used for another mutation, or for other input: give each change one"
                                + " of its own",
                        EditRequest.ID);
                problems.refuseIfAny();
            }
            return new Edit(claimed.text("id"), claimed.texts("records"), List.of());
        }
        Done done = work.apply(writer, change, problems);
        problems.refuseIfAny();
        writer.run(
                DONE,
                Map.of(
                        "id", change.id(),
                        "at", change.at(),
                        "who", change.who(),
                        "what", done.what(),
                        "records", done.records()));
        return new Edit(change.id(), done.records(), List.of());
    }

    private static @Nullable Row claim(
            Graph.Writer writer, Change change, EditRequest request, InputProblems problems) {
        String clientMutationId = new Patch(problems).line(request.clientMutationId(), EditRequest.ID);
        problems.refuseIfAny();
        if (clientMutationId == null) {
            return null;
        }
        Map<String, Object> parameters = new HashMap<>(Map.of("id", change.id(), "who", change.who()));
        parameters.put("clientMutationId", clientMutationId);
        parameters.put("input", request.input());
        return writer.run(CLAIM, parameters).getFirst().row("change");
    }
}
