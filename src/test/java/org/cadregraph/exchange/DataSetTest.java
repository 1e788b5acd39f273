package org.cadregraph.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.cadregraph.support.Api;
import org.cadregraph.support.EveryName;
import org.cadregraph.support.GraphTest;
import org.cadregraph.support.Store;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Real data sets with questions whose answers somebody else computed. The folder is given by a property of the build;
 * the data are not part of the project.
 */
@GraphTest
class DataSetTest {

    private static final Set<String> KINDS = Set.of(
            "succession_chain",
            "successor_of",
            "holder_on_handover_day",
            "career",
            "holders_as_of",
            "count_as_of",
            "vacancy",
            "feeders",
            "kind_transitions",
            "overlap_count",
            "name_lookup");

    @Autowired
    private Api api;

    @Autowired
    private Store store;

    @TestFactory
    Stream<DynamicTest> vietnamCabinet() {
        DynamicTest names = DynamicTest.dynamicTest(
                "every name is found, in lower case and without diacritics",
                () -> assertThat(EveryName.isFoundInTheFirstTen(api)).isGreaterThan(108));
        return Stream.concat(cases("vietnam-cabinet", 108, 26, 133), Stream.of(names));
    }

    @TestFactory
    Stream<DynamicTest> usCongress() {
        return cases("us-congress", 617, 531, 3_049);
    }

    private Stream<DynamicTest> cases(String set, int persons, int posts, int memberships) {
        String folder = System.getProperty("cadre.test.data-sets", "");
        assumeTrue(
                !folder.isBlank(),
                "No folder of real data sets: run with -Ddata.sets=FOLDER to ask them their questions");
        Path directory = Path.of(folder).resolve(set);
        assertThat(directory).isDirectory();
        store.empty();
        Path file = directory.resolve("popolo.json");
        DynamicTest twice = DynamicTest.dynamicTest(set + " imported twice", () -> {
            JsonNode first = api.imported(file);
            assertThat(first.path("added").intValue())
                    .isEqualTo(first.path("in").intValue());
            assertCounts(persons, posts, memberships);
            JsonNode second = api.imported(file);
            assertThat(second.path("unchanged").intValue())
                    .isEqualTo(first.path("in").intValue());
            assertCounts(persons, posts, memberships);
        });
        JsonNode cases = JsonMapper.shared().readTree(directory.resolve("cases.json"));
        Stream<DynamicTest> questions = StreamSupport.stream(cases.spliterator(), false)
                .filter(question -> KINDS.contains(question.path("kind").stringValue()))
                .filter(question -> question.path("ambiguous").isMissingNode())
                .map(question -> DynamicTest.dynamicTest(
                        question.path("id").stringValue() + " "
                                + question.path("kind").stringValue(),
                        () -> ask(question)));
        return Stream.concat(Stream.of(twice), questions);
    }

    private void assertCounts(int persons, int posts, int memberships) {
        JsonNode counts = api.data("{ cadres { totalCount } positions { totalCount } }");
        assertThat(counts.at("/cadres/totalCount").intValue()).isEqualTo(persons);
        assertThat(counts.at("/positions/totalCount").intValue()).isEqualTo(posts);
        assertThat(store.count("MATCH ()-[t:APPOINTED_TO|ROTATED_TO]->() RETURN count(t) AS count"))
                .isEqualTo(memberships);
    }

    private void ask(JsonNode question) {
        JsonNode arguments = question.path("args");
        JsonNode expected = question.path("expect");
        String kind = question.path("kind").stringValue();
        switch (kind) {
            case "succession_chain" ->
                assertThat(chain(arguments)).isEqualTo(rows(expected, "cadre_id", "start", "end"));
            case "successor_of" -> assertThat(successor(arguments)).isEqualTo(expected.stringValue());
            case "holder_on_handover_day", "holders_as_of" ->
                assertThat(holders(arguments)).isEqualTo(texts(expected));
            case "career" ->
                assertThat(career(arguments))
                        .isEqualTo(rows(expected, "appointment_id", "position_id", "start", "end"));
            case "count_as_of" -> {
                JsonNode counts = data(
                                "query($date: Date) { inOffice(asOf: $date) { certain possible } }", arguments, "date")
                        .path("inOffice");
                assertThat(counts.path("certain")).isEqualTo(expected.path("certain"));
                assertThat(counts.path("possible")).isEqualTo(expected.path("possible"));
            }
            case "vacancy" -> assertThat(vacancies(arguments)).contains(row(expected, "from", "to", "days"));
            case "feeders" -> {
                JsonNode feeders = feeders(arguments);
                assertThat(feeders.path("holders")).isEqualTo(expected.path("holders"));
                assertThat(feeders.path("withoutPrior")).isEqualTo(expected.path("without_prior"));
                assertThat(feeders.path("posts")).hasSize(expected.path("prior").size());
                feeders.path("posts")
                        .forEach(post -> assertThat(post.path("count"))
                                .isEqualTo(expected.path("prior")
                                        .path(post.at("/position/key").stringValue())));
            }
            case "kind_transitions" -> {
                JsonNode transitions =
                        transitions(arguments, expected.path("top").size());
                assertThat(transitions.path("total")).isEqualTo(expected.path("total"));
                assertThat(lists(transitions.at("/kinds/nodes"), "/from", "/to", "/count"))
                        .isEqualTo(rows(expected.path("top"), "from", "to", "count"));
            }
            case "overlap_count" -> assertThat(overlaps().path("certain")).isEqualTo(expected.path("certain"));
            case "name_lookup" -> assertThat(found(arguments)).isEqualTo(expected.stringValue());
            default -> throw new AssertionError(kind);
        }
    }

