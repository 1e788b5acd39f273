import { useGraphiQL, useGraphiQLActions } from '@graphiql/react';
import { parse } from 'graphql';
import { variablesText } from './operations.js';

const contents = (tab) => [tab.query ?? '', tab.variables ?? ''];

/** Returns a function that shows an example in a tab. */
export function useOpenExample() {
  const state = useGraphiQL((all) => all);
  const { addTab, changeTab, setOperationFacts, stop, updateActiveTabValues } = useGraphiQLActions();

  return (example) => {
    const { tabs, activeTabIndex, queryEditor, variableEditor } = state;
    if (!queryEditor || !variableEditor) return; // The editors are still loading.

    const query = example.document;
    const variables = variablesText(example);
    // GraphiQL copies edits into the tab after a pause, so the active tab is read from the editors.
    const shown = tabs.map((tab, index) =>
      index === activeTabIndex ? [queryEditor.getValue(), variableEditor.getValue()] : contents(tab),
    );
    const unmodified = ([q, v]) => q === query && v === variables;
    const isUntouched = ([q, v]) => !q.trim() && !v.trim();

    if (!unmodified(shown[activeTabIndex])) {
      const existing = shown.findIndex(unmodified);
      if (existing >= 0) {
        changeTab(existing);
      } else {
        stop(); // A running request must not write its result into the new tab.
        if (!isUntouched(shown[activeTabIndex])) addTab();
        queryEditor.setValue(query);
        variableEditor.setValue(variables);
        updateActiveTabValues({ query, variables, operationName: example.name });
      }
    }

    // GraphiQL finds the operation's name only after a pause; a quick press on Run must not use the old one.
    const documentAST = parse(query);
    const operations = documentAST.definitions.filter(({ kind }) => kind === 'OperationDefinition');
    setOperationFacts({ documentAST, operations, operationName: example.name });
  };
}
