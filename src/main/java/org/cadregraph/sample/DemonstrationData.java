package org.cadregraph.sample;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.cadregraph.cadre.CadreRegister;
import org.cadregraph.graph.Change;
import org.cadregraph.graph.Graph;
import org.cadregraph.graph.Viewer;
import org.cadregraph.organisation.LinkRegister;
import org.cadregraph.organisation.OrganisationEntry;
import org.cadregraph.organisation.OrganisationRegister;
import org.cadregraph.organisation.PositionLinkRegister;
import org.cadregraph.organisation.PositionRegister;
import org.cadregraph.tenure.DecisionRegister;
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
@Order(Ordered.HIGHEST_PRECEDENCE)
@ConditionalOnBooleanProperty(name = "cadre.demonstration-data", matchIfMissing = true)
class DemonstrationData implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(DemonstrationData.class);
    private static final String WHAT = "demonstration data";
    private static final int BATCH = 1_000;

    private final Graph graph;
    private final Clock clock;
    private final OrganisationRegister organisations;
    private final LinkRegister links;
    private final PositionRegister positions;
    private final PositionLinkRegister positionLinks;
    private final TermRegister terms;
    private final DecisionRegister decisions;
    private final CadreRegister cadres;
    private final TenureRegister tenures;

    DemonstrationData(
            Graph graph,
            Clock clock,
            OrganisationRegister organisations,
            LinkRegister links,
            PositionRegister positions,
            PositionLinkRegister positionLinks,
            TermRegister terms,
            DecisionRegister decisions,
            CadreRegister cadres,
            TenureRegister tenures) {
        this.graph = graph;
        this.clock = clock;
        this.organisations = organisations;
        this.links = links;
        this.positions = positions;
        this.positionLinks = positionLinks;
        this.terms = terms;
        this.decisions = decisions;
        this.cadres = cadres;
        this.tenures = tenures;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (empty() || unfinished()) {
            load(SampleCity.make());
        }
    }

    private boolean empty() {
        return !holds("EXISTS { (:Organisation) } OR EXISTS { (:Cadre) }");
    }

    /** A load that was cut off is taken up again: what is there already is left as it is. */
    private boolean unfinished() {
        return holds("EXISTS { (:Change {unfinished: '" + WHAT + "'}) }");
    }

    private boolean holds(String condition) {
        return graph.write(writer -> writer.run("RETURN " + condition + " AS found", Map.of())
                .getFirst()
                .flag("found"));
    }

    private void load(SampleCity city) {
        Change change = Change.now(clock, Viewer.LOCAL, WHAT);
        graph.write(writer -> {
            change.log(writer);
            return writer.run(
                    "MATCH (c:Change {id: $id}) SET c.unfinished = $what", Map.of("id", change.id(), "what", WHAT));
        });
        each(city.organisations(), (writer, batch) -> organisations.save(writer, change, batch));
        each(
                city.organisations(),
                (writer, batch) -> organisations.place(
                        writer, batch.stream().map(OrganisationEntry::key).toList()));
        each(city.links(), (writer, batch) -> links.save(writer, change, batch));
        each(city.positions(), (writer, batch) -> positions.save(writer, change, batch));
        each(city.positionLinks(), (writer, batch) -> positionLinks.save(writer, change, batch));
        each(city.terms(), (writer, batch) -> terms.save(writer, change, batch));
        each(city.decisions(), (writer, batch) -> decisions.save(writer, change, batch));
        each(city.cadres(), (writer, batch) -> cadres.save(writer, change, batch));
        each(city.tenures(), (writer, batch) -> tenures.save(writer, change, batch));
        graph.write(
                writer -> writer.run("MATCH (c:Change {unfinished: $what}) REMOVE c.unfinished", Map.of("what", WHAT)));
        LOG.info(
                "Demonstration data loaded: {} organisations, {} positions, {} cadres, {} tenures. No real person.",
                city.organisations().size(),
                city.positions().size(),
                city.cadres().size(),
                city.tenures().size());
    }

    private <E> void each(List<E> entries, BiConsumer<Graph.Writer, List<E>> save) {
        for (int start = 0; start < entries.size(); start += BATCH) {
            List<E> batch = entries.subList(start, Math.min(start + BATCH, entries.size()));
            graph.write(writer -> {
                save.accept(writer, batch);
                return true;
            });
        }
    }
}
