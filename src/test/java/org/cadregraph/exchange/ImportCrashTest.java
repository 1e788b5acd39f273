package org.cadregraph.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.cadregraph.support.Api;
import org.cadregraph.support.Application;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The application is killed in the middle of an import, twice, and started again. Run it with {@code
 * -Dtest=ImportCrashTest -Dcrash.cadres=100000} for a large one.
 */
class ImportCrashTest {

    private static final int CADRES = Integer.getInteger("crash.cadres", 2_000);
    private static final int TENURES = 6;
    private static final int OF_A_POSITION = 5;
    private static final int OF_AN_ORGANISATION = 100;
    private static final int NAMED = 4;
    private static final String PASSWORD = "only-for-tests";

    @TempDir
    private Path directory;

    private final int bolt = freePort();

    @Test
    void anImportThatIsKilledGoesOnWhereItStopped() throws Exception {
        Path zip = directory.resolve("set.zip");
        int rows = generate(zip);
        String location;
        try (Application first = start()) {
            Api api = first.awaitReady();
            HttpResponse<String> accepted =
                    Api.send(HttpRequest.newBuilder(URI.create(api.address() + "/import?background=true"))
                            .header("Content-Type", "application/zip")
                            .POST(HttpRequest.BodyPublishers.ofFile(zip))
                            .build());
            assertThat(accepted.statusCode()).as(accepted.body()).isEqualTo(202);
            location = accepted.headers().firstValue("Location").orElseThrow();
            killAt(25, first, api, location);
        }
        try (Application second = start()) {
            // The import goes on while the application gets ready, and may be done by then.
            Api api = second.awaitPort();
            killAt(60, second, api, location);
            assertThat(second.output()).contains("is taken up at");
        }
        try (Application third = start()) {
            Api api = third.awaitReady();
            JsonNode ended = reaches(api, location, 100);
            assertThat(third.output()).contains("is taken up at");
            assertThat(ended.path("state").stringValue()).isEqualTo("imported");
            assertThat(ended.path("rowsDone").intValue()).isEqualTo(rows);
            assertThat(ended.at("/report/added").intValue()).isEqualTo(rows);
            assertComplete();
            JsonNode again = json(Api.send(HttpRequest.newBuilder(URI.create(api.address() + "/import"))
                    .header("Content-Type", "application/zip")
                    .POST(HttpRequest.BodyPublishers.ofFile(zip))
                    .build()));
            assertThat(again.path("unchanged").intValue()).isEqualTo(rows);
            System.out.printf(
                    "Killed twice while %,d rows of %,d cadres came in, taken up twice: complete, nothing twice%n",
                    rows, CADRES);
        }
    }

    private Application start() throws IOException {
        return Application.start(
                directory.resolve("data"),
                "1g",
                "--cadre.demonstration-data=false",
                "--cadre.graph.bolt.enabled=true",
                "--cadre.graph.bolt.port=" + bolt,
                "--cadre.graph.bolt.password=" + PASSWORD);
    }

    private static void killAt(int percentage, Application application, Api api, String location) {
        JsonNode job = reaches(api, location, percentage);
        application.kill();
        assertThat(job.path("state").stringValue())
                .as("in the middle, at %s %%", job.path("percentage"))
                .isEqualTo("running");
        System.out.printf("Killed at %s %%%n", job.path("percentage"));
    }

