package org.cadregraph.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.cadregraph.support.Api;
import org.cadregraph.support.GraphTest;
import org.cadregraph.support.Store;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Sets of CSV files: they mean the same as Popolo JSON, together or apart, and each fault is told by file and line. */
@GraphTest
class CsvImportTest {

    private static final String POPOLO = """
            {"organizations": [{"id": "tinh", "name": "Tỉnh", "other_names": [{"name": "Province"}]},
               {"id": "city", "name": "Thành phố", "parent_id": "tinh", "founding_date": "1975",
                "identifiers": [{"scheme": "gso", "identifier": "178"}]}],
             "posts": [{"id": "chair", "label": "Chủ tịch", "organization_id": "city", "seats": 1, "role": "head",
                "other_label": ["Chairman"]}],
             "persons": [{"id": "an", "name": "Đỗ Thị Ánh", "gender": "female", "birth_date": "1970-05",
                "other_names": [{"name": "Đỗ Ánh", "note": "tên thường gọi", "start_date": "1990"}, {"name": "Anh"}]},
               {"id": "binh", "name": "Bình", "other_names": [{"name": "B"}]}],
             "memberships": [{"id": "an-1", "person_id": "an", "post_id": "chair", "organization_id": "city",
                "start_date": "2010-03", "end_date": "2015", "acting": true, "label": "Quyền Chủ tịch",
                "note": "Theo QĐ 12;\\nthay \\"ông B\\"", "leave": [{"start_date": "2012", "reason": "đi học"}]},
               {"id": "binh-1", "person_id": "binh", "post_id": "chair", "organization_id": "city",
                "start_date": "2015", "end_status": "unknown"}],
             "organization_links": [{"id": "l", "predecessor_id": "tinh", "successor_id": "city", "type": "split",
                "start_date": "1975"}]}
            """;

    private static final Map<String, String> SET = Map.of(
            "organisations.csv",
            """
            id,name,other_names,classification,parent_id,founding_date,dissolution_date,identifiers
            city,Thành phố,,,tinh,1975,,gso:178
            tinh,Tỉnh,Province,,,,,
            """,
            "positions.csv",
            """
            id,organisation_id,title,other_titles,kind,seats,start_date,end_date,identifiers
            chair,city,Chủ tịch,Chairman,head,1,,,
            """,
            "cadres.csv",
            """
            id,name,family_name,given_name,other_names,gender,birth_date,death_date,identifiers
            an,Đỗ Thị Ánh,,,Anh;Đỗ Ánh,female,1970-05,,
            binh,Bình,,,B,,,,
            """,
            "cadre_names.csv",
            """
            cadre_id,name,note,start_date,end_date
            an,Đỗ Ánh,tên thường gọi,1990,
            """,
            "appointments.csv",
            """
            id,cadre_id,position_id,start_date,end_date,end_status,acting,label,note
            binh-1,binh,chair,2015,,unknown,false,,
            an-1,an,chair,2010-03,2015,,TRUE,Quyền Chủ tịch,"Theo QĐ 12;
            thay ""ông B\"\"\"
            """,
            "organisation_links.csv",
            """
            id,predecessor_id,successor_id,type,start_date,end_date
            l,tinh,city,split,1975,
            """);

    private static final int ROWS = 9;

    @Autowired
    private Api api;

    @Autowired
    private Store store;

    @BeforeEach
    void empty() {
        store.empty();
    }

    @Test
    void aSetSaysTheSameAsPopolo() {
        api.imported(POPOLO, "");
        JsonNode report = report(files(SET));
        assertThat(report.path("unchanged").intValue()).as("%s", report).isEqualTo(ROWS);
        assertThat(report.path("in").intValue()).isEqualTo(ROWS);
        JsonNode career = api.data(
                        "{ cadre(by: {key: \"an\"}) { career { note organisationName absences { reason } } } }")
                .at("/cadre/career/0");
        assertThat(career.path("note").stringValue()).isEqualTo("Theo QĐ 12;\nthay \"ông B\"");
        assertThat(career.at("/absences/0/reason").stringValue())
                .as("a table has no column for absences, and says nothing of them")
                .isEqualTo("đi học");
    }

    @Test
    void popoloAfterASetAddsOnlyWhatTablesHaveNoPlaceFor() {
        JsonNode first = report(files(SET));
        assertThat(first.path("added").intValue()).as("%s", first).isEqualTo(ROWS);
        JsonNode second = api.imported(POPOLO, "");
        assertThat(second.path("changed").intValue())
                .as("the organisation of each membership")
                .isEqualTo(2);
        assertThat(second.path("unchanged").intValue()).isEqualTo(6);
    }

