package org.cadregraph.decision;

import java.util.List;
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

    /** Writes what was told. */
    void write(Graph.Writer writer, Change change, DecisionEntry decision, Reorganisation.Result told) {
        List<Effect> effects = told.effects();
        String id = RecordKind.DECISION.id(decision.key());
        decisions.save(writer, change, List.of(decision));
        execution.carryOut(
                writer,
                change,
                decision.key(),
                RecordKind.ORGANISATION.id(String.valueOf(decision.organisationKey())),
                effects);
        deeds.save(writer, change, id, ReorganisationDeeds.ofPosts(effects, tenures::said));
        deeds.saveOfOrganisations(writer, change, id, ReorganisationDeeds.ofOrganisations(effects));
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