    private JsonNode overlaps() {
        return api.data("{ findingCounts(filter: {kinds: [OVERLAP]}) { certain possible } }")
                .at("/findingCounts/0");
    }

    private String found(JsonNode arguments) {
        JsonNode found = data("""
                query($query: String) { search(text: $query, filter: {types: [CADRE]}, first: 2) {
                  edges { match node { ... on Cadre { key } } } } }""", arguments, "query").at("/search/edges");
        assertThat(found.at("/0/match").stringValue()).isIn("EXACT", "FOLDED");
        assertThat(found.at("/1/match").stringValue("")).as("a namesake").isNotIn("EXACT", "FOLDED");
        return found.at("/0/node/key").stringValue();
    }

    private List<List<String>> chain(JsonNode arguments) {
        JsonNode position = data("""
                query($position_id: String!) { position(by: {key: $position_id}) {
                  incumbencies { cadre { key } from to } } }""", arguments, "position_id");
        return lists(position.at("/position/incumbencies"), "/cadre/key", "/from", "/to");
    }

    private String successor(JsonNode arguments) {
        JsonNode position = data("""
                query($position_id: String!) { position(by: {key: $position_id}) {
                  incumbencies { cadre { key } from successor { cadre { key } } } } }""", arguments, "position_id");
        for (JsonNode incumbency : position.at("/position/incumbencies")) {
            if (incumbency.at("/cadre/key").equals(arguments.path("cadre_id"))
                    && incumbency.path("from").equals(arguments.path("start"))) {
                return incumbency.at("/successor/cadre/key").stringValue("nobody");
            }
        }
        throw new AssertionError("No such incumbency: " + arguments);
    }

    private List<String> holders(JsonNode arguments) {
        JsonNode position = data("""
                query($position_id: String!, $date: Date) { position(by: {key: $position_id}) {
                  holders(asOf: $date) { certainty tenure { cadre { key } } } } }""", arguments, "position_id", "date");
        Set<String> certain = new TreeSet<>();
        position.at("/position/holders").forEach(holding -> {
            if (holding.path("certainty").stringValue().equals("CERTAIN")) {
                certain.add(holding.at("/tenure/cadre/key").stringValue());
            }
        });
        return List.copyOf(certain);
    }

    private List<List<String>> career(JsonNode arguments) {
        JsonNode cadre = data("""
                query($cadre_id: String!) { cadre(by: {key: $cadre_id}) {
                  career { key position { key } from to } } }""", arguments, "cadre_id");
        return lists(cadre.at("/cadre/career"), "/key", "/position/key", "/from", "/to");
    }

    private List<List<String>> vacancies(JsonNode arguments) {
        JsonNode position = data("""
                query($position_id: String!) { position(by: {key: $position_id}) {
                  vacancies { from to days } } }""", arguments, "position_id");
        return lists(position.at("/position/vacancies"), "/from", "/to", "/days");
    }

    private JsonNode feeders(JsonNode arguments) {
        return data("""
                query($position_id: String!) { position(by: {key: $position_id}) {
                  feeders { holders withoutPrior posts { count position { key } } } } }""", arguments, "position_id").at("/position/feeders");
    }

    private JsonNode transitions(JsonNode arguments, int first) {
        String method = switch (arguments.path("method").stringValue()) {
            case "by_start" -> "BY_START";
            case "after_end" -> "AFTER_END";
            case "after_end_within_1_day" -> "AFTER_END_WITHIN_ONE_DAY";
            default -> throw new AssertionError(arguments);
        };
        return api.data("""
                        query($method: TransitionMethod!, $first: Int) { transitions(method: $method) {
                          total kinds(first: $first) { nodes { from to count } } } }""", Map.of("method", method, "first", first)).path("transitions");
    }

    private JsonNode data(String document, JsonNode arguments, String... names) {
        Map<String, Object> variables = new HashMap<>();
        for (String name : names) {
            variables.put(name, arguments.path(name).stringValue());
        }
        return api.data(document, variables);
    }

    private static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(text -> texts.add(text.stringValue()));
        return texts;
    }

    private static List<List<String>> rows(JsonNode list, String... properties) {
        List<List<String>> rows = new ArrayList<>();
        list.forEach(entry -> rows.add(row(entry, properties)));
        return rows;
    }

    private static List<String> row(JsonNode entry, String... properties) {
        return Stream.of(properties)
                .map(property -> entry.path(property).asString())
                .toList();
    }

    private static List<List<String>> lists(JsonNode list, String... pointers) {
        List<List<String>> rows = new ArrayList<>();
        list.forEach(entry -> rows.add(
                Stream.of(pointers).map(pointer -> entry.at(pointer).asString()).toList()));
        return rows;
    }
}
