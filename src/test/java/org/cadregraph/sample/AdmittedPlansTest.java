package org.cadregraph.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.cadregraph.graph.Graph;
import org.cadregraph.graph.Row;
import org.cadregraph.support.Api;
import org.cadregraph.support.GraphTest;
import org.cadregraph.support.HandSetClock;
import org.cadregraph.support.Mutations;
import org.cadregraph.support.Store;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;

/** Of those whom the made-up city takes into its plans, none lacks a condition or a standard that no waiver lifts. */
@GraphTest
@Import(HandSetClock.class)
class AdmittedPlansTest {

    private static final String DAY = "2026-11-02";
    private static final int WISHES = 90;

    /** So many of those who are refused get a waiver. */
    private static final int WAIVED = 12;

    private static final String PEOPLE = """
            MATCH (cadre:Cadre)-[held:APPOINTED_TO]->(:Position)
            WHERE held.possibleFrom < $day AND held.possibleTo > $day
            RETURN DISTINCT cadre.id AS id ORDER BY id
            """;

    private static final String POSTS = """
            MATCH (position:Position)-[:IN]->(organisation:Organisation)
            WHERE position.abolished IS NULL AND organisation.dissolved IS NULL AND position.rank IS NOT NULL
            RETURN position.id AS id, organisation.id AS organisation ORDER BY id
            """;

    private static final String REVIEW = """
            query($id: ID!, $asOf: Date) { node(id: $id) { ... on Organisation {
              review: planReview(asOf: $asOf) { ...listed }
              anew: planReview(asOf: $asOf, action: PLAN) { ...listed }
            } } }
            fragment listed on PlanReview {
              entries(only: [FAIL, UNKNOWN]) {
                entry { id } verdict { obstacles { kind } answers { outcome rule { id } ruleSet { id } } } }
              limits(only: [FAIL]) { rule { id } entries { id } }
            }
            """;

    @Autowired
    private Graph graph;

    @Autowired
    private AutowireCapableBeanFactory beans;

    @Autowired
    private Api api;

    @Autowired
    private Store store;

    @Autowired
    private HandSetClock clock;

    private final Map<String, Set<String>> admitted = new HashMap<>();
    private final Set<String> organisations = new HashSet<>();
    private int refused;
    private int waived;

    @BeforeEach
    void load() {
        clock.set(DAY + "T08:00:00Z");
        store.empty();
        beans.createBean(DemonstrationData.class).run(new DefaultApplicationArguments());
    }

    /** Another test that finds the city takes it for the one that was made up. */
    @AfterEach
    void clear() {
        store.empty();
    }

    private List<Row> rows(String cypher) {
        return graph.write(writer -> writer.run(cypher, Map.of("day", LocalDate.parse(DAY))));
    }

    @Test
    void nobodyIsPlannedWhoLacksTheConditionsAndStandards() {
        Random random = new Random(377);
        List<Row> people = rows(PEOPLE);
        List<Row> posts = rows(POSTS);
        for (int wish = 0; wish < WISHES; wish++) {
            Row post = posts.get(random.nextInt(posts.size()));
            wish(people.get(random.nextInt(people.size())).text("id"), post.text("id"), post.text("organisation"));
        }
        System.out.printf("Of %d wishes %d admitted, %d of them by waivers%n", WISHES, admitted.size(), waived);
        assertThat(admitted.size() - waived).isGreaterThanOrEqualTo(5);
        assertThat(waived).isGreaterThanOrEqualTo(3);
        assertThat(refused).isGreaterThanOrEqualTo(10);
        for (String organisation : organisations) {
            JsonNode reviews =
                    api.data(REVIEW, Map.of("id", organisation, "asOf", DAY)).path("node");
            assertClean(reviews.path("review"));
            assertClean(reviews.path("anew"));
        }
    }

    private void wish(String cadre, String position, String organisation) {
        JsonNode payload = plan(cadre, position);
        Set<String> lifted = Set.of();
        if (!Mutations.problems(payload).isEmpty() && waived < WAIVED) {
            lifted = waive(cadre, position, organisation);
            payload = plan(cadre, position);
        }
        if (Mutations.problems(payload).isEmpty()) {
            admitted.put(payload.at("/planningEntry/id").stringValue(), lifted);
            organisations.add(organisation);
            waived += lifted.isEmpty() ? 0 : 1;
        } else {
            refused++;
        }
    }

    private JsonNode plan(String cadre, String position) {
        return new Mutations(api)
                .send(
                        "planCadre",
                        "PlanCadreInput",
                        Map.of("cadre", cadre, "position", position, "from", DAY),
                        "planningEntry { id }");
    }

    /** Exempts from all that does not pass; answers from what. */
    private Set<String> waive(String cadre, String position, String approvedBy) {
        Set<String> lifted = new HashSet<>();
        JsonNode answers = api.data(
                        "query($cadre: ID!, $positions: [ID!]!, $asOf: Date) { node(id: $cadre) { ... on Cadre {"
                                + " eligibilityFor(positions: $positions, action: PLAN, asOf: $asOf) {"
                                + " answers { outcome rule { id } ruleSet { id } } } } } }",
                        Map.of("cadre", cadre, "positions", List.of(position), "asOf", DAY))
                .at("/node/eligibilityFor/0/answers");
        for (JsonNode answer : answers) {
            if (!answer.path("outcome").stringValue().equals("PASS")) {
                lifted.add(criterion(answer));
                assertThat(Mutations.problems(new Mutations(api)
                                .send(
                                        "createWaiver",
                                        "CreateWaiverInput",
                                        Map.of(
                                                "cadre",
                                                cadre,
                                                "position",
                                                position,
                                                "ruleSet",
                                                answer.at("/ruleSet/id").stringValue(),
                                                "criterion",
                                                answer.at("/rule/id").stringValue(),
                                                "effect",
                                                "EXEMPTS",
                                                "reason",
                                                "Cho phép",
                                                "document",
                                                "12-CV/TU",
                                                "approvedBy",
                                                approvedBy,
                                                "on",
                                                DAY),
                                        "record { id }")))
                        .isEmpty();
            }
        }
        return lifted;
    }

    private static String criterion(JsonNode answer) {
        return answer.at("/ruleSet/id").stringValue() + " "
                + answer.at("/rule/id").stringValue();
    }

    private void assertClean(JsonNode review) {
        for (JsonNode listed : review.path("entries")) {
            String id = listed.at("/entry/id").stringValue();
            if (admitted.containsKey(id)) {
                assertThat(listed.at("/verdict/obstacles")).isEmpty();
                for (JsonNode answer : listed.at("/verdict/answers")) {
                    if (!answer.path("outcome").stringValue().equals("PASS")) {
                        assertThat(admitted.get(id)).as(listed.toString()).contains(criterion(answer));
                    }
                }
            }
        }
        for (JsonNode limit : review.path("limits")) {
            if (Set.of("people-per-title", "titles-per-person")
                    .contains(limit.at("/rule/id").stringValue())) {
                limit.path("entries")
                        .forEach(entry -> assertThat(admitted)
                                .doesNotContainKey(entry.path("id").stringValue()));
            }
        }
    }
}
