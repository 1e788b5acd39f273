package org.cadregraph.sample;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.cadregraph.api.Identifier;
import org.cadregraph.api.Name;
import org.cadregraph.cadre.CadreEntry;
import org.cadregraph.organisation.OrganisationEntry;
import org.cadregraph.organisation.PositionEntry;
import org.cadregraph.planning.PlanningLine;
import org.cadregraph.tenure.TenureEntry;
import org.cadregraph.time.PartialDate;
import org.jspecify.annotations.Nullable;

/** A folder of CSV files in the form that the import takes. Lists within a field are parted by semicolons. */
final class CsvFiles implements Closeable {

    private final Path folder;
    private final List<CsvWriter> open = new ArrayList<>();
    private final CsvWriter organisations;
    private final CsvWriter positions;
    private final CsvWriter cadres;
    private final CsvWriter names;
    private final CsvWriter appointments;
    private final CsvWriter plans;

    /** @throws java.nio.file.FileAlreadyExistsException when one of them is there already */
    CsvFiles(Path folder) throws IOException {
        this.folder = folder;
        organisations = open(
                "organisations.csv",
                "id,name,other_names,classification,parent_id,former_parents,founding_date,dissolution_date,identifiers");
        positions = open(
                "positions.csv",
                "id,organisation_id,title,other_titles,kind,rank,seats,start_date,end_date,identifiers");
        cadres = open(
                "cadres.csv", "id,name,family_name,given_name,other_names,gender,birth_date,death_date,identifiers");
        names = open("cadre_names.csv", "cadre_id,name,note,start_date,end_date");
        appointments =
                open("appointments.csv", "id,cadre_id,position_id,start_date,end_date,end_status,acting,label,note");
        plans = open(
                "planning_entries.csv",
                "id,cadre_id,position_id,readiness,rank,emergency,start_date,end_date,removal_reason");
    }

    private CsvWriter open(String name, String header) throws IOException {
        CsvWriter writer;
        try {
            writer = CsvWriter.builder()
                    .lineDelimiter(LineDelimiter.LF)
                    .build(folder.resolve(name), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        } catch (IOException e) {
            close();
            throw e;
        }
        open.add(writer);
        return writer.writeRecord(header.split(",", -1));
    }

    void organisation(OrganisationEntry entry) {
        organisations.writeRecord(
                entry.key(),
                entry.name(),
                entry.names().stream().map(Name::name).collect(Collectors.joining(";")),
                entry.classification(),
                entry.parentKey(),
                entry.formerParents().stream()
                        .map(former -> former.until() + ":" + former.parentKey())
                        .collect(Collectors.joining(";")),
                text(entry.founded()),
                text(entry.dissolved()),
                identifiers(entry.identifiers()));
    }

    void position(PositionEntry entry) {
        positions.writeRecord(
                entry.key(),
                entry.organisationKey(),
                entry.title(),
                String.join(";", entry.otherTitles()),
                entry.kind(),
                entry.rank() == null ? null : entry.rank().toString(),
                entry.seats() == null ? null : entry.seats().toString(),
                text(entry.created()),
                text(entry.abolished()),
                identifiers(entry.identifiers()));
    }

    /** With a file of their own for the other names, since those have notes and dates. */
    void cadre(CadreEntry entry) {
        cadres.writeRecord(
                entry.key(),
                entry.name(),
                entry.familyName(),
                entry.givenName(),
                null,
                entry.gender(),
                text(entry.birthDate()),
                text(entry.deathDate()),
                identifiers(entry.identifiers()));
        for (Name name : entry.names()) {
            names.writeRecord(entry.key(), name.name(), name.note(), text(name.from()), text(name.to()));
        }
    }

    void tenure(TenureEntry entry) {
        appointments.writeRecord(
                entry.key(),
                entry.cadreKey(),
                entry.positionKey(),
                text(entry.period().from()),
                text(entry.period().to()),
                entry.period().endUnknown() ? "unknown" : null,
                Boolean.toString(entry.acting()),
                entry.label(),
                entry.note());
    }

    void plan(PlanningLine line) {
        plans.writeRecord(
                line.key(),
                line.cadreKey(),
                line.positionKey(),
                word(line.readiness()),
                line.rank() == null ? null : line.rank().toString(),
                Boolean.toString(line.emergency()),
                text(line.from()),
                text(line.to()),
                word(line.removal()));
    }

    private static @Nullable String word(@Nullable Enum<?> word) {
        return word == null ? null : word.name().toLowerCase(Locale.ROOT);
    }

    private static @Nullable String text(@Nullable PartialDate date) {
        return date == null ? null : date.text();
    }

    private static String identifiers(List<Identifier> identifiers) {
        return identifiers.stream()
                .map(identifier -> identifier.scheme() + ":" + identifier.code())
                .collect(Collectors.joining(";"));
    }

    @Override
    public void close() throws IOException {
        for (CsvWriter writer : open) {
            writer.close();
        }
    }
}