    @ParameterizedTest
    @ValueSource(strings = {"us-congress", "vietnam-cabinet"})
    void realSetsSayTheSameInBothForms(String set) throws IOException {
        Path folder = dataSet(set);
        JsonNode popolo = api.imported(folder.resolve("popolo.json"));
        Map<String, byte[]> files = csvFiles(folder);
        JsonNode report = report(files);
        assertThat(report.path("unchanged").intValue())
                .isEqualTo(report.path("in").intValue());
        int names = report.at("/sections/cadre_names/in").intValue();
        assertThat(names).isPositive();
        assertThat(report.path("in").intValue() - names)
                .isEqualTo(popolo.path("in").intValue());
        store.empty();
        JsonNode zipped = json(api.importBody(LayingTest.zip(files), "", "application/zip"), 200);
        assertThat(zipped.path("added").intValue()).isEqualTo(zipped.path("in").intValue());
        assertThat(report(files).path("unchanged").intValue())
                .isEqualTo(zipped.path("in").intValue());
    }

    @Test
    void realUnitsComeWithTheirLinks() throws IOException {
        JsonNode report = report(csvFiles(dataSet("vietnam-units")));
        assertThat(report.at("/sections/organisations/added").intValue()).isEqualTo(278);
        assertThat(report.at("/sections/organisation_links/added").intValue()).isEqualTo(193);
        assertThat(report.path("rejected").intValue()).isZero();
    }

    private static Path dataSet(String set) {
        String folder = System.getProperty("cadre.test.data-sets", "");
        assumeTrue(!folder.isBlank(), "No folder of real data sets: run with -Ddata.sets=FOLDER");
        return Path.of(folder).resolve(set);
    }

