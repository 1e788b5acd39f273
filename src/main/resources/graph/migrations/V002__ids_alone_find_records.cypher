// A record's id is derived from its key, so that one index finds it by either.
DROP CONSTRAINT organisation_key IF EXISTS;
DROP CONSTRAINT position_key IF EXISTS;
DROP CONSTRAINT cadre_key IF EXISTS;
DROP CONSTRAINT term_key IF EXISTS;
DROP CONSTRAINT decision_key IF EXISTS;
DROP CONSTRAINT appointment_key IF EXISTS;
DROP CONSTRAINT rotation_key IF EXISTS
