package org.cadregraph.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.cadregraph.api.Identifier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** CSV files as people and programs write them. */
class TableFileTest {

    private static final String HEAD = "cadre_id,name,note,start_date,end_date\n";

    @Property(tries = 300)
    void whatAWriterWritesIsRead(
            @ForAll("tables") List<List<String>> rows, @ForAll("separators") char separator, @ForAll boolean mark) {
        StringWriter text = new StringWriter();
        try (CsvWriter writer = CsvWriter.builder().fieldSeparator(separator).build(text)) {
            writer.writeRecord("cadre_id", "name", "note", "start_date", "end_date");
            rows.forEach(writer::writeRecord);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        List<List<String>> read = new ArrayList<>();
        List<Long> lines = new ArrayList<>();
        with(
                (mark ? "\uFEFF" : "") + text,
                file -> TableFile.open(file).rows((row, line) -> {
                    row.check();
                    read.add(row.cells());
                    lines.add(line);
                }));
        assertThat(read).isEqualTo(rows);
        long line = 2;
        for (int index = 0; index < rows.size(); index++) {
            assertThat(lines.get(index)).isEqualTo(line);
            line += 1
                    + rows.get(index).stream()
                            .mapToLong(TableFileTest::lineEnds)
                            .sum();
        }
    }

    private static long lineEnds(String cell) {
        return cell.chars().filter(c -> c == '\n').count();
    }

    @Provide
    Arbitrary<List<List<String>>> tables() {
        // No carriage return by itself: nobody writes those any more, and the library miscounts the lines after one.
        Arbitrary<String> cell = Arbitraries.of(
                        "a", "Đ", "ồ", " ", ";", ",", "\"", "'", "\n", "\r\n", "\t", "\uFEFF", "\u00A0", "😀")
                .list()
                .ofMaxSize(12)
                .map(parts -> String.join("", parts));
        Arbitrary<String> first = cell.map(text -> "x" + text);
        return first.flatMap(id -> cell.list().ofSize(4).map(others -> {
                    List<String> row = new ArrayList<>(List.of(id));
                    row.addAll(others);
                    return row;
                }))
                .list()
                .ofMaxSize(20);
    }

    @Provide
    Arbitrary<Character> separators() {
        return Arbitraries.of(',', ';');
    }

    @Test
    void windowsLineEndsBlankLinesAndRowsOfNothingDoNotMatter() {
        List<String> names = new ArrayList<>();
        List<Long> lines = new ArrayList<>();
        with(
                HEAD.replace("\n", "\r\n") + "\r\na,An,,,\r\n,,,,\r\n \u00A0,,,,\r\nb,\u00A0Bình ,,,\r\n\r\n\r\n",
                file -> TableFile.open(file).rows((row, line) -> {
                    names.add(row.required("name"));
                    lines.add(line);
                }));
        assertThat(names).containsExactly("An", "Bình");
        assertThat(lines).containsExactly(3L, 6L);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "id,name,family_name,gender                                | x.csv               | PERSONS",
                "name;id;classification                                    | x.csv               | ORGANIZATIONS",
                "ID, Name ,Parent_ID                                       | cadres.csv          | ORGANIZATIONS",
                "id,name                                                   | my-cadres-2020.csv  | PERSONS",
                "id,name                                                   | data/Organisations.csv | ORGANIZATIONS",
                "id,organization_id,title                                  | x.csv               | POSTS",
                "cadre_id,name                                             | x.csv               | CADRE_NAMES",
                "\"position_id\";\"cadre_id\";\"id\"                       | x.csv               | MEMBERSHIPS",
                "id,predecessor_id,successor_id,type,start_date,end_date   | x.csv               | ORGANIZATION_LINKS",
                "id,cadre_id,position_id,name                              | organisations.csv   | MEMBERSHIPS",
            })
    void theColumnsTellTheList(String head, String name, Section section) {
        with(
                head + "\n",
                name,
                file -> assertThat(TableFile.open(file).head().table().section())
                        .isEqualTo(section));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "id,name                   | fit organisations and cadres",
                "id,name,name,gender       | column `name` twice",
                "id,cadre_id,start_date    | For appointments it lacks: position_id",
                "họ tên                    | head of no known table",
                "id\tname                  | commas or semicolons",
            })
    void aHeadThatTellsNoListIsRefusedWithWhatIsMissing(String head, String told) {
        refused(head + "\n", told.replace('`', '\''));
    }

    @Test
    void aColumnThatIsNotKnownIsTold() {
        with(
                "id,name,gender,phone,\n",
                file -> assertThat(TableFile.open(file).oddities())
                        .extracting(RowProblem::section, RowProblem::line, RowProblem::field)
                        .containsExactly(
                                tuple("cadres", 1L, "phone"), tuple("cadres", 1L, "(a column without a name)")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                HEAD + "a,An,,,\nb,\"Bình,,,\nc,Chi,,,\n",
                HEAD + "a,An,,,\nb,\"Bình,,,\nc,\"Chi\",,,\n",
                HEAD + "a,An,,,\nb,\"Bình\"x,,,\nc,Chi,,,\n"
            })
    void aQuotationMarkThatIsNotClosedIsRefusedWithItsLine(String text) {
        refused(text, "is not CSV from line 3 on");
    }

    @Test
    void aCellWithoutEndIsRefusedBeforeItFillsTheMemory() {
        refused(HEAD + "a,\"" + "x".repeat(3_000_000), "from line 2 on");
    }

    @Test
    void bytesThatAreNoUtf8AreRefusedWithTheirLine() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write(HEAD.getBytes(StandardCharsets.UTF_8));
        for (int row = 2; row < 5_000; row++) {
            bytes.write(("c" + row + ",Đỗ Thị Ánh,,,\n").getBytes(StandardCharsets.UTF_8));
        }
        bytes.write("c,Café,,,\nd,Đỗ,,,\n".getBytes(StandardCharsets.ISO_8859_1));
        with(
                bytes.toByteArray(),
                "x.csv",
                file -> assertThatThrownBy(() -> new TableSet(List.of(file)).check())
                        .isInstanceOf(UnreadableFile.class)
                        .hasMessageContaining("not UTF-8 (line 5000)")
                        .hasMessageContaining("save it as UTF-8"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a,An,,          | has 4 cells and the table 5 columns",
                "a,An,,,,x       | has 6 cells and the table 5 columns",
            })
    void aRowWithOtherThanItsCellsIsAtFault(String row, String told) {
        with(HEAD + row + "\nb,Bình,,,,,,\n", file -> {
            List<String> faults = new ArrayList<>();
            TableFile.open(file).rows((cells, line) -> {
                try {
                    cells.check();
                } catch (RowFault fault) {
                    faults.add(line + ": " + fault.reason());
                }
            });
            assertThat(faults)
                    .as("empty cells after the last column do no harm")
                    .hasSize(1);
            assertThat(faults.getFirst()).startsWith("2: ").contains(told);
        });
    }

    @Test
    void cellsAreReadAsWhatTheyStandFor() {
        String text = """
                id;organisation_id;title;other_titles;seats;start_date;identifiers
                p;o; Bộ trưởng ;"Minister; \u00A0Bộ trưởng Bộ X;;";2;2010-03;"wikidata:Q1;google:kg:/m/02"
                q;o;Thứ trưởng;;0;31/12/2010;wikidata
                """;
        with(text, file -> {
            List<TableRow> rows = new ArrayList<>();
            TableFile.open(file).rows((row, line) -> rows.add(row));
            TableRow good = rows.getFirst();
            assertThat(good.required("label")).isEqualTo("Bộ trưởng");
            assertThat(good.texts("other_label")).containsExactly("Minister", "Bộ trưởng Bộ X");
            assertThat(good.count("seats")).isEqualTo(2);
            assertThat(good.identifiers())
                    .containsExactly(new Identifier("wikidata", "Q1"), new Identifier("google", "kg:/m/02"));
            assertThat(good.unsaid()).containsExactlyInAnyOrder("role", "rank", "end_date");
            TableRow bad = rows.getLast();
            assertThat(bad.texts("other_label")).isEmpty();
            assertThatThrownBy(() -> bad.count("seats")).hasMessageContaining("whole number");
            assertThatThrownBy(() -> bad.date("start_date")).hasMessageContaining("YYYY-MM-DD");
            assertThatThrownBy(bad::identifiers).hasMessageContaining("scheme:code");
        });
    }

    private static void refused(String text, String told) {
        with(
                text,
                file -> assertThatThrownBy(() -> new TableSet(List.of(file)).check())
                        .isInstanceOf(UnreadableFile.class)
                        .hasMessageContaining("x.csv")
                        .hasMessageContaining(told));
    }

    private interface Use {
        void of(LaidFile file);
    }

    private static void with(String text, Use use) {
        with(text, "x.csv", use);
    }

    private static void with(String text, String name, Use use) {
        with(text.getBytes(StandardCharsets.UTF_8), name, use);
    }

    private static void with(byte[] bytes, String name, Use use) {
        try {
            Path path = Files.createTempFile("table", ".csv");
            try {
                Files.write(path, bytes);
                use.of(new LaidFile(path, name));
            } finally {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
