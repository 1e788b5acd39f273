package org.cadregraph.benchmark;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What memory a report of many rows takes: the peak of a process that does nothing else, while it streams and at the end. */
final class LongReport {

    private static final String REPORT = "/reports/careers.csv?bom=false";
    private static final int STEP = 100_000;

    private final Settings settings;
    private final int cadres;

    LongReport(Settings settings, int cadres) {
        this.settings = settings;
        this.cadres = cadres;
    }

    void run() {
        Stores stores = new Stores(settings, cadres);
        Stores.Import loaded = stores.fill(cadres);
        if (loaded != null) {
            Growth.print(cadres, loaded);
        }
        try (Endpoint product = Endpoint.embedded(settings, stores.store(), List.of())) {
            System.out.printf("%n%s of %d cadres, heap %s%n", REPORT, cadres, settings.heap());
            print(0, 0, product);
            read(product);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while a report was read", e);
        }
    }

    private static void read(Endpoint product) throws IOException, InterruptedException {
        long start = System.nanoTime();
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + product.port() + REPORT))
                .build();
        try (HttpClient client = HttpClient.newHttpClient();
                BufferedReader lines = new BufferedReader(new InputStreamReader(
                        client.send(request, HttpResponse.BodyHandlers.ofInputStream())
                                .body(),
                        StandardCharsets.UTF_8))) {
            // The first line holds the names of the columns.
            int rows = -1;
            while (lines.readLine() != null) {
                rows++;
                if (rows > 0 && rows % STEP == 0) {
                    print(rows, System.nanoTime() - start, product);
                }
            }
            print(rows, System.nanoTime() - start, product);
        }
    }

    private static void print(int rows, long nanoseconds, Endpoint product) {
        System.out.printf(
                "  %,9d rows after %6.1f s: peak memory of the process %s MB%n",
                rows, nanoseconds / 1e9, product.process().peakMegabytes());
    }
}
