// An import is asked for by its id; those that run are looked for at every start, the latest ones are listed.
CREATE CONSTRAINT import_id IF NOT EXISTS FOR (i:Import) REQUIRE i.id IS UNIQUE;
CREATE INDEX import_order IF NOT EXISTS FOR (i:Import) ON (i.startedAt);
CREATE INDEX import_state IF NOT EXISTS FOR (i:Import) ON (i.state)
