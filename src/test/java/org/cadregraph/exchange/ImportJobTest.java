package org.cadregraph.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
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

/** Imports that run on their own: how far they are, and that one which stops anywhere goes on from there. */
@GraphTest
class ImportJobTest {

    private static final int CADRES = 1_300;
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    @Autowired
    private Api api;

    @Autowired
    private Store store;

    @Autowired
    private Graph graph;

    @Autowired
    private Clock clock;

    @Autowired
    private Spool spool;

    @Autowired
    private Imports imports;

    @Autowired
    private ImportRegister register;

    @Autowired
    private Registers registers;

    @Autowired
    private ImportRunner runner;

    @BeforeEach
    void empty() {
        store.empty();
    }

    /** Every fifth cadre has names of their own, one in seven is at fault, and names come before cadres. */
    private static Map<String, byte[]> set() {
        StringBuilder organisations = new StringBuilder("id,name,parent_id\n");
        StringBuilder positions = new StringBuilder("id,organisation_id,title\n");
        StringBuilder names = new StringBuilder("cadre_id,name,note\nkept,Tên cũ,\n");
        StringBuilder cadres = new StringBuilder("id,name,birth_date\n");
        StringBuilder appointments = new StringBuilder("id,cadre_id,position_id,start_date,end_date\n");
        for (int n = 0; n < CADRES; n++) {
            if (n % 100 == 0) {
                organisations.append("o%d,Đơn vị %d,%s\n".formatted(n, n, n == 0 ? "" : "o" + (n / 200 * 100)));
                positions.append("p%d,o%d,Trưởng\n".formatted(n, n));
            }
            cadres.append("c%d,Cán bộ %d,%s\n".formatted(n, n, n % 7 == 3 ? "?" : "1970"));
            if (n % 5 == 0) {
                names.append("c%d,Tên %d,\nc%d,Biệt danh %d,nickname\n".formatted(n, n, n, n));
            }
            appointments.append("a%d,c%d,p%d,2010,%s\n".formatted(n, n, n / 100 * 100, n % 50 == 0 ? "2009" : ""));
        }
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("names.csv", bytes(names));
        files.put("appointments.csv", bytes(appointments));
        files.put("cadres.csv", bytes(cadres));
        files.put("positions.csv", bytes(positions));
        files.put("organisations.csv", bytes(organisations));
        return files;
    }

