package org.cadregraph.graph;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Locks that a change takes before it looks at what it is to change; they end with its transaction. The database reads
 * what others have committed, so without them two changes could both pass a check that only one of them may pass.
 */
public final class Locks {

    // The lock is on the name; the node is only there to be named, and never stays.
    private static final String NAME = "MERGE (lock:Lock {name: $name}) DELETE lock";

    // In one order, so that two changes never wait for each other. To write takes the lock, whatever is written.
    private static final String RECORDS = """
            UNWIND $ids AS id
            MATCH (record:%s {id: id})
            SET record.locked = true
            REMOVE record.locked
            """;

    private static final String VERSIONS = """
            UNWIND $ids AS id
            MATCH (record:%s {id: id})
            RETURN id, record %s AS record
            """;

    private Locks() {}

    /** Locks a name, for what is not one record: the shape of a tree. */
    public static void name(Graph.Writer writer, String name) {
        writer.run(NAME, Map.of("name", name));
    }

    /**
     * Locks records.
     *
     * @param label their labels, a constant of the code: {@code Cadre}, {@code Cadre|MergedCadre}
     * @return the version of each that exists, by id
     */
    public static Map<String, String> records(Graph.Writer writer, String label, Collection<String> ids) {
        List<String> ordered = ids.stream().distinct().sorted().toList();
        writer.run(RECORDS.formatted(label), Map.of("ids", ordered));
        Map<String, String> versions = new HashMap<>();
        writer.run(VERSIONS.formatted(label, Version.FIELDS), Map.of("ids", ordered))
                .forEach(row -> versions.put(row.text("id"), Version.of(row.row("record"))));
        return versions;
    }
}
