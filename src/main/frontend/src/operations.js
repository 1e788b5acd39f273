const URL = '/graphql/operations';
const TIMEOUT_MILLIS = 10_000;

/** Reads the collection of example operations; rejects with an error that a person can read. */
export async function loadOperations() {
  const response = await fetch(URL, {
    headers: { Accept: 'application/json' },
    signal: AbortSignal.timeout(TIMEOUT_MILLIS),
  });
  if (!response.ok) throw new Error(`${URL} answered with status ${response.status}.`);
  const operations = await response.json().catch(() => null);
  if (!Array.isArray(operations)) throw new Error(`${URL} did not answer with a list.`);
  return operations;
}

/** The variables as they are shown in the editor. */
export function variablesText({ variables }) {
  return variables && Object.keys(variables).length > 0 ? JSON.stringify(variables, null, 2) : '';
}
