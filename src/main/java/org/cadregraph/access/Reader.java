package org.cadregraph.access;

/**
 * Somebody who reads, and what they have read that is confidential since it was last entered in the log.
 *
 * @param name what the log calls them
 */
record Reader(String name, AuditLog log, ConfidentialReads reads) {

    /** Enters it: before the answer in which it stands is handed out. */
    void enter() {
        log.add(name, reads);
    }
}
