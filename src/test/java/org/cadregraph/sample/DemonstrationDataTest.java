package org.cadregraph.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cadregraph.api.RecordKind;
import org.cadregraph.cadre.CadreRegister;
import org.cadregraph.decision.Reorganising;
import org.cadregraph.dossier.Dossiers;
import org.cadregraph.graph.Graph;
import org.cadregraph.organisation.ManagementRegister;
import org.cadregraph.organisation.OrganisationRegister;
import org.cadregraph.organisation.PositionRegister;
import org.cadregraph.planning.PlanningRegister;
import org.cadregraph.support.AnyAdapter;
import org.cadregraph.support.Api;
import org.cadregraph.support.EveryName;
import org.cadregraph.support.GraphTest;
import org.cadregraph.support.Store;
import org.cadregraph.tenure.DecisionRegister;
import org.cadregraph.tenure.TenureRegister;
import org.cadregraph.tenure.TermRegister;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The made-up city as it stands in the store and is seen through GraphQL. */
@GraphTest
@AnyAdapter("the registers that write the city are put to both adapters by their own tests")
class DemonstrationDataTest {

    private static final JsonMapper JSON = JsonMapper.shared();

    /** A query, and below it its answer. */
    private static final Pattern STORY =
            Pattern.compile("```graphql\\n(\\{\\n.*?)\\n```\\n\\n```json\\n(.*?)\\n```", Pattern.DOTALL);

    @Autowired
    private Graph graph;

    @Autowired
    private Clock clock;

    @Autowired
    private OrganisationRegister organisations;

    @Autowired
    private PositionRegister positions;

    @Autowired
    private ManagementRegister managements;

    @Autowired
    private TermRegister terms;

    @Autowired
    private DecisionRegister decisions;

    @Autowired
    private CadreRegister cadres;

    @Autowired
    private TenureRegister tenures;

    @Autowired
    private PlanningRegister plans;

    @Autowired
    private Reorganising reorganising;

    @Autowired
    private Collection<Dossiers<?>> dossiers;

    @Autowired
    private Api api;

    @Autowired
    private Store store;

    @BeforeEach
    void load() {
        if (store.count("MATCH (c:Change {what: 'demonstration data'}) RETURN count(c) AS count") == 0) {
            store.empty();
            start();
        }
    }

    private void start() {
        new DemonstrationData(
                        graph,
                        clock,
                        organisations,
                        positions,
                        managements,
                        terms,
                        decisions,
                        cadres,
                        tenures,
                        plans,
                        reorganising,
                        dossiers)
                .run(new DefaultApplicationArguments());
    }

    @Test
    void aStoreThatHoldsSomethingIsLeftAlone() {
        int before = store.count("MATCH ()-[t]->() RETURN count(t) AS count");
        start();
        assertThat(store.count("MATCH ()-[t]->() RETURN count(t) AS count")).isEqualTo(before);
        assertThat(store.count("MATCH (c:Change) RETURN count(c) AS count")).isEqualTo(1);
    }

    /** Query by query with its answer, in both languages: whoever follows the page sees what it says. */
    @ParameterizedTest
    @ValueSource(strings = {"README.md", "README.vi.md"})
    void theStoriesAreAsThePageTellsThem(String page) throws IOException {
        Matcher told = STORY.matcher(Files.readString(Path.of(page)));
        int asked = 0;
        while (told.find()) {
            assertThat(JSON.writeValueAsString(api.answer(told.group(1), Map.of())))
                    .as("%s", told.group(1))
                    .isEqualTo(told.group(2));
            asked++;
        }
        assertThat(asked).isEqualTo(6);
    }

    @Test
    void theCityEndedByOneDecisionThatTellsWhatItDid() {
        JsonNode data = api.data(
                "query($id: ID!) { node(id: $id) { ... on Decision { effects { kind position { key } tenure { key to } } } } }",
                Map.of("id", RecordKind.DECISION.id(EndOfTheCity.DECISION)));
        Map<String, Integer> kinds = new HashMap<>();
        data.at("/node/effects").forEach(effect -> {
            kinds.merge(effect.path("kind").stringValue(), 1, Integer::sum);
            if (effect.path("kind").stringValue().equals("ENDS")) {
                assertThat(effect.at("/tenure/to").stringValue()).isEqualTo("2025-07-01");
            }
        });
        int ended = store.count("MATCH (p:Position {abolished: '2025-07-01'}) RETURN count(p) AS count");
        int carriedOn = store.count("MATCH ()-[link:CARRIED_ON_AS]->() RETURN count(link) AS count");
        assertThat(carriedOn).isPositive();
        assertThat(kinds)
                .containsEntry("CARRIES_ON", carriedOn)
                .containsEntry("ABOLISHES", ended - carriedOn)
                .containsOnlyKeys("CARRIES_ON", "ABOLISHES", "ENDS", "BEGINS");
        assertThat(kinds.get("ENDS")).isGreaterThan(Objects.requireNonNull(kinds.get("BEGINS")));
    }

