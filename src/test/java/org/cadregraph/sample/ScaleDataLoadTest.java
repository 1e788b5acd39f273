package org.cadregraph.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.Map;
import org.cadregraph.cadre.CadreRegister;
import org.cadregraph.graph.Graph;
import org.cadregraph.organisation.OrganisationRegister;
import org.cadregraph.organisation.PositionRegister;
import org.cadregraph.planning.PlanningRegister;
import org.cadregraph.support.Api;
import org.cadregraph.support.GraphTest;
import org.cadregraph.support.Store;
import org.cadregraph.tenure.TenureRegister;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import tools.jackson.databind.JsonNode;

/** Scale data in the store. */
@GraphTest
class ScaleDataLoadTest {

    private static final ScaleData DATA = new ScaleData(1_000, 1);

    @Autowired
    private Graph graph;

    @Autowired
    private Clock clock;

    @Autowired
    private OrganisationRegister organisations;

    @Autowired
    private PositionRegister positions;

    @Autowired
    private CadreRegister cadres;

    @Autowired
    private TenureRegister tenures;

    @Autowired
    private PlanningRegister plans;

    @Autowired
    private Api api;

    @Autowired
    private Store store;

    private void start(int size) {
        new ScaleDataLoad(
                        new ScaleDataProperties(size, 1, null),
                        graph,
                        clock,
                        organisations,
                        positions,
                        cadres,
                        tenures,
                        plans)
                .run(new DefaultApplicationArguments());
    }

    private void assertComplete() {
        ScaleProvince province = DATA.provinces().findFirst().orElseThrow();
        assertThat(store.count("MATCH (o:Organisation) RETURN count(o) AS count"))
                .isEqualTo(Math.toIntExact(province.organisations().count()));
        assertThat(store.count("MATCH (:Organisation)-[p:PART_OF]->(:Organisation) RETURN count(p) AS count"))
                .isEqualTo(Math.toIntExact(province.organisations()
                        .filter(entry -> entry.parentKey() != null)
                        .count()));
        assertThat(store.count("MATCH (p:Position)-[:IN]->(:Organisation) RETURN count(p) AS count"))
                .isEqualTo(Math.toIntExact(province.positions().count()));
        assertThat(store.count("MATCH (c:Cadre) RETURN count(c) AS count")).isEqualTo(1_000);
        assertThat(store.count("MATCH (:Cadre)-[t:APPOINTED_TO]->(:Position) RETURN count(t) AS count"))
                .isEqualTo(Math.toIntExact(province.tenures().count()));
        assertThat(store.count("MATCH (:Cadre)-[p:PLANNED_FOR]->(:Position) RETURN count(p) AS count"))
                .isEqualTo(Math.toIntExact(province.plans().count()));
        assertThat(store.count("MATCH (n:Name) RETURN count(n) AS count"))
                .isEqualTo(province.cadres()
                        .mapToInt(cadre -> cadre.names().size())
                        .sum());
    }

    @Test
    void theyGoOnlyIntoAnEmptyStoreAndALoadThatWasCutOffIsTakenUpAgain() {
        store.empty();
        start(1_000);
        assertComplete();
        int before = store.count("MATCH (c:Change) RETURN count(c) AS count");
        start(1_000);
        assertThat(store.count("MATCH (c:Change) RETURN count(c) AS count")).isEqualTo(before);
        assertThatThrownBy(() -> start(2_000))
                .isInstanceOf(ScaleDataRefused.class)
                .hasMessageContaining("only into an empty one");

        graph.write(writer -> {
            writer.run("MATCH (c:Change) SET c.unfinished = c.what", Map.of());
            writer.run("MATCH (:Cadre)-[t:APPOINTED_TO]->() WITH t LIMIT 700 DELETE t", Map.of());
            return writer.run("MATCH (c:Cadre) WHERE NOT (c)-[:APPOINTED_TO]->() DETACH DELETE c", Map.of());
        });
        start(1_000);
        assertComplete();
        assertThat(store.count("MATCH (c:Change) WHERE c.unfinished IS NOT NULL RETURN count(c) AS count"))
                .isZero();
    }

    @Test
    void aChainOfFiftyAndACommuneOfThirtyPostsAnswer() {
        store.empty();
        start(1_000);
        JsonNode commune = api.data("""
                { organisations(filter: {classification: "commune"}, first: 1) { nodes { key } } }""");
        JsonNode posts = api.data(
                "query($key: String!) { positions(filter: {organisation: {key: $key}, subtree: true}) { totalCount nodes { key holders { certainty } } } }",
                Map.of("key", commune.at("/organisations/nodes/0/key").stringValue()));
        assertThat(posts.at("/positions/totalCount").intValue()).isEqualTo(30);
        int fifties = store.count("""
                MATCH (p:Position {seats: 1})<-[t:APPOINTED_TO WHERE t.acting IS NULL]-(:Cadre)
                WITH p, count(t) AS chain WHERE chain = 50 RETURN count(p) AS count""");
        assertThat(fifties).isPositive();
    }
}
