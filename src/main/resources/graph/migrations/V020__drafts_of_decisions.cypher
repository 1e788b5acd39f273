// Identity: one record for one id; keys make the ids.
CREATE CONSTRAINT decision_draft_id IF NOT EXISTS FOR (r:DecisionDraft) REQUIRE r.id IS UNIQUE;
// Those that are open, in order; one that was issued has no place among them.
CREATE INDEX decision_draft_open IF NOT EXISTS FOR (r:DecisionDraft) ON (r.open)
