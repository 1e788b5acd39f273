// What the tests and the screenshot do with the GraphiQL page.

export const baseUrl = new URL(process.env.BASE_URL ?? fail()).origin;
export const WINDOW = { width: 1400, height: 900 };
export const VIETNAMESE =
  /[ăâđêôơưĂÂĐÊÔƠƯạảấầẩẫậắằẳẵặẹẻẽếềểễệịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹẠẢẤẦẨẪẬẮẰẲẴẶẸẺẼẾỀỂỄỆỊỌỎỐỒỔỖỘỚỜỞỠỢỤỦỨỪỬỮỰỲỴỶỸ]/;

function fail() {
  throw new Error('Set BASE_URL to the address of the running application, such as http://localhost:8080');
}

export async function exampleOperations() {
  const response = await fetch(`${baseUrl}/graphql/operations`);
  if (!response.ok) throw new Error(`/graphql/operations answered ${response.status}`);
  return response.json();
}

export async function runDirectly({ document, variables }) {
  const response = await fetch(`${baseUrl}/graphql`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Accept: 'application/json' },
    body: JSON.stringify({ query: document, variables }),
  });
  return response.json();
}

/** Opens the start page as a person's browser would, and notes everything that goes wrong. */
export async function visit(context) {
  const page = await context.newPage();
  const problems = [];
  const requests = [];
  page.on('console', (message) => message.type() === 'error' && problems.push(`console: ${message.text()}`));
  page.on('pageerror', (error) => problems.push(`page: ${error.stack}`));
  page.on('requestfailed', (request) => problems.push(`failed: ${request.url()} ${request.failure()?.errorText}`));
  // Asked of the context, because the requests of web workers do not belong to a page.
  context.on('request', (request) => {
    const url = new URL(request.url());
    requests.push(url.href);
    if (!['data:', 'blob:'].includes(url.protocol) && url.origin !== baseUrl) problems.push(`other host: ${url.href}`);
  });
  await page.goto(`${baseUrl}/`);
  await page.locator('.graphiql-query-editor .view-lines').waitFor();
  await page.waitForFunction(() => globalThis.__MONACO?.editor.getEditors().length >= 4);
  return { page, problems, requests };
}

/** Waits until the page or one of its workers has asked for such an address. */
export async function requested(context, requests, pattern) {
  if (!requests.some((url) => pattern.test(url))) {
    await context.waitForEvent('request', { predicate: (request) => pattern.test(request.url()) });
  }
}

/**
 * The whole text of an editor: 'operation.graphql', 'variables.json' or 'response.json'.
 * It is read from the model (GraphiQL publishes its Monaco as __MONACO), because the document
 * holds only the lines in sight.
 */
export const editorText = (page, name) =>
  page.evaluate(
    (wanted) => globalThis.__MONACO.editor.getModels().find(({ uri }) => uri.path.endsWith(wanted)).getValue(),
    name,
  );

export async function waitForEditorText(page, name, expected) {
  await page.waitForFunction(
    ([wanted, text]) =>
      globalThis.__MONACO.editor.getModels().find(({ uri }) => uri.path.endsWith(wanted)).getValue() === text,
    [name, expected],
  );
}

/** Presses the Execute button and returns the parsed response. */
export async function execute(page) {
  await page.getByRole('button', { name: /^Execute query/ }).click();
  await page.waitForFunction(() => {
    const model = globalThis.__MONACO.editor.getModels().find(({ uri }) => uri.path.endsWith('response.json'));
    try {
      return Object.keys(JSON.parse(model.getValue())).length > 0;
    } catch {
      return false;
    }
  });
  return JSON.parse(await editorText(page, 'response.json'));
}

/** Scrolls the response to a text and waits until it is drawn on the screen. */
export async function waitUntilShown(page, text) {
  await page.evaluate((wanted) => {
    const editor = globalThis.__MONACO.editor.getEditors()
      .find((candidate) => candidate.getModel().uri.path.endsWith('response.json'));
    const [match] = editor.getModel().findMatches(wanted, false, false, true, null, false, 1);
    if (match) editor.revealRange(match.range);
  }, text);
  await page.waitForFunction((wanted) => {
    const top = (line) => parseFloat(line.style.top);
    const lines = [...document.querySelectorAll('.result-window .view-line')].sort((a, b) => top(a) - top(b));
    // Monaco draws spaces as non-breaking ones, and wraps long lines.
    const withoutSpaces = (value) => value.replace(/\s/gu, '');
    return withoutSpaces(lines.map((line) => line.textContent).join('')).includes(withoutSpaces(wanted));
  }, text);
}

/** All texts in a response, those of fields called name or similar first. */
export function textsIn(value, key = '') {
  if (typeof value === 'string') return [{ key, text: value }];
  if (value === null || typeof value !== 'object') return [];
  const found = Object.entries(value).flatMap(([name, inner]) =>
    textsIn(inner, Array.isArray(value) ? key : name));
  const isName = ({ key: k }) => /name/i.test(k);
  return [...found.filter(isName), ...found.filter((entry) => !isName(entry))];
}

export const exampleButtons = (page) => page.locator('.examples-list button');

export const tabTitles = (page) => page.locator('[id^="graphiql-session-tab-"]').allInnerTexts();
