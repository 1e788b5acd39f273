package org.cadregraph.organisation;

import org.cadregraph.api.RecordKind;
import org.springframework.stereotype.Component;

/** Keeps what organisations became: mergers, splits, renames, moves. */
@Component
public class LinkRegister extends LineageLedger {

    LinkRegister() {
        super(RecordKind.ORGANISATION, "Organisation", "BECAME");
    }
}
