// Each statement may find its work done: an interrupted first start is taken up again.

// Identity: one record for one id, and for one key within its kind.
CREATE CONSTRAINT organisation_id IF NOT EXISTS FOR (r:Organisation) REQUIRE r.id IS UNIQUE;
CREATE CONSTRAINT organisation_key IF NOT EXISTS FOR (r:Organisation) REQUIRE r.key IS UNIQUE;
CREATE CONSTRAINT position_id IF NOT EXISTS FOR (r:Position) REQUIRE r.id IS UNIQUE;
CREATE CONSTRAINT position_key IF NOT EXISTS FOR (r:Position) REQUIRE r.key IS UNIQUE;
CREATE CONSTRAINT cadre_id IF NOT EXISTS FOR (r:Cadre) REQUIRE r.id IS UNIQUE;
CREATE CONSTRAINT cadre_key IF NOT EXISTS FOR (r:Cadre) REQUIRE r.key IS UNIQUE;
CREATE CONSTRAINT term_id IF NOT EXISTS FOR (r:Term) REQUIRE r.id IS UNIQUE;
CREATE CONSTRAINT term_key IF NOT EXISTS FOR (r:Term) REQUIRE r.key IS UNIQUE;
CREATE CONSTRAINT decision_id IF NOT EXISTS FOR (r:Decision) REQUIRE r.id IS UNIQUE;
CREATE CONSTRAINT decision_key IF NOT EXISTS FOR (r:Decision) REQUIRE r.key IS UNIQUE;
CREATE CONSTRAINT appointment_id IF NOT EXISTS FOR ()-[t:APPOINTED_TO]-() REQUIRE t.id IS UNIQUE;
CREATE CONSTRAINT appointment_key IF NOT EXISTS FOR ()-[t:APPOINTED_TO]-() REQUIRE t.key IS UNIQUE;
CREATE CONSTRAINT rotation_id IF NOT EXISTS FOR ()-[t:ROTATED_TO]-() REQUIRE t.id IS UNIQUE;
CREATE CONSTRAINT rotation_key IF NOT EXISTS FOR ()-[t:ROTATED_TO]-() REQUIRE t.key IS UNIQUE;
CREATE CONSTRAINT became_key IF NOT EXISTS FOR ()-[b:BECAME]-() REQUIRE b.key IS UNIQUE;

// Lists in the order in which they are shown.
CREATE INDEX organisation_order IF NOT EXISTS FOR (r:Organisation) ON (r.folded, r.id);
CREATE INDEX position_order IF NOT EXISTS FOR (r:Position) ON (r.folded, r.id);
CREATE INDEX cadre_order IF NOT EXISTS FOR (r:Cadre) ON (r.folded, r.id);
CREATE INDEX position_kind IF NOT EXISTS FOR (r:Position) ON (r.kind);
CREATE INDEX identifier_code IF NOT EXISTS FOR (i:Identifier) ON (i.scheme, i.code);

// Who was in office on a day, counted in the index alone; pages go in order of start.
CREATE INDEX appointment_day IF NOT EXISTS FOR ()-[t:APPOINTED_TO]-() ON (t.possibleTo, t.possibleFrom, t.certainFrom, t.certainTo);
CREATE INDEX rotation_day IF NOT EXISTS FOR ()-[t:ROTATED_TO]-() ON (t.possibleTo, t.possibleFrom, t.certainFrom, t.certainTo);
CREATE INDEX appointment_start IF NOT EXISTS FOR ()-[t:APPOINTED_TO]-() ON (t.possibleFrom);
CREATE INDEX rotation_start IF NOT EXISTS FOR ()-[t:ROTATED_TO]-() ON (t.possibleFrom);

// The same for what the record said before.
CREATE INDEX was_appointment_id IF NOT EXISTS FOR ()-[t:WAS_APPOINTED_TO]-() ON (t.id);
CREATE INDEX was_rotation_id IF NOT EXISTS FOR ()-[t:WAS_ROTATED_TO]-() ON (t.id);
CREATE INDEX was_appointment_day IF NOT EXISTS FOR ()-[t:WAS_APPOINTED_TO]-() ON (t.possibleTo);
CREATE INDEX was_rotation_day IF NOT EXISTS FOR ()-[t:WAS_ROTATED_TO]-() ON (t.possibleTo);
CREATE INDEX was_appointment_term IF NOT EXISTS FOR ()-[t:WAS_APPOINTED_TO]-() ON (t.term);
CREATE INDEX was_rotation_term IF NOT EXISTS FOR ()-[t:WAS_ROTATED_TO]-() ON (t.term);

// Edges name their term by id, absences their tenure; these find the edges from the other side.
CREATE INDEX appointment_term IF NOT EXISTS FOR ()-[t:APPOINTED_TO]-() ON (t.term);
CREATE INDEX rotation_term IF NOT EXISTS FOR ()-[t:ROTATED_TO]-() ON (t.term);
CREATE INDEX absence_tenure IF NOT EXISTS FOR ()-[a:AWAY_FROM]-() ON (a.tenure);
CREATE INDEX was_absence_tenure IF NOT EXISTS FOR ()-[a:WAS_AWAY_FROM]-() ON (a.tenure)
