// Identity: one record for one id, and for one key within its kind.
CREATE CONSTRAINT organisation_id FOR (r:Organisation) REQUIRE r.id IS UNIQUE;
CREATE CONSTRAINT organisation_key FOR (r:Organisation) REQUIRE r.key IS UNIQUE;
CREATE CONSTRAINT position_id FOR (r:Position) REQUIRE r.id IS UNIQUE;
CREATE CONSTRAINT position_key FOR (r:Position) REQUIRE r.key IS UNIQUE;
CREATE CONSTRAINT cadre_id FOR (r:Cadre) REQUIRE r.id IS UNIQUE;
CREATE CONSTRAINT cadre_key FOR (r:Cadre) REQUIRE r.key IS UNIQUE;
CREATE CONSTRAINT term_id FOR (r:Term) REQUIRE r.id IS UNIQUE;
CREATE CONSTRAINT term_key FOR (r:Term) REQUIRE r.key IS UNIQUE;
CREATE CONSTRAINT decision_id FOR (r:Decision) REQUIRE r.id IS UNIQUE;
CREATE CONSTRAINT decision_key FOR (r:Decision) REQUIRE r.key IS UNIQUE;
CREATE CONSTRAINT appointment_id FOR ()-[t:APPOINTED_TO]-() REQUIRE t.id IS UNIQUE;
CREATE CONSTRAINT appointment_key FOR ()-[t:APPOINTED_TO]-() REQUIRE t.key IS UNIQUE;
CREATE CONSTRAINT rotation_id FOR ()-[t:ROTATED_TO]-() REQUIRE t.id IS UNIQUE;
CREATE CONSTRAINT rotation_key FOR ()-[t:ROTATED_TO]-() REQUIRE t.key IS UNIQUE;
CREATE CONSTRAINT became_key FOR ()-[b:BECAME]-() REQUIRE b.key IS UNIQUE;

// Lists in the order in which they are shown.
CREATE INDEX organisation_order FOR (r:Organisation) ON (r.folded, r.id);
CREATE INDEX position_order FOR (r:Position) ON (r.folded, r.id);
CREATE INDEX cadre_order FOR (r:Cadre) ON (r.folded, r.id);
CREATE INDEX position_kind FOR (r:Position) ON (r.kind);
CREATE INDEX identifier_code FOR (i:Identifier) ON (i.scheme, i.code);

// Who was in office on a day, counted in the index alone; pages go in order of start.
CREATE INDEX appointment_day FOR ()-[t:APPOINTED_TO]-() ON (t.possibleTo, t.possibleFrom, t.certainFrom, t.certainTo);
CREATE INDEX rotation_day FOR ()-[t:ROTATED_TO]-() ON (t.possibleTo, t.possibleFrom, t.certainFrom, t.certainTo);
CREATE INDEX appointment_start FOR ()-[t:APPOINTED_TO]-() ON (t.possibleFrom);
CREATE INDEX rotation_start FOR ()-[t:ROTATED_TO]-() ON (t.possibleFrom);

// The same for what the record said before.
CREATE INDEX was_appointment_id FOR ()-[t:WAS_APPOINTED_TO]-() ON (t.id);
CREATE INDEX was_rotation_id FOR ()-[t:WAS_ROTATED_TO]-() ON (t.id);
CREATE INDEX was_appointment_day FOR ()-[t:WAS_APPOINTED_TO]-() ON (t.possibleTo);
CREATE INDEX was_rotation_day FOR ()-[t:WAS_ROTATED_TO]-() ON (t.possibleTo);
CREATE INDEX was_appointment_term FOR ()-[t:WAS_APPOINTED_TO]-() ON (t.term);
CREATE INDEX was_rotation_term FOR ()-[t:WAS_ROTATED_TO]-() ON (t.term);

// Edges name their term by id, absences their tenure; these find the edges from the other side.
CREATE INDEX appointment_term FOR ()-[t:APPOINTED_TO]-() ON (t.term);
CREATE INDEX rotation_term FOR ()-[t:ROTATED_TO]-() ON (t.term);
CREATE INDEX absence_tenure FOR ()-[a:AWAY_FROM]-() ON (a.tenure)
