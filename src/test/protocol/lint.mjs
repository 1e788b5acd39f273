// The rules of the public linter of GraphQL for our schema and our named operations.
import { join } from 'node:path';
import graphqlEslint from '@graphql-eslint/eslint-plugin';
import { ESLint } from 'eslint';

const root = join(import.meta.dirname, '../../..');
const schema = 'graphql/schema/*.graphqls';
const operations = 'graphql/operations/*.graphql';

const { configs, parser } = graphqlEslint;
const languageOptions = {
  parser,
  parserOptions: { graphQLConfig: { schema: join(root, schema), documents: join(root, operations) } },
};
const plugins = { '@graphql-eslint': graphqlEslint };

const changedForTheSchema = {
  // A line stands in quotation marks, several lines in three of them: both styles have their use.
  '@graphql-eslint/description-style': 'off',
  // Records have ids (the interface Node sees to it); values, answers, pages and payloads are parts of them.
  '@graphql-eslint/strict-id-in-types': 'off',
  // What can grow without bound is a connection, what cannot is a plain list. Connections hold answers too (how often,
  // how sure), which are no records and have no id.
  '@graphql-eslint/relay-edge-types': [
    'error',
    { listTypeCanWrapOnlyEdgeType: false, shouldImplementNode: false },
  ],
  // What is in order of fitting or found as it goes is read forward only.
  '@graphql-eslint/relay-arguments': ['error', { includeBoth: false }],
};

const config = [
  {
    files: [schema],
    languageOptions,
    plugins,
    rules: {
      ...configs['flat/schema-recommended'].rules,
      ...configs['flat/schema-relay'].rules,
      ...changedForTheSchema,
    },
  },
  // The name of a former or alternative name is just that.
  { files: ['graphql/schema/api.graphqls'], rules: { '@graphql-eslint/no-typename-prefix': 'off' } },
  {
    files: [operations],
    languageOptions,
    plugins,
    rules: {
      ...configs['flat/operations-recommended'].rules,
      // People read the answers to the examples; a front end that keeps records by id adds the ids to its copy.
      '@graphql-eslint/require-selections': 'off',
    },
  },
];

/** What the linter says of each file, by its path. */
export async function lint() {
  const eslint = new ESLint({ cwd: root, overrideConfigFile: true, overrideConfig: config });
  return eslint.lintFiles([schema, operations]);
}
