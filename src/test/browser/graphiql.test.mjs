import assert from 'node:assert/strict';
import { after, afterEach, before, beforeEach, describe, test } from 'node:test';
import { launchBrowser } from './browser.mjs';
import {
  editorText, exampleButtons, exampleOperations, execute, runDirectly, tabTitles, textsIn, VIETNAMESE, visit,
  requested, waitForEditorText, waitUntilShown, WINDOW,
} from './page.mjs';

describe('GraphiQL page', { timeout: 180_000 }, () => {
  let browser, context, operations, page, problems, requests;

  before(async () => {
    browser = await launchBrowser();
    operations = await exampleOperations();
    assert.ok(operations.length > 1, 'there are example operations');
  });
  after(() => browser?.close());

  beforeEach(async () => {
    context = await browser.newContext({ viewport: WINDOW }); // A visitor who has never been here.
    context.setDefaultTimeout(30_000);
    ({ page, problems, requests } = await visit(context));
  });
  afterEach(async () => {
    await context.close();
    assert.deepEqual(problems, [], 'no error in the page, and no request to another host');
  });

  const variablesText = ({ variables }) =>
    variables && Object.keys(variables).length > 0 ? JSON.stringify(variables, null, 2) : '';

  test('the start page leads to GraphiQL, which comes from this host only', async () => {
    assert.match(new URL(page.url()).pathname, /^\/graphiql\/?$/);
    assert.equal(await page.title(), 'Cadre Graph – GraphiQL');
    await requested(context, requests, /\/graphql\/operations$/);
    await requested(context, requests, /worker/);
  });

  test('the first example runs at the press of a button and shows Vietnamese names intact', async () => {
    const [first] = operations;
    assert.equal(await editorText(page, 'operation.graphql'), first.document);
    assert.equal(await editorText(page, 'variables.json'), variablesText(first));

    const response = await execute(page);
    assert.equal(response.errors, undefined, JSON.stringify(response.errors));
    const expected = await runDirectly(first);
    assert.deepEqual(response.data, expected.data);

    const name = textsIn(expected.data).map(({ text }) => text).find((text) => VIETNAMESE.test(text));
    assert.ok(name, 'the answer has a name with Vietnamese letters');
    assert.equal(name, name.normalize('NFC'));
    await waitUntilShown(page, name);
  });

  test('every example is listed and opens in a tab of its own, once', async () => {
    await exampleButtons(page).first().waitFor();
    assert.equal(await exampleButtons(page).count(), operations.length);
    const second = operations[1];

    await exampleButtons(page).nth(1).click();
    await waitForEditorText(page, 'operation.graphql', second.document);
    await waitForEditorText(page, 'variables.json', variablesText(second));
    assert.deepEqual(await tabTitles(page), [operations[0].name, second.name]);
    const response = await execute(page);
    assert.equal(response.errors, undefined, JSON.stringify(response.errors));

    // By keyboard this time; the tab exists already, so no further one is opened.
    await exampleButtons(page).first().focus();
    await page.keyboard.press('Enter');
    await waitForEditorText(page, 'operation.graphql', operations[0].document);
    assert.deepEqual(await tabTitles(page), [operations[0].name, second.name]);
  });

  test('the explorer opens and knows the schema', async () => {
    await page.getByRole('button', { name: 'Show GraphiQL Explorer' }).click();
    const explorer = page.locator('.graphiql-explorer-root');
    await explorer.locator(`input[value="${operations[0].name}"]`).waitFor();
    // The tree of fields is drawn only when the schema was read.
    await explorer.locator('.graphiql-explorer-node').first().waitFor();
  });

  test('a second visit finds the tabs as they were left', async () => {
    await exampleButtons(page).nth(1).click();
    await waitForEditorText(page, 'operation.graphql', operations[1].document);
    const note = '# ghi chú của tôi';
    await page.locator('.graphiql-query-editor .view-lines').click();
    await page.keyboard.press('ControlOrMeta+Home');
    await page.keyboard.insertText(`${note}\n`);
    const changed = `${note}\n${operations[1].document}`;
    await waitForEditorText(page, 'operation.graphql', changed);
    await page.waitForFunction((text) => {
      const { tabs, activeTabIndex } = JSON.parse(localStorage.getItem('graphiql:tabState')) ?? {};
      return tabs?.[activeTabIndex]?.query === text;
    }, changed);
    const titles = await tabTitles(page);
    await page.close();

    const again = await visit(context);
    await waitForEditorText(again.page, 'operation.graphql', changed);
    assert.equal(await editorText(again.page, 'variables.json'), variablesText(operations[1]));
    assert.deepEqual(await tabTitles(again.page), titles);
    assert.deepEqual(again.problems, []);
  });

  test('without the examples the page says so and still works', async () => {
    const unlucky = await browser.newContext({ viewport: WINDOW });
    try {
      await unlucky.route('**/graphql/operations', (route) => route.fulfill({ status: 503 }));
      const other = await visit(unlucky);
      await other.page.getByText('The examples could not be loaded.').waitFor();
      // The browser itself reports the failed request; the page must not fail because of it.
      assert.deepEqual(other.problems.filter((problem) => problem.startsWith('page: ')), []);

      await unlucky.unroute('**/graphql/operations');
      await other.page.getByRole('button', { name: 'Try again' }).click();
      await exampleButtons(other.page).first().click();
      await waitForEditorText(other.page, 'operation.graphql', operations[0].document);
      assert.deepEqual(await tabTitles(other.page), [operations[0].name]);
    } finally {
      await unlucky.close();
    }
  });
});
