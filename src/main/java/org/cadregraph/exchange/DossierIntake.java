package org.cadregraph.exchange;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.cadregraph.api.ErasedKeys;
import org.cadregraph.api.RecordKind;
import org.cadregraph.dossier.DossierEntry;
import org.cadregraph.dossier.DossierKind;
import org.cadregraph.dossier.DossierRegister;
import org.cadregraph.dossier.Field;
import org.cadregraph.graph.Change;
import org.cadregraph.graph.Graph;
import org.cadregraph.graph.Outcome;
import org.jspecify.annotations.Nullable;

/** Takes in records of cadre work of one kind. */
final class DossierIntake implements Intake<DossierEntry> {

    private final DossierKind<?> kind;
    private final DossierRegister register;
    private final Map<RecordKind, KnownKeys> known;
    private final ErasedKeys erased;

    /** @param known the records of each kind that rows may name; those that are taken in are added */
    DossierIntake(DossierKind<?> kind, Map<RecordKind, KnownKeys> known, ErasedKeys erased) {
        this.kind = kind;
        this.register = new DossierRegister(kind);
        this.known = known;
        this.erased = erased;
        known.put(kind.kind(), new KnownKeys(register::known));
    }

    @Override
    public DossierEntry read(SourceRow row) {
        Map<String, @Nullable Object> values = new HashMap<>();
        Map<String, String> named = new HashMap<>();
        for (Field field : kind.fields()) {
            @Nullable Object value = field.required() ? row.required(field.column()) : row.optional(field.column());
            if (value != null && field instanceof Field.Reference reference) {
                named.put(field.name(), value.toString());
                value = reference.kind().id(value.toString());
            }
            values.put(field.name(), value == null ? null : value(row, field, value));
        }
        return new DossierEntry(row.required("id"), values, named);
    }

    private static @Nullable Object value(SourceRow row, Field field, Object text) {
        return switch (field) {
            case Field.Words words -> words.prose() ? row.prose(field.column()) : text;
            case Field.Date date ->
                Objects.requireNonNull(row.date(field.column())).text();
            case Field.Reference reference -> text;
            case Field.Quantity number -> number(row, number, text.toString());
            case Field.Choice choice -> {
                String word = text.toString().toUpperCase(Locale.ROOT).replaceAll("[ -]", "_");
                if (!choice.words().contains(word)) {
                    throw row.fault(field.column(), "must be one of " + String.join(", ", choice.words()));
                }
                yield word;
            }
        };
    }

    private static Object number(SourceRow row, Field.Quantity field, String text) {
        try {
            double value = Double.parseDouble(text);
            String fault = field.fault(value);
            if (fault == null) {
                return field.kept(value);
            }
            throw row.fault(field.column(), fault);
        } catch (NumberFormatException e) {
            throw row.fault(field.column(), "must be a number");
        }
    }

    @Override
    public String key(DossierEntry entry) {
        return entry.key();
    }

    @Override
    public List<DossierEntry> filled(Graph.Writer writer, List<Item<DossierEntry>> items) {
        return Fill.up(
                items,
                item -> !item.whole(),
                DossierEntry::key,
                keys -> register.kept(writer, keys),
                (item, before) -> item.said()
                        .with(
                                kind,
                                (field, said) -> item.pick(
                                        field.column(), said, before.values().get(field.name()))));
    }

    @Override
    public Set<String> erased(Graph.Writer writer, Collection<String> ids) {
        return ErasedRows.among(writer, erased, kind.kind(), ids);
    }

    @Override
    public Map<String, RowFault> faults(Graph.Writer writer, List<DossierEntry> entries) {
        Map<String, RowFault> faults = References.none();
        ErasedRows.check(writer, entries, DossierEntry::key, erased, kind.kind(), "id", DossierEntry::key, faults);
        kind.references().forEach(reference -> {
            Function<DossierEntry, @Nullable String> named =
                    entry -> entry.named().get(reference.name());
            if (reference.kind() == RecordKind.CADRE) {
                ErasedRows.check(
                        writer,
                        entries,
                        DossierEntry::key,
                        erased,
                        RecordKind.CADRE,
                        reference.column(),
                        entry -> entry.named().getOrDefault(reference.name(), ""),
                        faults);
            }
            KnownKeys keys = Objects.requireNonNull(known.get(reference.kind()), reference.name());
            References.check(writer, entries, DossierEntry::key, reference.column(), named, keys, faults);
        });
        entries.forEach(entry -> kind.check()
                .check(
                        entry,
                        (field, reason) -> faults.putIfAbsent(
                                entry.key(),
                                new RowFault(
                                        column(field),
                                        String.valueOf(entry.values().get(field)),
                                        reason))));
        return faults;
    }

    private String column(String name) {
        return kind.fields().stream()
                .filter(field -> field.name().equals(name))
                .map(Field::column)
                .findFirst()
                .orElse(name);
    }

    @Override
    public Map<String, Outcome> compare(Graph.Writer writer, List<DossierEntry> entries) {
        return register.compare(writer, entries);
    }

    @Override
    public Map<String, Outcome> save(Graph.Writer writer, Change change, List<DossierEntry> entries) {
        return register.save(writer, change, entries);
    }

    @Override
    public void accepted(List<DossierEntry> entries) {
        KnownKeys own = Objects.requireNonNull(known.get(kind.kind()));
        entries.forEach(entry -> own.accept(entry.key()));
    }
}
