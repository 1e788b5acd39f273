package org.cadregraph.sample;

import java.time.Clock;
import org.cadregraph.cadre.CadreRegister;
import org.cadregraph.graph.Change;
import org.cadregraph.graph.Graph;
import org.cadregraph.organisation.OrganisationEntry;
import org.cadregraph.organisation.OrganisationRegister;
import org.cadregraph.organisation.PositionRegister;
import org.cadregraph.planning.PlanningRegister;
import org.cadregraph.tenure.TenureRegister;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Loads scale data into an empty store at the start when {@code cadre.scale-data.cadres} says how many; the
 * demonstration data then stay out. A load that was cut off goes on where it is started again with the same numbers.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
@ConditionalOnProperty("cadre.scale-data.cadres")
@EnableConfigurationProperties(ScaleDataProperties.class)
class ScaleDataLoad implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(ScaleDataLoad.class);

    private final ScaleDataProperties properties;
    private final Graph graph;
    private final Clock clock;
    private final OrganisationRegister organisations;
    private final PositionRegister positions;
    private final CadreRegister cadres;
    private final TenureRegister tenures;
    private final PlanningRegister plans;

    ScaleDataLoad(
            ScaleDataProperties properties,
            Graph graph,
            Clock clock,
            OrganisationRegister organisations,
            PositionRegister positions,
            CadreRegister cadres,
            TenureRegister tenures,
            PlanningRegister plans) {
        this.properties = properties;
        this.graph = graph;
        this.clock = clock;
        this.organisations = organisations;
        this.positions = positions;
        this.cadres = cadres;
        this.tenures = tenures;
        this.plans = plans;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        ScaleData data = properties.data();
        Loading loading =
                new Loading(graph, clock, "scale data: %d cadres, seed %d".formatted(data.cadres(), data.seed()));
        if (loading.finished()) {
            LOG.info("The store holds these scale data already");
        } else if (loading.storeEmpty() || loading.unfinished()) {
            load(data, loading);
        } else {
            throw new ScaleDataRefused(
                    "cadre.scale-data.cadres is set, and the store holds other records: scale data go only into an"
                            + " empty one.",
                    "Name an empty folder with --cadre.graph.directory=PATH, or leave cadre.scale-data.cadres out.");
        }
    }

    private void load(ScaleData data, Loading loading) {
        Change change = loading.begin();
        long start = System.nanoTime();
        long rows = 0;
        int loaded = 0;
        for (ScaleProvince province : (Iterable<ScaleProvince>) data.provinces()::iterator) {
            loading.each(province.organisations(), (writer, batch) -> {
                organisations.save(writer, change, batch);
                organisations.place(
                        writer, batch.stream().map(OrganisationEntry::key).toList());
            });
            loading.each(province.positions(), (writer, batch) -> positions.save(writer, change, batch));
            loading.each(province.cadres(), (writer, batch) -> cadres.save(writer, change, batch));
            loading.each(province.tenures(), (writer, batch) -> tenures.save(writer, change, batch));
            loading.each(province.plans(), (writer, batch) -> plans.save(writer, change, batch));
            rows += province.rows();
            loaded += province.cadreCount();
            LOG.info("{} of {} cadres loaded", loaded, data.cadres());
        }
        loading.end();
        double seconds = (System.nanoTime() - start) / 1e9;
        LOG.info(
                "Scale data loaded: {} rows in %.1f s, {} a second. No real person.".formatted(seconds),
                rows,
                Math.round(rows / seconds));
    }
}
