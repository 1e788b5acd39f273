package org.cadregraph.api;

import org.cadregraph.graph.Row;

/**
 * A name by which another register knows a record. One record may have several, even of one scheme, and real data
 * sometimes gives one to two records.
 *
 * @param scheme which register
 * @param code its name there
 */
public record Identifier(String scheme, String code) {

    /** As it is kept, however it was typed. */
    public Identifier kept() {
        return new Identifier(Text.kept(scheme), Text.kept(code));
    }

    public static Identifier of(Row row) {
        return new Identifier(row.text("scheme"), row.text("code"));
    }
}
