package org.cadregraph.decision;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.cadregraph.api.InputProblem;
import org.cadregraph.api.InputProblems;
import org.cadregraph.api.Nodes;
import org.cadregraph.api.Problem;
import org.cadregraph.cadre.Cadre;
import org.cadregraph.cadre.Cadres;
import org.cadregraph.graph.Change;
import org.cadregraph.graph.Graph;
import org.cadregraph.graph.Viewer;
import org.cadregraph.organisation.Organisation;
import org.cadregraph.organisation.Position;
import org.cadregraph.tenure.DecisionEntry;
import org.cadregraph.tenure.DecisionRegister;
import org.cadregraph.time.PartialDate;
import org.springframework.stereotype.Component;

/**
 * Lets a request suppose that decisions had been taken: all that it reads then is read as if they had, and nothing of it
 * stays. They are held to the seats and to the record, as any decision is; neither to the rules nor to cases nor to who may
 * decide, since what these say of it is what somebody wants to find out.
 */
@Component
public class Assumptions {

    /** More than anybody thinks through at once. */
    private static final int MOST_DECISIONS = 20;

    private final Graph graph;
    private final Nodes nodes;
    private final Cadres cadres;
    private final DecisionRegister decisions;
    private final Situations situations;
    private final Execution execution;
    private final Clock clock;

    Assumptions(
            Graph graph,
            Nodes nodes,
            Cadres cadres,
            DecisionRegister decisions,
            Situations situations,
            Execution execution,
            Clock clock) {
        this.graph = graph;
        this.nodes = nodes;
        this.cadres = cadres;
        this.decisions = decisions;
        this.situations = situations;
        this.execution = execution;
        this.clock = clock;
    }

    /** Why something cannot be supposed. */
    public static final class Refused extends RuntimeException {

        private final transient List<InputProblem> problems;

        Refused(List<InputProblem> problems) {
            super(problems.toString());
            this.problems = List.copyOf(problems);
        }

        /**
         * The first reason, with where it stands.
         *
         * @param argument in which the decisions stood
         */
        public Problem asProblem(String argument) {
            InputProblem first = problems.getFirst();
            List<String> path = new ArrayList<>(first.path());
            path.set(0, argument);
            return new Problem(first.code(), "%s: %s".formatted(String.join(".", path), first.message()));
        }

        /** All of it, each with its path from the list of decisions on. */
        public List<InputProblem> problems() {
            return problems;
        }
    }

    /**
     * From now on, to its end, the request reads as if these had been taken, one after another.
     *
     * @throws Refused when one of them cannot be carried out
     * @throws Problem when the request supposes something already
     */
    public void suppose(Viewer viewer, List<AssumedDecision> assumed) {
        if (graph.supposing()) {
            throw new Problem(
                    Problem.Code.INVALID_ARGUMENT,
                    "The request supposes something already: compare scenarios in a request without one of its own");
        }
        if (assumed.size() > MOST_DECISIONS) {
            throw new Problem(
                    Problem.Code.LIMIT_EXCEEDED,
                    "At most " + MOST_DECISIONS + " decisions are supposed at once, not " + assumed.size());
        }
        Map<String, Object> seen = nodes.byIds(
                viewer, assumed.stream().flatMap(AssumedDecision::ids).toList());
        Set<String> closed = viewer.everything() ? Set.of() : closed(viewer, seen);
        expectOpen(assumed, seen, closed);
        // Of this request alone, or two of them would wait for each other; after all other keys, and in their order.
        String run = "~" + UUID.randomUUID();
        Change change = Change.now(clock, viewer, "scenario");
        graph.suppose(closed, writer -> {
            for (int place = 0; place < assumed.size(); place++) {
                take(writer, change, assumed.get(place), run, place, seen);
            }
        });
    }

    /**
     * What is read while these are supposed, and no longer.
     *
     * @throws Refused when one of them cannot be carried out
     * @throws Problem when the request supposes something already
     */
    public <T> T within(Viewer viewer, List<AssumedDecision> assumed, Supplier<T> reading) {
        suppose(viewer, assumed);
        try {
            return reading.get();
        } finally {
            graph.supposeNothing();
        }
    }

    /** Those named whose dossiers are closed: what is supposed of them must not open them. */
    private Set<String> closed(Viewer viewer, Map<String, Object> seen) {
        Set<String> closed = new HashSet<>();
        seen.values().forEach(record -> {
            if (record instanceof Cadre cadre) {
                closed.add(cadre.id());
            }
        });
        closed.removeAll(cadres.open(viewer, closed));
        return closed;
    }

    /** Who leaves every post leaves those too that are not to be seen: what becomes of these would tell of them. */
    private static void expectOpen(List<AssumedDecision> assumed, Map<String, Object> seen, Set<String> closed) {
        for (int place = 0; place < assumed.size(); place++) {
            List<DecisionInput.ActionInput> actions = assumed.get(place).actions();
            for (int at = 0; at < actions.size(); at++) {
                if (actions.get(at).kind().leavesAll()
                        && seen.get(actions.get(at).cadre()) instanceof Cadre cadre
                        && closed.contains(cadre.id())) {
                    throw new Refused(List.of(new InputProblem(
                            Problem.Code.FORBIDDEN,
                            "Their posts are not yours to see: relieve them of the one that you see",
                            List.of("decisions", String.valueOf(place), "actions", String.valueOf(at), "cadre"))));
                }
            }
        }
    }

    /** From now on the request reads what is. */
    void end() {
        graph.supposeNothing();
    }

    private void take(
            Graph.Writer writer,
            Change change,
            AssumedDecision assumed,
            String run,
            int place,
            Map<String, Object> seen) {
        try {
            take(writer, change, assumed, "%s-%02d".formatted(run, place), seen);
        } catch (InputProblems.Refused refused) {
            throw new Refused(refused.problems().stream()
                    .map(problem -> new InputProblem(problem.code(), problem.message(), path(place, problem)))
                    .toList());
        }
    }

    /** Below the list of decisions, where a mutation has its input. */
    private static List<String> path(int place, InputProblem problem) {
        List<String> path = new ArrayList<>(List.of("decisions", String.valueOf(place)));
        path.addAll(problem.path().subList(1, problem.path().size()));
        return path;
    }

    private void take(
            Graph.Writer writer, Change change, AssumedDecision assumed, String key, Map<String, Object> seen) {
        InputProblems problems = new InputProblems();
        DecisionInput input = assumed.issued(key, LocalDate.now(clock));
        List<Order> orders = new Intake(input, seen, problems).orders();
        problems.refuseIfAny();
        Situation situation = situations.of(writer, orders, Set.of(), Set.of(), problems);
        Orders.Result result = Orders.of(key, input.day(), orders, situation);
        result.faults().forEach(fault -> fault.into(problems));
        problems.refuseIfAny();
        // It is told with the first post that it names, so that whoever sees that sees by what it was filled.
        Organisation of = Stream.ofNullable(assumed.firstPost())
                .map(seen::get)
                .map(post -> ((Position) Objects.requireNonNull(post)).organisation())
                .findFirst()
                .orElse(null);
        PartialDate signed = PartialDate.of(input.signed());
        DecisionEntry entry = new DecisionEntry(
                key, AssumedDecision.TITLE, signed, AssumedDecision.TITLE, of == null ? null : of.key());
        decisions.save(writer, change, List.of(entry));
        execution.carryOut(writer, change, key, of == null ? "" : of.id(), result.effects());
    }
}
