// Identity: one record for one id; keys make the ids.
CREATE CONSTRAINT waiver_id IF NOT EXISTS FOR (r:Waiver) REQUIRE r.id IS UNIQUE
