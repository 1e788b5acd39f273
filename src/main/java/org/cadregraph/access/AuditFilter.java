package org.cadregraph.access;

import org.jspecify.annotations.Nullable;

/**
 * Which entries of the audit log.
 *
 * @param who read something
 * @param record id of the record of which something was read
 */
record AuditFilter(@Nullable String who, @Nullable String record) {

    static final AuditFilter ALL = new AuditFilter(null, null);
}
