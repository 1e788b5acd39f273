// GraphQL over HTTP: every audit of the public graphql-http suite, those that only SHOULD or MAY hold included.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { serverAudits } from 'graphql-http';

const AUDITS = 61;

describe('graphql-http', () => {
  const audits = serverAudits({ url: `${process.env.BASE_URL}/graphql` });

  test(`the suite has ${AUDITS} audits`, () => assert.equal(audits.length, AUDITS));

  for (const audit of audits) {
    test(`${audit.id} ${audit.name}`, async () => {
      const { status, reason } = await audit.fn();
      assert.equal(status, 'ok', reason);
    });
  }
});
