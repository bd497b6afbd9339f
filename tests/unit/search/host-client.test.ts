/** The two ends of the search port, over a real MessageChannel. */
import { MessageChannel, type MessagePort as NodePort } from 'node:worker_threads';
import { afterEach, describe, expect, it } from 'vitest';
import { SearchClient } from '../../../electron/search/client';
import type { SearchAnswer, SearchRequest } from '../../../electron/search/protocol';
import { serve } from '../../../electron/search/serve';

const open: NodePort[] = [];
afterEach(() => {
  for (const port of open.splice(0)) port.close();
});

/** An answer that repeats what was typed. */
const echo = (request: SearchRequest): Promise<SearchAnswer> => {
  const facets = { kind: [], session: [], year: [], country: [], confidence: [] };
  return Promise.resolve({ text: request.text, total: 0, tookMs: 0, hits: [], facets, notes: [] });
};

/** What an answer repeats. */
const textOf = (answer: string | null): string | undefined =>
  answer === null ? undefined : (JSON.parse(answer) as SearchAnswer).text;

/** Connects the client to a host that searches so; a host that is dead takes messages and answers none. */
function connect(client: SearchClient, search: typeof echo, dead = false): void {
  const { port1, port2 } = new MessageChannel();
  open.push(port1, port2);
  const receive = serve({ postMessage: (message) => port2.postMessage(message) }, search);
  if (!dead) port2.on('message', receive);
  client.connect(port1 as unknown as MessagePort);
}

describe('host and client', () => {
  it('answer the newest of many keystrokes, and null for the others', async () => {
    const client = new SearchClient();
    const begun: string[] = [];
    connect(client, (request) => {
      begun.push(request.text);
      return echo(request);
    });
    const answers = await Promise.all(['s', 'st', 'sto', 'stock'].map((text) => client.search({ text })));
    expect(answers.map(textOf)).toEqual([undefined, undefined, undefined, 'stock']);
    expect(begun).toEqual(['stock']);
  });

  it('ask a new host again what the old one left unanswered', async () => {
    const client = new SearchClient();
    connect(client, echo, true);
    const asked = client.search({ text: 'stock' });
    connect(client, echo);
    expect(textOf(await asked)).toBe('stock');
  });

  it('hold what is asked before there is a host', async () => {
    const client = new SearchClient();
    const asked = client.search({ text: 'early' });
    connect(client, echo);
    expect(textOf(await asked)).toBe('early');
  });

  it('pass an error on as text, and answer a request that is wrong', async () => {
    const client = new SearchClient();
    connect(client, () => Promise.reject(new Error('the pack is gone')));
    await expect(client.search({ text: 'a' })).rejects.toThrow('the pack is gone');
    await expect(client.search({ text: 'x'.repeat(1001) })).rejects.toThrow(/1000/);
  });

  it('reject everything once no host will come', async () => {
    const client = new SearchClient();
    const asked = client.search({ text: 'a' });
    client.fail('gone');
    await expect(asked).rejects.toThrow('gone');
    await expect(client.search({ text: 'b' })).rejects.toThrow('gone');
  });
});