    private static JsonNode reaches(Api api, String location, int percentage) {
        return await().atMost(Duration.ofMinutes(30))
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(5))
                .until(
                        () -> json(api.get(location)),
                        job -> job.path("percentage").intValue() >= percentage);
    }

    private void assertComplete() {
        int posts = CADRES / OF_A_POSITION;
        int units = posts / OF_AN_ORGANISATION + 1;
        int tenures = CADRES * TENURES;
        int names = CADRES / NAMED;
        Map<String, Integer> expected = Map.ofEntries(
                Map.entry("MATCH (n:Organisation) RETURN count(DISTINCT n.id)", units),
                Map.entry("MATCH (n:Organisation) RETURN count(n)", units),
                Map.entry("MATCH (:Organisation)-[p:PART_OF]->(:Organisation) RETURN count(p)", units - 1),
                Map.entry("MATCH (n:Position) RETURN count(n)", posts),
                Map.entry("MATCH (n:Position)-[i:IN]->(:Organisation) RETURN count(DISTINCT n) + count(i)", 2 * posts),
                Map.entry("MATCH (n:Cadre) RETURN count(n)", CADRES),
                Map.entry("MATCH (n:Cadre) RETURN count(DISTINCT n.id)", CADRES),
                Map.entry("MATCH (:Cadre)-[:HAS_NAME]->(n:Name) RETURN count(n)", names),
                Map.entry("MATCH (n:Name) RETURN count(n)", names),
                Map.entry("MATCH (:Cadre)-[:HAS_IDENTIFIER]->(n:Identifier) RETURN count(n)", CADRES),
                Map.entry("MATCH (:Cadre)-[t:APPOINTED_TO]->(:Position) RETURN count(t)", tenures),
                Map.entry("MATCH (:Cadre)-[t:APPOINTED_TO]->(:Position) RETURN count(DISTINCT t.id)", tenures),
                Map.entry("MATCH (:Organisation)-[b:BECAME]->(:Organisation) RETURN count(b)", 1),
                Map.entry("MATCH (n:WasOrganisation|WasPosition|WasCadre) RETURN count(n)", 0),
                Map.entry("MATCH ()-[t:WAS_APPOINTED_TO|WAS_BECAME]->() RETURN count(t)", 0));
        try (Driver driver = GraphDatabase.driver("bolt://localhost:" + bolt, AuthTokens.basic("neo4j", PASSWORD))) {
            expected.forEach((cypher, count) -> assertThat(driver.executableQuery("CYPHER 25 " + cypher)
                            .execute()
                            .records()
                            .getFirst()
                            .get(0)
                            .asInt())
                    .as(cypher)
                    .isEqualTo(count));
        }
    }

    /** Writes a set in which what is named comes after what names it, and returns how many rows it has. */
    private static int generate(Path file) throws IOException {
        int rows = 0;
        int posts = CADRES / OF_A_POSITION;
        int units = posts / OF_AN_ORGANISATION + 1;
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file));
                BufferedWriter out = new BufferedWriter(new OutputStreamWriter(zip, StandardCharsets.UTF_8))) {
            begin(
                    zip,
                    out,
                    "appointments.csv",
                    "id,cadre_id,position_id,start_date,end_date,end_status,acting,label,note");
            for (int n = 0; n < CADRES * TENURES; n++, rows++) {
                int cadre = n / TENURES;
                int year = 1980 + n % TENURES * 5;
                out.write("t%d,c%d,p%d,%d-03,%d-03-15,,false,Trưởng phòng,\n"
                        .formatted(n, cadre, (cadre + n) % posts, year, year + 5));
            }
            begin(zip, out, "cadre_names.csv", "cadre_id,name,note,start_date,end_date");
            for (int n = 0; n < CADRES / NAMED; n++, rows++) {
                out.write("c%d,Tên khác %d,\"bí danh; thường gọi\",,\n".formatted(n * NAMED, n));
            }
            begin(
                    zip,
                    out,
                    "cadres.csv",
                    "id,name,family_name,given_name,other_names,gender,birth_date,death_date,identifiers");
            for (int n = 0; n < CADRES; n++, rows++) {
                out.write("c%d,Nguyễn Văn %d,Nguyễn,%d,,male,1960-05,,staff:%d\n".formatted(n, n, n, n));
            }
            begin(
                    zip,
                    out,
                    "positions.csv",
                    "id,organisation_id,title,other_titles,kind,seats,start_date,end_date,identifiers");
            for (int n = 0; n < posts; n++, rows++) {
                out.write("p%d,o%d,Trưởng phòng %d,,head,1,,,\n".formatted(n, n / OF_AN_ORGANISATION, n));
            }
            begin(zip, out, "organisation_links.csv", "id,predecessor_id,successor_id,type,start_date,end_date");
            out.write("l,o0,o" + (units - 1) + ",merger,2025-07-01,\n");
            begin(
                    zip,
                    out,
                    "organisations.csv",
                    "id,name,other_names,classification,parent_id,founding_date,dissolution_date,identifiers");
            for (int n = units - 1; n >= 0; n--, rows++) {
                out.write("o%d,Đơn vị %d,,unit,%s,,,\n".formatted(n, n, n == 0 ? "" : "o" + (n - 1) / 3));
            }
            out.flush();
            zip.closeEntry();
        }
        return rows + 1;
    }

    private static void begin(ZipOutputStream zip, BufferedWriter out, String name, String head) throws IOException {
        out.flush();
        zip.putNextEntry(new ZipEntry(name));
        out.write(head + "\n");
    }

    private static JsonNode json(HttpResponse<String> response) {
        return JsonMapper.shared().readTree(response.body());
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
