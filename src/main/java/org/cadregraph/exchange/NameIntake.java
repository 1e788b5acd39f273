package org.cadregraph.exchange;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cadregraph.api.ErasedKeys;
import org.cadregraph.api.RecordKind;
import org.cadregraph.cadre.CadreEntry;
import org.cadregraph.cadre.CadreRegister;
import org.cadregraph.cadre.KeptCadres;
import org.cadregraph.graph.Change;
import org.cadregraph.graph.Graph;
import org.cadregraph.graph.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * Takes in names of cadres of whom the files say nothing else. A name takes the place of those that read the same; the
 * others stay. All names of a cadre go together, with the first.
 */
final class NameIntake implements Intake<CadreEntry> {

    private final CadreRegister register;
    private final KeptCadres kept;
    private final CadreNames names;
    private final KnownKeys known;
    private final ErasedKeys erased;

    NameIntake(CadreRegister register, KeptCadres kept, CadreNames names, KnownKeys known, ErasedKeys erased) {
        this.register = register;
        this.kept = kept;
        this.names = names;
        this.known = known;
        this.erased = erased;
    }

    /** Only the key and the names are said; who the cadre is comes from what is kept. */
    @Override
    public @Nullable CadreEntry read(SourceRow row) {
        String key = row.required(CadreNames.CADRE);
        return names.told(key) ? null : new CadreEntry(key, "", names.of(key), List.of(), null, null, null, null, null);
    }

    @Override
    public String key(CadreEntry entry) {
        return entry.key();
    }

    @Override
    public List<Companion> companions(@Nullable String id) {
        return names.companions(id);
    }

    @Override
    public boolean onlyCompanions() {
        return true;
    }

    @Override
    public List<CadreEntry> filled(Graph.Writer writer, List<Item<CadreEntry>> items) {
        return Fill.up(
                items,
                item -> true,
                CadreEntry::key,
                keys -> kept.byKeys(writer, keys),
                (item, before) -> new CadreEntry(
                        before.key(),
                        before.name(),
                        Fill.together(item.said().names(), before.names()),
                        before.identifiers(),
                        before.familyName(),
                        before.givenName(),
                        before.gender(),
                        before.birthDate(),
                        before.deathDate()));
    }

    @Override
    public Set<String> erased(Graph.Writer writer, Collection<String> ids) {
        return ErasedRows.among(writer, erased, RecordKind.CADRE, ids);
    }

    @Override
    public Map<String, RowFault> faults(Graph.Writer writer, List<CadreEntry> entries) {
        Map<String, RowFault> faults = References.none();
        ErasedRows.check(
                writer, entries, CadreEntry::key, erased, RecordKind.CADRE, CadreNames.CADRE, CadreEntry::key, faults);
        References.check(writer, entries, CadreEntry::key, CadreNames.CADRE, CadreEntry::key, known, faults);
        return faults;
    }

    @Override
    public Map<String, Outcome> compare(Graph.Writer writer, List<CadreEntry> entries) {
        return register.compare(writer, entries);
    }

    @Override
    public Map<String, Outcome> save(Graph.Writer writer, Change change, List<CadreEntry> entries) {
        return register.save(writer, change, entries);
    }
}
