package org.cadregraph.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cadregraph.graph.Change;
import org.cadregraph.graph.Graph;
import org.cadregraph.graph.Outcome;
import org.cadregraph.organisation.KeptOrganisations;
import org.cadregraph.organisation.OrganisationEntry;
import org.cadregraph.organisation.OrganisationRegister;
import org.jspecify.annotations.Nullable;

/**
 * Takes in organisations. A unit may stand in the file before its parent, so the tree of the whole file is looked at
 * first, and the units are put into it last.
 */
final class OrganisationIntake implements Intake<OrganisationEntry> {

    private static final int PLACED_AT_ONCE = 1_000;

    private final OrganisationRegister register;
    private final KeptOrganisations kept;
    private final KnownKeys known;
    private final FileTree tree;
    private final List<String> placed = new ArrayList<>();

    OrganisationIntake(OrganisationRegister register, KeptOrganisations kept, KnownKeys known, Source source) {
        this.register = register;
        this.kept = kept;
        this.known = known;
        this.tree = new FileTree(register, source);
    }

    @Override
    public OrganisationEntry read(SourceRow row) {
        return entry(row);
    }

    /** The entry, where the row is as it must be. */
    static Optional<OrganisationEntry> entryOrNone(SourceRow row) {
        try {
            row.check();
            return Optional.of(entry(row));
        } catch (RowFault fault) {
            return Optional.empty();
        }
    }

    private static OrganisationEntry entry(SourceRow row) {
        return new OrganisationEntry(
                row.required("id"),
                row.required("name"),
                row.names(),
                row.identifiers(),
                row.optional("classification"),
                row.optional("parent_id"),
                row.formerParents(),
                row.date("founding_date"),
                row.date("dissolution_date"));
    }

    @Override
    public String key(OrganisationEntry entry) {
        return entry.key();
    }

    @Override
    public List<OrganisationEntry> filled(Graph.Writer writer, List<Item<OrganisationEntry>> items) {
        return Fill.up(
                items,
                item -> !item.whole(),
                OrganisationEntry::key,
                keys -> kept.byKeys(writer, keys),
                (item, before) -> new OrganisationEntry(
                        item.said().key(),
                        item.said().name(),
                        item.says("other_names") ? Fill.known(item.said().names(), before.names()) : before.names(),
                        item.pick("identifiers", item.said().identifiers(), before.identifiers()),
                        item.pick("classification", item.said().classification(), before.classification()),
                        item.pick("parent_id", item.said().parentKey(), before.parentKey()),
                        item.pick("former_parents", item.said().formerParents(), before.formerParents()),
                        item.pick("founding_date", item.said().founded(), before.founded()),
                        item.pick("dissolution_date", item.said().dissolved(), before.dissolved())));
    }

    @Override
    public void before(Graph graph) {
        graph.write(writer -> {
            tree.read(writer);
            return true;
        });
    }

    @Override
    public Map<String, RowFault> faults(Graph.Writer writer, List<OrganisationEntry> entries) {
        Map<String, RowFault> faults = References.none();
        for (OrganisationEntry entry : entries) {
            @Nullable RowFault fault = tree.fault(entry);
            if (fault != null) {
                faults.put(entry.key(), fault);
            }
        }
        return faults;
    }

    @Override
    public Map<String, Outcome> compare(Graph.Writer writer, List<OrganisationEntry> entries) {
        return register.compare(writer, entries);
    }

    @Override
    public Map<String, Outcome> save(Graph.Writer writer, Change change, List<OrganisationEntry> entries) {
        return register.save(writer, change, entries);
    }

    @Override
    public void passed(OrganisationEntry entry) {
        placed.add(entry.key());
    }

    @Override
    public void accepted(List<OrganisationEntry> entries) {
        for (OrganisationEntry entry : entries) {
            known.accept(entry.key());
            // Unchanged ones too: an earlier import may have been cut off before it came to the tree.
            placed.add(entry.key());
        }
    }

    @Override
    public void after(Graph graph) {
        for (int start = 0; start < placed.size(); start += PLACED_AT_ONCE) {
            List<String> keys = placed.subList(start, Math.min(start + PLACED_AT_ONCE, placed.size()));
            graph.write(writer -> {
                register.place(writer, keys);
                return true;
            });
        }
    }
}