    @Test
    void nothingThatIsReferredToIsMissing() {
        assertThat(store.lost()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "APPOINTED_TO|ROTATED_TO, term",
        "APPOINTED_TO|ROTATED_TO, begunBy",
        "APPOINTED_TO|ROTATED_TO, endedBy",
        "APPOINTED_TO|ROTATED_TO, origin",
        "PLANNED_FOR, term",
        "AWAY_FROM, tenure"
    })
    void thereAreReferences(String types, String property) {
        assertThat(store.count("MATCH ()-[t:%s]->() WHERE t.%s IS NOT NULL RETURN count(t) AS count"
                        .formatted(types, property)))
                .isPositive();
    }

    @Test
    void theCommitteesHaveTheirReportedNumbersAtTheEndOf2018() {
        JsonNode data = api.data("""
                { committee: position(by: {key: "ls-thanh-uy-ban-chap-hanh"}) { holders(asOf: "2018-12-31") { certainty } }
                  standing: position(by: {key: "ls-thanh-uy-ban-thuong-vu"}) { holders(asOf: "2018-12-31") { certainty } } }""");
        assertThat(data.at("/committee/holders")).hasSize(38);
        assertThat(data.at("/standing/holders")).hasSize(12);
    }

    @Test
    void todayIsNotEmpty() {
        JsonNode data = api.data("""
                { inOffice { certain }
                  position(by: {key: "ls-thanh-uy-bi-thu"}) { holders { certainty } incumbencies { cadre { name } } }
                  cadre(by: {key: "cb-0001"}) { name career { kind term { name } begunBy { number } } posts { tenure { position { title } } } } }""");
        assertThat(data.at("/inOffice/certain").intValue()).isGreaterThan(500);
        assertThat(data.at("/position/holders")).as("the city tier is gone").isEmpty();
        assertThat(data.at("/position/incumbencies").size()).isGreaterThanOrEqualTo(8);
        assertThat(data.at("/cadre/posts")).isNotEmpty();
        assertThat(data.at("/cadre/career").size()).isGreaterThan(7);
    }

    @Test
    void aWardOfTodayTellsWhatItWas() {
        JsonNode data = api.data("""
                query($name: String!) { organisations(filter: {nameStartsWith: $name}) { nodes {
                  name founded predecessors { kind on organisation { name dissolved today { name } } } } } }""", Map.of("name", "phuong ky lua"));
        assertThat(data.at("/organisations/nodes/0/name").stringValue()).isEqualTo("Phường Kỳ Lừa");
        assertThat(data.at("/organisations/nodes/0/predecessors").size()).isGreaterThan(1);
        assertThat(data.at("/organisations/nodes/0/predecessors/0/organisation/dissolved")
                        .stringValue())
                .isEqualTo("2025-07-01");
    }

    @Test
    void aPostOfAWardTellsWhatItWasAndWhoHeldItThen() {
        JsonNode position = api.data("""
                { position(by: {key: "ls-p-dong-kinh-2025-ubnd-chu-tich"}) {
                  lineage(direction: BEFORE) { from { key } basis type on distance }
                  successionAcrossLineage(direction: BEFORE) { distance entry { ... on Incumbency { cadre { name } } } } } }""").path("position");
        List<String> recorded = position.path("lineage")
                .valueStream()
                .filter(step -> step.path("basis").stringValue().equals("RECORDED"))
                .map(step -> step.at("/from/key").stringValue())
                .toList();
        assertThat(recorded)
                .containsExactlyInAnyOrder(
                        "ls-p-dong-kinh-ubnd-chu-tich", "ls-p-vinh-trai-ubnd-chu-tich", "ls-x-mai-pha-ubnd-chu-tich");
        JsonNode inferred = position.path("lineage")
                .valueStream()
                .filter(step -> !step.path("basis").stringValue().equals("RECORDED"))
                .toList()
                .getFirst();
        assertThat(inferred.at("/from/key").stringValue()).isEqualTo("ls-ubnd-chu-tich");
        assertThat(inferred.path("type").stringValue()).isEqualTo("SPLIT");
        List<Integer> distances = position.path("successionAcrossLineage")
                .valueStream()
                .map(entry -> entry.path("distance").intValue())
                .toList();
        assertThat(distances).contains(0).filteredOn(distance -> distance == 1).hasSizeGreaterThan(10);
    }

