package org.cadregraph.dossier;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.cadregraph.api.Identified;
import org.cadregraph.api.Personal;

/** A record of cadre work as it is read. */
public interface DossierRecord extends Identified, Personal {

    DossierHead head();

    @Override
    default String id() {
        return head().id();
    }

    /** The cadre whom it is about; of one about an organisation, that one. */
    @Override
    default Identified person() {
        Optional<String> subject = Stream.of("cadre", "organisation")
                .flatMap(name -> head().references().getOrDefault(name, List.of()).stream())
                .findFirst();
        return subject::orElseThrow;
    }
}
