// Identity: one record for one id; keys make the ids.
CREATE CONSTRAINT election_id IF NOT EXISTS FOR (r:Election) REQUIRE r.id IS UNIQUE;
CREATE CONSTRAINT candidacy_id IF NOT EXISTS FOR (r:Candidacy) REQUIRE r.id IS UNIQUE;
CREATE CONSTRAINT personnel_case_id IF NOT EXISTS FOR (r:PersonnelCase) REQUIRE r.id IS UNIQUE;
CREATE CONSTRAINT case_step_id IF NOT EXISTS FOR (r:CaseStep) REQUIRE r.id IS UNIQUE;
CREATE CONSTRAINT case_vote_id IF NOT EXISTS FOR (r:CaseVote) REQUIRE r.id IS UNIQUE
