package org.cadregraph.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.cadregraph.api.RecordKind;
import org.cadregraph.api.Standing;
import org.cadregraph.api.ViewerSource;
import org.cadregraph.dossier.DossierEntry;
import org.cadregraph.dossier.DossierKind;
import org.cadregraph.dossier.DossierRegister;
import org.cadregraph.dossier.Dossiers;
import org.cadregraph.organisation.ManagementEntry;
import org.cadregraph.organisation.ManagementRegister;
import org.cadregraph.planning.PlanningLine;
import org.cadregraph.planning.PlanningRegister;
import org.cadregraph.support.Api;
import org.cadregraph.support.Mutations;
import org.cadregraph.support.ScaleTest;
import org.cadregraph.tenure.DecisionEntry;
import org.cadregraph.tenure.DecisionRegister;
import org.cadregraph.tenure.TenureEntry;
import org.cadregraph.tenure.TenureKind;
import org.cadregraph.tenure.TenureRegister;
import org.cadregraph.tenure.TermEntry;
import org.cadregraph.tenure.TermRegister;
import org.cadregraph.time.PartialDate;
import org.cadregraph.time.Period;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

/**
 * No statement that reads goes through all records of a kind, in a store of 100,000 cadres, unless it is declared to
 * look at the whole record. The documents in {@code plans} use every field, argument and part of an input behind which
 * a statement may stand; those in {@code plans/whole-record} are the declared ones.
 */
@ScaleTest
@Import(PlanTest.Recorded.class)
@TestPropertySource(
        // So long that nothing of the store goes, and that a slow machine looks at all plans too.
        properties = {
            "cadre.graph.read-timeout=2m",
            "cadre.graph.rows-per-request=100000",
            "cadre.limits.request-time=4m",
            "cadre.retention.import-reports=P200Y",
            "cadre.retention.earlier-versions=P200Y",
            "cadre.retention.personal-identifiers=P200Y",
            "cadre.retention.cadres=P200Y",
            "cadre.retention.change-log=P200Y",
            "cadre.retention.audit-log=P200Y"
        })
class PlanTest {

    private static final Path DOCUMENTS = Path.of("src/test/resources/plans");
    private static final Path WHOLE_RECORD = DOCUMENTS.resolve("whole-record");
    private static final Pattern VARIABLE = Pattern.compile("\\$(\\w+):");

    /** Operators that visit every node or edge of a kind, or a whole index, all end so. */
    private static final Pattern SCAN = Pattern.compile("\\w+Scan\\b.*");

    /** Keeps the statements that the application reads. */
    @TestConfiguration(proxyBeanMethods = false)
    static class Recorded {

        @Bean
        static StatementRecorder recorder() {
            return new StatementRecorder(false);
        }

        @Bean
        @Primary
        Somebody somebody() {
            return new Somebody();
        }
    }

    /** Whoever the test says asks. */
    static final class Somebody implements ViewerSource {

        private Viewer viewer = Viewer.LOCAL;

        @Override
        public synchronized Viewer viewer() {
            return viewer;
        }

        synchronized void is(Viewer other) {
            viewer = other;
        }

        @Override
        public Standing standing() {
            return this::viewer;
        }

        @Override
        public void asApplication(Runnable work) {
            work.run();
        }
    }

    @Autowired
    private StatementRecorder recorder;

    @Autowired
    private Somebody somebody;

    @Autowired
    private EmbeddedServer server;

    @Autowired
    private Graph graph;

    @Autowired
    private Api api;

    @Autowired
    private GraphQlSource source;

    @Autowired
    private TermRegister terms;

    @Autowired
    private DecisionRegister decisions;

    @Autowired
    private TenureRegister tenures;

    @Autowired
    private PlanningRegister plans;

    @Autowired
    private ManagementRegister managements;

    @Autowired
    private Collection<Dossiers<?>> dossiers;

    private final Map<String, Object> examples = new HashMap<>();

