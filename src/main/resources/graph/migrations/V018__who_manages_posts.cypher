// Who manages a post is found by its id and by its key, each once.
CREATE CONSTRAINT managed_by_id IF NOT EXISTS FOR ()-[m:MANAGED_BY]-() REQUIRE m.id IS UNIQUE;
CREATE CONSTRAINT managed_by_key IF NOT EXISTS FOR ()-[m:MANAGED_BY]-() REQUIRE m.key IS UNIQUE
