package org.cadregraph.access;

/** How people and programs say who they are. */
enum SignInMode {
    /** Not at all: whoever is at this machine may see and do everything. */
    NONE,
    /** By a name and a password from a file, on this machine alone. */
    LOCAL_USERS,
    /** By a token of an issuer; people in a browser by its login page, where a client is configured. */
    OPENID;

    /** Whether passwords and answers may leave this machine. */
    boolean reachesOthers() {
        return this == OPENID;
    }
}
