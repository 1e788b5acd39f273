package org.cadregraph.access;

import org.springframework.security.authorization.AuthorizationDecision;

/** Whether somebody may use something of a part. */
final class PartDecision extends AuthorizationDecision {

    private final String part;

    PartDecision(boolean granted, String part) {
        super(granted);
        this.part = part;
    }

    String part() {
        return part;
    }
}
