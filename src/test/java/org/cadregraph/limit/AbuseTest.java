package org.cadregraph.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.cadregraph.support.Api;
import org.cadregraph.support.Application;
import org.cadregraph.support.Mutations;
import org.cadregraph.support.RawHttp;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whatever is sent, in half a gigabyte: no fault of ours, nothing of the inside in an answer, and the next question is
 * answered as before. The table tells how long each took; slow senders are cut off after two seconds here.
 */
class AbuseTest {

    private static final String CAREER =
            "{ cadre(by: {key: \"cb-0001\"}) { name career { from position { title } } } cadres { totalCount } }";

    /** Packages, classes of exceptions (the schema's own words go on after `Exception`), traces and the server's name. */
    private static final Pattern INSIDE = Pattern.compile(
            "\\b(?:org|java|javax|jakarta|com|reactor)\\.[a-z]\\w*\\.|Exception\\b|\\tat |Tomcat|Caused by");

    /** What HTTP itself says to a method, a transfer coding or a version that it does not know. */
    private static final Set<Integer> HTTPS_OWN = Set.of(501, 505);

    /** What the endpoint makes of these is not a matter of limits; here it is only asked that they tell nothing. */
    private static final Set<String> ENDPOINTS_OWN = Set.of();

    @TempDir
    private Path directory;

    @Test
    void nothingKnocksItOverAndNothingOfTheInsideIsTold() throws Exception {
        try (Application application = Application.start(
                directory,
                "512m",
                "--cadre.limits.head-time=2s",
                "--cadre.limits.body-time=2s",
                "--server.tomcat.connection-timeout=2s")) {
            Api api = application.awaitReady();
            RawHttp http = new RawHttp(URI.create(api.address()).getPort());
            Object before = api.data(CAREER);
            List<String> table = new ArrayList<>();
            List<String> faults = new ArrayList<>();
            List<Timed> times = new ArrayList<>();
            List<Abuse.Request> all = Abuse.all();
            for (Abuse.Request request : all) {
                if (!request.slow()) {
                    note(request, http.send(request.bytes()), table, faults, times);
                    assertThat((Object) api.data(CAREER))
                            .as("after " + request.name())
                            .isEqualTo(before);
                }
            }
            List<Abuse.Request> slow = all.stream().filter(Abuse.Request::slow).toList();
            List<Callable<RawHttp.Answer>> calls = slow.stream()
                    .map(request -> (Callable<RawHttp.Answer>) () -> http.drip(request.bytes()))
                    .toList();
            List<RawHttp.Answer> cut = Mutations.atOnce(calls);
            for (int n = 0; n < slow.size(); n++) {
                note(slow.get(n), cut.get(n), table, faults, new ArrayList<>());
            }
            table.forEach(System.out::println);
            System.out.println(flood(api));
            assertThat((Object) api.data(CAREER)).isEqualTo(before);
            Timed slowest = Collections.max(times, Comparator.comparingLong(Timed::milliseconds));
            System.out.printf(
                    "Abuse: %d requests, %d faults, slowest %s with %d ms%n",
                    all.size(), faults.size(), slowest.name(), slowest.milliseconds());
            assertThat(application.alive()).isTrue();
            assertThat(application.output()).doesNotContain("OutOfMemoryError", "Internal error");
            assertThat(all).hasSizeGreaterThan(120);
            assertThat(faults).isEmpty();
        }
    }

    private record Timed(String name, long milliseconds) {}

    private static void note(
            Abuse.Request request, RawHttp.Answer answer, List<String> table, List<String> faults, List<Timed> times) {
        String line = "%-60s %3d %-26s %6d ms"
                .formatted(request.name(), answer.status(), answer.code(), answer.milliseconds());
        table.add(line);
        times.add(new Timed(request.name(), answer.milliseconds()));
        boolean fault = answer.status() >= 500 && !HTTPS_OWN.contains(answer.status());
        if ((fault && !ENDPOINTS_OWN.contains(request.name())) || answer.code().equals("INTERNAL_ERROR")) {
            faults.add(line);
        }
        if (INSIDE.matcher(answer.text()).find()) {
            faults.add(line + " tells of the inside: " + answer.text());
        }
    }

    /** More at once than there are places: each is served or sent away, and told so. */
    private static String flood(Api api) {
        String large = "{ cadres(first: 100) { nodes { name career { kind from position { title } } } } }";
        List<Callable<String>> calls = Collections.nCopies(150, () -> {
            String code =
                    api.answer(large, Map.of()).at("/errors/0/extensions/code").stringValue("served");
            assertThat(code).isIn("served", "SERVER_BUSY", "TOO_MUCH_MEMORY", "TOO_SLOW");
            return code;
        });
        List<String> codes = Mutations.atOnce(calls);
        assertThat(codes).contains("served");
        return "150 questions at once: served %d, sent away %d"
                .formatted(Collections.frequency(codes, "served"), 150 - Collections.frequency(codes, "served"));
    }
}
