// A planning entry has an id of its own, as a tenure has.
CREATE CONSTRAINT planning_id IF NOT EXISTS FOR ()-[p:PLANNED_FOR]-() REQUIRE p.id IS UNIQUE
