package org.cadregraph.sample;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import org.cadregraph.cadre.CadreRegister;
import org.cadregraph.decision.Reorganising;
import org.cadregraph.dossier.DossierKind;
import org.cadregraph.dossier.DossierRegister;
import org.cadregraph.dossier.Dossiers;
import org.cadregraph.graph.Change;
import org.cadregraph.graph.Graph;
import org.cadregraph.organisation.ManagementRegister;
import org.cadregraph.organisation.OrganisationEntry;
import org.cadregraph.organisation.OrganisationRegister;
import org.cadregraph.organisation.PositionRegister;
import org.cadregraph.planning.PlanningRegister;
import org.cadregraph.tenure.DecisionEntry;
import org.cadregraph.tenure.DecisionRegister;
import org.cadregraph.tenure.TenureEntry;
import org.cadregraph.tenure.TenureRegister;
import org.cadregraph.tenure.TermRegister;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Fills an empty store with a made-up city at the start, so that a newcomer has something to ask about. A store that
 * holds any record is left alone; {@code cadre.demonstration-data=false} leaves every store alone.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
@ConditionalOnBooleanProperty(name = "cadre.demonstration-data", matchIfMissing = true)
class DemonstrationData implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(DemonstrationData.class);

    private final Graph graph;
    private final Clock clock;
    private final OrganisationRegister organisations;
    private final PositionRegister positions;
    private final ManagementRegister managements;
    private final TermRegister terms;
    private final DecisionRegister decisions;
    private final CadreRegister cadres;
    private final TenureRegister tenures;
    private final PlanningRegister plans;
    private final Reorganising reorganising;
    private final Collection<Dossiers<?>> dossiers;

    DemonstrationData(
            Graph graph,
            Clock clock,
            OrganisationRegister organisations,
            PositionRegister positions,
            ManagementRegister managements,
            TermRegister terms,
            DecisionRegister decisions,
            CadreRegister cadres,
            TenureRegister tenures,
            PlanningRegister plans,
            Reorganising reorganising,
            Collection<Dossiers<?>> dossiers) {
        this.graph = graph;
        this.clock = clock;
        this.organisations = organisations;
        this.positions = positions;
        this.managements = managements;
        this.terms = terms;
        this.decisions = decisions;
        this.cadres = cadres;
        this.tenures = tenures;
        this.plans = plans;
        this.reorganising = reorganising;
        this.dossiers = dossiers;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        Loading loading = new Loading(graph, clock, "demonstration data");
        if (loading.storeEmpty() || loading.unfinished()) {
            load(SampleCity.make(), loading);
        }
    }

    private void load(SampleCity city, Loading loading) {
        Chronicle chronicle = new Chronicle(city);
        Change change = loading.begin();
        List<OrganisationEntry> units = chronicle.organisationsBefore();
        loading.each(units.stream(), (writer, batch) -> organisations.save(writer, change, batch));
        loading.each(
                units.stream(),
                (writer, batch) -> organisations.place(
                        writer, batch.stream().map(OrganisationEntry::key).toList()));
        loading.each(chronicle.positionsBefore(), (writer, batch) -> positions.save(writer, change, batch));
        loading.each(city.managements().stream(), (writer, batch) -> managements.save(writer, change, batch));
        loading.each(city.terms().stream(), (writer, batch) -> terms.save(writer, change, batch));
        loading.each(city.decisions().stream(), (writer, batch) -> decisions.save(writer, change, batch));
        loading.each(chronicle.cadresBefore(), (writer, batch) -> cadres.save(writer, change, batch));
        loading.each(chronicle.tenuresBefore(), (writer, batch) -> tenures.save(writer, change, batch));
        graph.write(writer -> reorganise(writer, change, chronicle));
        loading.each(city.cadres().stream(), (writer, batch) -> cadres.save(writer, change, batch));
        loading.each(chronicle.tenuresSince(), (writer, batch) -> tenures.save(writer, change, batch));
        loading.each(city.plans().stream(), (writer, batch) -> plans.save(writer, change, batch));
        city.dossiers().forEach(list -> load(list, loading, change));
        loading.end();
        LOG.info(
                "Demonstration data loaded: {} organisations, {} positions, {} cadres, {} tenures, {} planning entries, {}"
                        + " records of cadre work. No real person.",
                city.organisations().size(),
                city.positions().size(),
                city.cadres().size(),
                city.tenures().size(),
                city.plans().size(),
                city.dossiers().stream().mapToInt(list -> list.entries().size()).sum());
    }

    private void load(DossierList list, Loading loading, Change change) {
        // As the office has it, which may ask more than the kind itself.
        DossierKind<?> kind = dossiers.stream()
                .<DossierKind<?>>map(Dossiers::of)
                .filter(each -> each.kind() == list.kind().kind())
                .findFirst()
                .orElseThrow();
        DossierRegister register = new DossierRegister(kind);
        loading.each(list.entries().stream(), (writer, batch) -> {
            DossierList.check(kind, batch);
            register.save(writer, change, batch);
        });
    }

    /** As {@code reorganise} does it; what became of whom since is written at once. */
    private boolean reorganise(Graph.Writer writer, Change change, Chronicle chronicle) {
        DecisionEntry decision = EndOfTheCity.decision();
        boolean first = decisions.known(writer, List.of(decision.key())).isEmpty();
        if (first) {
            List<TenureEntry> begun = reorganising.carryOut(
                    writer, change, decision, chronicle.city().reorganisation());
            tenures.correct(writer, change, chronicle.continued(begun));
        }
        return first;
    }
}
