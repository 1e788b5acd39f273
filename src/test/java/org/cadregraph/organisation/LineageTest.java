package org.cadregraph.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.cadregraph.api.RecordKind;
import org.cadregraph.graph.Graph;
import org.cadregraph.graph.Viewer;
import org.cadregraph.support.Api;
import org.cadregraph.support.GraphTest;
import org.cadregraph.support.Store;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What organisations and posts were and became, as GraphQL tells it. */
@GraphTest
class LineageTest {

    /** An office that was founded, renamed, merged with another, and whose heirs were merged again. */
    private static final String STORY = """
            {"organizations": [
               {"id": "A", "name": "Phòng Công nghiệp", "dissolution_date": "1995-01-01"},
               {"id": "B", "name": "Phòng Kinh tế", "founding_date": "1995-01-01", "dissolution_date": "2008-03-01"},
               {"id": "C", "name": "Phòng Nông nghiệp", "dissolution_date": "2008-03-01"},
               {"id": "D", "name": "Phòng Kinh tế và Hạ tầng", "founding_date": "2008-03-01"},
               {"id": "E", "name": "Phòng Môi trường", "founding_date": "2012"}],
             "posts": [
               {"id": "a", "label": "Trưởng phòng Công nghiệp", "organization_id": "A", "role": "head", "seats": 1},
               {"id": "b", "label": "Trưởng phòng Kinh tế", "organization_id": "B", "role": "head", "seats": 1},
               {"id": "b2", "label": "Phó Trưởng phòng Kinh tế", "organization_id": "B", "role": "deputy head"},
               {"id": "c", "label": "Trưởng phòng Nông nghiệp", "organization_id": "C", "seats": 1},
               {"id": "d", "label": "Trưởng phòng Kinh tế và Hạ tầng", "organization_id": "D", "role": "head", "seats": 1},
               {"id": "d2", "label": "Phó phòng", "organization_id": "D", "role": "deputy"},
               {"id": "e", "label": "Trưởng phòng Môi trường", "organization_id": "E", "role": "head", "seats": 1}],
             "persons": [{"id": "an", "name": "An"}, {"id": "binh", "name": "Bình"}, {"id": "chi", "name": "Chi"},
                         {"id": "dung", "name": "Dũng"}, {"id": "em", "name": "Em"}],
             "memberships": [
               {"id": "1", "person_id": "an", "post_id": "a", "organization_id": "A", "start_date": "1990", "end_date": "1995-01-01"},
               {"id": "2", "person_id": "binh", "post_id": "b", "organization_id": "B", "start_date": "1995-01-01", "end_date": "2008-03-01"},
               {"id": "3", "person_id": "chi", "post_id": "c", "organization_id": "C", "start_date": "2000-05", "end_date": "2008-03-01"},
               {"id": "4", "person_id": "binh", "post_id": "d", "organization_id": "D", "start_date": "2008-03-01", "end_date": "2011-01-01"},
               {"id": "5", "person_id": "dung", "post_id": "d", "organization_id": "D", "start_date": "2011-02-01"},
               {"id": "6", "person_id": "em", "post_id": "e", "organization_id": "E", "start_date": "2012"}],
             "organization_links": [
               {"id": "AB", "predecessor_id": "A", "successor_id": "B", "type": "đổi tên", "start_date": "1995-01-01"},
               {"id": "BD", "predecessor_id": "B", "successor_id": "D", "type": "hợp nhất", "start_date": "2008-03-01"},
               {"id": "CD", "predecessor_id": "C", "successor_id": "D", "type": "hợp nhất", "start_date": "2008-03-01"},
               {"id": "DE", "predecessor_id": "D", "successor_id": "E", "type": "tách", "start_date": "2012"}],
             "position_links": [
               {"id": "b2d2", "predecessor_id": "b2", "successor_id": "d2", "type": "merger", "start_date": "2008-03-01"}]}
            """;

