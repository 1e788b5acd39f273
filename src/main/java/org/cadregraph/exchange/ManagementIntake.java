package org.cadregraph.exchange;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cadregraph.graph.Change;
import org.cadregraph.graph.Graph;
import org.cadregraph.graph.Outcome;
import org.cadregraph.organisation.KeptManagements;
import org.cadregraph.organisation.ManagementEntry;
import org.cadregraph.organisation.ManagementRegister;

/** Takes in which organisations manage which posts. */
final class ManagementIntake implements Intake<ManagementEntry> {

    private final ManagementRegister register;
    private final KeptManagements kept;
    private final KnownKeys posts;
    private final KnownKeys organisations;

    ManagementIntake(ManagementRegister register, KeptManagements kept, KnownKeys posts, KnownKeys organisations) {
        this.register = register;
        this.kept = kept;
        this.posts = posts;
        this.organisations = organisations;
    }

    @Override
    public ManagementEntry read(SourceRow row) {
        return new ManagementEntry(
                row.required("id"),
                row.required("post_id"),
                row.required("organization_id"),
                row.date("start_date"),
                row.date("end_date"));
    }

    @Override
    public String key(ManagementEntry entry) {
        return entry.key();
    }

    @Override
    public List<ManagementEntry> filled(Graph.Writer writer, List<Item<ManagementEntry>> items) {
        return Fill.up(
                items,
                item -> !item.whole(),
                ManagementEntry::key,
                keys -> kept.byKeys(writer, keys),
                (item, before) -> new ManagementEntry(
                        item.said().key(),
                        item.said().positionKey(),
                        item.said().organisationKey(),
                        item.pick("start_date", item.said().from(), before.from()),
                        item.pick("end_date", item.said().to(), before.to())));
    }

    @Override
    public Map<String, RowFault> faults(Graph.Writer writer, List<ManagementEntry> entries) {
        Map<String, RowFault> faults = References.none();
        References.check(writer, entries, ManagementEntry::key, "post_id", ManagementEntry::positionKey, posts, faults);
        References.check(
                writer,
                entries,
                ManagementEntry::key,
                "organization_id",
                ManagementEntry::organisationKey,
                organisations,
                faults);
        return faults;
    }

    @Override
    public Map<String, Outcome> compare(Graph.Writer writer, List<ManagementEntry> entries) {
        return register.compare(writer, entries);
    }

    @Override
    public Map<String, Outcome> save(Graph.Writer writer, Change change, List<ManagementEntry> entries) {
        return register.save(writer, change, entries);
    }

    @Override
    public Optional<RowFault> oddity(ManagementEntry entry) {
        return entry.period().reversed()
                ? Optional.of(new RowFault(
                        "end_date",
                        String.valueOf(entry.to()),
                        "lies before start_date " + entry.from() + ": it manages the post on no day"))
                : Optional.empty();
    }
}
