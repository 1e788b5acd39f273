package org.cadregraph.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.cadregraph.api.RecordKind;
import org.cadregraph.graph.Change;
import org.cadregraph.graph.Graph;
import org.cadregraph.graph.Viewer;
import org.cadregraph.support.Api;
import org.cadregraph.support.HandSetClock;
import org.cadregraph.support.Mutations;
import org.cadregraph.support.SignedInTest;
import org.cadregraph.support.Store;
import org.cadregraph.support.Tokens;
import org.cadregraph.tenure.TermEntry;
import org.cadregraph.tenure.TermRegister;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What all kinds of records of cadre work have in common, of each kind that there is; made of what it declares. */
@SignedInTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Import(HandSetClock.class)
class EveryKindTest {

    private static final String FILE = """
            {"organizations": [{"id": "province", "name": "Tỉnh"}, {"id": "ward", "name": "Phường", "parent_id": "province"},
                               {"id": "other", "name": "Phường khác", "parent_id": "province"}],
             "posts": [{"id": "p", "label": "Chủ tịch", "organization_id": "ward"},
                       {"id": "q", "label": "Chủ tịch", "organization_id": "other"}],
             "persons": [{"id": "an", "name": "Đỗ Thị Ánh"}, {"id": "binh", "name": "Lê Văn Bình"}],
             "memberships": [
               {"id": "1", "person_id": "an", "post_id": "p", "organization_id": "ward", "start_date": "2010"},
               {"id": "2", "person_id": "binh", "post_id": "q", "organization_id": "other", "start_date": "2010"}]}
            """;

    @Autowired
    private Api api;

    @Autowired
    private Store store;

    @Autowired
    private Collection<Dossiers<?>> all;

    @Autowired
    private Graph graph;

    @Autowired
    private TermRegister terms;

    private Api everywhere;

    @BeforeEach
    void fill() {
        store.empty();
        everywhere = steward("*");
        assertThat(everywhere.imported(FILE, "").path("rejected").intValue()).isZero();
        Change change = Change.now(Clock.systemUTC(), Viewer.LOCAL, "a term");
        TermEntry term = new TermEntry(Example.KEY, "ward", "Nhiệm kỳ", null, null);
        graph.write(writer -> terms.save(writer, change, List.of(term)));
    }

    private Api steward(String organisation) {
        return api.as(Tokens.header("of " + organisation, List.of("steward"), List.of(organisation)));
    }

    /** Each kind as it is about a cadre, and as it is about an organisation. */
    List<Example> examples() {
        return all.stream()
                .flatMap(dossiers -> Stream.of(Field.Reference.cadre(false), Field.Reference.organisation(false))
                        .filter(subject -> dossiers.of().leads(Field.Reference.ABOUT, subject.kind()))
                        .map(subject -> Example.about(dossiers.of(), subject.name())))
                .toList();
    }

    /** What other records the example names must be there before it. */
    private void enterNamed(Example example) {
        example.references()
                .forEach(reference -> all.stream()
                        .filter(dossiers -> dossiers.kind() == reference.kind())
                        .map(dossiers -> Example.about(dossiers.of(), "organisation"))
                        .forEach(named -> {
                            enterNamed(named);
                            assertThat(Mutations.problems(create(everywhere, named)))
                                    .isEmpty();
                        }));
    }

    private JsonNode create(Api who, Example example) {
        Map<String, Object> input = new HashMap<>(example.input());
        if (who == everywhere) {
            input.put("key", Example.KEY);
        }
        return change(who, "create", example, input);
    }

    private static JsonNode change(
            Api who, String verb, Example example, Map<String, ? extends @Nullable Object> input) {
        String type = verb.equals("withdraw")
                ? "WithdrawInput"
                : Character.toUpperCase(verb.charAt(0)) + verb.substring(1)
                        + example.kind().label() + "Input";
        return new Mutations(who)
                .send(verb + example.kind().label(), type, input, "record { " + example.asked() + " }");
    }

    private static String id(JsonNode record) {
        return record.path("id").stringValue();
    }

    private static Map<String, @Nullable Object> of(JsonNode record) {
        Map<String, @Nullable Object> input = new HashMap<>();
        input.put("id", id(record));
        input.put("expectedVersion", record.path("version").stringValue());
        return input;
    }

    /** The keys of those of its kind that somebody finds with whatever the example names. */
    private static Map<String, List<String>> found(Api who, Example example) {
        Map<String, List<String>> found = new LinkedHashMap<>();
        example.places().forEach(place -> found.put(place.type(), found(who, example, place)));
        return found;
    }

