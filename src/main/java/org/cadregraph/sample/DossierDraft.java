package org.cadregraph.sample;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cadregraph.dossier.DossierEntry;
import org.cadregraph.dossier.DossierKind;
import org.cadregraph.dossier.Field;
import org.jspecify.annotations.Nullable;

/** A record of cadre work while it is written. */
final class DossierDraft {

    private final DossierKind<?> kind;
    private final String key;
    private final Map<String, @Nullable Object> values = new HashMap<>();
    private final Map<String, List<String>> named = new HashMap<>();

    DossierDraft(DossierKind<?> kind, String key) {
        this.kind = kind;
        this.key = key;
    }

    DossierDraft say(String field, @Nullable String text) {
        values.put(field, text);
        return this;
    }

    DossierDraft say(String field, Enum<?> word) {
        return say(field, word.name());
    }

    DossierDraft on(String field, @Nullable LocalDate day) {
        return say(field, day == null ? null : day.toString());
    }

    DossierDraft count(String field, double number) {
        values.put(field, ((Field.Quantity) field(field)).kept(number));
        return this;
    }

    /** Names other records by their keys. */
    DossierDraft name(String field, String... keys) {
        Field.Reference reference = (Field.Reference) field(field);
        List<String> ids = List.of(keys).stream().map(reference.kind()::id).toList();
        values.put(field, reference.several() ? ids : ids.getFirst());
        named.put(field, List.of(keys));
        return this;
    }

    private Field field(String name) {
        return kind.fields().stream()
                .filter(field -> field.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(kind.label() + " says no " + name));
    }

    DossierEntry entry() {
        return new DossierEntry(key, values, named);
    }
}
