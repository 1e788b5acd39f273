package org.cadregraph.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cadregraph.support.Api;
import org.cadregraph.support.GraphTest;
import org.cadregraph.support.HandSetClock;
import org.cadregraph.support.Mutations;
import org.cadregraph.support.Store;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;

/** Organisations created and corrected by hand. */
@GraphTest
@Import(HandSetClock.class)
class OrganisationEditTest {

    private static final String FILE = """
            {"organizations": [{"id": "city", "name": "Thành phố"},
               {"id": "unit", "name": "Phòng Nội vụ", "parent_id": "city", "classification": "department",
                "other_names": [{"name": "Phòng Tổ chức", "end_date": "2008"}],
                "identifiers": [{"scheme": "s", "identifier": "1"}], "founding_date": "2000", "dissolution_date": "2025-07"},
               {"id": "part", "name": "Bộ phận", "parent_id": "unit"}],
             "posts": [{"id": "head", "label": "Trưởng phòng", "organization_id": "unit"}], "persons": [], "memberships": []}
            """;
    private static final String ALL = """
            organisation { id key version name names { name note to } identifiers { scheme code } classification
              founded dissolved partOf(asOf: "2015-01-01") { key }
              formerlyPartOf { organisation { key } until } positions { key } recordedFrom }""";

    @Autowired
    private Api api;

    @Autowired
    private Store store;

    @Autowired
    private HandSetClock clock;

    @BeforeEach
    void fill() {
        store.empty();
        clock.set("2026-01-01T00:00:00Z");
        api.imported(FILE, "");
        clock.set("2026-02-01T00:00:00Z");
    }

    private JsonNode organisation(String key) {
        return api.data(
                        "query($key: String!) { organisation(by: {key: $key}) { id version partOf { key } } }",
                        Map.of("key", key))
                .path("organisation");
    }

    private String id(String key) {
        return organisation(key).path("id").stringValue();
    }

    private JsonNode create(Map<String, ?> input) {
        return new Mutations(api).send("createOrganisation", "CreateOrganisationInput", input, ALL);
    }

    private JsonNode correct(String key, Map<String, ? extends @Nullable Object> fields) {
        Map<String, @Nullable Object> input = new HashMap<>(fields);
        JsonNode present = organisation(key);
        input.put("id", present.path("id").stringValue());
        input.putIfAbsent("expectedVersion", present.path("version").stringValue());
        return new Mutations(api).send("correctOrganisation", "CorrectOrganisationInput", input, ALL);
    }

    private static Map<String, @Nullable Object> cleared(String field) {
        Map<String, @Nullable Object> fields = new HashMap<>();
        fields.put(field, null);
        return fields;
    }

    @Test
    void aNewOneHasWhatItWasGiven() {
        Map<String, Object> input = new HashMap<>();
        input.put("key", "new");
        input.put("name", Normalizer.normalize("  Sở Nội vụ ", Normalizer.Form.NFD));
        input.put("partOf", id("city"));
        input.put("names", List.of(Map.of("name", "Sở", "note", "gọi tắt", "to", "2010-03")));
        input.put("identifiers", List.of(Map.of("scheme", "s", "code", "2")));
        input.put("founded", "2001-05-06");
        JsonNode payload = create(input);
        assertThat(Mutations.problems(payload)).isEmpty();
        JsonNode organisation = payload.path("organisation");
        assertThat(organisation.path("name").stringValue()).isEqualTo("Sở Nội vụ");
        assertThat(organisation.path("key").stringValue()).isEqualTo("new");
        assertThat(organisation.at("/partOf/key").stringValue()).isEqualTo("city");
        assertThat(organisation.at("/names/0/note").stringValue()).isEqualTo("gọi tắt");
        assertThat(organisation.at("/names/0/to").stringValue()).isEqualTo("2010-03");
        assertThat(organisation.at("/identifiers/0/code").stringValue()).isEqualTo("2");
        assertThat(organisation.path("founded").stringValue()).isEqualTo("2001-05-06");
        assertThat(organisation.path("recordedFrom").stringValue()).startsWith("2026-02-01");
        assertThat(id("new")).isEqualTo(organisation.path("id").stringValue());
    }

    @Test
    void aKeyIsMadeUpWhenNoneIsGiven() {
        JsonNode one = create(Map.of("name", "Một"));
        JsonNode other = create(Map.of("name", "Một"));
        assertThat(one.at("/organisation/key").stringValue())
                .isNotBlank()
                .isNotEqualTo(other.at("/organisation/key").stringValue());
        assertThat(one.at("/organisation/partOf").isNull()).isTrue();
    }