    @Autowired
    private Api api;

    @Autowired
    private Graph graph;

    @Autowired
    private Store store;

    @Autowired
    private PositionLineages positionLineages;

    @BeforeEach
    void tell() {
        store.empty();
        assertThat(api.imported(STORY, "").path("rejected").intValue()).isZero();
    }

    private List<String> steps(String type, String key, String direction, String what) {
        JsonNode steps = api.data("""
                query($key: String!, $direction: LineageDirection!) { %s(by: {key: $key}) {
                  lineage(direction: $direction) { from { key } to { key } kind type on distance %s } } }""".formatted(type, what), Map.of("key", key, "direction", direction))
                .at("/" + type + "/lineage");
        return steps.valueStream()
                .map(step -> step.path("distance").asString() + ": "
                        + step.at("/from/key").stringValue() + " > "
                        + step.at("/to/key").stringValue() + " "
                        + step.path("type").stringValue() + " "
                        + step.path("on").stringValue()
                        + (what.isEmpty() ? "" : " " + step.path(what).stringValue()))
                .toList();
    }

    @Test
    void anOrganisationOverSeveralSteps() {
        assertThat(steps("organisation", "E", "BEFORE", ""))
                .containsExactly(
                        "1: D > E SPLIT 2012",
                        "2: B > D MERGER 2008-03-01",
                        "2: C > D MERGER 2008-03-01",
                        "3: A > B RENAME 1995-01-01");
        assertThat(steps("organisation", "A", "AFTER", ""))
                .containsExactly("1: A > B RENAME 1995-01-01", "2: B > D MERGER 2008-03-01", "3: D > E SPLIT 2012");
        assertThat(steps("organisation", "E", "AFTER", "")).isEmpty();
        assertThat(api.data("""
                { organisation(by: {key: "E"}) { lineage(direction: BEFORE, generations: 1) { distance } } }""").at("/organisation/lineage")).hasSize(1);
        assertThat(api.data("""
                { organisation(by: {key: "A"}) { today { key } } }""").at("/organisation/today").toString()).isEqualTo("[{\"key\":\"D\"},{\"key\":\"E\"}]");
    }

    @Test
    void aPostOverSeveralStepsEachSaysWhatItRestsOn() {
        assertThat(steps("position", "d", "BEFORE", "basis"))
                .containsExactly(
                        "1: b > d MERGER 2008-03-01 SAME_KIND",
                        "1: c > d MERGER 2008-03-01 SAME_TITLE",
                        "2: a > b RENAME 1995-01-01 SAME_KIND");
        assertThat(steps("position", "a", "AFTER", "basis"))
                .containsExactly("1: a > b RENAME 1995-01-01 SAME_KIND", "2: b > d MERGER 2008-03-01 SAME_KIND");
        assertThat(steps("position", "d2", "BEFORE", "basis")).containsExactly("1: b2 > d2 MERGER 2008-03-01 RECORDED");
        // D was not dissolved: its head stayed its head.
        assertThat(steps("position", "e", "BEFORE", "basis")).isEmpty();
    }

    private static final String ACROSS = """
            query($key: String!, $direction: LineageDirection, $asOf: Date) { position(by: {key: $key}) {
              successionAcrossLineage(direction: $direction, asOf: $asOf) { distance position { key }
                path { from { key } to { key } basis }
                entry { ... on Incumbency { cadre { name } from } ... on Vacancy { days } } } } }""";

    private List<String> across(Map<String, ?> variables) {
        return api.data(ACROSS, variables)
                .at("/position/successionAcrossLineage")
                .valueStream()
                .map(it -> it.at("/entry/cadre/name")
                                .asString("vacant " + it.at("/entry/days").asString()) + " in "
                        + it.at("/position/key").stringValue()
                        + it.path("path")
                                .valueStream()
                                .map(step -> " by " + step.at("/from/key").stringValue() + ">"
                                        + step.at("/to/key").stringValue())
                                .collect(Collectors.joining()))
                .toList();
    }

