package org.cadregraph.dossier;

import org.cadregraph.api.Identified;

/** A record of cadre work as it is read. */
public interface DossierRecord extends Identified {

    DossierHead head();

    @Override
    default String id() {
        return head().id();
    }
}