    @Test
    void allThatANewOneMustNotBeIsToldAtOnce() {
        Map<String, Object> input = new HashMap<>();
        input.put("key", "a\nb");
        input.put("name", " ");
        input.put("classification", "x".repeat(1_001));
        input.put("partOf", "onobody");
        input.put("names", List.of(Map.of("name", "Tên", "from", "2010", "to", "2009"), Map.of("name", "")));
        input.put("identifiers", List.of(Map.of("scheme", "s", "code", " ")));
        input.put("founded", "2010");
        input.put("dissolved", "2009-12");
        JsonNode payload = create(input);
        assertThat(Mutations.problems(payload))
                .containsExactlyInAnyOrder(
                        "INVALID_ARGUMENT input.key",
                        "INVALID_ARGUMENT input.name",
                        "INVALID_ARGUMENT input.classification",
                        "NOT_FOUND input.partOf",
                        "DATES_OUT_OF_ORDER input.names.0.to",
                        "INVALID_ARGUMENT input.names.1.name",
                        "INVALID_ARGUMENT input.identifiers.0.code",
                        "DATES_OUT_OF_ORDER input.dissolved");
        assertThat(payload.at("/problems/0/message").stringValue()).isNotBlank();
        assertThat(payload.path("organisation").isNull()).isTrue();
        assertThat(store.count("MATCH (o:Organisation) RETURN count(o) AS count"))
                .isEqualTo(3);
        assertThat(store.count("MATCH (c:Change) RETURN count(c) AS count"))
                .as("only the import")
                .isEqualTo(1);
    }

    @Test
    void aKeyThatIsTakenIsRefused() {
        assertThat(Mutations.problems(create(Map.of("key", "unit", "name", "Khác"))))
                .containsExactly("DUPLICATE_KEY input.key");
    }

    @Test
    void aDateThatIsNoneIsAnErrorOfTheRequest() {
        JsonNode answer = api.answer(
                Mutations.document("createOrganisation", "CreateOrganisationInput", ALL),
                Map.of("input", Map.of("name", "Một", "founded", "2010-02-30")));
        assertThat(answer.at("/errors/0/message").stringValue()).contains("2010-02-30");
        assertThat(answer.at("/errors/0/extensions/code").stringValue()).isNotBlank();
    }

    @Test
    void aFieldThatIsLeftOutStaysNullClearsAndAListReplaces() {
        JsonNode renamed = correct("unit", Map.of("name", "Tên mới")).path("organisation");
        assertThat(renamed.path("name").stringValue()).isEqualTo("Tên mới");
        assertThat(renamed.path("classification").stringValue()).isEqualTo("department");
        assertThat(renamed.path("names")).hasSize(1);
        assertThat(renamed.path("identifiers")).hasSize(1);
        assertThat(renamed.path("founded").stringValue()).isEqualTo("2000");
        assertThat(renamed.at("/partOf/key").stringValue()).isEqualTo("city");
        assertThat(renamed.at("/positions/0/key").stringValue()).isEqualTo("head");

        JsonNode without = correct("unit", cleared("classification")).path("organisation");
        assertThat(without.path("classification").isNull()).isTrue();
        assertThat(without.path("name").stringValue()).isEqualTo("Tên mới");

        JsonNode replaced = correct("unit", Map.of("names", List.of(Map.of("name", "A"), Map.of("name", "B"))));
        assertThat(replaced.at("/organisation/names")).hasSize(2);
        assertThat(correct("unit", cleared("names")).at("/organisation/names")).isEmpty();
        assertThat(correct("unit", Map.of("dissolved", "2025-08")).at("/organisation/names"))
                .isEmpty();
        assertThat(Mutations.problems(correct("unit", cleared("name")))).containsExactly("INVALID_ARGUMENT input.name");
    }

    @Test
    void aCorrectionMovesItInTheTree() {
        JsonNode moved = correct("part", Map.of("partOf", id("city")));
        assertThat(moved.at("/organisation/partOf/key").stringValue()).isEqualTo("city");
        assertThat(correct("part", cleared("partOf")).at("/organisation/partOf").isNull())
                .isTrue();
        assertThat(store.count("MATCH (:Organisation {key: 'part'})-[p:PART_OF]->() RETURN count(p) AS count"))
                .isZero();
        correct("unit", Map.of("founded", "2011"));
        assertThat(store.count("MATCH (:Organisation {key: 'unit'})-[p:PART_OF {from: date('2011-01-01')}]->()"
                        + " RETURN count(p) AS count"))
                .isEqualTo(1);
    }

