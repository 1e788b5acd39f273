// Who may see an organisation is decided by all that it is or was a part of, itself included; a position by the same of
// its organisation.
MATCH (unit:Organisation) WHERE unit.id > $after
WITH unit ORDER BY unit.id LIMIT 1000
SET unit.within = COLLECT {
  MATCH (unit)-[:PART_OF*0..]->(above:Organisation) WITH DISTINCT above.id AS part RETURN part ORDER BY part
}
RETURN max(unit.id) AS after;

MATCH (position:Position) WHERE position.id > $after
WITH position ORDER BY position.id LIMIT 1000
SET position.within = head(COLLECT { MATCH (position)-[:IN]->(organisation:Organisation) RETURN organisation.within })
RETURN max(position.id) AS after
