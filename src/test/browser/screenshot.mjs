// node screenshot.mjs OUT.png: a picture of the first example and its result. Needs BASE_URL.
import { install } from '../../main/frontend/install.mjs';

const [, , out] = process.argv;
if (!out) {
  console.error('Usage: BASE_URL=http://localhost:8080 node screenshot.mjs OUT.png');
  process.exit(1);
}
install(import.meta.dirname, 'Browser tests');
const { launchBrowser } = await import('./browser.mjs');
const { exampleButtons, execute, visit, WINDOW } = await import('./page.mjs');

const browser = await launchBrowser();
try {
  const context = await browser.newContext({ viewport: WINDOW });
  const { page } = await visit(context);
  await exampleButtons(page).first().waitFor();
  const { errors } = await execute(page);
  if (errors) throw new Error(JSON.stringify(errors));
  await page.locator('.result-window .view-line').first().waitFor();
  await page.mouse.move(WINDOW.width / 2, 0); // Away from the button, whose tooltip would cover the query.
  await page.locator('.graphiql-tooltip').waitFor({ state: 'detached' });
  await page.screenshot({ path: out });
} finally {
  await browser.close();
}