    @Test
    void theChainGoesOnAcrossMergers() {
        assertThat(across(Map.of("key", "d")))
                .containsExactly(
                        "An in a by b>d by a>b",
                        "Bình in b by b>d",
                        "Chi in c by c>d",
                        "Bình in d",
                        "vacant 31 in d",
                        "Dũng in d");
        assertThat(across(Map.of("key", "a")))
                .containsExactly(
                        "An in a",
                        "Bình in b by a>b",
                        "Bình in d by a>b by b>d",
                        "vacant 31 in d by a>b by b>d",
                        "Dũng in d by a>b by b>d");
        assertThat(across(Map.of("key", "b", "direction", "BEFORE"))).containsExactly("An in a by a>b", "Bình in b");
        assertThat(across(Map.of("key", "a", "asOf", "2000-01-01"))).containsExactly("An in a", "Bình in b by a>b");
        assertThat(across(Map.of("key", "e"))).containsExactly("Em in e");
        assertThat(across(Map.of("key", "b2"))).isEmpty();
    }

    @Test
    void onlyThoseOnTheirSideOfTheStepArePredecessorsOrSuccessors() {
        api.imported("""
                {"organizations": [], "posts": [], "persons": [{"id": "old", "name": "Trước"}, {"id": "late", "name": "Sau"}],
                 "memberships": [
                   {"id": "7", "person_id": "old", "post_id": "d", "organization_id": "D", "start_date": "2001", "end_date": "2007"},
                   {"id": "8", "person_id": "late", "post_id": "c", "organization_id": "C", "start_date": "2009", "end_date": "2010"}]}""", "");
        assertThat(across(Map.of("key", "c"))).contains("Sau in c").noneMatch(it -> it.startsWith("Trước"));
        assertThat(across(Map.of("key", "d"))).contains("Trước in d").noneMatch(it -> it.startsWith("Sau"));
    }

    @Test
    void theSameNumberOfStatementsWhateverTheGenerations() {
        String all = """
                query($first: Int) { positions(first: $first) { nodes { lineage(direction: BEFORE) { basis }
                    successionAcrossLineage { distance } } }
                  organisations(first: $first) { nodes { lineage(direction: AFTER) { kind } today { name } } } }""";
        int one = api.statements(all, Map.of("first", 1));
        assertThat(api.statements(all, Map.of("first", 100))).isLessThanOrEqualTo(one + 3);
        ladder(60);
        int sixty = api.statements(all, Map.of("first", 100));
        ladder(5);
        assertThat(api.statements(all, Map.of("first", 100))).isEqualTo(sixty);
    }

    /** Every two organisations became the next two, and each was renamed back: as many ways as 2 to the power of rungs. */
    private void ladder(int rungs) {
        store.empty();
        List<String> organisations = new ArrayList<>();
        List<String> posts = new ArrayList<>();
        List<String> links = new ArrayList<>();
        for (int rung = 0; rung <= rungs; rung++) {
            for (String side : List.of("l", "r")) {
                organisations.add("{\"id\": \"%1$s%2$d\", \"name\": \"%1$s%2$d\"}".formatted(side, rung));
                posts.add(
                        "{\"id\": \"p%1$s%2$d\", \"label\": \"Trưởng\", \"role\": \"head\", \"organization_id\": \"%1$s%2$d\"}"
                                .formatted(side, rung));
                for (String other : rung == 0 ? List.<String>of() : List.of("l", "r")) {
                    links.add(link(side + (rung - 1), other + rung));
                }
                if (rung > 0) {
                    links.add(link(side + rung, side + (rung - 1)));
                }
            }
        }
        api.imported(
                """
                {"organizations": [%s], "posts": [%s], "persons": [], "memberships": [], "organization_links": [%s]}""".formatted(String.join(",", organisations), String.join(",", posts), String.join(",", links)), "");
    }

