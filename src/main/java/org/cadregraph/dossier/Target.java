package org.cadregraph.dossier;

import org.cadregraph.api.RecordKind;
import org.cadregraph.cadre.Cadre;
import org.cadregraph.organisation.Organisation;
import org.cadregraph.organisation.Position;

/**
 * What records may name.
 *
 * @param label of its nodes
 * @param type in which it is read
 * @param loader the data loader that finds it by id
 */
public record Target(RecordKind kind, String label, Class<?> type, String loader) {

    // What is said of a record that was merged is said of the one that was kept.
    static final Target CADRE = new Target(RecordKind.CADRE, "Cadre|MergedCadre", Cadre.class, "cadres");
    static final Target ORGANISATION =
            new Target(RecordKind.ORGANISATION, "Organisation", Organisation.class, "organisations");
    static final Target POSITION = new Target(RecordKind.POSITION, "Position", Position.class, "positions");

    /** Records of cadre work of another kind. */
    public static Target of(DossierKind<?> kind) {
        return new Target(kind.kind(), kind.label(), kind.type(), kind.list());
    }
}
