// What may be kept for how long: one rule for each kind, with its last run. The oldest entries of the audit log go first.
CREATE CONSTRAINT retention_rule_kind IF NOT EXISTS FOR (r:RetentionRule) REQUIRE r.kind IS UNIQUE;
CREATE INDEX audit_entry_at IF NOT EXISTS FOR (e:AuditEntry) ON (e.at);

// The next start looks for the texts of loads of made-up records: they stay.
MATCH (c:Change) WHERE c.what = 'demonstration data' OR c.what STARTS WITH 'scale data: ' SET c.madeUp = true