    private static List<String> found(Api who, Example example, Example.Place place) {
        String list = example.kind().listOn(place.type());
        String asked = Set.of("Cadre", "Position", "Term").contains(place.type())
                ? list + " { id key }"
                : list + (place.type().equals("Organisation") ? "(subtree: true)" : "")
                        + " { totalCount nodes { id key } }";
        JsonNode answer = who.data(
                        "query($id: ID!) { node(id: $id) { ... on " + place.type() + " { " + asked + " } } }",
                        Map.of("id", place.id()))
                .at("/node/" + list);
        JsonNode nodes = answer.has("nodes") ? answer.path("nodes") : answer;
        if (answer.has("totalCount")) {
            assertThat(answer.path("totalCount").intValue()).isEqualTo(nodes.size());
        }
        return nodes.valueStream().map(node -> node.path("key").stringValue()).toList();
    }

    private static JsonNode node(Api who, Example example, String id) {
        return who.data(
                        "query($id: ID!) { node(id: $id) { ... on "
                                + example.kind().label() + " { " + example.asked() + " } } }",
                        Map.of("id", id))
                .path("node");
    }

    @ParameterizedTest
    @MethodSource("examples")
    void whatIsEnteredIsReadBackAndFound(Example example) {
        enterNamed(example);
        JsonNode payload = create(everywhere, example);
        assertThat(Mutations.problems(payload)).isEmpty();
        JsonNode record = payload.path("record");
        assertThat(Example.said(record)).isEqualTo(example.expected());
        assertThat(node(everywhere, example, record.path("id").stringValue())).isEqualTo(record);
        assertThat(found(everywhere, example))
                .isNotEmpty()
                .allSatisfy((type, keys) -> assertThat(keys).as("%s", type).containsExactly(Example.KEY));
    }

    /** Those of which not all is required. */
    List<Example> clearable() {
        return examples().stream()
                .filter(example ->
                        example.bare().fields().size() < example.fields().size())
                .toList();
    }

    @ParameterizedTest
    @MethodSource("clearable")
    void whatIsNotRequiredCanBeCleared(Example example) {
        enterNamed(example);
        JsonNode record = create(everywhere, example).path("record");
        Map<String, @Nullable Object> input = of(record);
        Example bare = example.bare();
        example.input().keySet().stream()
                .filter(field -> !bare.input().containsKey(field))
                .forEach(field -> input.put(field, null));
        JsonNode corrected = change(everywhere, "correct", example, input);
        assertThat(Mutations.problems(corrected)).isEmpty();
        assertThat(Example.said(corrected.path("record"))).isEqualTo(bare.expected());
        assertThat(Mutations.problems(change(everywhere, "correct", example, input)))
                .containsExactly("CONFLICT input.expectedVersion");
        Map<String, @Nullable Object> back = of(corrected.path("record"));
        back.putAll(example.input());
        assertThat(Example.said(change(everywhere, "correct", example, back).path("record")))
                .isEqualTo(Example.said(record));
        assertThat(found(everywhere, example))
                .allSatisfy((type, keys) -> assertThat(keys).hasSize(1));
        Map<String, @Nullable Object> none = of(node(everywhere, example, id(record)));
        bare.input().keySet().forEach(field -> none.put(field, null));
        assertThat(Mutations.problems(change(everywhere, "correct", example, none)))
                .isNotEmpty()
                .allMatch(problem -> problem.startsWith("INVALID_ARGUMENT input."));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void whatIsWithdrawnIsNowhere(Example example) {
        enterNamed(example);
        JsonNode record = create(everywhere, example).path("record");
        Map<String, @Nullable Object> input = of(record);
        input.put("reason", "Nhầm");
        assertThat(Mutations.problems(change(everywhere, "withdraw", example, input)))
                .isEmpty();
        assertThat(node(everywhere, example, id(record)).isNull()).isTrue();
        assertThat(found(everywhere, example))
                .allSatisfy((type, keys) -> assertThat(keys).isEmpty());
    }

    @ParameterizedTest
    @MethodSource("examples")
    void whoeverSeesTheSubjectSeesIt(Example example) {
        enterNamed(example);
        JsonNode record = create(everywhere, example).path("record");
        Api ward = steward("ward");
        Api other = steward("other");
        assertThat(node(ward, example, id(record)).path("id")).isEqualTo(record.path("id"));
        assertThat(node(other, example, id(record)).isNull()).isTrue();
        assertThat(found(other, example))
                .allSatisfy((type, keys) -> assertThat(keys).isEmpty());
        assertThat(Mutations.problems(create(other, example))).contains("NOT_FOUND input." + example.subject());
        assertThat(Mutations.problems(change(other, "correct", example, of(record))))
                .contains("NOT_FOUND input.id");
    }

    private JsonNode imported(Example example, String table) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put(example.kind().table() + ".csv", table.getBytes(StandardCharsets.UTF_8));
        return JsonMapper.shared().readTree(everywhere.importFiles(files, "").body());
    }