    @Test
    void aPostTellsWhoManagesItOnADay() {
        JsonNode data = api.data("""
                { head: position(by: {key: "ls-thanh-uy-ban-to-chuc-truong"}) {
                    managedBy(asOf: "2018-12-31") { certainty organisation { key } } }
                  chair: position(by: {key: "ls-p-chi-lang-ubnd-chu-tich"}) {
                    managedBy(asOf: "1994-06-01") { certainty organisation { key } } }
                  mayor: position(by: {key: "ls-ubnd-chu-tich"}) {
                    managedBy(asOf: "2018-12-31") { certainty organisation { key } } }
                  school: position(by: {key: "ls-truong-tieu-hoc-1-hieu-truong"}) {
                    managedBy(ended: true) { to certainty organisation { key } } }
                  seat: position(by: {key: "ls-thanh-uy-ban-chap-hanh"}) { managedBy(ended: true) { key } }
                  organisation(by: {key: "ls-thanh-uy"}) { then: manages(asOf: "2018-12-31") { totalCount } manages { totalCount } } }""");
        assertThat(data.at("/head/managedBy").toString())
                .isEqualTo("[{\"certainty\":\"CERTAIN\",\"organisation\":{\"key\":\"ls-thanh-uy\"}}]");
        assertThat(data.at("/chair/managedBy").toString())
                .isEqualTo("[{\"certainty\":\"POSSIBLE\",\"organisation\":{\"key\":\"ls-thanh-uy\"}}]");
        assertThat(data.at("/mayor/managedBy").toString())
                .isEqualTo("[{\"certainty\":\"CERTAIN\",\"organisation\":{\"key\":\"tinh-uy\"}}]");
        assertThat(data.at("/school/managedBy").toString())
                .isEqualTo(
                        "[{\"to\":\"2025-07-01\",\"certainty\":null,\"organisation\":{\"key\":\"ls-thanh-uy\"}},"
                                + "{\"to\":null,\"certainty\":\"CERTAIN\",\"organisation\":{\"key\":\"ls-p-tam-thanh-2025-dang-uy\"}}]");
        assertThat(data.at("/seat/managedBy")).isEmpty();
        assertThat(data.at("/organisation/then/totalCount").intValue()).isGreaterThan(100);
        assertThat(data.at("/organisation/manages/totalCount").intValue())
                .as("the city tier is gone")
                .isZero();
    }

    /** The city's report: 2,241 planning entries from 2013 to 21 January 2020, none lacking conditions or standards. */
    @Test
    void whoeverIsPlannedInTheReportedYearsMeetsTheStandards() {
        List<String> found = new ArrayList<>();
        for (int year = 2013; year < 2020; year++) {
            String day = Dice.workday(LocalDate.of(year, 5, 15)).toString();
            JsonNode entries = api.data("""
                    query($asOf: Date!) { organisation(by: {key: "ls"}) {
                      planReview(subtree: true, asOf: $asOf, action: PLAN, ruleSet: "illustrative-city-2010") {
                        entries { outcome entry { key from } verdict { answers { outcome text } } } } } }""", Map.of("asOf", day)).at("/organisation/planReview/entries");
            entries.valueStream()
                    .filter(each -> each.at("/entry/from").stringValue().equals(day))
                    .forEach(each -> {
                        assertThat(each.path("outcome").stringValue())
                                .as(each.toString())
                                .isEqualTo("PASS");
                        found.add(each.at("/entry/key").stringValue());
                    });
        }
        assertThat(found).hasSize(2_241).doesNotHaveDuplicates();
    }

    @Test
    void recordsOfCadreWorkAreThereAsTheCityHasThem() {
        SampleCity.make()
                .dossiers()
                .forEach(list -> assertThat(
                                store.count("MATCH (r:" + list.kind().label() + ") RETURN count(r) AS count"))
                        .as(list.kind().label())
                        .isEqualTo(list.entries().size()));
        JsonNode cadre = api.data("""
                { cadre(by: {key: "cb-0001"}) {
                    qualifications(asOf: "2018-12-31") { education politicalTheory }
                    evaluations { year rating } } }""").path("cadre");
        assertThat(cadre.path("qualifications").toString())
                .isEqualTo("{\"education\":\"DEGREE\",\"politicalTheory\":\"ADVANCED\"}");
        assertThat(cadre.at("/evaluations").toString()).contains("\"year\":2018");
    }

    @Test
    void everyNamedOperationAnswersWithItsVariables() {
        JsonNode operations =
                JsonMapper.shared().readTree(api.get("/graphql/operations").body());
        assertThat(operations.size()).isGreaterThan(5);
        for (JsonNode operation : operations) {
            @SuppressWarnings("unchecked")
            Map<String, Object> variables = JsonMapper.shared().convertValue(operation.path("variables"), Map.class);
            JsonNode data = api.data(operation.path("document").stringValue(), variables);
            data.forEach(field -> assertThat(field.isNull())
                    .as("%s: %s", operation.path("name"), data)
                    .isFalse());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "README.vi.md"})
    void theReadmesFirstQueryHasTheAnswerThatStandsThere(String file) throws IOException {
        String readme = Files.readString(Path.of(file));
        Matcher question =
                Pattern.compile("-d '(\\{\"query\":.*?})'", Pattern.DOTALL).matcher(readme);
        Matcher answer = Pattern.compile("```json\n(.*?)\n```", Pattern.DOTALL).matcher(readme);
        assertThat(question.find() && answer.find()).isTrue();
        String document =
                JsonMapper.shared().readTree(question.group(1)).path("query").stringValue();
        assertThat(api.answer(document, Map.of())).isEqualTo(JsonMapper.shared().readTree(answer.group(1)));
    }

    @Test
    void everyNameIsFoundHoweverItIsTyped() {
        assertThat(EveryName.isFoundInTheFirstTen(api)).isGreaterThan(500);
    }
}