    private static List<Map<String, String>> formerly(String... organisationsAndDays) {
        List<Map<String, String>> formerly = new ArrayList<>();
        for (int i = 0; i < organisationsAndDays.length; i += 2) {
            formerly.add(Map.of("organisation", organisationsAndDays[i], "until", organisationsAndDays[i + 1]));
        }
        return formerly;
    }

    private JsonNode partOf(String key, String... days) {
        String fields = Stream.of(days)
                .map(day -> "d%s: partOf(asOf: \"%s\") { key }".formatted(day.replace("-", ""), day))
                .collect(Collectors.joining(" "));
        return api.data("{ organisation(by: {key: \"" + key + "\"}) { " + fields + " } }")
                .path("organisation");
    }

    /** The second was left some day of 2008. */
    @Test
    void whatItWasPartOfBeforeStaysKnownWithItsDays() {
        create(Map.of("key", "old", "name", "Cũ"));
        create(Map.of("key", "older", "name", "Cũ hơn"));
        JsonNode moved =
                correct("part", Map.of("formerlyPartOf", formerly(id("old"), "2008", id("older"), "2001-07-01")));
        assertThat(Mutations.problems(moved)).isEmpty();
        assertThat(moved.at("/organisation/formerlyPartOf/0/organisation/key").stringValue())
                .isEqualTo("older");
        assertThat(moved.at("/organisation/formerlyPartOf/1/until").stringValue())
                .isEqualTo("2008");
        JsonNode place = partOf("part", "1999-01-01", "2001-06-30", "2001-07-01", "2008-06-01", "2009-01-01");
        assertThat(place.at("/d19990101/key").stringValue()).isEqualTo("older");
        assertThat(place.at("/d20010630/key").stringValue()).isEqualTo("older");
        assertThat(place.at("/d20010701/key").stringValue()).isEqualTo("old");
        assertThat(place.at("/d20080601/key").stringValue()).isEqualTo("old");
        assertThat(place.at("/d20090101/key").stringValue()).isEqualTo("unit");
        JsonNode units = api.data("{ organisation(by: {key: \"old\"}) { before: units(asOf: \"2001-06-30\") { key }"
                        + " then: units(asOf: \"2005-01-01\") { key } after: units(asOf: \"2009-01-01\") { key } } }")
                .path("organisation");
        assertThat(units.path("before")).isEmpty();
        assertThat(units.path("then")).hasSize(1);
        assertThat(units.path("after")).isEmpty();
        assertThat(store.misplaced()).isZero();

        JsonNode renamed = correct("part", Map.of("name", "Tên khác"));
        assertThat(renamed.at("/organisation/formerlyPartOf")).hasSize(2);
        assertThat(correct("part", cleared("formerlyPartOf")).at("/organisation/formerlyPartOf"))
                .isEmpty();
        assertThat(partOf("part", "1999-01-01").at("/d19990101/key").stringValue())
                .isEqualTo("unit");
        assertThat(store.misplaced()).isZero();
    }

    @Test
    void whatItCannotHaveBeenPartOfIsTold() {
        assertThat(Mutations.problems(
                        correct("unit", Map.of("formerlyPartOf", formerly(id("city"), "2010", "onobody", "2011")))))
                .containsExactly("NOT_FOUND input.formerlyPartOf.1.organisation");
        assertThat(Mutations.problems(correct("unit", Map.of("formerlyPartOf", formerly(id("part"), "2010")))))
                .containsExactly("CYCLE input.formerlyPartOf");
        assertThat(Mutations.problems(correct("unit", Map.of("formerlyPartOf", formerly(id("city"), "1999-12")))))
                .containsExactly("CONTRADICTION input.formerlyPartOf");
        assertThat(Mutations.problems(
                        correct("unit", Map.of("formerlyPartOf", formerly(id("city"), "2010", id("city"), "2010")))))
                .containsExactly("CONTRADICTION input.formerlyPartOf");
        create(Map.of("key", "old", "name", "Cũ"));
        correct("part", Map.of("formerlyPartOf", formerly(id("old"), "2010")));
        assertThat(Mutations.problems(correct("old", Map.of("partOf", id("part")))))
                .as("it would have been a part of what was a part of it")
                .containsExactly("CYCLE input.partOf");
    }