    /** Records of the store as values for the variables, and some of what the scale data have none of. */
    @BeforeEach
    void takeExamples() {
        JsonNode cadres = api.data("""
                { cadres(first: 200) { nodes { id key name career {
                    id position { id key kind organisation { id key } } } } } }""").at("/cadres/nodes");
        JsonNode cadre = cadres.get(0);
        JsonNode position = cadre.at("/career/0/position");
        String organisation = position.at("/organisation/key").stringValue();
        examples.put("cadre", cadre.path("key").stringValue());
        examples.put("position", position.path("key").stringValue());
        examples.put("organisation", organisation);
        examples.put("kind", position.path("kind").stringValue());
        examples.put("name", cadre.path("name").stringValue());
        examples.put("id", cadre.path("id").stringValue());
        List<String> ids = new ArrayList<>(
                texts(cadre, "/id", "/career/0/id", "/career/0/position/id", "/career/0/position/organisation/id"));
        ids.add(RecordKind.PLANNING_ENTRY.id("example 0"));
        ids.add(RecordKind.POSITION_MANAGEMENT.id("example"));
        examples.put("ids", ids);
        String id = cadre.path("id").stringValue();
        examples.put("post", position.path("id").stringValue());
        examples.put("otherPost", otherPost(cadres, position.path("id").stringValue()));
        examples.put("unit", position.at("/organisation/id").stringValue());
        examples.put("termId", RecordKind.TERM.id("example 0"));
        examples.put("election", RecordKind.ELECTION.id(id));
        examples.put("case", RecordKind.PERSONNEL_CASE.id(id));
        List<TermEntry> ofTerms = new ArrayList<>();
        List<TenureEntry> ofTenures = new ArrayList<>();
        List<PlanningLine> ofPlans = new ArrayList<>();
        for (JsonNode somebody : cadres) {
            String key = "example " + ofTerms.size();
            ofTerms.add(new TermEntry(key, organisation, "Nhiệm kỳ", null, null));
            ofPlans.add(PlanningLine.of(
                    key,
                    somebody.path("key").stringValue(),
                    position.path("key").stringValue(),
                    Period.of(PartialDate.of("2019"), null)));
            for (TenureKind kind : List.of(TenureKind.APPOINTMENT, TenureKind.ROTATION)) {
                ofTenures.add(tenure(
                        kind,
                        key,
                        somebody.path("key").stringValue(),
                        position.path("key").stringValue()));
            }
        }
        Change change = Change.now(Clock.systemUTC(), Viewer.LOCAL, "examples");
        graph.write(writer -> {
            terms.save(writer, change, ofTerms);
            decisions.save(writer, change, List.of(new DecisionEntry("example", "1", null, null, organisation)));
            plans.save(writer, change, ofPlans);
            managements.save(writer, change, managements(cadres, organisation));
            Stream.of(trainings(cadres, organisation), elections(cadres, position), cases(cadres, position))
                    .forEach(kinds -> kinds.forEach((kind, entries) ->
                            new DossierRegister(kind(kind)).save(writer, change, List.copyOf(entries))));
            // The scale data tell no ranks.
            writer.changed(change, List.of(position.path("id").stringValue()));
            writer.run(
                    "MATCH (post:Position {id: $id}) SET post.rank = 1",
                    Map.of("id", position.path("id").stringValue()));
            return tenures.save(writer, change, ofTenures);
        });
        examples.put("draft", draft(position.at("/organisation/id").stringValue(), cadres));
        graph.write(writer -> writer.run("CALL db.resampleOutdatedIndexes()", Map.of()));
    }

    /** Drafts that an organisation is to decide, each of another cadre; the id of one. */
    private String draft(String organisation, JsonNode cadres) {
        String id = "";
        for (JsonNode somebody : cadres.valueStream().limit(20).toList()) {
            JsonNode payload = new Mutations(api)
                    .send(
                            "draftDecision",
                            "DraftDecisionInput",
                            Map.of(
                                    "title",
                                    "Example",
                                    "organisation",
                                    organisation,
                                    "actions",
                                    List.of(Map.of(
                                            "kind",
                                            "RETIRE",
                                            "cadre",
                                            somebody.path("id").stringValue()))),
                            "draft { id }");
            id = payload.at("/draft/id").stringValue();
        }
        return id;
    }

    private static String otherPost(JsonNode cadres, String post) {
        return cadres.findValues("position").stream()
                .map(position -> position.path("id").stringValue())
                .filter(id -> !id.equals(post))
                .findFirst()
                .orElseThrow();
    }

    /** The organisation manages every post of these careers. */
    private static List<ManagementEntry> managements(JsonNode cadres, String organisation) {
        List<String> posts = cadres.findValues("position").stream()
                .map(position -> position.path("key").stringValue())
                .distinct()
                .toList();
        List<ManagementEntry> managements = new ArrayList<>();
        for (String post : posts) {
            String key = managements.isEmpty() ? "example" : post;
            managements.add(new ManagementEntry(key, post, organisation, PartialDate.of("2019"), null));
        }
        return managements;
    }

