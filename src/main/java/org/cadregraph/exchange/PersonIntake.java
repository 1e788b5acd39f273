package org.cadregraph.exchange;

import java.util.List;
import java.util.Map;
import org.cadregraph.cadre.CadreEntry;
import org.cadregraph.cadre.CadreRegister;
import org.cadregraph.graph.Change;
import org.cadregraph.graph.Graph;
import org.cadregraph.graph.Outcome;

/** Takes in persons as cadres. */
final class PersonIntake implements Intake<CadreEntry> {

    private final CadreRegister register;
    private final KnownKeys known;

    PersonIntake(CadreRegister register, KnownKeys known) {
        this.register = register;
        this.known = known;
    }

    @Override
    public CadreEntry read(PopoloRow row) {
        return new CadreEntry(
                row.required("id"),
                row.required("name"),
                row.names(),
                row.identifiers(),
                row.optional("family_name"),
                row.optional("given_name"),
                row.optional("gender"),
                row.date("birth_date"),
                row.date("death_date"));
    }

    @Override
    public String key(CadreEntry entry) {
        return entry.key();
    }

    @Override
    public Map<String, PopoloRow.Fault> faults(Graph.Writer writer, List<CadreEntry> entries) {
        return References.none();
    }

    @Override
    public Map<String, Outcome> compare(Graph.Writer writer, List<CadreEntry> entries) {
        return register.compare(writer, entries);
    }

    @Override
    public Map<String, Outcome> save(Graph.Writer writer, Change change, List<CadreEntry> entries) {
        return register.save(writer, change, entries);
    }

    @Override
    public void accepted(List<CadreEntry> entries) {
        entries.forEach(entry -> known.accept(entry.key()));
    }
}