    @ParameterizedTest
    @MethodSource("examples")
    void aTableSaysTheSameAsAMutation(Example example) {
        enterNamed(example);
        JsonNode report = imported(example, example.table());
        assertThat(report.path("added").intValue()).as(report.toPrettyString()).isEqualTo(1);
        assertThat(report.path("findings")).as(report.toPrettyString()).isEmpty();
        RecordKind kind = example.kind().kind();
        JsonNode record = node(everywhere, example, kind.id(Example.KEY));
        assertThat(Example.said(record)).isEqualTo(example.expected());
        assertThat(imported(example, example.table()).path("unchanged").intValue())
                .isEqualTo(1);
        assertThat(imported(example, example.bare().table()).path("unchanged").intValue())
                .as("columns that are not there say nothing")
                .isEqualTo(1);
    }

    /** Each kind that is a part or a case of another. */
    List<Example> parts() {
        return examples().stream()
                .filter(example -> example.kind().wholes().findAny().isPresent())
                .toList();
    }

    @ParameterizedTest
    @MethodSource("parts")
    void whoeverSeesTheWholeAndNotTheSubjectDoesNotSeeThePart(Example example) {
        enterNamed(example);
        assertThat(Mutations.problems(change(everywhere, "create", example, aboutAnother(example))))
                .isEmpty();
        Api ward = steward("ward");
        assertThat(example.wholes()).isNotEmpty().allSatisfy(whole -> {
            assertThat(found(everywhere, example, whole)).hasSize(1);
            assertThat(ward.data("query($id: ID!) { node(id: $id) { id } }", Map.of("id", whole.id()))
                            .at("/node/id")
                            .stringValue(""))
                    .isEqualTo(whole.id());
            assertThat(found(ward, example, whole)).isEmpty();
        });
    }

    @ParameterizedTest
    @MethodSource("parts")
    void thePartsOfManyTakeNoMoreStatementsThanThoseOfOne(Example example) {
        enterNamed(example);
        create(everywhere, example);
        assertThat(example.wholeReferences()).isNotEmpty().allSatisfy(reference -> {
            Example whole = all.stream()
                    .filter(dossiers -> dossiers.kind() == reference.kind())
                    .map(dossiers -> Example.about(dossiers.of(), "organisation"))
                    .findFirst()
                    .orElseThrow();
            Map<String, Object> second = new HashMap<>(whole.input());
            second.put("key", "second");
            assertThat(Mutations.problems(change(everywhere, "create", whole, second)))
                    .isEmpty();
            Map<String, Object> part = new HashMap<>(example.input());
            part.put(reference.name(), reference.kind().id("second"));
            assertThat(Mutations.problems(change(everywhere, "create", example, part)))
                    .isEmpty();
            String document = "query($ids: [ID!]!) { nodes(ids: $ids) { ... on "
                    + whole.kind().label() + " { "
                    + example.kind().listOn(whole.kind().label()) + " { totalCount nodes { " + example.asked()
                    + " } } } } }";
            List<String> ids =
                    List.of(reference.kind().id(Example.KEY), reference.kind().id("second"));
            JsonNode both = everywhere.data(document, Map.of("ids", ids)).path("nodes");
            assertThat(both.findValues("totalCount"))
                    .hasSize(2)
                    .allSatisfy(total -> assertThat(total.intValue()).isEqualTo(1));
            assertThat(everywhere.statements(document, Map.of("ids", ids)))
                    .isEqualTo(everywhere.statements(document, Map.of("ids", ids.subList(0, 1))));
        });
    }

    @ParameterizedTest
    @MethodSource("examples")
    void manyTakeNoMoreStatementsThanOne(Example example) {
        enterNamed(example);
        String list = example.kind().list();
        String document = example.subject().equals("cadre")
                ? "query($first: Int) { cadres(first: $first) { nodes { " + list + " { " + example.asked() + " } } } }"
                : "query($first: Int) { organisations(first: $first) { nodes { " + list + " { nodes { "
                        + example.asked() + " } } } } }";
        create(everywhere, example);
        assertThat(Mutations.problems(change(everywhere, "create", example, aboutAnother(example))))
                .isEmpty();
        // Who was never read of before takes a statement more, for the log.
        everywhere.statements(document, Map.of("first", 2));
        int many = everywhere.statements(document, Map.of("first", 2));
        assertThat(everywhere.statements(document, Map.of("first", 1))).isEqualTo(many);
        assertThat(many).isLessThanOrEqualTo(3 + example.kind().fields().size());
    }

    private static Map<String, Object> aboutAnother(Example example) {
        Map<String, Object> input = new HashMap<>(example.input());
        input.put(
                example.subject(),
                example.subject().equals("cadre") ? RecordKind.CADRE.id("binh") : RecordKind.ORGANISATION.id("other"));
        return input;
    }
}
