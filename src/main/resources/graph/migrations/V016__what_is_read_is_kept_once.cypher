// Records that were read together are kept once, as a set: the entries of the audit log hang on it, and it on the records.
// Sets of before have no key, so that no later reading joins them.
CALL () {
  MATCH (entry:AuditEntry) WHERE entry.number > toInteger('0' + $after) AND entry.records IS NOT NULL
  RETURN entry ORDER BY entry.number LIMIT 500
}
CALL (entry) {
  WITH entry WHERE size(entry.records) > 0 AND NOT EXISTS { (entry)-[:OF]->(:AuditedSet) }
  CREATE (set:AuditedSet)
  WITH entry, set
  MATCH (entry)-[of:OF]->(record:AuditedRecord)
  CREATE (set)-[:OF]->(record)
  DELETE of
  WITH DISTINCT entry, set
  CREATE (entry)-[:OF]->(set)
}
CALL (entry) {
  MATCH (entry)-[:OF]->(set:AuditedSet)
  SET set.records = entry.records, set.commitments = entry.commitments
  REMOVE set.key
}
REMOVE entry.records, entry.commitments
RETURN toString(max(entry.number)) AS after
