package org.cadregraph.exchange;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.cadregraph.api.ErasedKeys;
import org.cadregraph.api.RecordKind;
import org.cadregraph.dossier.DossierEntry;
import org.cadregraph.dossier.DossierKind;
import org.cadregraph.dossier.DossierRegister;
import org.cadregraph.dossier.Field;
import org.cadregraph.dossier.Score;
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
        Map<String, List<String>> named = new HashMap<>();
        for (Field field : kind.fields()) {
            List<String> texts = texts(row, field);
            if (texts.isEmpty()) {
                values.put(field.name(), field.required() ? row.required(field.column()) : null);
                continue;
            }
            if (field instanceof Field.Reference reference) {
                named.put(field.name(), texts);
                texts = texts.stream().map(reference.kind()::id).distinct().toList();
            }
            values.put(field.name(), field.several() ? scored(row, field, texts) : value(row, field, texts.getFirst()));
        }
        return new DossierEntry(row.required("id"), values, named);
    }

    private static List<String> texts(SourceRow row, Field field) {
        if (field.several()) {
            return row.texts(field.column());
        }
        boolean prose = field instanceof Field.Words words && words.prose();
        @Nullable String text = prose ? row.prose(field.column()) : row.optional(field.column());
        return text == null ? List.of() : List.of(text);
    }

    /** The same texts, of which those that must be scores are. */
    private static List<String> scored(SourceRow row, Field field, List<String> texts) {
        if (field instanceof Field.Reference) {
            return texts;
        }
        return texts.stream()
                .map(text -> {
                    @Nullable String fault = Score.fault(text);
                    if (fault != null) {
                        throw row.fault(field.column(), fault);
                    }
                    return Score.of(text).text();
                })
                .toList();
    }

    private static Object value(SourceRow row, Field field, String text) {
        return switch (field) {
            case Field.Date date ->
                Objects.requireNonNull(row.date(field.column())).text();
            case Field.Words words -> text;
            case Field.Scores scores -> text;
            case Field.Reference reference -> text;
            case Field.Quantity number -> number(row, number, text);
            case Field.Choice choice -> {
                String word = text.toUpperCase(Locale.ROOT).replaceAll("[ -]", "_");
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
            Function<DossierEntry, List<String>> named =
                    entry -> entry.named().getOrDefault(reference.name(), List.of());
            if (reference.kind() == RecordKind.CADRE) {
                ErasedRows.check(
                        writer,
                        entries,
                        DossierEntry::key,
                        erased,
                        RecordKind.CADRE,
                        reference.column(),
                        entry -> String.join("", named.apply(entry)),
                        faults);
            }
            KnownKeys keys = Objects.requireNonNull(known.get(reference.kind()), reference.name());
            References.checkEach(writer, entries, DossierEntry::key, reference.column(), named, keys, faults);
        });
        entries.forEach(entry -> kind.check()
                .check(
                        entry,
                        (field, reason) -> faults.putIfAbsent(
                                entry.key(),
                                new RowFault(
                                        column(field),
                                        Optional.ofNullable(entry.values().get(field))
                                                .map(Object::toString)
                                                .orElse(null),
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
