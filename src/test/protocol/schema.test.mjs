// The schema by the public linter, and against the last release.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { relative, join } from 'node:path';
import { describe, test } from 'node:test';
import { CriticalityLevel, diff } from '@graphql-inspector/core';
import { buildSchema } from 'graphql';
import { lint } from './lint.mjs';

const root = join(import.meta.dirname, '../../..');

describe('graphql-eslint', async () => {
  const results = await lint();

  test('the schema and the operations are linted', () => {
    const linted = (folder) => results.filter(({ filePath }) => relative(root, filePath).startsWith(folder)).length;
    assert.ok(linted('graphql/schema') >= 8);
    assert.ok(linted('graphql/operations') >= 12);
  });

  for (const { filePath, messages } of results) {
    test(relative(root, filePath), () => {
      const found = messages.map(({ line, column, ruleId, message }) => `${line}:${column} ${ruleId}: ${message}`);
      assert.deepEqual(found, []);
    });
  }
});

describe('graphql-inspector', () => {
  test('nothing that a client of the last release relies on is broken', async () => {
    const released = buildSchema(readFileSync(join(root, 'graphql/released.graphql'), 'utf8'));
    const response = await fetch(`${process.env.BASE_URL}/graphql/schema`);
    assert.equal(response.status, 200);
    const changes = await diff(released, buildSchema(await response.text()));

    const told = (level) => changes
      .filter(({ criticality }) => criticality.level === level)
      .map(({ message, path }) => `${path}: ${message}`);
    const breaking = told(CriticalityLevel.Breaking);
    const dangerous = told(CriticalityLevel.Dangerous);
    console.log(`Since the last release: ${breaking.length} breaking changes, ${dangerous.length} dangerous ones, `
      + `${told(CriticalityLevel.NonBreaking).length} others.`);
    dangerous.forEach((change) => console.log(`Dangerous: ${change}`));
    assert.deepEqual(breaking, []);
  });
});