    /** In the wrong order: what is named comes after what names it. */
    private static Map<String, byte[]> csvFiles(Path folder) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (Stream<Path> list = Files.list(folder)) {
            for (Path file : list.filter(file -> file.toString().endsWith(".csv"))
                    .sorted()
                    .toList()) {
                files.put(file.getFileName().toString(), Files.readAllBytes(file));
            }
        }
        return files;
    }

    @Test
    void filesOneByOneMakeTheSameAsAllTogether() {
        for (String name : List.of(
                "organisations.csv",
                "positions.csv",
                "cadres.csv",
                "cadre_names.csv",
                "appointments.csv",
                "organisation_links.csv")) {
            byte[] file = file(name);
            json(api.importBody(file, "", "text/csv"), 200);
            assertThat(json(api.importBody(file, "", "application/octet-stream"), 200)
                            .path("rejected")
                            .intValue())
                    .isZero();
        }
        assertThat(report(files(SET)).path("unchanged").intValue()).isEqualTo(ROWS);
        for (String name : SET.keySet()) {
            JsonNode again = report(Map.of("x", file(name)));
            assertThat(again.path("unchanged").intValue())
                    .as(name)
                    .isEqualTo(again.path("in").intValue());
        }
    }

    @Test
    void semicolonsAByteOrderMarkAndOtherNamesMakeNoDifference() {
        Map<String, byte[]> files = new LinkedHashMap<>();
        SET.values().forEach(text -> files.put("file" + files.size(), bytes("\uFEFF" + withSemicolons(text) + "\r\n")));
        assertThat(report(files).path("added").intValue()).isEqualTo(ROWS);
        JsonNode cadre = api.data("{ cadre(by: {key: \"an\"}) { names { name } career { note } } }")
                .at("/cadre");
        assertThat(cadre.path("names")).hasSize(2);
        assertThat(cadre.at("/career/0/note").stringValue()).isEqualTo("Theo QĐ 12;\nthay \"ông B\"");
    }

    private static String withSemicolons(String text) {
        StringWriter semicolons = new StringWriter();
        try (CsvWriter writer = CsvWriter.builder()
                        .fieldSeparator(';')
                        .lineDelimiter(LineDelimiter.CRLF)
                        .build(semicolons);
                CsvReader<CsvRecord> reader = CsvReader.builder().ofCsvRecord(text)) {
            reader.forEach(row -> writer.writeRecord(row.getFields()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return semicolons.toString();
    }

    @Test
    void twoFilesOfOneListAreOneList() {
        Map<String, byte[]> files = Map.of(
                "a.csv", bytes("id,name,gender\na,An,\nb,Bình,\n"),
                "b.csv", bytes("gender;name;id\n;Chi;c\n;Bình hai;b\n"));
        JsonNode report = report(files);
        assertThat(report.at("/sections/cadres/added").intValue()).isEqualTo(3);
        assertThat(report.at("/rejections/0/reason").stringValue()).contains("earlier row");
    }

    @Test
    void aColumnThatIsNotThereSaysNothingAndAnEmptyCellSaysThatThereIsNothing() {
        report(files(SET));
        JsonNode report = report(Map.of(
                "a.csv", bytes("id,name,birth_date\nan,Đỗ Thị Ánh,1971\n"),
                "b.csv", bytes("id,cadre_id,position_id,label\nan-1,an,chair,\n"),
                "c.csv", bytes("id;organisation_id;title;kind\nchair;city;Chủ tịch;\n"),
                "d.csv", bytes("id,name,founding_date\ncity,Thành phố,\n")));
        assertThat(report.path("changed").intValue()).as("%s", report).isEqualTo(4);
        JsonNode kept = api.data("""
                { cadre(by: {key: "an"}) { gender birthDate names { name note }
                    career { label from to acting note position { kind seats } } }
                  organisation(by: {key: "city"}) { founded partOf { key } identifiers { code } } }""");
        assertThat(kept.at("/cadre/gender").stringValue()).isEqualTo("female");
        assertThat(kept.at("/cadre/birthDate").stringValue()).isEqualTo("1971");
        assertThat(kept.at("/cadre/names")).hasSize(2);
        JsonNode tenure = kept.at("/cadre/career/0");
        assertThat(tenure.path("label").isNull()).isTrue();
        assertThat(tenure.path("from").stringValue()).isEqualTo("2010-03");
        assertThat(tenure.path("to").stringValue()).isEqualTo("2015");
        assertThat(tenure.path("acting").booleanValue()).isTrue();
        assertThat(tenure.path("note").stringValue()).contains("ông B");
        assertThat(tenure.at("/position/kind").isNull()).isTrue();
        assertThat(tenure.at("/position/seats").intValue()).isEqualTo(1);
        assertThat(kept.at("/organisation/founded").isNull()).isTrue();
        assertThat(kept.at("/organisation/partOf/key").stringValue()).isEqualTo("tinh");
        assertThat(kept.at("/organisation/identifiers")).hasSize(1);
    }

    private static final String MOVED = """
            id,name,parent_id,former_parents,founding_date
            a,A,,,
            b,B,,,
            school,Trường,b,2008:a; 2001-07-01 : tinh,1990
            tinh,Tỉnh,,,
            """;

    private List<String> placesOfTheSchool() {
        List<String> places = new ArrayList<>();
        api.data(
                        "{ organisation(by: {key: \"school\"}) { formerlyPartOf { until organisation { key } } partOf { key } } }")
                .path("organisation")
                .forEach(part -> part.forEach(place -> places.add(
                        place.isString()
                                ? place.stringValue()
                                : place.path("until").stringValue() + " "
                                        + place.at("/organisation/key").stringValue())));
        return places;
    }

    @Test
    void anOrganisationMayHaveBeenElsewhereBefore() {
        assertThat(report(Map.of("o.csv", bytes(MOVED))).path("added").intValue())
                .isEqualTo(4);
        assertThat(placesOfTheSchool()).containsExactly("2001-07-01 tinh", "2008 a", "b");
        JsonNode popolo = api.imported("""
                {"organizations": [{"id": "school", "name": "Trường", "parent_id": "b", "founding_date": "1990",
                   "former_parents": [{"parent_id": "tinh", "end_date": "2001-07-01"}, {"parent_id": "a", "end_date": "2008"}]}],
                 "posts": [], "persons": [], "memberships": []}
                """, "");
        assertThat(popolo.path("unchanged").intValue()).as("%s", popolo).isEqualTo(1);
        report(Map.of("o.csv", bytes("id,name,parent_id\nschool,Trường,tinh\n")));
        assertThat(placesOfTheSchool())
                .as("a table without the column says nothing of it")
                .containsExactly("2001-07-01 tinh", "2008 a", "tinh");
        assertThat(store.misplaced()).isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "school,Trường,b,a,            | former_parents | a",
                "school,Trường,b,2008:,        | former_parents | 2008:",
                "school,Trường,b,2008-13:a,    | former_parents | 2008-13:a",
                "school,Trường,b,2008:nowhere, | former_parents | nowhere",
                "school,Trường,b,2008:school,  | former_parents | school",
                "school,Trường,b,2008:a;2008:b,| former_parents | 2008",
                "school,Trường,b,1980:a,1990   | former_parents | 1980",
                "a,A,,2010:below,              | former_parents | below",
            })
    void whereItCannotHaveBeenIsTold(String row, String field, String value) {
        report(Map.of("o.csv", bytes(MOVED + "below,Dưới,school,,\n")));
        JsonNode report =
                report(Map.of("o.csv", bytes("id,name,parent_id,former_parents,founding_date\n" + row + "\n")));
        assertThat(report.path("rejected").intValue()).as("%s", report).isEqualTo(1);
        assertThat(report.at("/rejections/0/field").stringValue()).isEqualTo(field);
        assertThat(report.at("/rejections/0/value").stringValue()).isEqualTo(value);
        assertThat(placesOfTheSchool()).containsExactly("2001-07-01 tinh", "2008 a", "b");
    }

    @Test
    void cadresAloneTakeNoNameAwayAndNeitherDoNamesAlone() {
        report(files(SET));
        report(Map.of("cadres.csv", bytes("id,name,other_names\nan,Đỗ Thị Ánh,Ánh\n")));
        assertThat(names()).containsExactlyInAnyOrder("Đỗ Ánh/tên thường gọi", "Anh/", "Ánh/");
        report(Map.of("x", bytes("cadre_id,name,note\nan,Anh,biệt danh\n")));
        assertThat(names()).containsExactlyInAnyOrder("Đỗ Ánh/tên thường gọi", "Anh/biệt danh", "Ánh/");
        report(files(SET));
        assertThat(names())
                .as("together they state all names")
                .containsExactlyInAnyOrder("Đỗ Ánh/tên thường gọi", "Anh/");
    }

    private List<String> names() {
        List<String> names = new ArrayList<>();
        api.data("{ cadre(by: {key: \"an\"}) { names { name note } } }")
                .at("/cadre/names")
                .forEach(name -> names.add(name.path("name").stringValue() + "/"
                        + name.path("note").stringValue("")));
        return names;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "appointments.csv   | x,an,nobody,,,,,,          | x  | position_id | nobody",
                "appointments.csv   | x,who,chair,,,,,,          | x  | cadre_id    | who",
                "appointments.csv   | x,an,chair,2010-13,,,,,    | x  | start_date  | 2010-13",
                "appointments.csv   | x,an,chair,,,,yes,,        | x  | acting      | yes",
                "appointments.csv   | an-1,an,chair,,,,,,        | an-1 | id        | an-1",
                "positions.csv      | x,nowhere,Thư ký,,,,,,     | x  | organisation_id | nowhere",
                "positions.csv      | x,city,,,,,,,              | x  | title       |",
                "positions.csv      | x,city,Thư ký,,,hai,,,     | x  | seats       | hai",
                "organisations.csv  | x,X,,,nowhere,,,           | x  | parent_id   | nowhere",
                "organisations.csv  | x,X,,,,,,gso               | x  | identifiers | gso",
                "cadres.csv         | x,X,,,,,31/1/1970,,        | x  | birth_date  | 31/1/1970",
                "cadres.csv         | x,X,,                      | x  | (row)       | x,X,,",
                "cadre_names.csv    | nobody,N,,,                | nobody | cadre_id | nobody",
                "cadre_names.csv    | an,,,,                     | an | name        |",
                "organisation_links.csv | x,city,city,split,,    | x  | successor_id | city",
            })
    void aRowAtFaultIsRejectedAloneWithFileLineColumnAndValue(
            String file, String row, String id, String field, String value) {
        Map<String, String> set = new LinkedHashMap<>(SET);
        set.computeIfPresent(file, (name, text) -> text + row + "\n");
        long line = set.getOrDefault(file, "").lines().count();
        JsonNode report = report(files(set));
        assertThat(report.path("added").intValue()).as("%s", report).isEqualTo(ROWS);
        assertThat(report.path("rejected").intValue()).isEqualTo(1);
        JsonNode rejection = report.at("/rejections/0");
        assertThat(rejection.path("section").stringValue() + ".csv").isEqualTo(file);
        assertThat(rejection.path("file").stringValue()).isEqualTo(file);
        assertThat(rejection.path("line").longValue()).isEqualTo(line);
        assertThat(rejection.path("id").stringValue()).isEqualTo(id);
        assertThat(rejection.path("field").stringValue()).isEqualTo(field);
        assertThat(rejection.path("value").stringValue(null)).isEqualTo(value);
        assertThat(rejection.path("reason").stringValue()).isNotBlank();
    }

    @Test
    void namesShareTheFateOfTheirCadre() {
        Map<String, String> set = Map.of(
                "cadres.csv", "id,name,birth_date\na,An,1970\nb,Bình,maybe\nc,,\n",
                "names.csv", "cadre_id,name\nc,Chi\nb,B\na,A\nb,BB\nd,D\na,AA\n");
        JsonNode report = report(files(set));
        assertThat(report.at("/sections/cadres/added").intValue()).isEqualTo(1);
        assertThat(report.at("/sections/cadres/rejected").intValue()).isEqualTo(2);
        assertThat(report.at("/sections/cadre_names/in").intValue()).isEqualTo(6);
        assertThat(report.at("/sections/cadre_names/added").intValue()).isEqualTo(2);
        assertThat(report.at("/sections/cadre_names/rejected").intValue()).isEqualTo(4);
        List<Long> lines = new ArrayList<>();
        report.path("rejections").forEach(rejection -> {
            if (rejection.path("section").stringValue().equals("cadre_names")) {
                lines.add(rejection.path("line").longValue());
            }
        });
        assertThat(lines).containsExactly(3L, 5L, 2L, 6L);
    }

    @Test
    void aColumnThatIsNotKnownIsAFinding() {
        JsonNode report = report(Map.of("x.csv", bytes("id,name,gender,birthdate\na,An,,1970\n")));
        assertThat(report.path("added").intValue()).isEqualTo(1);
        assertThat(report.at("/findings/0/field").stringValue()).isEqualTo("birthdate");
        assertThat(report.at("/findings/0/reason").stringValue()).contains("was not read");
    }

    @Test
    void aStrictImportIsRefusedWholeAndADryRunChangesNothing() {
        Map<String, String> set = new LinkedHashMap<>(SET);
        JsonNode rehearsal = json(api.importFiles(files(set), "?dryRun=true"), 200);
        assertThat(rehearsal.path("added").intValue()).isEqualTo(ROWS);
        assertThat(store.records()).isZero();
        set.computeIfPresent("cadres.csv", (name, text) -> text + "x,,,,,,,,\n");
        JsonNode refused = json(api.importFiles(files(set), "?strict=true"), 422);
        assertThat(refused.path("status").stringValue()).isEqualTo("rejected");
        assertThat(store.records()).isZero();
        JsonNode strict = json(api.importFiles(files(SET), "?strict=true"), 200);
        assertThat(strict.path("added").intValue()).isEqualTo(ROWS);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a.csv  | id,name,gender\\na,\"An,female\\n        | b.csv  | id,name,parent_id\\n   | not CSV from line 2",
                "a.csv  | id,name,gender\\na,An,female\\n          | b.json | {\"persons\": []}      | send it alone",
                "a.csv  | id,name,gender\\na,An,female\\n          | b.csv  | id,quantity\\n         | no known table",
            })
    void aSetWithAFileThatCannotBeReadIsRefusedWhole(
            String first, String firstText, String second, String secondText, String told) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put(first, bytes(firstText.replace("\\n", "\n")));
        files.put(second, bytes(secondText.replace("\\n", "\n")));
        JsonNode report = json(api.importFiles(files, ""), 400);
        assertThat(report.path("message").stringValue()).contains(told).doesNotContain("Exception");
        assertThat(store.records()).isZero();
        JsonNode imports = JsonMapper.shared().readTree(api.get("/imports").body());
        assertThat(imports.path("imports")).isEmpty();
    }

    @Test
    void aFormThatCannotBeReadIsRefusedWhole() {
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (int n = 0; n < 120; n++) {
            files.put(n + ".csv", bytes("id,name,gender\nc" + n + ",An,\n"));
        }
        assertRefused(api.importFiles(files, ""), "more than 100 files");
        for (int n = 120; n < 300; n++) {
            files.put(n + ".csv", bytes("id,name,gender\n"));
        }
        assertRefused(api.importFiles(files, ""), "form cannot be read");
        byte[] cut =
                bytes("--edge\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.csv\"\r\n\r\nid,name");
        assertRefused(api.importBody(cut, "", "multipart/form-data; boundary=edge"), "form cannot be read");
    }

    private void assertRefused(HttpResponse<String> response, String told) {
        assertThat(json(response, 400).path("message").stringValue())
                .contains(told)
                .doesNotContain("Exception");
        assertThat(store.records()).isZero();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private JsonNode report(Map<String, byte[]> files) {
        return json(api.importFiles(files, ""), 200);
    }

    private static byte[] file(String name) {
        return bytes(SET.getOrDefault(name, ""));
    }

    private static Map<String, byte[]> files(Map<String, String> set) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        set.forEach((name, text) -> files.put(name, bytes(text)));
        return files;
    }

    private static JsonNode json(HttpResponse<String> response, int status) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        return JsonMapper.shared().readTree(response.body());
    }
}
