package org.cadregraph.exchange;

import java.util.List;
import java.util.Map;
import org.cadregraph.graph.Change;
import org.cadregraph.graph.Graph;
import org.cadregraph.graph.Outcome;
import org.cadregraph.organisation.KeptPositions;
import org.cadregraph.organisation.PositionEntry;
import org.cadregraph.organisation.PositionRegister;

/** Takes in posts as positions. */
final class PostIntake implements Intake<PositionEntry> {

    private final PositionRegister register;
    private final KeptPositions kept;
    private final KnownKeys organisations;
    private final KnownKeys known;

    PostIntake(PositionRegister register, KeptPositions kept, KnownKeys organisations, KnownKeys known) {
        this.register = register;
        this.kept = kept;
        this.organisations = organisations;
        this.known = known;
    }

    @Override
    public PositionEntry read(SourceRow row) {
        return new PositionEntry(
                row.required("id"),
                row.required("organization_id"),
                row.required("label"),
                row.texts("other_label"),
                row.identifiers(),
                row.optional("role"),
                row.count("rank"),
                row.count("seats"),
                row.date("start_date"),
                row.date("end_date"));
    }

    @Override
    public String key(PositionEntry entry) {
        return entry.key();
    }

    @Override
    public List<PositionEntry> filled(Graph.Writer writer, List<Item<PositionEntry>> items) {
        return Fill.up(
                items,
                item -> !item.whole(),
                PositionEntry::key,
                keys -> kept.byKeys(writer, keys),
                (item, before) -> new PositionEntry(
                        item.said().key(),
                        item.said().organisationKey(),
                        item.said().title(),
                        item.pick("other_label", item.said().otherTitles(), before.otherTitles()),
                        item.pick("identifiers", item.said().identifiers(), before.identifiers()),
                        item.pick("role", item.said().kind(), before.kind()),
                        item.pick("rank", item.said().rank(), before.rank()),
                        item.pick("seats", item.said().seats(), before.seats()),
                        item.pick("start_date", item.said().created(), before.created()),
                        item.pick("end_date", item.said().abolished(), before.abolished())));
    }

    @Override
    public Map<String, RowFault> faults(Graph.Writer writer, List<PositionEntry> entries) {
        Map<String, RowFault> faults = References.none();
        References.check(
                writer,
                entries,
                PositionEntry::key,
                "organization_id",
                PositionEntry::organisationKey,
                organisations,
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
