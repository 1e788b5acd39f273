// Subscriptions with the clients that are published for their protocols.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { createClient as createSseClient } from 'graphql-sse';
import { createClient as createWsClient } from 'graphql-ws';
import WebSocket from 'ws';

const url = `${process.env.BASE_URL}/graphql`;
const WATCH = 'subscription { changes { cursor total records { id ... on Organisation { name } } } }';

/** Creates an organisation by an ordinary request; answers its name. */
async function create() {
  const name = `Phường ${Math.random()}`;
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      query: 'mutation($i: CreateOrganisationInput!) { createOrganisation(input: $i) { problems { message } } }',
      variables: { i: { name } },
    }),
  });
  const { data } = await response.json();
  assert.deepEqual(data.createOrganisation.problems, []);
  return name;
}

/** The first event that tells of a record of this name; makes the record once the subscription has answered. */
async function told(client) {
  const events = client.iterate({ query: WATCH });
  let name;
  // The subscription begins some time after it is asked for: records are made until one is told of.
  const making = setInterval(async () => { name = await create(); }, 200);
  try {
    for await (const { data, errors } of events) {
      assert.equal(errors, undefined);
      assert.ok(data.changes.total >= 1);
      return data.changes.records.map((record) => record.name);
    }
  } finally {
    clearInterval(making);
  }
  throw new Error(`The stream ended without ${name}`);
}

/** What becomes of a raw connection that sends these messages: its close code and reason. */
function closed(messages, protocol = 'graphql-transport-ws', options = {}) {
  return new Promise((resolve, reject) => {
    const socket = new WebSocket(url.replace('http', 'ws'), protocol, options);
    socket.on('open', () => messages.forEach((message) => socket.send(message)));
    socket.on('close', (code, reason) => resolve({ code, reason: reason.toString() }));
    socket.on('error', reject);
  });
}

describe('graphql-sse', () => {
  const client = createSseClient({ url, retryAttempts: 0 });
  test('events come', async () => assert.match((await told(client))[0], /^Phường/));
  test('a query is a stream of one', async () => {
    const results = [];
    for await (const result of client.iterate({ query: '{ __typename }' })) results.push(result);
    assert.deepEqual(results, [{ data: { __typename: 'Query' } }]);
  });
  test('what is wrong is told', async () => {
    for await (const { errors } of client.iterate({ query: 'subscription { nothing }' })) {
      assert.equal(errors[0].extensions.code, 'INVALID_QUERY');
    }
  });
});

describe('graphql-ws', () => {
  const connect = () => createWsClient({ url: url.replace('http', 'ws'), webSocketImpl: WebSocket, retryAttempts: 0 });
  test('events come', async () => {
    const client = connect();
    assert.match((await told(client))[0], /^Phường/);
    await client.dispose();
  });
  test('queries and mutations go too, and one connection carries several', async () => {
    const client = connect();
    const ask = (query) => new Promise((resolve, reject) => {
      let answer;
      client.subscribe({ query }, { next: (result) => { answer = result; }, error: reject, complete: () => resolve(answer) });
    });
    const answers = await Promise.all([ask('{ __typename }'), ask('{ cadres(first: 1) { totalCount } }')]);
    assert.deepEqual(answers[0], { data: { __typename: 'Query' } });
    assert.equal(typeof answers[1].data.cadres.totalCount, 'number');
    await client.dispose();
  });
  test('what is wrong is an error, and the connection goes on', async () => {
    const client = connect();
    const failure = await new Promise((resolve) => {
      client.subscribe({ query: '{ nothing }' }, { next() {}, error: resolve, complete: () => resolve('complete') });
    });
    assert.equal(failure[0].extensions.code, 'INVALID_QUERY');
    await client.dispose();
  });
  test('who does not speak the protocol is told so', async () => {
    const init = '{"type":"connection_init"}';
    assert.equal((await closed(['{'])).code, 4400);
    assert.equal((await closed(['[]'])).code, 4400);
    assert.equal((await closed(['{"type":"dance"}'])).code, 4400);
    assert.equal((await closed([init, init])).code, 4429);
    assert.equal((await closed(['{"type":"subscribe","id":"1","payload":{"query":"{ __typename }"}}'])).code, 4401);
    assert.equal((await closed([init, '{"type":"subscribe","payload":{"query":"{ __typename }"}}'])).code, 4400);
    const watch = `{"type":"subscribe","id":"1","payload":{"query":"${WATCH}"}}`;
    assert.equal((await closed([init, watch, watch])).code, 4409);
    assert.equal((await closed(['x'.repeat(1_100_000)])).code, 1009);
  });
  test('another page may not connect', async () => {
    await assert.rejects(closed([], 'graphql-transport-ws', { origin: 'http://evil.example' }), /403/);
  });
});
