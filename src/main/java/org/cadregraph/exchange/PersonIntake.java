package org.cadregraph.exchange;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cadregraph.api.ErasedKeys;
import org.cadregraph.api.Name;
import org.cadregraph.api.RecordKind;
import org.cadregraph.cadre.CadreEntry;
import org.cadregraph.cadre.CadreRegister;
import org.cadregraph.cadre.KeptCadres;
import org.cadregraph.graph.Change;
import org.cadregraph.graph.Graph;
import org.cadregraph.graph.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * Takes in persons as cadres. A table of cadres says only how else a cadre is called, and a table of names says the rest:
 * together they state all names; the one alone adds to the names that are kept and takes none away.
 */
final class PersonIntake implements Intake<CadreEntry> {

    private final CadreRegister register;
    private final KeptCadres kept;
    private final CadreNames names;
    private final KnownKeys known;
    private final ErasedKeys erased;

    PersonIntake(CadreRegister register, KeptCadres kept, CadreNames names, KnownKeys known, ErasedKeys erased) {
        this.register = register;
        this.kept = kept;
        this.names = names;
        this.known = known;
        this.erased = erased;
    }

    @Override
    public CadreEntry read(SourceRow row) {
        String key = row.required("id");
        return new CadreEntry(
                key,
                row.required("name"),
                Fill.together(names.of(key), row.names()),
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
    public List<Companion> companions(@Nullable String id) {
        return names.companions(id);
    }

    @Override
    public List<CadreEntry> filled(Graph.Writer writer, List<Item<CadreEntry>> items) {
        return Fill.up(
                items,
                item -> !item.whole() && !(names.stated() && item.unsaid().isEmpty()),
                CadreEntry::key,
                keys -> kept.byKeys(writer, keys),
                (item, before) -> new CadreEntry(
                        item.said().key(),
                        item.said().name(),
                        names(item.said(), before),
                        item.pick("identifiers", item.said().identifiers(), before.identifiers()),
                        item.pick("family_name", item.said().familyName(), before.familyName()),
                        item.pick("given_name", item.said().givenName(), before.givenName()),
                        item.pick("gender", item.said().gender(), before.gender()),
                        item.pick("birth_date", item.said().birthDate(), before.birthDate()),
                        item.pick("death_date", item.said().deathDate(), before.deathDate())));
    }

    private List<Name> names(CadreEntry said, CadreEntry before) {
        return names.stated() ? said.names() : Fill.together(before.names(), said.names());
    }

    @Override
    public Set<String> erased(Graph.Writer writer, Collection<String> ids) {
        return ErasedRows.among(writer, erased, RecordKind.CADRE, ids);
    }

    @Override
    public Map<String, RowFault> faults(Graph.Writer writer, List<CadreEntry> entries) {
        Map<String, RowFault> faults = References.none();
        ErasedRows.check(writer, entries, CadreEntry::key, erased, RecordKind.CADRE, "id", CadreEntry::key, faults);
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

    @Override
    public void accepted(List<CadreEntry> entries) {
        entries.forEach(entry -> known.accept(entry.key()));
    }
}
