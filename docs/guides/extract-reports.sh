#!/bin/sh
# Brings reports of Cadre Graph into PostgreSQL, a table for each, with the rights of one service account.
# See dashboards.md beside it. Needs curl, jq and psql (15 or later).
#
# CADRE_ADDRESS        https://cadres.example.org
# CADRE_REPORTS        a file: on each line the name of a table and a report with its parameters, in_office in-office?organisation=…
# CADRE_TOKEN          a file with the token; or, to get one each time as a client of the OpenID provider:
# CADRE_TOKEN_ADDRESS  its token endpoint, CADRE_CLIENT the id, CADRE_CLIENT_SECRET a file with the secret and no end of line
# CADRE_KEEP           how long rows stay that could not be asked for anew: 7 days
# PGHOST, PGDATABASE … the database, as psql reads them
set -eu
umask 077
: "${CADRE_ADDRESS:?}" "${CADRE_REPORTS:?}"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
failed=0

sql() { PGOPTIONS='-c client_min_messages=warning' psql -X -q -v ON_ERROR_STOP=1 "$@"; }

fail() {
  echo "$table: $1" >&2
  failed=1
}

# What the account may not see any more, nobody sees in the extract either.
empty() {
  sql -v name="$table" <<'SQL'
SELECT format('TRUNCATE reports.%I', name) FROM reports.loads WHERE name = :'name' \gexec
DELETE FROM reports.loads WHERE name = :'name';
SQL
}

# The table's columns and types, as the list of reports tells them; a report that has a new column gives the table one.
prepare() {
  jq -r --arg report "$report" --arg table "$table" '
    {TEXT: "text", WHOLE_NUMBER: "bigint", NUMBER: "double precision", FLAG: "boolean", DATE: "date", PARTIAL_DATE: "text"} as $types
    | .reports[] | select(.name == $report)
    | "CREATE TABLE IF NOT EXISTS reports.\"\($table)\" ();",
      (.columns[] | select(.name | test("^[a-z][a-z0-9_]*$"))
       | "ALTER TABLE reports.\"\($table)\" ADD COLUMN IF NOT EXISTS \"\(.name)\" \($types[.type] // "text");")
  ' "$work/list" | sql
}

# Readers see the old rows until all the new ones are there.
load() {
  columns=$(head -n 1 "$work/rows" | tr -d '\r' | sed 's/[^,]*/"&"/g')
  sql -v name="$table" -v etag="$etag" -v asked="$asked" <<SQL
BEGIN;
DELETE FROM reports."$table";
\\copy reports."$table" ($columns) FROM '$work/rows' WITH (FORMAT csv, HEADER match)
INSERT INTO reports.loads (name, asked, etag, loaded_at, checked_at) VALUES (:'name', :'asked', :'etag', now(), now())
  ON CONFLICT (name) DO UPDATE SET asked = excluded.asked, etag = excluded.etag, loaded_at = now(), checked_at = now();
COMMIT;
SQL
}

fetch() {
  etag=$(sql -At -v name="$table" -v asked="$asked" <<'SQL'
SELECT etag FROM reports.loads WHERE name = :'name' AND asked = :'asked';
SQL
  )
  set -- -H "@$work/authorization"
  [ -z "$etag" ] || set -- "$@" -H "If-None-Match: $etag"
  # A report that breaks off ends without its end: curl tells it, and nothing is loaded.
  status=$(curl -sS --compressed --max-time 900 "$@" -D "$work/head" -o "$work/rows" -w '%{http_code}' "$CADRE_ADDRESS$asked") ||
    { fail "curl ended with $?"; return; }
  case $status in
    200)
      etag=$(sed -n 's/^[Ee][Tt][Aa][Gg]: *//p' "$work/head" | tr -d '\r')
      if prepare && load; then
        echo "$table: 200, $(sql -At -c "SELECT count(*) FROM reports.\"$table\"") rows"
      else
        fail 'not loaded; the rows of before stay'
      fi
      ;;
    304)
      sql -v name="$table" <<'SQL'
UPDATE reports.loads SET checked_at = now() WHERE name = :'name';
SQL
      echo "$table: 304, not modified"
      ;;
    403 | 404)
      empty
      fail "$status, emptied: $(head -c 300 "$work/rows")"
      ;;
    *) fail "$status: $(head -c 300 "$work/rows")" ;;
  esac
}

sql <<'SQL'
CREATE TABLE IF NOT EXISTS reports.loads (
  name text PRIMARY KEY, asked text NOT NULL, etag text NOT NULL, loaded_at timestamptz NOT NULL, checked_at timestamptz NOT NULL);
SQL

if [ -n "${CADRE_TOKEN_ADDRESS:-}" ]; then
  token=$(curl -fsS --max-time 30 -d grant_type=client_credentials --data-urlencode "client_id=${CADRE_CLIENT:?}" \
    --data-urlencode "client_secret@${CADRE_CLIENT_SECRET:?}" "$CADRE_TOKEN_ADDRESS" | jq -er .access_token) || token=
else
  token=$(cat "${CADRE_TOKEN:?}")
fi
printf 'Authorization: Bearer %s\n' "$token" > "$work/authorization"

table=list
status=$(curl -sS --max-time 60 -H "@$work/authorization" -o "$work/list" -w '%{http_code}' "$CADRE_ADDRESS/reports?lang=en") || true
if [ "$status" = 200 ]; then
  while read -r table asked; do
    case $table in '' | '#'*) continue ;; loads | *[!a-z0-9_]*) fail 'no name for a table'; continue ;; esac
    report=${asked%%\?*}
    asked="/reports/$report.csv?bom=false$(printf '%s' "${asked#"$report"}" | sed 's/^?/\&/')"
    fetch
  done < "$CADRE_REPORTS"
else
  fail "$status: the list of reports did not come"
fi
# An account that may read no reports any more leaves none behind.
[ "$status" != 403 ] || CADRE_KEEP='0 seconds'

# Rows that nobody could ask for anew go, whatever the reason: a stopped timer, a withdrawn account, a line taken out.
sql -v keep="${CADRE_KEEP:-7 days}" <<'SQL'
BEGIN;
SELECT format('TRUNCATE reports.%I', name) FROM reports.loads WHERE checked_at < now() - :'keep'::interval \gexec
DELETE FROM reports.loads WHERE checked_at < now() - :'keep'::interval;
COMMIT;
SQL
exit $failed
