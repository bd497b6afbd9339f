/** The two ends of the search port, over a real MessageChannel. */
import { MessageChannel, type MessagePort as NodePort } from 'node:worker_threads';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { SearchClient } from '../../../electron/search/client';
import type { HostAnswer, SearchAnswer, SearchRequest } from '../../../electron/search/protocol';
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

/** Tells the client something that it did not ask for. */
type Host = (message: HostAnswer) => void;

/** Connects the client to a host that searches so; a host that is dead takes messages and answers none. */
function connect(
  client: SearchClient,
  search: typeof echo,
  dead = false,
  next: Record<string, string[]> = {},
  indexing: readonly string[] = [],
): Host {
  const { port1, port2 } = new MessageChannel();
  open.push(port1, port2);
  const post = (message: HostAnswer): void => port2.postMessage(message);
  const followers = ({ text }: SearchRequest): Promise<string[]> => Promise.resolve(next[text] ?? []);
  const receive = serve({ postMessage: post }, { search, followers, indexing });
  if (!dead) port2.on('message', receive);
  client.connect(port1 as unknown as MessagePort);
  return post;
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

  it('say which packs are being indexed while an answer waits, to whoever asked last', async () => {
    const client = new SearchClient();
    const slow = async (request: SearchRequest): Promise<SearchAnswer> => {
      await new Promise((done) => setTimeout(done, 700));
      return echo(request);
    };
    connect(client, slow, false, {}, ['Harbour Assembly']);
    const heard: string[] = [];
    const first = client.search({ text: 's' }, () => heard.push('s'));
    const second = client.search({ text: 'st' }, (titles) => heard.push(`st: ${titles.join()}`));
    expect(textOf(await second)).toBe('st');
    expect(await first).toBeNull();
    expect(heard).toEqual(['st: Harbour Assembly']);
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

  describe('ahead of the reader', () => {
    const next = { '': ['s', 'g'], s: ['st', 'se'], st: ['sto'] };
    let client: SearchClient;
    let begun: string[];
    let tell: Host;

    beforeEach(() => {
      client = new SearchClient();
      // A host goes on when its test is over.
      const own: string[] = (begun = []);
      const search: typeof echo = (request) => {
        own.push(request.text);
        return echo(request);
      };
      tell = connect(client, search, false, next);
    });
    const worksOut = (...texts: string[]): Promise<void> => vi.waitFor(() => expect(begun).toEqual(texts));
    /** What is here at once. */
    const here = (text: string): string | undefined => {
      const answer = client.search({ text });
      return typeof answer === 'string' ? textOf(answer) : undefined;
    };

    it('work out what may be typed next, and what instead', async () => {
      await client.search({ text: 's' });
      await worksOut('s', 'st', 'se', 's', 'g');
      await vi.waitFor(() => expect(here('g')).toBe('g'));
      expect(here('se')).toBe('se');
    });

    it('answer at once what is here, and go on from there', async () => {
      await client.search({ text: '' });
      await worksOut('', 's', 'g');
      await vi.waitFor(() => expect(here('s')).toBe('s'));
      await worksOut('', 's', 'g', 'st', 'se', 's', 'g');
    });

    it('go back to what was answered before', async () => {
      await client.search({ text: 'far' });
      await client.search({ text: 'far away' });
      expect(here('far')).toBe('far');
    });

    it('keep nothing for another question', async () => {
      await client.search({ text: 'far' });
      expect(await client.search({ text: 'far', lang: 'fr' })).toBeTypeOf('string');
      expect(begun.filter((text) => text === 'far')).toHaveLength(2);
      tell({ after: 1, text: 'old', answer: '{"text":"old"}' });
      tell({ after: 2, text: 'new', answer: '{"text":"new"}' });
      await vi.waitFor(() => expect(client.search({ text: 'new', lang: 'fr' })).toBe('{"text":"new"}'));
      expect(client.search({ text: 'old', lang: 'fr' })).toBeInstanceOf(Promise);
    });

    it('work out in the order that is asked for, and keep nothing for another', async () => {
      const sorts: string[] = [];
      const sorted = new SearchClient();
      connect(
        sorted,
        (request) => {
          sorts.push(`${request.text} ${request.sort}`);
          return echo(request);
        },
        false,
        { s: ['st'], '': ['g'] },
      );
      await sorted.search({ text: 's', sort: 'newest' });
      await vi.waitFor(() => expect(sorts).toEqual(['s newest', 'st newest', 'g newest']));
      await vi.waitFor(() => expect(sorted.search({ text: 'g', sort: 'newest' })).toBeTypeOf('string'));
      expect(sorted.search({ text: 'st' })).toBeInstanceOf(Promise);
      await vi.waitFor(() => expect(sorts.at(-1)).toBe('st relevance'));
    });

    it('forget everything when packs have changed, even what was on its way', async () => {
      await client.search({ text: 'far' });
      tell({ forget: true });
      await vi.waitFor(() => expect(client.search({ text: 'far' })).toBeInstanceOf(Promise));
      await vi.waitFor(() => expect(begun.filter((text) => text === 'far')).toHaveLength(2));
    });

    it('let the reader go first: a key ends what is worked out for the one before', async () => {
      await client.search({ text: 's' });
      await client.search({ text: 'xy' });
      expect(begun).toEqual(['s', 'xy']);
      await worksOut('s', 'xy', 's', 'g');
    });

    it('say nothing of what fails ahead', async () => {
      const failing = new SearchClient();
      const search: typeof echo = (request) =>
        request.text === 'st' ? Promise.reject(new Error('the pack is gone')) : echo(request);
      connect(failing, search, false, { s: ['st'] });
      expect(textOf(await failing.search({ text: 's' }))).toBe('s');
      await new Promise((done) => setTimeout(done, 60));
      await expect(failing.search({ text: 'st' })).rejects.toThrow('the pack is gone');
    });
  });
});
