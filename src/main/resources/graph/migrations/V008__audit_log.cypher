// The log of who read what is confidential: entries in a row, each with a digest over itself and the one before.
CREATE CONSTRAINT audit_log_name IF NOT EXISTS FOR (l:AuditLog) REQUIRE l.name IS UNIQUE;
CREATE CONSTRAINT audit_entry_number IF NOT EXISTS FOR (e:AuditEntry) REQUIRE e.number IS UNIQUE;
CREATE CONSTRAINT audited_record_id IF NOT EXISTS FOR (r:AuditedRecord) REQUIRE r.id IS UNIQUE;
CREATE INDEX audit_entry_who IF NOT EXISTS FOR (e:AuditEntry) ON (e.who, e.number)
