package org.cadregraph.privacy;

import java.util.Locale;

/** What may be kept for a time only. Each is one setting, {@code cadre.retention.<kind>}. */
enum RetentionKind {
    /** Rejected rows, findings and names of files in reports of imports that have ended; from their end on. */
    IMPORT_REPORTS,
    /** Earlier versions of cadres' own records, from the correction on. Those of tenures stay: knownAt needs them. */
    EARLIER_VERSIONS,
    /** Identifiers of cadres whose every post has ended, from the last end on. */
    PERSONAL_IDENTIFIERS,
    /** Who those cadres are: they are erased. */
    CADRES,
    /** Texts of the change log, and the ids by which clients know their changes. */
    CHANGE_LOG,
    /** Entries of the audit log, the oldest first. */
    AUDIT_LOG;

    String setting() {
        return "cadre.retention." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
