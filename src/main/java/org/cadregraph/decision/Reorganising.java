package org.cadregraph.decision;

import java.util.List;
import java.util.stream.Stream;
import org.cadregraph.api.InputProblems;
import org.cadregraph.api.RecordKind;
import org.cadregraph.graph.Change;
import org.cadregraph.graph.Graph;
import org.cadregraph.tenure.DecisionEntry;
import org.cadregraph.tenure.DecisionRegister;
import org.cadregraph.tenure.TenureEntry;
import org.cadregraph.tenure.TenureRegister;
import org.springframework.stereotype.Component;

/** Carries reorganisations out on the record. */
@Component
public class Reorganising {

    private final DecisionRegister decisions;
    private final TenureRegister tenures;
    private final Structures structures;
    private final Execution execution;
    private final Deeds deeds;

    Reorganising(
            DecisionRegister decisions,
            TenureRegister tenures,
            Structures structures,
            Execution execution,
            Deeds deeds) {
        this.decisions = decisions;
        this.tenures = tenures;
        this.structures = structures;
        this.execution = execution;
        this.deeds = deeds;
    }

    /** What would come of it; what it touches is locked until the transaction ends. */
    Reorganisation.Result tell(Graph.Writer writer, ReorganisationPlan plan, InputProblems problems) {
        return Reorganisation.of(plan, structures.of(writer, plan, problems));
    }

    /**
     * Writes what was told.
     *
     * @return ids of the records that it changed
     */
    List<String> write(Graph.Writer writer, Change change, DecisionEntry decision, Reorganisation.Result told) {
        List<Effect> effects = told.effects();
        String id = RecordKind.DECISION.id(decision.key());
        decisions.save(writer, change, List.of(decision));
        execution.carryOut(
                writer,
                change,
                decision.key(),
                RecordKind.ORGANISATION.id(String.valueOf(decision.organisationKey())),
                effects);
        List<Deed> ofPosts = ReorganisationDeeds.ofPosts(effects, tenures::said);
        deeds.save(writer, change, id, ofPosts);
        deeds.saveOfOrganisations(writer, change, id, ReorganisationDeeds.ofOrganisations(effects));
        Stream<String> dissolved =
                Execution.each(effects, Effect.Dissolves.class).map(Effect.Dissolves::organisation);
        Stream<String> linked = Execution.each(effects, Effect.Becomes.class)
                .flatMap(each ->
                        Stream.of(each.link().predecessorKey(), each.link().successorKey()));
        Stream<String> people = told.fates().stream()
                .filter(fate -> fate.fate() != TenureFate.LEFT)
                .map(fate -> RecordKind.CADRE.id(fate.held().cadre()));
        return Stream.of(
                        Stream.of(id),
                        Stream.concat(dissolved, linked).map(RecordKind.ORGANISATION::id),
                        ofPosts.stream().map(Deed::changed),
                        people)
                .flatMap(each -> each)
                .distinct()
                .toList();
    }

    /**
     * Carries one out for which nobody's rights are in question, such as one of made-up data.
     *
     * @return the tenures that it began
     * @throws RuntimeException that tells all that hinders it
     */
    public List<TenureEntry> carryOut(
            Graph.Writer writer, Change change, DecisionEntry decision, ReorganisationPlan plan) {
        InputProblems problems = new InputProblems();
        Reorganisation.Result told = tell(writer, plan, problems);
        told.hindrances().forEach(hindrance -> hindrance.into(problems));
        problems.refuseIfAny();
        write(writer, change, decision, told);
        return Execution.each(told.effects(), Effect.Begins.class)
                .map(Effect.Begins::tenure)
                .toList();
    }
}