    private static String link(String from, String to) {
        return "{\"id\": \"%1$s-%2$s\", \"predecessor_id\": \"%1$s\", \"successor_id\": \"%2$s\", \"type\": \"merger\"}"
                .formatted(from, to);
    }

    @Test
    void aLadderOfMergersAndRenamesBack() {
        ladder(60);
        JsonNode answer = api.data("""
                { organisation(by: {key: "l0"}) { lineage(direction: AFTER) { distance } today { key } }
                  position(by: {key: "pl0"}) { lineage(direction: AFTER) { distance } } }""");
        assertThat(answer.at("/organisation/lineage")).hasSize(60 * 6);
        assertThat(answer.at("/organisation/today")).hasSize(61 * 2);
        assertThat(answer.at("/position/lineage")).hasSize(60 * 6);
    }

    @Test
    void nothingBehindWhatIsNotVisibleShows() {
        Viewer viewer = Viewer.of(
                "steward",
                Set.of(
                        RecordKind.ORGANISATION.id("D"),
                        RecordKind.ORGANISATION.id("A"),
                        RecordKind.ORGANISATION.id("E")));
        String organisation = RecordKind.ORGANISATION.id("E");
        assertThat(new Lineages(graph)
                        .of(viewer, List.of(organisation), LineageDirection.BEFORE)
                        .get(organisation))
                .satisfies(lineage -> assertThat(lineage.reached()).containsOnlyKeys(RecordKind.ORGANISATION.id("D")));
        String position = RecordKind.POSITION.id("d");
        assertThat(positionLineages.of(viewer, List.of(position), LineageDirection.BEFORE))
                .isEmpty();
        assertThat(positionLineages
                        .of(Viewer.LOCAL, List.of(position), LineageDirection.BEFORE)
                        .get(position))
                .satisfies(lineage -> assertThat(lineage.reached()).hasSize(3));
    }

    @Test
    void aNumberOfGenerationsThatIsNoneIsRefused() {
        JsonNode answer = api.answer(
                "{ organisation(by: {key: \"E\"}) { lineage(direction: BEFORE, generations: 0) { on } } }", Map.of());
        assertThat(answer.at("/errors/0/extensions/code").stringValue()).isEqualTo("INVALID_ARGUMENT");
    }

    @Test
    void linksOfPostsThatNameNothingAreReportedAndOthersKept() {
        String links = """
                {"organizations": [], "posts": [], "persons": [], "memberships": [], "position_links": [
                   {"id": "x", "predecessor_id": "a", "successor_id": "nowhere", "type": "merger"},
                   {"id": "y", "predecessor_id": "a", "successor_id": "a", "type": "merger"},
                   {"id": "b2d2", "predecessor_id": "b2", "successor_id": "d2", "type": "%s", "start_date": "2008-03-01"}]}""";
        JsonNode report = api.imported(links.formatted("merger"), "");
        assertThat(report.at("/sections/position_links").toString())
                .isEqualTo("{\"in\":3,\"added\":0,\"changed\":0,\"unchanged\":1,\"rejected\":2}");
        assertThat(report.path("rejections")
                        .valueStream()
                        .map(it -> it.path("field").stringValue()))
                .containsExactlyInAnyOrder("successor_id", "successor_id");
        assertThat(api.imported(links.formatted("kế thừa"), "").path("changed").intValue())
                .isEqualTo(1);
        assertThat(steps("position", "d2", "BEFORE", "basis"))
                .containsExactly("1: b2 > d2 REPLACEMENT 2008-03-01 RECORDED");
        assertThat(
                        store.count(
                                "MATCH (:Position)-[w:WAS_CARRIED_ON_AS]->(:Position) WHERE w.recordedTo IS NOT NULL RETURN count(w) AS count"))
                .isEqualTo(1);
    }

