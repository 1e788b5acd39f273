// Cadres born in one year are held against each other for near-duplicates.
CREATE INDEX cadre_birth IF NOT EXISTS FOR (r:Cadre) ON (r.birthDate)