    /** A course, and each cadre in it once with a class and once without; by what they are, what is named first. */
    private static Map<RecordKind, List<DossierEntry>> trainings(JsonNode cadres, String organisation) {
        Map<RecordKind, List<DossierEntry>> entries = new LinkedHashMap<>();
        String about = RecordKind.ORGANISATION.id(organisation);
        String course = RecordKind.COURSE.id("example");
        entries.put(
                RecordKind.COURSE,
                List.of(entry(
                        "example",
                        Map.of("organisation", about, "name", "Khóa", "form", "SHORT_COURSE", "on", "2019"))));
        entries.put(RecordKind.COURSE_CLASS, new ArrayList<>());
        entries.put(RecordKind.ATTENDANCE, new ArrayList<>());
        for (JsonNode somebody : cadres) {
            String cadre = somebody.path("id").stringValue();
            String courseClass = RecordKind.COURSE_CLASS.id(cadre);
            entries.get(RecordKind.COURSE_CLASS)
                    .add(entry(cadre, Map.of("organisation", about, "course", course, "on", "2019")));
            entries.get(RecordKind.ATTENDANCE)
                    .addAll(List.of(
                            entry(cadre, Map.of("cadre", cadre, "course", course, "on", "2019")),
                            entry(cadre + " in class", Map.of("cadre", cadre, "courseClass", courseClass))));
        }
        return entries;
    }

    /** An election for each cadre, in which they stand; by what they are, what is named first. */
    private static Map<RecordKind, List<DossierEntry>> elections(JsonNode cadres, JsonNode position) {
        Map<RecordKind, List<DossierEntry>> entries = new LinkedHashMap<>();
        entries.put(RecordKind.ELECTION, new ArrayList<>());
        entries.put(RecordKind.CANDIDACY, new ArrayList<>());
        String post = position.path("id").stringValue();
        String about = position.at("/organisation/id").stringValue();
        for (JsonNode somebody : cadres) {
            String cadre = somebody.path("id").stringValue();
            int number = entries.get(RecordKind.ELECTION).size();
            String term = RecordKind.TERM.id("example " + number);
            entries.get(RecordKind.ELECTION)
                    .add(entry(cadre, Map.of("organisation", about, "position", post, "term", term, "on", "2019")));
            entries.get(RecordKind.CANDIDACY)
                    .add(entry(
                            cadre,
                            Map.of(
                                    "cadre",
                                    cadre,
                                    "election",
                                    RecordKind.ELECTION.id(cadre),
                                    "position",
                                    post,
                                    "nominatedBy",
                                    about,
                                    "votes",
                                    (long) number,
                                    "outcome",
                                    "ELECTED")));
        }
        return entries;
    }

    /** A case with a step for each cadre, in which they get votes; by what they are, what is named first. */
    private static Map<RecordKind, List<DossierEntry>> cases(JsonNode cadres, JsonNode position) {
        Map<RecordKind, List<DossierEntry>> entries = new LinkedHashMap<>();
        entries.put(RecordKind.PERSONNEL_CASE, new ArrayList<>());
        entries.put(RecordKind.CASE_STEP, new ArrayList<>());
        entries.put(RecordKind.CASE_VOTE, new ArrayList<>());
        entries.put(RecordKind.WAIVER, new ArrayList<>());
        String post = position.path("id").stringValue();
        String about = position.at("/organisation/id").stringValue();
        for (JsonNode somebody : cadres) {
            String cadre = somebody.path("id").stringValue();
            entries.get(RecordKind.PERSONNEL_CASE)
                    .add(entry(
                            cadre,
                            Map.of(
                                    "organisation", about,
                                    "position", post,
                                    "action", "APPOINT",
                                    "origin", "IN_PLACE",
                                    "on", "2019-01-02")));
            entries.get(RecordKind.CASE_STEP)
                    .add(entry(
                            cadre,
                            Map.of(
                                    "organisation",
                                    about,
                                    "personnelCase",
                                    RecordKind.PERSONNEL_CASE.id(cadre),
                                    "number",
                                    1L,
                                    "on",
                                    "2019-01-03")));
            entries.get(RecordKind.CASE_VOTE)
                    .add(entry(
                            cadre,
                            Map.of(
                                    "cadre",
                                    cadre,
                                    "caseStep",
                                    RecordKind.CASE_STEP.id(cadre),
                                    "on",
                                    "2019",
                                    "votes",
                                    5L)));
            entries.get(RecordKind.WAIVER).add(entry(cadre, waiver(cadre, post, about)));
        }
        return entries;
    }

