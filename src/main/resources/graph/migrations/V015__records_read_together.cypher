// Many records that are read together, again and again, hang on one node, and each entry of the audit log on that.
CREATE CONSTRAINT audited_set_key IF NOT EXISTS FOR (s:AuditedSet) REQUIRE s.key IS UNIQUE
