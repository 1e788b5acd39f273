// Monaco asks for its web workers here. Importing them with `?worker` makes Vite bundle them,
// so that nothing is loaded from another host.
import EditorWorker from 'monaco-editor/esm/vs/editor/editor.worker.js?worker';
import JsonWorker from 'monaco-editor/esm/vs/language/json/json.worker.js?worker';
import GraphQLWorker from 'monaco-graphql/esm/graphql.worker.js?worker';

const workers = { json: JsonWorker, graphql: GraphQLWorker };

globalThis.MonacoEnvironment = {
  getWorker: (_moduleId, label) => new (workers[label] ?? EditorWorker)(),
};
