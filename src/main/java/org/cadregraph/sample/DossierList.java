package org.cadregraph.sample;

import java.util.List;
import org.cadregraph.dossier.DossierEntry;
import org.cadregraph.dossier.DossierKind;

/** All records of one kind of cadre work. */
public record DossierList(DossierKind<?> kind, List<DossierEntry> entries) {

    public DossierList {
        entries = List.copyOf(entries);
    }

    /**
     * Looks at records of a kind as an import does before it takes them in.
     *
     * @throws IllegalStateException when one lacks something that it must say, or its kind finds fault with it
     */
    static void check(DossierKind<?> kind, List<DossierEntry> entries) {
        for (DossierEntry entry : entries) {
            DossierKind.Faults faults = (field, reason) -> {
                throw new IllegalStateException(
                        kind.label() + " '" + entry.key() + "' of the made-up city: '" + field + "' " + reason);
            };
            kind.fields().stream()
                    .filter(field ->
                            field.required() && entry.texts(field.name()).isEmpty())
                    .forEach(field -> faults.add(field.name(), "must be given"));
            kind.check().check(entry, faults);
        }
    }
}
