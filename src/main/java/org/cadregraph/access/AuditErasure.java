package org.cadregraph.access;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cadregraph.api.ErasedKeys;
import org.cadregraph.graph.Change;
import org.cadregraph.graph.Graph;
import org.cadregraph.graph.Row;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/**
 * Puts pseudonyms in the place of ids in the audit log. What digests cover, and so the chain, stays as it is: the salt
 * without which a commitment tells no id goes, and an entry of its own attests what took whose place.
 */
@Repository
public class AuditErasure {

    private static final String OF_FIRST_FORM = """
            UNWIND $ids AS id
            MATCH (:AuditedRecord {id: id})<-[:OF]-(:AuditedSet)<-[:OF]-(entry:AuditEntry) WHERE entry.form IS NULL
            WITH DISTINCT entry
            """ + AuditEntry.SAID + " ORDER BY entry.number";

    private static final String SALTS = """
            UNWIND $ids AS id
            MATCH (record:AuditedRecord {id: id})
            RETURN record.id AS id, record.salt AS salt
            """;

    private static final String BEFORE = """
            UNWIND $numbers AS number
            MATCH (log:AuditLog {name: 'confidential'})
            OPTIONAL MATCH (before:AuditEntry {number: number - 1})
            RETURN number, coalesce(before.digest, log.removedDigest, $start) AS digest
            """;

    // Without its key no later reading finds the set: what is read then is told with another salt.
    private static final String REWRITE = """
            UNWIND keys($pseudonyms) AS id
            MATCH (:AuditedRecord {id: id})<-[:OF]-(set:AuditedSet)
            WITH DISTINCT set
            SET set.records = [id IN set.records | coalesce($pseudonyms[id], id)]
            REMOVE set.key
            """;

    private static final String MOVE = """
            UNWIND $rows AS row
            MATCH (old:AuditedRecord {id: row.id})<-[:OF]-(set:AuditedSet)
            WITH DISTINCT row.pseudonym AS pseudonym, set
            MERGE (record:AuditedRecord {id: pseudonym})
            MERGE (set)-[:OF]->(record)
            """;

    private static final String DELETE = """
            UNWIND $ids AS id
            MATCH (old:AuditedRecord {id: id})
            DETACH DELETE old
            """;

    /**
     * Replaces ids, and adds an entry that says so.
     *
     * @param part what the entry calls the erasure
     * @param record the pseudonym of the record that was erased
     * @param pseudonyms the new id of each that goes
     */
    public void replace(
            Graph.Writer writer, Change change, String part, String record, Map<String, String> pseudonyms) {
        AuditLedger ledger = AuditLedger.open(writer, List.of(Set.of(record)));
        Map<String, Object> ids = Map.of("ids", List.copyOf(pseudonyms.keySet()));
        Set<String> attested = new LinkedHashSet<>();
        for (Row row : writer.run(SALTS, ids)) {
            @Nullable String salt = row.optionalText("salt");
            if (salt != null) {
                String id = row.text("id");
                attested.add(AuditChain.replaced(ErasedKeys.fingerprint(salt, id), pseudonyms.getOrDefault(id, id)));
            }
        }
        attested.addAll(firstForm(
                writer,
                writer.run(OF_FIRST_FORM, ids).stream()
                        .map(row -> AuditEntry.of(row.row("said")).withRecords(pseudonyms))
                        .toList()));
        List<Map<String, Object>> rows = pseudonyms.entrySet().stream()
                .map(each -> Map.<String, Object>of("id", each.getKey(), "pseudonym", each.getValue()))
                .toList();
        writer.run(REWRITE, Map.of("pseudonyms", pseudonyms));
        writer.run(MOVE, Map.of("rows", rows));
        writer.run(DELETE, ids);
        ledger.add(change.at(), change.who(), part, null, List.of(record), List.copyOf(attested));
        ledger.write();
    }

    private static List<String> firstForm(Graph.Writer writer, List<AuditEntry> firstForm) {
        Map<Integer, String> before = new HashMap<>();
        writer.run(
                        BEFORE,
                        Map.of(
                                "numbers",
                                firstForm.stream().map(AuditEntry::number).toList(),
                                "start",
                                AuditEntry.START))
                .forEach(row -> before.put(row.integer("number"), row.text("digest")));
        List<String> attested = new ArrayList<>();
        for (AuditEntry entry : firstForm) {
            attested.add(AuditChain.rewritten(
                    entry.number(), entry.digestAfter(before.getOrDefault(entry.number(), AuditEntry.START))));
        }
        return attested;
    }
}
