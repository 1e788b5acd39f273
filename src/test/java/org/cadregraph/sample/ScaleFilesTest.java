package org.cadregraph.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.cadregraph.CadreGraph;
import org.cadregraph.cadre.CadreEntry;
import org.cadregraph.planning.PlanningLine;
import org.cadregraph.tenure.TenureEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.DefaultApplicationArguments;

/** The files hold what was generated, in the form of the import. */
class ScaleFilesTest {

    @TempDir
    private Path folder;

    private static void write(Path folder, int cadres) throws IOException {
        new ScaleFiles(new ScaleDataProperties(cadres, 1, folder)).run(new DefaultApplicationArguments());
    }

    private List<NamedCsvRecord> rows(String file) throws IOException {
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(folder.resolve(file))) {
            return reader.stream().toList();
        }
    }

    @Test
    void eachEntryIsARow() throws IOException {
        // By the command line, as a user does: no database is made for it.
        CadreGraph.main(new String[] {"--cadre.scale-data.cadres=1000", "--cadre.scale-data.csv=" + folder});
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder(
                            "organisations.csv",
                            "positions.csv",
                            "cadres.csv",
                            "cadre_names.csv",
                            "appointments.csv",
                            "planning_entries.csv");
        }
        ScaleProvince province = new ScaleData(1_000, 1).provinces().findFirst().orElseThrow();
        assertThat(rows("organisations.csv"))
                .hasSameSizeAs(province.organisations().toList());
        assertThat(rows("positions.csv")).hasSameSizeAs(province.positions().toList());
        List<NamedCsvRecord> cadres = rows("cadres.csv");
        CadreEntry first = province.cadres().findFirst().orElseThrow();
        assertThat(cadres).hasSize(1_000);
        assertThat(cadres.getFirst().getField("name")).isEqualTo(first.name());
        assertThat(cadres.getFirst().getField("identifiers")).startsWith("so-hieu:0000000");
        assertThat(rows("cadre_names.csv"))
                .hasSize((int) province.cadres()
                        .filter(cadre -> !cadre.names().isEmpty())
                        .count())
                .isNotEmpty();
        List<TenureEntry> tenures = province.tenures().toList();
        List<NamedCsvRecord> appointments = rows("appointments.csv");
        assertThat(appointments).hasSameSizeAs(tenures);
        for (int n = 0; n < tenures.size(); n++) {
            TenureEntry tenure = tenures.get(n);
            NamedCsvRecord row = appointments.get(n);
            assertThat(row.getField("id")).isEqualTo(tenure.key());
            assertThat(row.getField("start_date"))
                    .isEqualTo(String.valueOf(tenure.period().from()));
            assertThat(row.getField("end_date"))
                    .isEqualTo(
                            tenure.period().to() == null
                                    ? ""
                                    : tenure.period().to().text());
            assertThat(row.getField("end_status")).isEqualTo(tenure.period().endUnknown() ? "unknown" : "");
            assertThat(row.getField("acting")).isEqualTo(Boolean.toString(tenure.acting()));
        }
    }

    @Test
    void thePlansAreThoseThatAreLoaded() throws IOException {
        write(folder, 1_000);
        List<PlanningLine> plans = new ScaleData(1_000, 1)
                .provinces()
                .findFirst()
                .orElseThrow()
                .plans()
                .toList();
        List<NamedCsvRecord> rows = rows("planning_entries.csv");
        assertThat(rows).hasSameSizeAs(plans).hasSizeGreaterThan(200);
        for (int n = 0; n < plans.size(); n++) {
            assertThat(rows.get(n).getField("id")).isEqualTo(plans.get(n).key());
            assertThat(rows.get(n).getField("cadre_id")).isEqualTo(plans.get(n).cadreKey());
            assertThat(rows.get(n).getField("start_date"))
                    .isEqualTo(String.valueOf(plans.get(n).from()));
            assertThat(rows.get(n).getField("readiness").toUpperCase(Locale.ROOT))
                    .isEqualTo(String.valueOf(plans.get(n).readiness()));
        }
    }

    @Test
    void aFileThatIsThereIsNotWrittenOver() throws IOException {
        Files.writeString(folder.resolve("cadres.csv"), "somebody's own");
        assertThatThrownBy(() -> write(folder, 1_000))
                .isInstanceOf(ScaleDataRefused.class)
                .hasMessageContaining("cadres.csv is there already");
        assertThat(folder.resolve("cadres.csv")).hasContent("somebody's own");
    }
}