    /** The units of a whole province and the links between them, as they are published. */
    @Test
    void theWardsOfTodayTellWhatTheyWere() throws IOException {
        String folder = System.getProperty("cadre.test.data-sets", "");
        assumeTrue(!folder.isBlank(), "No folder of real data sets: run with -Ddata.sets=FOLDER");
        Path directory = Path.of(folder).resolve("vietnam-units");
        List<Map<String, String>> organisations = rows(directory.resolve("organisations.csv"));
        List<Map<String, String>> links = rows(directory.resolve("organisation_links.csv"));
        store.empty();
        Map<String, byte[]> files = new HashMap<>();
        for (String name : List.of("organisations.csv", "organisation_links.csv")) {
            files.put(name, Files.readAllBytes(directory.resolve(name)));
        }
        JsonNode report =
                JsonMapper.shared().readTree(api.importFiles(files, "").body());
        assertThat(report.at("/sections/organisations/added").intValue()).isEqualTo(organisations.size());
        assertThat(report.at("/sections/organisation_links/added").intValue()).isEqualTo(links.size());
        JsonNode found = api.data("""
                { organisations(first: 500) { nodes { key name classification dissolved
                  lineage(direction: BEFORE) { from { key name classification } kind type on distance } } } }""").at("/organisations/nodes");
        int wards = 0;
        for (JsonNode unit : found) {
            Set<String> ancestors = unit.path("lineage")
                    .valueStream()
                    .map(step -> step.at("/from/key").stringValue())
                    .collect(Collectors.toCollection(TreeSet::new));
            assertThat(ancestors).isEqualTo(ancestors(unit.path("key").stringValue(), links));
            wards += ancestors.isEmpty() ? 0 : 1;
        }
        assertThat(found).hasSameSizeAs(organisations);
        System.out.printf("%d units, %d links, %d units with ancestors%n", organisations.size(), links.size(), wards);
        List<String> shown = List.of("Phường Tam Thanh", "Phường Lương Văn Tri", "Phường Kỳ Lừa", "Phường Đông Kinh");
        for (String name : shown) {
            JsonNode ward = found.valueStream()
                    .filter(unit -> unit.path("name").stringValue().equals(name)
                            && !unit.path("lineage").isEmpty())
                    .findFirst()
                    .orElseThrow();
            System.out.println(name + " was:");
            ward.path("lineage")
                    .forEach(step ->
                            System.out.println("  " + step.at("/from/name").stringValue() + " ("
                                    + step.at("/from/key").stringValue() + "), "
                                    + step.path("kind").stringValue() + " "
                                    + step.path("on").stringValue() + ", "
                                    + step.path("distance").intValue() + " step"));
            assertThat(ward.path("lineage")).isNotEmpty();
        }
    }

    private static Set<String> ancestors(String key, List<Map<String, String>> links) {
        Set<String> ancestors = new TreeSet<>();
        List<String> ahead = new ArrayList<>(List.of(key));
        while (!ahead.isEmpty()) {
            String at = ahead.removeFirst();
            links.stream()
                    .filter(link -> at.equals(link.get("successor_id")))
                    .map(link -> link.get("predecessor_id"))
                    .filter(ancestors::add)
                    .forEach(ahead::add);
        }
        return ancestors;
    }

    private static List<Map<String, String>> rows(Path csv) throws IOException {
        List<String> lines = Files.readAllLines(csv);
        String[] names = lines.getFirst().split(",", -1);
        List<Map<String, String>> rows = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            assertThat(line).as("these files quote nothing").doesNotContain("\"");
            String[] values = line.split(",", -1);
            assertThat(values).hasSameSizeAs(names);
            Map<String, String> row = new HashMap<>();
            for (int column = 0; column < names.length; column++) {
                row.put(names[column], values[column]);
            }
            rows.add(row);
        }
        return rows;
    }
}
