import './workers.js';
import '@graphiql/react/style.css';
import 'graphiql/graphiql.css';
import '@graphiql/plugin-doc-explorer/style.css';
import '@graphiql/plugin-history/style.css';
import '@graphiql/plugin-explorer/style.css';
import './style.css';

import { explorerPlugin } from '@graphiql/plugin-explorer';
import { HISTORY_PLUGIN } from '@graphiql/plugin-history';
import { createGraphiQLFetcher } from '@graphiql/toolkit';
import { GraphiQL } from 'graphiql';
import { createRoot } from 'react-dom/client';
import { examplesPlugin } from './examples.jsx';
import { isFirstVisit } from './firstVisit.js';
import { fontsLoaded } from './fonts.js';
import { loadOperations, variablesText } from './operations.js';

const request = loadOperations();
request.catch(() => {}); // The examples panel shows the error, whenever it is opened.
const examples = examplesPlugin(request);
const plugins = [examples, explorerPlugin(), HISTORY_PLUGIN];

// The API has neither subscriptions nor @defer, so one plain JSON answer per request is all that is needed.
const fetcher = createGraphiQLFetcher({
  url: '/graphql',
  headers: { Accept: 'application/json' },
  enableIncrementalDelivery: false,
});

/** What a first-time visitor sees: the examples, and the first of them ready to run. */
async function firstVisitProps() {
  const [first] = await request.catch(() => []);
  return {
    visiblePlugin: examples,
    ...(first && { initialQuery: first.document, initialVariables: variablesText(first) }),
  };
}

const root = createRoot(document.getElementById('root'));
root.render(<p className="notice" role="status">Loading GraphiQL…</p>);

await fontsLoaded;
const initialProps = isFirstVisit() ? await firstVisitProps() : {};
root.render(
  <GraphiQL fetcher={fetcher} plugins={plugins} defaultQuery="" defaultEditorToolsVisibility {...initialProps}>
    <GraphiQL.Logo><span className="logo">Cadre Graph</span></GraphiQL.Logo>
  </GraphiQL>,
);
