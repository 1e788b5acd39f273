// The change log: one entry for one id, and for one mutation of one client.
CREATE CONSTRAINT change_id IF NOT EXISTS FOR (r:Change) REQUIRE r.id IS UNIQUE;
CREATE CONSTRAINT change_client_mutation IF NOT EXISTS FOR (r:Change) REQUIRE (r.who, r.clientMutationId) IS UNIQUE;
CREATE CONSTRAINT lock_name IF NOT EXISTS FOR (r:Lock) REQUIRE r.name IS UNIQUE;

// A record that was merged into another is found by its id all the same.
CREATE CONSTRAINT merged_cadre_id IF NOT EXISTS FOR (r:MergedCadre) REQUIRE r.id IS UNIQUE;
CREATE CONSTRAINT merge_id IF NOT EXISTS FOR ()-[m:MERGED_INTO]-() REQUIRE m.id IS UNIQUE
