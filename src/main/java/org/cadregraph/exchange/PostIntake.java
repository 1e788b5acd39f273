package org.cadregraph.exchange;

import java.util.List;
import java.util.Map;
import org.cadregraph.graph.Change;
import org.cadregraph.graph.Graph;
import org.cadregraph.graph.Outcome;
import org.cadregraph.organisation.PositionEntry;
import org.cadregraph.organisation.PositionRegister;

/** Takes in posts as positions. */
final class PostIntake implements Intake<PositionEntry> {

    private final PositionRegister register;
    private final KnownKeys organisations;
    private final KnownKeys known;

    PostIntake(PositionRegister register, KnownKeys organisations, KnownKeys known) {
        this.register = register;
        this.organisations = organisations;
        this.known = known;
    }

    @Override
    public PositionEntry read(PopoloRow row) {
        return new PositionEntry(
                row.required("id"),
                row.required("organization_id"),
                row.required("label"),
                row.texts("other_label"),
                row.identifiers(),
                row.optional("role"),
                null,
                row.count("seats"),
                row.date("start_date"),
                row.date("end_date"));
    }

    @Override
    public String key(PositionEntry entry) {
        return entry.key();
    }

    @Override
    public Map<String, PopoloRow.Fault> faults(Graph.Writer writer, List<PositionEntry> entries) {
        Map<String, PopoloRow.Fault> faults = References.none();
        References.check(
                writer,
                entries,
                PositionEntry::key,
                "organization_id",
                PositionEntry::organisationKey,
                organisations,
                Section.ORGANIZATIONS,
                faults);
        return faults;
    }

    @Override
    public Map<String, Outcome> compare(Graph.Writer writer, List<PositionEntry> entries) {
        return register.compare(writer, entries);
    }

    @Override
    public Map<String, Outcome> save(Graph.Writer writer, Change change, List<PositionEntry> entries) {
        return register.save(writer, change, entries);
    }

    @Override
    public void accepted(List<PositionEntry> entries) {
        entries.forEach(entry -> known.accept(entry.key()));
    }
}