    private static Map<String, Object> waiver(String cadre, String post, String approvedBy) {
        return Map.of(
                "cadre", cadre,
                "position", post,
                "ruleSet", "377-qd-tw-2025",
                "criterion", "two-terms",
                "effect", "EXEMPTS",
                "reason", "Lý do",
                "document", "01-CV",
                "approvedBy", approvedBy,
                "on", "2019");
    }

    private static DossierEntry entry(String key, Map<String, Object> values) {
        return new DossierEntry(key, values, Map.of());
    }

    private DossierKind<?> kind(RecordKind kind) {
        return dossiers.stream()
                .map(Dossiers::of)
                .filter(each -> each.kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    private static TenureEntry tenure(TenureKind kind, String term, String cadre, String position) {
        PartialDate since = PartialDate.of("2019");
        TenureEntry.AbsenceEntry absence = new TenureEntry.AbsenceEntry(false, null, Period.of(since, null));
        return new TenureEntry(
                kind + term,
                cadre,
                position,
                null,
                kind,
                Period.of(since, null),
                false,
                null,
                null,
                term,
                "example",
                "example",
                PartialDate.of("2030"),
                position,
                null,
                List.of(absence));
    }

    private static List<String> texts(JsonNode record, String... paths) {
        return Arrays.stream(paths).map(path -> record.at(path).stringValue()).toList();
    }

    @Test
    void noStatementGoesThroughAllRecords() throws IOException {
        noneScans();
    }

    /** Of whoever sees a province, and of whoever sees one of its units. */
    @Test
    void norDoesOneForWhoeverSeesAPart() throws IOException {
        String unit = RecordKind.ORGANISATION.id(String.valueOf(examples.get("organisation")));
        List<String> above = graph
                .write(writer -> writer.run(
                        "MATCH (:Organisation {id: $id})-[:PART_OF*0..]->(above) RETURN above.id AS id",
                        Map.of("id", unit)))
                .stream()
                .map(row -> row.text("id"))
                .toList();
        assertThat(above).hasSizeGreaterThan(1);
        for (String top : above) {
            somebody.is(Viewer.of("somebody", Set.of(top)).seeingAll());
            noneScans();
        }
    }

    @AfterEach
    void everythingIsSeenAgain() {
        somebody.is(Viewer.LOCAL);
    }

    private void noneScans() throws IOException {
        Map<String, List<String>> scans = new TreeMap<>();
        for (Path document : documents(DOCUMENTS)) {
            List<StatementRecorder.Statement> statements = statements(document);
            assertThat(statements).as("%s", document).isNotEmpty();
            statements.forEach(statement -> {
                List<String> found = scans(statement);
                if (!found.isEmpty()) {
                    scans.put(document.getFileName() + ":\n" + statement.cypher(), found);
                }
            });
        }
        assertThat(scans).isEmpty();
    }

    @Test
    void whatIsDeclaredToLookAtTheWholeRecordDoes() throws IOException {
        for (Path document : documents(WHOLE_RECORD)) {
            assertThat(statements(document))
                    .as("%s", document)
                    .anySatisfy(statement -> assertThat(scans(statement)).isNotEmpty());
        }
    }

    private List<String> scans(StatementRecorder.Statement statement) {
        return new Plans(server)
                .operators(statement).stream()
                        .filter(operator -> SCAN.matcher(operator).matches())
                        .toList();
    }

    @Test
    void everythingBehindWhichAStatementMayStandIsAsked() throws IOException {
        Coverage coverage = new Coverage(source.schema());
        for (Path folder : List.of(DOCUMENTS, WHOLE_RECORD)) {
            for (Path document : documents(folder)) {
                coverage.add(Files.readString(document), examples);
            }
        }
        assertThat(coverage.missing()).isEmpty();
    }

    private List<StatementRecorder.Statement> statements(Path document) throws IOException {
        String text = Files.readString(document);
        recorder.take();
        api.data(text, variables(text));
        return recorder.take();
    }

    /** The examples that a document asks for; others are refused. */
    private Map<String, Object> variables(String document) {
        Map<String, Object> variables = new HashMap<>();
        VARIABLE.matcher(document)
                .results()
                .map(found -> found.group(1))
                .forEach(name -> variables.put(name, Objects.requireNonNull(examples.get(name), name)));
        return variables;
    }

    private static List<Path> documents(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".graphql"))
                    .sorted()
                    .toList();
        }
    }
}
