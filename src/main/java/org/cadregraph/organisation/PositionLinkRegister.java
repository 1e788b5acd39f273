package org.cadregraph.organisation;

import org.cadregraph.api.RecordKind;
import org.springframework.stereotype.Component;

/** Keeps which posts are carried on as which. */
@Component
public class PositionLinkRegister extends LineageLedger {

    PositionLinkRegister() {
        super(RecordKind.POSITION, "Position", "CARRIED_ON_AS");
    }
}
