package org.cadregraph.access;

import org.cadregraph.api.Identified;
import org.cadregraph.api.Problem;
import org.jspecify.annotations.Nullable;

/**
 * Who makes a request, for fields whose rule depends on whom they are about. It stands in the request's context under
 * {@link #KEY}.
 */
public final class Caller {

    static final String KEY = "caller";

    private final AccessTable table;
    private final Rights rights;
    private final ConfidentialReads reads;
    private final @Nullable String cadre;

    Caller(AccessTable table, Rights rights, ConfidentialReads reads, @Nullable String cadre) {
        this.table = table;
        this.rights = rights;
        this.reads = reads;
        this.cadre = cadre;
    }

    /** Id of the caller's own record; absent when nothing says that they are a cadre. */
    public @Nullable String cadre() {
        return cadre;
    }

    /**
     * Sees to it that the caller may use a part.
     *
     * @param what they want, for the message
     * @throws Problem when they may not
     */
    public void expect(String part, String what) {
        if (!rights.allow(part)) {
            throw new Problem(Problem.Code.FORBIDDEN, table.forbidden(what, part));
        }
    }

    /**
     * Notes for the audit log that something of a part is read.
     *
     * @param operation the name of the operation, if it has one
     */
    public void reads(String part, Identified record, @Nullable String operation) {
        reads.by(operation);
        reads.add(part, record);
    }
}