    @Test
    void whatACorrectionMustNotDoIsTold() {
        assertThat(Mutations.problems(correct("unit", Map.of("partOf", id("part")))))
                .containsExactly("CYCLE input.partOf");
        assertThat(Mutations.problems(correct("unit", Map.of("partOf", id("unit")))))
                .containsExactly("CYCLE input.partOf");
        assertThat(Mutations.problems(correct("unit", Map.of("partOf", "onobody"))))
                .containsExactly("NOT_FOUND input.partOf");
        assertThat(Mutations.problems(correct("unit", Map.of("founded", "2026"))))
                .containsExactly("DATES_OUT_OF_ORDER input.dissolved");
        assertThat(correct("unit", Map.of()).at("/organisation/partOf/key").stringValue())
                .isEqualTo("city");
        Map<String, String> nobody = Map.of("id", "onobody", "expectedVersion", "x");
        JsonNode payload = new Mutations(api).send("correctOrganisation", "CorrectOrganisationInput", nobody, ALL);
        assertThat(Mutations.problems(payload)).containsExactly("NOT_FOUND input.id");
        assertThat(payload.path("organisation").isNull()).isTrue();
    }

    @Test
    void aCorrectionOfAnEarlierVersionIsAConflictAndShowsThePresentOne() {
        String first = organisation("unit").path("version").stringValue();
        JsonNode theirs = correct("unit", Map.of("name", "Của người khác")).path("organisation");
        assertThat(theirs.path("version").stringValue()).isNotEqualTo(first);
        JsonNode mine = correct("unit", Map.of("name", "Của tôi", "expectedVersion", first));
        assertThat(Mutations.problems(mine)).containsExactly("CONFLICT input.expectedVersion");
        assertThat(mine.path("organisation")).isEqualTo(theirs);
    }

    @Test
    void whatACorrectionReplacesIsKeptAndLogged() {
        correct("unit", Map.of("name", "Mới"));
        assertThat(store.count("MATCH (:Organisation {name: 'Mới'})-[:WAS]->(w:WasOrganisation {name: 'Phòng Nội vụ'})"
                        + " WHERE w.recordedTo = datetime('2026-02-01T00:00:00Z') RETURN count(w) AS count"))
                .isEqualTo(1);
        assertThat(store.count("MATCH (c:Change {who: 'local', what: 'correction of organisation unit'})"
                        + " WHERE c.at = datetime('2026-02-01T00:00:00Z') RETURN count(c) AS count"))
                .isEqualTo(1);
    }

    @Test
    void theSourceSayingTheSameAgainDoesNotUndoACorrection() {
        correct("unit", Map.of("name", "Đã đính chính"));
        assertThat(api.imported(FILE, "").path("changed").intValue()).isZero();
        assertThat(correct("unit", Map.of()).at("/organisation/name").stringValue())
                .isEqualTo("Đã đính chính");
        JsonNode report = api.imported(FILE.replace("Phòng Nội vụ", "Tên theo nguồn"), "");
        assertThat(report.path("changed").intValue()).isEqualTo(1);
        assertThat(correct("unit", Map.of()).at("/organisation/name").stringValue())
                .isEqualTo("Tên theo nguồn");
    }

    @Test
    void twoMovesAtOnceMakeNoCircle() {
        for (int round = 0; round < 5; round++) {
            String a = create(Map.of("name", "A")).at("/organisation/key").stringValue();
            String b = create(Map.of("name", "B")).at("/organisation/key").stringValue();
            List<List<String>> problems = Mutations.atOnce(List.of(
                    () -> Mutations.problems(correct(a, Map.of("partOf", id(b)))),
                    () -> Mutations.problems(correct(b, Map.of("partOf", id(a))))));
            assertThat(problems).containsExactlyInAnyOrder(List.of(), List.of("CYCLE input.partOf"));
        }
    }

    @Test
    void oneKeyIsGivenOnceHoweverManyAskAtOnce() {
        List<String> taken = List.of("DUPLICATE_KEY input.key");
        for (int round = 0; round < 5; round++) {
            Map<String, String> input = Map.of("key", "wanted-" + round, "name", "Một");
            List<List<String>> problems = Mutations.atOnce(List.of(
                    () -> Mutations.problems(create(input)),
                    () -> Mutations.problems(create(input)),
                    () -> Mutations.problems(create(input))));
            assertThat(problems).containsExactlyInAnyOrder(List.of(), taken, taken);
        }
        assertThat(store.count("MATCH (l:Lock) RETURN count(l) AS count")).isZero();
    }
}
