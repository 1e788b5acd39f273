package org.cadregraph.access;

import org.cadregraph.api.Personal;
import org.cadregraph.api.Problem;
import org.jspecify.annotations.Nullable;

/**
 * Who makes a request, with what they may use. It stands in the request's context under {@link #KEY}.
 */
public final class Caller {

    static final String KEY = "caller";

    private final AccessTable table;
    private final String name;
    private final Rights rights;
    private final ConfidentialReads reads = new ConfidentialReads();
    private final @Nullable String cadre;
    private final boolean heard;

    /**
     * Makes one.
     *
     * @param name what the audit log calls them
     * @param heard whether anybody gets the answer; when not, nobody has read what is in it
     */
    Caller(AccessTable table, String name, Rights rights, @Nullable String cadre, boolean heard) {
        this.table = table;
        this.name = name;
        this.rights = rights;
        this.cadre = cadre;
        this.heard = heard;
    }

    boolean isHeard() {
        return heard;
    }

    String name() {
        return name;
    }

    Rights rights() {
        return rights;
    }

    /** What they have read that is confidential, and that is not in the audit log yet. */
    ConfidentialReads reads() {
        return reads;
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
    public void reads(String part, Personal record, @Nullable String operation) {
        reads.by(operation);
        reads.add(part, record);
    }
}
