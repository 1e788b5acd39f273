// Lists in the Vietnamese order of names. The older indexes on folded names find names by their beginnings.
CREATE INDEX organisation_name_order IF NOT EXISTS FOR (r:Organisation) ON (r.sortKey, r.id);
CREATE INDEX position_name_order IF NOT EXISTS FOR (r:Position) ON (r.sortKey, r.id);
CREATE INDEX cadre_name_order IF NOT EXISTS FOR (r:Cadre) ON (r.sortKey, r.id);

// All names in folded words. The words are made ready before, so that the analyzer has only to part them.
CREATE FULLTEXT INDEX searched_names IF NOT EXISTS FOR (r:Cadre|Position|Organisation) ON EACH [r.searched]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'whitespace', `fulltext.eventually_consistent`: false}}
