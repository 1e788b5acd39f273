package org.cadregraph.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.cadregraph.support.Api;
import org.cadregraph.support.GraphTest;
import org.cadregraph.support.RawHttp;
import org.cadregraph.support.Store;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.graphql.execution.GraphQlSource;
import tools.jackson.databind.JsonNode;

/** A report over HTTP: the same rows in every format, whatever stands in them, and a clear word to whoever asks wrongly. */
@GraphTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReportApiTest {

    /** More than a page, and of more than one kind of hostility. */
    private static final int ORDINARY = 1_101;

    private static final List<String> HOSTILE = List.of(
            "=cmd|'/c calc'!A0",
            "+1+1",
            "-2+3",
            "@SUM(A1:A9)",
            "Đỗ \"Ánh\", Thị; <b>&amp;",
            "'=1+1",
            "x;=1+1",
            "＝1+1",
            "_x0041_",
            "Nguyễn, Văn A");

    @Autowired
    private Api api;

    @Autowired
    private Store store;

    @Autowired
    private GraphQlSource source;

    @Autowired
    private ResourcePatternResolver resources;

    private final HttpClient client = HttpClient.newHttpClient();

    /** Once: that some of the tests add a cadre disturbs none of the others. */
    @BeforeAll
    void load() {
        store.empty();
        List<String> persons = new ArrayList<>();
        for (int n = 0; n < HOSTILE.size(); n++) {
            persons.add("{\"id\": \"h%d\", \"name\": \"%s\"}"
                    .formatted(n, HOSTILE.get(n).replace("\"", "\\\"")));
        }
        IntStream.range(0, ORDINARY)
                .mapToObj(n ->
                        "{\"id\": \"p%04d\", \"name\": \"Lê Văn %04d\", \"gender\": \"nam\", \"birth_date\": \"%s\"}"
                                .formatted(
                                        n, n, n % 3 == 0 ? "1970" : n % 3 == 1 ? "1971-02" : "1972-03-0" + (n % 9 + 1)))
                .forEach(persons::add);
        String file = """
                {"organizations": [{"id": "o", "name": "Phường"}],
                 "posts": [{"id": "p", "label": "Chủ tịch", "organization_id": "o"}],
                 "memberships": [{"id": "1", "person_id": "p0001", "post_id": "p", "organization_id": "o",
                                  "start_date": "2020-05"}],
                 "persons": [%s]}
                """.formatted(String.join(", ", persons));
        assertThat(api.imported(file, "").path("rejected").intValue(-1)).isZero();
    }

    private HttpResponse<byte[]> get(String path, String... headers) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(api.address() + path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    private static String header(HttpResponse<?> response, String name) {
        return response.headers().firstValue(name).orElse("");
    }

    @Test
    void everyFormatHoldsTheRowsOfTheAnswer() throws Exception {
        List<List<String>> rows = AnsweredRows.of(api, "cadres", Map.of(), 400);
        assertThat(rows).hasSizeGreaterThanOrEqualTo(ORDINARY + HOSTILE.size());
        assertThat(rows.stream().map(row -> row.get(1))).containsAll(HOSTILE);
        List<List<String>> neutral = rows.stream()
                .map(row -> row.stream()
                        .map(cell -> cell.matches("[=+@＝-].*") ? "'" + cell : cell.replace(";=", ";'="))
                        .toList())
                .toList();
        assertThat(ReadTable.csv(get("/reports/cadres.csv").body()).rows()).isEqualTo(neutral);
        assertThat(ReadTable.json(get("/reports/cadres.json").body()).rows()).isEqualTo(rows);
        assertThat(ReadTable.xlsx(get("/reports/cadres.xlsx?lang=en").body(), "Key of the cadre")
                        .rows())
                .isEqualTo(rows);
        assertThat(ReadTable.parquet(get("/reports/cadres.parquet").body()).rows())
                .isEqualTo(rows);
    }

    @Test
    void aFileSaysWhatItIs() throws Exception {
        HttpResponse<byte[]> csv = get("/reports/cadres.csv?nameStartsWith=le+van+000");
        assertThat(header(csv, "Content-Type")).startsWith("text/csv").contains("utf-8");
        assertThat(header(csv, "Content-Disposition")).isEqualTo("attachment; filename=\"cadres.csv\"");
        assertThat(header(csv, "Cache-Control")).isEqualTo("private, no-cache");
        assertThat(new String(csv.body(), StandardCharsets.UTF_8))
                .startsWith(
                        "\uFEFFcadre_key,cadre,gender,birth_date,positions,organisations,since,education,political_theory"
                                + "\r\np0000,Lê Văn 0000,nam,1970,,,,,\r\np0001,Lê Văn 0001,nam,1971-02,Chủ tịch,Phường,2020-05,,"
                                + "\r\n");
        assertThat(ReadTable.csv(csv.body()).rows()).hasSize(10);
        assertThat(new String(
                        get("/reports/cadres.csv?bom=false&nameStartsWith=le+van+0000")
                                .body(),
                        StandardCharsets.UTF_8))
                .startsWith("cadre_key,");
        assertThat(header(get("/reports/cadres.xlsx"), "Content-Type")).contains("spreadsheetml");
        assertThat(header(get("/reports/cadres.json"), "Content-Type")).isEqualTo("application/json");
        assertThat(header(get("/reports/cadres.parquet"), "Content-Type")).isEqualTo("application/vnd.apache.parquet");
    }

    @ParameterizedTest
    @CsvSource({
        "'?lang=en', vi, Key of the cadre",
        "'?lang=vi', en, Mã cán bộ",
        "'', en-GB, Key of the cadre",
        "'', vi-VN, Mã cán bộ",
        "'', fr, Mã cán bộ"
    })
    void titlesAreInTheLanguageThatIsWanted(String address, String accepted, String title) throws Exception {
        byte[] file = get("/reports/cadres.xlsx" + address, "Accept-Language", accepted)
                .body();
        assertThat(ReadTable.xlsx(file, title).head()).hasSize(9);
    }

    @Test
    void aWorkbookCanBeReadOnTheScreenAndOnPaper() throws Exception {
        byte[] file =
                get("/reports/cadres.xlsx?lang=en&nameStartsWith=le+van+000").body();
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            XSSFSheet sheet = workbook.getSheetAt(0);
            assertThat(sheet.getRow(2).getCell(0).getStringCellValue())
                    .as("what was not asked for takes no line")
                    .isEqualTo("The name begins with");
            int titles = 4;
            assertThat(sheet.getRow(titles).getCell(0).getStringCellValue()).isEqualTo("Key of the cadre");
            assertThat(sheet.getPaneInformation().getHorizontalSplitPosition()).isEqualTo((short) (titles + 1));
            assertThat(sheet.getRepeatingRows()).isEqualTo(CellRangeAddress.valueOf("5:5"));
            assertThat(sheet.getFitToPage()).isTrue();
            assertThat(sheet.getPrintSetup().getFitHeight()).isZero();
            assertThat(sheet.getPrintSetup().getLandscape()).isTrue();
            assertThat(sheet.getColumnWidth(0) / 256)
                    .as("as wide as the longest of the names of parameters")
                    .isEqualTo("The name begins with".length() + 2);
            assertThat(sheet.getColumnWidth(7) / 256)
                    .as("as wide as the longest word of its title")
                    .isEqualTo("qualification".length() + 2);
        }
    }

    @Test
    void aTextThatIsTooLongForALineGoesOnInTheNext() throws Exception {
        String post = "Phó Chủ tịch Hội đồng nhân dân, Trưởng Ban Pháp chế";
        api.imported("""
                {"organizations": [{"id": "o", "name": "Phường"}],
                 "posts": [{"id": "long", "label": "%s", "organization_id": "o"}],
                 "persons": [{"id": "three", "name": "Vũ Ba"}],
                 "memberships": [{"id": "4", "person_id": "three", "post_id": "long", "organization_id": "o",
                                  "start_date": "2021"}]}
                """.formatted(post), "");
        byte[] file = get("/reports/cadres.xlsx?nameStartsWith=vu+ba").body();
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            XSSFSheet sheet = workbook.getSheetAt(0);
            XSSFRow row = sheet.getRow(sheet.getLastRowNum());
            assertThat(row.getCell(4).getStringCellValue()).isEqualTo(post);
            assertThat(row.getCell(4).getCellStyle().getWrapText()).isTrue();
            assertThat(row.getCell(1).getCellStyle().getWrapText()).isFalse();
            assertThat(row.getCell(1).getCellStyle().getVerticalAlignment()).isEqualTo(VerticalAlignment.TOP);
            assertThat(sheet.getColumnWidth(4) / 256).isEqualTo(ColumnWidths.MOST + 2);
            assertThat(row.getHeightInPoints()).as("two lines").isEqualTo(30);
        }
    }

    @Test
    void whoWantsNoLanguageGetsVietnamese() throws Exception {
        assertThat(ReadTable.xlsx(
                                get("/reports/cadres.xlsx?nameStartsWith=le+van+0000")
                                        .body(),
                                "Mã cán bộ")
                        .rows())
                .hasSize(1);
    }

    @Test
    void whoAsksOnlyWhetherItIsThereIsSentNoRows() throws Exception {
        HttpResponse<byte[]> head = client.send(
                HttpRequest.newBuilder(URI.create(api.address() + "/reports/cadres.csv"))
                        .HEAD()
                        .build(),
                HttpResponse.BodyHandlers.ofByteArray());
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(header(head, "ETag")).isEqualTo(header(get("/reports/cadres.csv"), "ETag"));
        assertThat(head.body()).isEmpty();
    }

    @Test
    void aTableWhoseEndNobodyCouldTellIsNotBegun() throws Exception {
        HttpResponse<byte[]> whole = get("/reports/cadres.csv");
        assertThat(whole.statusCode()).isEqualTo(200);
        RawHttp raw = new RawHttp(URI.create(api.address()).getPort());
        RawHttp.Answer answer = raw.send(
                "GET /reports/cadres.csv HTTP/1.0\r\nHost: localhost\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text()).contains("proxy_http_version 1.1");
    }

    @Test
    void whatIsUnknownKeepsItsPlaceBesideWhatIsKnown() throws Exception {
        api.imported("""
                {"organizations": [{"id": "o", "name": "Phường"}],
                 "posts": [{"id": "a", "label": "A", "organization_id": "o"},
                           {"id": "b", "label": "B", "organization_id": "o"}],
                 "persons": [{"id": "two", "name": "Vũ Hai"}],
                 "memberships": [{"id": "2", "person_id": "two", "post_id": "a", "organization_id": "o"},
                                 {"id": "3", "person_id": "two", "post_id": "b", "organization_id": "o",
                                  "start_date": "2021"}]}
                """, "");
        List<String> row = ReadTable.csv(
                        get("/reports/cadres.csv?nameStartsWith=vu+hai").body())
                .rows()
                .getFirst();
        assertThat(row.get(4)).isEqualTo("A; B");
        assertThat(row.get(6)).isEqualTo("; 2021");
    }

    @Test
    void whatNobodyHasChangedIsNotSentAgain() throws Exception {
        String path = "/reports/cadres.csv?nameStartsWith=le";
        String tag = header(get(path), "ETag");
        assertThat(tag).startsWith("W/\"");
        HttpResponse<byte[]> again = get(path, "If-None-Match", tag);
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(get("/reports/cadres.csv?nameStartsWith=l", "If-None-Match", tag)
                        .statusCode())
                .isEqualTo(200);
        assertThat(get("/reports/cadres.json?nameStartsWith=le", "If-None-Match", tag)
                        .statusCode())
                .isEqualTo(200);
        api.data("mutation { createCadre(input: {name: \"Lê Mới\"}) { cadre { id } } }");
        HttpResponse<byte[]> changed = get(path, "If-None-Match", tag);
        assertThat(changed.statusCode()).isEqualTo(200);
        assertThat(new String(changed.body(), StandardCharsets.UTF_8)).contains("Lê Mới");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "/reports/nobody.csv | 404 | NOT_FOUND | There is no report 'nobody': GET /reports lists those there are",
                "/reports/cadres.doc | 404 | NOT_FOUND | .csv, .xlsx, .json, .parquet",
                "/reports/cadres.csv?sort=name | 400 | INVALID_ARGUMENT | 'sort' is no parameter of the report cadres, which has: asOf, nameStartsWith, lang, bom",
                "/reports/cadres.csv?asOf=1.5.2020 | 400 | INVALID_ARGUMENT | 'asOf': '1.5.2020' is no day: write it as 2026-01-31",
                "/reports/cadres.csv?asOf=2020-01-01&asOf=2021-01-01 | 400 | INVALID_ARGUMENT | 'asOf' is given 2 times: give one value",
                "/reports/cadres.csv?lang=fr | 400 | INVALID_ARGUMENT | 'lang' is one of en, vi",
                "/reports/in-office.csv | 400 | INVALID_ARGUMENT | needs the parameter 'organisation' (Key of the organisation), for instance ls-thanh-uy",
                "/reports/in-office.csv?organisation=x | 404 | NOT_FOUND | 'organisation' is none that there is, or that you may see",
                "/reports/in-office.csv?organisation=o&subtree=yes | 400 | INVALID_ARGUMENT | 'subtree': 'yes' is neither true nor false",
                "/reports/findings.csv?organisation=o&kinds=GAP&kinds=HOLE | 400 | INVALID_ARGUMENT | 'HOLE' is not known here: write one of OVERLAP, GAP",
            })
    void whatCannotBeIsToldBeforeAnythingIsSent(String path, int status, String code, String message) throws Exception {
        HttpResponse<byte[]> refused = get(path);
        assertThat(refused.statusCode()).isEqualTo(status);
        assertThat(new String(refused.body(), StandardCharsets.UTF_8)).contains("\"code\":\"" + code + "\"", message);
        assertThat(header(refused, "Content-Disposition")).isEmpty();
    }

    @Test
    void theListIsThereForPeopleAndForPrograms() throws Exception {
        HttpResponse<byte[]> json = get("/reports?lang=en");
        assertThat(header(json, "Content-Type")).isEqualTo("application/json");
        assertThat(new String(json.body(), StandardCharsets.UTF_8))
                .contains(
                        "\"name\":\"cadres\"",
                        "\"title\":\"Cadres with the posts that they hold\"",
                        "\"example\":\"2026-06-01\"");
        HttpResponse<byte[]> page = get("/reports", "Accept", "text/html,*/*", "Accept-Language", "vi");
        assertThat(header(page, "Content-Type")).startsWith("text/html");
        assertThat(new String(page.body(), StandardCharsets.UTF_8))
                .contains("<html lang=\"vi\">", "Cán bộ và chức danh đang giữ", "formaction=\"/reports/cadres.xlsx\"");
        JsonNode listed = api.data(
                "{ reports { name title(language: EN) parameters { name kind required } columns { name type } } }");
        assertThat(listed.path("reports")
                        .valueStream()
                        .map(report -> report.path("name").stringValue()))
                .contains("cadres", "findings", "in-office")
                .isSorted();
    }

    @Test
    void aFileInTheFolderIsAReportAtOnce(@TempDir Path folder) throws IOException {
        Reports reports = new Reports(source, new ReportProperties(folder, 10), resources);
        assertThat(names(reports)).doesNotContain("women");
        Path file = folder.resolve("women.graphql");
        String text = """
                # title: {vi: Cán bộ nữ, en: Women}
                # description: {vi: Cán bộ nữ., en: Women.}
                # rows: cadres.nodes
                # columns: {name: {value: name, vi: Họ và tên, en: Name}}
                query Women($first: Int, $after: String) {
                  cadres(filter: {gender: "nữ"}, first: $first, after: $after) {
                    nodes { name }
                    pageInfo { hasNextPage endCursor }
                  }
                }
                """;
        Files.writeString(file, text);
        assertThat(names(reports)).contains("women");
        Files.writeString(file, text.replace("# rows: cadres.nodes", "# rows: cadres.people"));
        assertThat(names(reports)).doesNotContain("women");
        assertThat(reports.all().faults().toString())
                .contains("women.graphql:3:9 rows: 'people' is not asked for there");
        Files.delete(file);
        assertThat(reports.all().faults()).isEmpty();
        Files.writeString(folder.resolve("cadres.graphql"), text);
        assertThat(reports.named("cadres").title().en())
                .as("it replaces the one that ships")
                .isEqualTo("Women");
        Files.writeString(folder.resolve("cadres.graphql"), "nothing of the kind");
        assertThat(names(reports)).as("nor is another meant by its name").doesNotContain("cadres");
    }

    private static List<String> names(Reports reports) {
        return reports.all().reports().stream().map(Report::name).collect(Collectors.toList());
    }
}
