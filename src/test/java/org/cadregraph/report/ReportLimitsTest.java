package org.cadregraph.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.cadregraph.support.AnyAdapter;
import org.cadregraph.support.Api;
import org.cadregraph.support.GraphTest;
import org.cadregraph.support.RawHttp;
import org.cadregraph.support.Store;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/** What a report may not be: longer than the office allows, and then a file that looks whole. */
@GraphTest
@AnyAdapter("it looks at how an answer is sent")
@TestPropertySource(properties = {"cadre.reports.rows=700", "cadre.trusted-documents-only=true"})
class ReportLimitsTest {

    private static final int CADRES = 1_100;

    @Autowired
    private Api api;

    @Autowired
    private Store store;

    @BeforeEach
    void load() {
        store.empty();
        String persons = IntStream.range(0, CADRES)
                .mapToObj(n -> "{\"id\": \"p%04d\", \"name\": \"Lê Văn %04d\"}".formatted(n, n))
                .collect(Collectors.joining(", "));
        assertThat(api.imported(
                                "{\"organizations\": [], \"posts\": [], \"memberships\": [], \"persons\": [" + persons
                                        + "]}",
                                "")
                        .path("rejected")
                        .intValue(-1))
                .isZero();
    }

    @Test
    void aReportIsATrustedDocumentWhereNoOtherIs() {
        assertThat(api.answer("{ cadres { totalCount } }", Map.of())
                        .at("/errors/0/extensions/code")
                        .stringValue(""))
                .isEqualTo("DOCUMENT_NOT_TRUSTED");
        HttpResponse<String> report = api.get("/reports/cadres.csv?nameStartsWith=le+van+00");
        assertThat(report.statusCode()).as(report.body()).isEqualTo(200);
        assertThat(report.body().lines()).hasSize(101);
    }

    @Test
    void whatBreaksOffDoesNotLookWhole() throws IOException {
        assertThatThrownBy(() -> api.get("/reports/cadres.csv"))
                .isInstanceOf(UncheckedIOException.class)
                .hasCauseInstanceOf(IOException.class);
        RawHttp raw = new RawHttp(URI.create(api.address()).getPort());
        for (String file : List.of("cadres.csv", "cadres.json")) {
            RawHttp.Answer answer =
                    raw.send(("GET /reports/" + file + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.text()).contains("Lê Văn 0001").doesNotContain("errors", "\r\n0\r\n\r\n");
        }
    }

    @Test
    void whatIsNotOnItsWayYetIsRefusedInWords() {
        HttpResponse<String> refused = api.get("/reports/cadres.parquet");
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("LIMIT_EXCEEDED", "more than 700 rows (cadre.reports.rows)");
        assertThat(refused.headers().firstValue("Content-Disposition")).isEmpty();
        assertThat(refused.headers().firstValue("Content-Type")).hasValue("application/json");
    }
}