    private static byte[] bytes(CharSequence text) {
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private void keptCadre() {
        api.importBody(bytes("id,name,gender\nkept,Người cũ,\n"), "", "text/csv");
    }

    @Test
    void anImportInTheBackgroundCanBeFollowedToItsEnd() {
        keptCadre();
        HttpResponse<String> accepted = api.importFiles(set(), "?background=true");
        assertThat(accepted.statusCode()).as(accepted.body()).isEqualTo(202);
        String location = accepted.headers().firstValue("Location").orElseThrow();
        assertThat(json(accepted).path("state").stringValue()).isEqualTo("running");
        JsonNode ended = ended(location);
        assertThat(ended.path("state").stringValue()).isEqualTo("imported");
        assertThat(ended.path("percentage").intValue()).isEqualTo(100);
        assertThat(ended.path("rowsDone")).isEqualTo(ended.path("rows"));
        assertThat(ended.path("rejected")).isEqualTo(ended.at("/report/rejected"));
        JsonNode listed = json(api.get("/imports")).at("/imports/0");
        assertThat(location).endsWith(listed.path("id").stringValue());
        assertThat(listed.path("percentage").intValue()).isEqualTo(100);
        assertThat(api.get("/imports/nothing").statusCode()).isEqualTo(404);
        assertNoFilesLeft();
        JsonNode again = json(api.importFiles(set(), ""));
        assertThat(again.path("unchanged").intValue() + again.path("rejected").intValue())
                .isEqualTo(again.path("in").intValue());
        assertThat(again.path("rejections")).isEqualTo(ended.at("/report/rejections"));
    }

    @Test
    void progressGrowsWithTheRowsThatAreInTheStore() throws IOException {
        keptCadre();
        AtomicInteger batches = new AtomicInteger();
        AtomicInteger rowsDone = new AtomicInteger();
        ImportRun run = begin(set(), false, () -> {
            JsonNode job = json(api.get("/imports/" + onlyRunning()));
            int cadres = store.count("MATCH (c:Cadre) WHERE c.key <> 'kept' RETURN count(c) AS count");
            assertThat(job.at("/report/sections/cadres/added").intValue()).isEqualTo(cadres);
            int done = job.path("rowsDone").intValue();
            assertThat(done)
                    .isGreaterThanOrEqualTo(rowsDone.getAndSet(done) + (batches.getAndIncrement() == 0 ? 0 : 1));
            assertThat(job.path("percentage").intValue())
                    .isEqualTo(done * 100 / job.path("rows").intValue());
            assertThat(api.importBody(bytes("id,name,gender\n"), "", "text/csv").statusCode())
                    .as("one at a time, whichever instance runs it")
                    .isEqualTo(409);
            return false;
        });
        assertThat(run.run()).isEqualTo(ImportJob.State.IMPORTED);
        assertThat(batches).hasValueGreaterThan(6);
    }

    @Test
    void anImportThatStopsAnywhereGoesOnFromThere() throws IOException {
        keptCadre();
        JsonNode whole = json(api.importFiles(set(), ""));
        assertThat(whole.path("added").intValue()).isGreaterThan(2_000);
        List<Integer> counts = counts();
        for (int stop = 0; stopsAfter(stop, whole, counts, false); stop++) {
            assertThat(stop).isLessThan(20);
        }
    }

    @Test
    void aStrictImportThatStopsAnywhereGoesOnFromThere() throws IOException {
        Map<String, byte[]> files = set();
        files.remove("names.csv");
        files.put(
                "cadres.csv", bytes(new String(files.get("cadres.csv"), StandardCharsets.UTF_8).replace("?", "1960")));
        JsonNode whole = json(api.importFiles(files, ""));
        assertThat(whole.path("rejected").intValue()).isZero();
        List<Integer> counts = counts();
        for (int stop : List.of(1, 4, 6, 9)) {
            store.empty();
            AtomicInteger left = new AtomicInteger(stop);
            ImportRun run = begin(files, true, () -> left.getAndDecrement() == 0);
            assertThat(run.run()).isEqualTo(ImportJob.State.RUNNING);
            assertThat(ended(takenUp(run)).at("/report/added")).isEqualTo(whole.path("added"));
            assertThat(counts()).isEqualTo(counts);
        }
    }

    /** @return whether it stopped at all */
    private boolean stopsAfter(int batches, JsonNode whole, List<Integer> counts, boolean strict) throws IOException {
        store.empty();
        keptCadre();
        AtomicInteger left = new AtomicInteger(batches);
        ImportRun run = begin(set(), strict, () -> left.getAndDecrement() == 0);
        boolean stopped = run.run() == ImportJob.State.RUNNING;
        JsonNode report =
                ended(stopped ? takenUp(run) : "/imports/" + run.job().id()).path("report");
        for (String part : List.of("in", "added", "changed", "rejected", "sections", "rejections", "findings")) {
            assertThat(report.path(part))
                    .as("%s after %d batches", part, batches)
                    .isEqualTo(whole.path(part));
        }
        assertThat(counts()).as("after %d batches", batches).isEqualTo(counts);
        assertNoFilesLeft();
        return stopped;
    }

    private String takenUp(ImportRun run) {
        runner.stop();
        runner.start();
        return "/imports/" + run.job().id();
    }

    private List<Integer> counts() {
        return List.of(
                store.count("MATCH (n:Organisation) RETURN count(DISTINCT n.id) AS count"),
                store.count("MATCH (n:Organisation)-[:PART_OF]->() RETURN count(n) AS count"),
                store.count("MATCH (n:Position)-[:IN]->() RETURN count(n) AS count"),
                store.count("MATCH (n:Cadre) RETURN count(n) AS count"),
                store.count("MATCH (n:Name) RETURN count(n) AS count"),
                store.count("MATCH ()-[t:APPOINTED_TO]->() RETURN count(t) AS count"),
                store.count("MATCH ()-[t:APPOINTED_TO]->() RETURN count(DISTINCT t.id) AS count"),
                store.count("MATCH (n:WasCadre|WasPosition|WasOrganisation) RETURN count(n) AS count"),
                store.count("MATCH ()-[t:WAS_APPOINTED_TO]->() RETURN count(t) AS count"));
    }

    @Test
    void anImportWhoseFilesAreGoneSaysSoAndEnds() throws IOException {
        ImportRun run = begin(set(), false, () -> true);
        assertThat(run.run()).isEqualTo(ImportJob.State.RUNNING);
        spool.claim(run.job().id()).orElseThrow().delete();
        JsonNode ended = ended(takenUp(run));
        assertThat(ended.path("state").stringValue()).isEqualTo("interrupted");
        assertThat(ended.path("message").stringValue()).contains("files are not in");
    }

    @Test
    void whatStoppedComesBeforeWhatIsNewer() throws IOException {
        ImportRun run = begin(set(), false, () -> true);
        assertThat(run.run()).isEqualTo(ImportJob.State.RUNNING);
        longAgo();
        assertThat(api.importFiles(set(), "").statusCode())
                .as("it is taken up instead")
                .isEqualTo(409);
        assertThat(ended("/imports/" + run.job().id()).path("state").stringValue())
                .isEqualTo("imported");
    }

    @Test
    void whatStoppedOnAnotherMachineDoesNotHoldUpTheRest() throws IOException {
        ImportRun run = begin(set(), false, () -> true);
        assertThat(run.run()).isEqualTo(ImportJob.State.RUNNING);
        spool.claim(run.job().id()).orElseThrow().delete();
        store.count("MATCH (i:Import) SET i.place = 'elsewhere' RETURN count(i) AS count");
        runner.stop();
        runner.start();
        assertThat(json(api.get("/imports/" + run.job().id())).path("state").stringValue())
                .as("it waits for that machine")
                .isEqualTo("running");
        longAgo();
        assertThat(api.importFiles(set(), "").statusCode()).isEqualTo(200);
        assertThat(ended("/imports/" + run.job().id()).path("message").stringValue())
                .contains("later import");
    }

    private void longAgo() {
        store.count("MATCH (i:Import) SET i.updatedAt = i.updatedAt - duration({hours: 1}) RETURN count(i) AS count");
    }

    @Test
    void anImportThatSomebodyWorksOnIsLeftAlone() throws IOException {
        ImportRun run = begin(set(), false, () -> {
            runner.stop();
            runner.start();
            return false;
        });
        assertThat(run.run()).isEqualTo(ImportJob.State.IMPORTED);
        assertThat(store.count("MATCH (c:Change) RETURN count(c) AS count")).isEqualTo(1);
    }

    @Test
    void anImportThatNeverGetsOnIsGivenUp() throws IOException {
        ImportRun run = begin(set(), false, () -> true);
        assertThat(run.run()).isEqualTo(ImportJob.State.RUNNING);
        register.takenUp(run.job().id(), 3, clock.instant().atZone(clock.getZone()));
        JsonNode ended = ended(takenUp(run));
        assertThat(ended.path("state").stringValue()).isEqualTo("interrupted");
        assertThat(ended.path("message").stringValue()).contains("stopped 3 times");
        assertNoFilesLeft();
    }

    @Test
    void anImportIsSeenByWhoeverSentIt() {
        String id = json(api.importBody(bytes("id,name,gender\na,,\n"), "", "text/csv"))
                .path("id")
                .stringValue();
        assertThat(imports.find(Viewer.of("local", Set.of()), id)).isPresent();
        Viewer stranger = Viewer.of("somebody", Set.of());
        assertThat(imports.find(stranger, id)).isEmpty();
        assertThat(imports.latest(stranger)).isEmpty();
        assertThat(imports.report(stranger, id).rejections()).isEmpty();
        assertThat(imports.report(Viewer.LOCAL, id).rejections()).hasSize(1);
    }

    /** An import under the hands of the test, as another instance of the application would run it. */
    private ImportRun begin(Map<String, byte[]> files, boolean strict, BooleanSupplier stopping) throws IOException {
        String id = "test-" + System.nanoTime();
        SpoolFolder folder = spool.create(id);
        Laying laying = spool.laying(folder);
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            laying.lay(new ByteArrayInputStream(file.getValue()), file.getKey());
        }
        Source source = Source.of(laying.files());
        ImportOrder order =
                new ImportOrder(id, laying.files(), folder, source, source.check(), Viewer.LOCAL, false, strict);
        ImportPass.Tools tools = new ImportPass.Tools(graph, registers, register, clock);
        ImportJob job = order.job(spool.place(), tools.now().toOffsetDateTime());
        register.enter(job, ImportReport.empty(), tools.now());
        return new ImportRun(tools, job, folder, source, ImportReport.empty(), stopping);
    }

    private String onlyRunning() {
        return imports.unfinished().getFirst().id();
    }

    private JsonNode ended(String location) {
        return await().atMost(PATIENCE)
                .until(
                        () -> json(api.get(location)),
                        job -> !job.path("state").stringValue().equals("running"));
    }

    private static JsonNode json(HttpResponse<String> response) {
        return JsonMapper.shared().readTree(response.body());
    }

    /** The state is told a moment before the files are deleted. */
    private void assertNoFilesLeft() {
        String place = spool.place();
        Path directory = Path.of(place.substring(place.indexOf(':') + 1));
        await().atMost(PATIENCE).untilAsserted(() -> {
            try (Stream<Path> left = Files.list(directory)) {
                assertThat(left).isEmpty();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }
}
