import { useGraphiQL } from '@graphiql/react';
import { useEffect, useState } from 'react';
import { loadOperations } from './operations.js';
import { useOpenExample } from './useOpenExample.js';

function ExamplesIcon(props) {
  return (
    <svg viewBox="0 0 24 24" fill="none" stroke="currentColor" strokeWidth="1.5" height="1em" {...props}>
      <path d="M4 5.5A2.5 2.5 0 0 1 6.5 3H20v15H6.5A2.5 2.5 0 0 0 4 20.5zm0 15A2.5 2.5 0 0 0 6.5 23H20v-5" />
      <path d="M9 8h7M9 12h5" strokeLinecap="round" />
    </svg>
  );
}

function ExampleList({ operations }) {
  const openExample = useOpenExample();
  const activeName = useGraphiQL(({ tabs, activeTabIndex }) => tabs[activeTabIndex]?.operationName);

  if (operations.length === 0) return <p>There are no examples.</p>;
  return (
    <ul className="examples-list">
      {operations.map((example) => (
        <li key={example.name}>
          <button
            type="button"
            aria-current={example.name === activeName ? 'true' : undefined}
            onClick={() => openExample(example)}
          >
            <span className="examples-title">{example.title}</span>
            {example.titleVi && <span className="examples-title-vi" lang="vi">{example.titleVi}</span>}
            {example.description && <span className="examples-description">{example.description}</span>}
          </button>
        </li>
      ))}
    </ul>
  );
}

function ExamplesPanel({ source }) {
  const [request, setRequest] = useState(source.request);
  const [result, setResult] = useState({});

  useEffect(() => {
    let current = true;
    request.then(
      (operations) => current && setResult({ operations }),
      (error) => current && setResult({ error }),
    );
    return () => { current = false; };
  }, [request]);

  const retry = () => {
    setResult({});
    source.request = loadOperations();
    setRequest(source.request);
  };

  const { operations, error } = result;
  return (
    <section className="examples" aria-labelledby="examples-heading">
      <h2 id="examples-heading">Examples / <span lang="vi">Ví dụ</span></h2>
      {operations && <ExampleList operations={operations} />}
      {!operations && !error && <p role="status">Loading the examples…</p>}
      {error && (
        <div role="alert" className="examples-error">
          <p>The examples could not be loaded. You can still write your own queries.</p>
          <p lang="vi">Không tải được các ví dụ. Bạn vẫn có thể tự viết truy vấn.</p>
          <p><code>{error.message}</code></p>
          <button type="button" className="graphiql-button" onClick={retry}>Try again</button>
        </div>
      )}
    </section>
  );
}

/** The GraphiQL plugin that lists the examples; `request` is the promise of them. */
export function examplesPlugin(request) {
  // Outlives the panel, which exists only while it is open.
  const source = { request };
  return {
    title: 'Examples / Ví dụ',
    icon: ExamplesIcon,
    content: () => <ExamplesPanel source={source} />,
  };
}
