// What is read is kept by the process that answers, and put here a moment later: which of it is here already.
CREATE CONSTRAINT audit_journal_name IF NOT EXISTS FOR (j:AuditJournal) REQUIRE j.name IS UNIQUE;
