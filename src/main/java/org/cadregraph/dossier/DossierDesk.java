package org.cadregraph.dossier;

import org.cadregraph.api.Edits;
import org.cadregraph.api.ErasedKeys;
import org.springframework.stereotype.Component;

/** Gives each kind of record what enters, corrects and withdraws it. */
@Component
public class DossierDesk {

    private final Edits edits;
    private final ErasedKeys erased;
    private final NamedRecords named;

    DossierDesk(Edits edits, ErasedKeys erased, NamedRecords named) {
        this.edits = edits;
        this.erased = erased;
        this.named = named;
    }

    /** What changes the records that these find. */
    public <R extends DossierRecord> DossierEdits<R> edits(Dossiers<R> dossiers) {
        return new DossierEdits<>(edits, erased, named, dossiers);
    }
}
